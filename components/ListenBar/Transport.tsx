import { Pause, Play, SkipBack, SkipForward } from 'lucide-preact';
import { text } from '../../lib/i18n';
import { IconButton } from '../IconButton/IconButton';

interface Props {
  isPlaying: boolean;
  onPlay: () => void;
  onPause: () => void;
  /** So many sentences on, or back. */
  onStep: (by: number) => void;
}

/** Sentence back, play or pause, sentence on. */
export function Transport({ isPlaying, onPlay, onPause, onStep }: Props) {
  return (
    <div class="listen-transport">
      <IconButton command="listen-previous" label={text('listenPrevious')} icon={SkipBack} onClick={() => onStep(-1)} />
      <IconButton
        command={isPlaying ? 'listen-pause' : 'listen-play'}
        label={text(isPlaying ? 'listenPause' : 'listenPlay')}
        icon={isPlaying ? Pause : Play}
        onClick={isPlaying ? onPause : onPlay}
      />
      <IconButton command="listen-next" label={text('listenNext')} icon={SkipForward} onClick={() => onStep(1)} />
    </div>
  );
}
