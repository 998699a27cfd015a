import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Engine, SpeechState } from '../../lib/speech';
import { type ReadAloud, readAloud } from './read-aloud';

/** So long after it was asked for, a voice that comes begins by itself. Later that would be a fright. */
const WISH_MS = 10_000;

interface Options {
  engine: Engine | null;
  /** `null` while there is none. */
  voice: SpeechSynthesisVoice | null;
  rate: number;
  /** The element of the article's body, and the bar with the controls. */
  body: RefObject<HTMLElement | null>;
  bar: RefObject<HTMLElement | null>;
}

export interface Reading {
  /** `null` before a voice has come. */
  state: SpeechState | null;
  /** A voice came long after it was asked for, and waits to be asked again. */
  isWaiting: boolean;
  play: () => void;
  pause: () => void;
  step: (by: number) => void;
}

/** Reads the article on the screen aloud from the moment that there is a voice, until the component is gone. */
export function useReadAloud({ engine, voice, rate, body, bar }: Options): Reading {
  const reading = useRef<ReadAloud | null>(null);
  const [state, setState] = useState<SpeechState | null>(null);
  const [asked] = useState(() => Date.now());
  const [isWaiting, setWaiting] = useState(false);

  useEffect(() => {
    if (!voice) return reading.current?.pause();
    if (reading.current) return reading.current.setVoice(voice);
    const article = body.current?.closest('article');
    if (!engine || !article || !bar.current) return;
    reading.current = readAloud(article, engine, { voice, rate, bar: bar.current, changed: setState });
    if (Date.now() - asked < WISH_MS) reading.current.play();
    else setWaiting(true);
  }, [voice]);
  useEffect(() => reading.current?.setRate(rate), [rate]);
  useEffect(() => () => reading.current?.close(), []);

  const go = (act: (reading: ReadAloud) => void) => {
    setWaiting(false);
    if (reading.current) act(reading.current);
  };
  return {
    state,
    isWaiting,
    play: () => go((one) => one.play()),
    pause: () => go((one) => one.pause()),
    step: (by) => go((one) => one.step(by)),
  };
}
