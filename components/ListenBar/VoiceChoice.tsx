import { text } from '../../lib/i18n';
import type { Voice } from '../../lib/voices';
import { voiceName } from './voice-name';

interface Props {
  voices: readonly Voice[];
  /** The one that reads. */
  voice: Voice | null;
  onChoose: (voiceURI: string) => void;
}

/** The voices that read the language of the article. */
export function VoiceChoice({ voices, voice, onChoose }: Props) {
  return (
    <label class="listen-choice listen-voice">
      <span class="visually-hidden">{text('listenVoice')}</span>
      <select
        data-command="listen-voice"
        title={text('listenVoice')}
        value={voice?.voiceURI ?? ''}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      >
        {voices.map((one) => (
          <option key={one.voiceURI} value={one.voiceURI}>
            {voiceName(one)}
          </option>
        ))}
      </select>
    </label>
  );
}
