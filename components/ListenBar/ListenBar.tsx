import './ListenBar.css';
import { X } from 'lucide-preact';
import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { type MessageKey, text } from '../../lib/i18n';
import { type PreferenceName, type Preferences, setPreference } from '../../lib/preferences';
import { browserEngine, type SpeechFailure } from '../../lib/speech';
import { chooseVoice } from '../../lib/voices';
import { Button } from '../Button/Button';
import { IconButton } from '../IconButton/IconButton';
import { usePreferences } from '../preferences/Preferences';
import { noVoice } from './install-advice';
import { RateChoice } from './RateChoice';
import { Transport } from './Transport';
import { type Reading, useReadAloud } from './use-read-aloud';
import { useVoices } from './use-voices';
import { VoiceChoice } from './VoiceChoice';

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

/** What is said of the reading in words; nothing as long as it is heard. */
function statusOf({ state, isWaiting }: Reading): string {
  if (isWaiting) return text('listenVoiceArrived');
  if (state?.phase === 'failed') return text(failures[state.failure]);
  if (state?.phase === 'ended') return text('listenEnded');
  return state?.phase === 'paused' ? text('listenPaused') : '';
}

/** Reads the article aloud, from the moment that the bar is there; where no voice can, it says how to get one. */
export function ListenBar({ body, language, onClose }: Props) {
  const { voice: saved, speechRate } = usePreferences();
  const bar = useRef<HTMLElement>(null);
  const [engine] = useState(browserEngine);
  const [looks, setLooks] = useState(0);
  const voices = useVoices(engine, language, looks);
  const voice = voices && chooseVoice(voices, saved, navigator.languages);
  const reading = useReadAloud({ engine, voice, rate: speechRate, body, bar });
  const { state, isWaiting, play, pause, step } = reading;
  const [notKept, setNotKept] = useState(false);
  const choose = <Name extends PreferenceName>(name: Name, value: Preferences[Name]) =>
    setPreference(name, value).then(
      () => setNotKept(false),
      () => setNotKept(true),
    );

  const isWithout = voices !== null && voice === null;
  // A pause is seen at its button; those who do not see it are told.
  const isSeen = notKept || isWaiting || state?.phase === 'failed' || state?.phase === 'ended';
  const look = isWithout ? 'listen-help' : isSeen ? 'listen-status' : 'visually-hidden';

  return (
    <section class="listen-bar" ref={bar} aria-label={text('listenBar')} aria-busy={voices === null}>
      <div class="listen-row">
        <div class={look}>
          {/* One element for all that is said, since it is only heard when it was there before its words. */}
          <div role="status">
            {isWithout
              ? noVoice(language, navigator.userAgent).map((paragraph) => <p key={paragraph}>{paragraph}</p>)
              : notKept
                ? text('listenNotKept')
                : statusOf(reading)}
          </div>
          {isWithout ? (
            <Button command="listen-retry" label={text('listenRetry')} onClick={() => setLooks(looks + 1)} />
          ) : (
            state?.phase === 'failed' && (
              <Button command="listen-continue" label={text('listenContinue')} onClick={play} />
            )
          )}
        </div>
        {!isWithout && (
          <>
            <Transport isPlaying={state?.phase === 'playing'} onPlay={play} onPause={pause} onStep={step} />
            <RateChoice rate={speechRate} onChoose={(rate) => choose('speechRate', rate)} />
            <VoiceChoice voices={voices ?? []} voice={voice} onChoose={(voiceURI) => choose('voice', voiceURI)} />
          </>
        )}
        <IconButton command="listen-stop" label={text(isWithout ? 'close' : 'listenStop')} icon={X} onClick={onClose} />
      </div>
    </section>
  );
}
