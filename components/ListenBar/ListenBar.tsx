import './ListenBar.css';
import { Pause, Play, SkipBack, SkipForward, X } from 'lucide-preact';
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type MessageKey, text } from '../../lib/i18n';
import { type PreferenceName, type Preferences, setPreference } from '../../lib/preferences';
import { browserEngine, type SpeechFailure, type SpeechState } from '../../lib/speech';
import { chooseVoice } from '../../lib/voices';
import { Button } from '../Button/Button';
import { IconButton } from '../IconButton/IconButton';
import { usePreferences } from '../preferences/Preferences';
import { RateChoice } from './RateChoice';
import { type ReadAloud, readAloud } from './read-aloud';
import { useVoices } from './use-voices';
import { VoiceChoice } from './VoiceChoice';
import { VoiceHelp } from './VoiceHelp';

interface Props {
  /** The element of the article's body. */
  body: RefObject<HTMLElement | null>;
  /** The article's. */
  language: string;
  onClose: () => void;
}

const failures: Readonly<Record<SpeechFailure, MessageKey>> = {
  network: 'listenFailedNetwork',
  voice: 'listenFailedVoice',
  sound: 'listenFailedSound',
  refused: 'listenFailedRefused',
  interrupted: 'listenFailedInterrupted',
  stopped: 'listenFailedStopped',
};

/** So long after it was asked for, a voice that comes begins by itself. Later that would be a fright. */
const WISH_MS = 10_000;

/** What is said of the reading in words; nothing as long as it is heard. */
function statusOf(state: SpeechState | null, isReady: boolean): string {
  if (state?.phase === 'failed') return text(failures[state.failure]);
  if (state?.phase === 'ended') return text('listenEnded');
  if (isReady) return text('listenVoiceArrived');
  return state?.phase === 'paused' ? text('listenPaused') : '';
}

/** Reads the article aloud, from the moment that the bar is there. */
export function ListenBar({ body, language, onClose }: Props) {
  const { voice: saved, speechRate } = usePreferences();
  const [engine] = useState(browserEngine);
  const [retry, setRetry] = useState(0);
  const voices = useVoices(engine, language, retry);
  const voice = voices && chooseVoice(voices, saved, navigator.languages);
  const bar = useRef<HTMLElement>(null);
  const reading = useRef<ReadAloud | null>(null);
  const [state, setState] = useState<SpeechState | null>(null);
  const [asked] = useState(() => Date.now());
  /** A voice came long after the reader had been told that there is none; it waits to be asked. */
  const [isReady, setReady] = useState(false);
  const [notKept, setNotKept] = useState(false);

  useEffect(() => {
    const article = body.current?.closest('article');
    if (!voice) return reading.current?.pause();
    if (reading.current) return reading.current.setVoice(voice);
    if (!engine || !article || !bar.current) return;
    reading.current = readAloud(article, engine, { voice, rate: speechRate, bar: bar.current, changed: setState });
    if (Date.now() - asked < WISH_MS) reading.current.play();
    else setReady(true);
  }, [voice]);

  useEffect(() => reading.current?.setRate(speechRate), [speechRate]);
  useEffect(() => () => reading.current?.close(), []);

  const choose = <Name extends PreferenceName>(name: Name, value: Preferences[Name]) =>
    setPreference(name, value).then(
      () => setNotKept(false),
      () => setNotKept(true),
    );
  const isPlaying = state?.phase === 'playing';
  const play = () => {
    setReady(false);
    reading.current?.play();
  };
  const step = (by: number) => {
    setReady(false);
    reading.current?.step(by);
  };
  const closeByKey = (event: KeyboardEvent) => event.key === 'Escape' && onClose();

  const status = notKept ? text('listenNotKept') : statusOf(state, isReady);
  // A pause is seen at the button; those who do not see it are told.
  const isSeen = status !== '' && (notKept || isReady || state?.phase !== 'paused');

  return (
    <section class="listen-bar" ref={bar} aria-label={text('listenBar')} onKeyDown={closeByKey}>
      {voices && !voice ? (
        <div class="listen-row">
          <VoiceHelp language={language} onRetry={() => setRetry(retry + 1)} onClose={onClose} />
        </div>
      ) : (
        <div class="listen-row" aria-busy={voices === null}>
          <div class={isSeen ? 'listen-status' : 'visually-hidden'}>
            <span role="status">{status}</span>
            {state?.phase === 'failed' && (
              <Button command="listen-continue" label={text('listenContinue')} onClick={play} />
            )}
          </div>
          <div class="listen-transport">
            <IconButton
              command="listen-previous"
              label={text('listenPrevious')}
              icon={SkipBack}
              onClick={() => step(-1)}
            />
            <IconButton
              command={isPlaying ? 'listen-pause' : 'listen-play'}
              label={text(isPlaying ? 'listenPause' : 'listenPlay')}
              icon={isPlaying ? Pause : Play}
              onClick={() => (isPlaying ? reading.current?.pause() : play())}
            />
            <IconButton command="listen-next" label={text('listenNext')} icon={SkipForward} onClick={() => step(1)} />
          </div>
          <RateChoice rate={speechRate} onChoose={(rate) => choose('speechRate', rate)} />
          <VoiceChoice voices={voices ?? []} voice={voice} onChoose={(voiceURI) => choose('voice', voiceURI)} />
          <IconButton command="listen-stop" label={text('listenStop')} icon={X} onClick={onClose} />
        </div>
      )}
    </section>
  );
}
