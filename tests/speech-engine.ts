/**
 * A small speech engine that behaves as the browsers' own do: a queue, voices that come and go, events that are sent later and in
 * their order, the errors of the specification, and the faults that real ones are known for. It has no clock: it speaks when it is
 * told to, word by word, so that tests know where it is. It is one function without imports, so that it can be put into a page as
 * its source.
 */

export interface EngineVoice {
  voiceURI: string;
  name: string;
  lang: string;
  localService: boolean;
  default: boolean;
}

export interface EngineOptions {
  voices?: EngineVoice[];
  /** Whether it tells where the words begin. Many voices of the network do not. */
  boundaries?: boolean;
  /** What it sends for what is cancelled: what the specification says, what old browsers send, or nothing. */
  onCancel?: 'error' | 'end' | 'nothing';
  /** Drops what it is told before it has sent the end of what was cancelled, as on Linux. */
  forgetful?: boolean;
  /** Speaks for pages that the reader has touched only. */
  needsTouch?: boolean;
}

/** One utterance that was begun. */
export interface Said {
  text: string;
  voice: string | null;
  lang: string;
  rate: number;
}

export interface SpeechEngine {
  synthesis: SpeechSynthesis;
  Utterance: new (text: string) => SpeechSynthesisUtterance;
  /** What was begun, in order. */
  said: Said[];
  /** What it has been given and is saying, or about to say. */
  saying(): Said | null;
  /** Goes on by one event: the start, a word, or the end. Resolves when it was heard; false if there is nothing to say. */
  tick(): Promise<boolean>;
  /** Says what it is saying to its end. */
  finish(): Promise<void>;
  /** Fails in the middle. */
  fail(error: SpeechSynthesisErrorCode): Promise<void>;
  /** Is silent from now on, and sends nothing; to the question it says that it still speaks, or that it does not. */
  die(speaking: boolean): void;
  /** Voices were installed or removed. */
  setVoices(voices: EngineVoice[], tell?: boolean): void;
}

export function makeSpeechEngine(options: EngineOptions = {}): SpeechEngine {
  const { boundaries = true, onCancel = 'error', forgetful = false, needsTouch = false } = options;
  let voices = (options.voices ?? []).map((voice) => Object.freeze({ ...voice }));
  const said: Said[] = [];

  class Utterance extends EventTarget {
    voice: EngineVoice | null = null;
    lang = '';
    rate = 1;
    pitch = 1;
    volume = 1;
    constructor(public text = '') {
      super();
    }
  }

  interface Job {
    utterance: Utterance;
    /** Where its words begin, those only that are still to be said. */
    words: number[];
    begun: boolean;
  }

  let queue: Job[] = [];
  let current: Job | null = null;
  let paused = false;
  let touched = false;
  /** What it says of itself after it has died. */
  let corpse: boolean | null = null;
  /** Ends of cancelled utterances that are on their way. */
  let leaving = 0;

  const later = (act: () => void) => new Promise<void>((resolve) => queueMicrotask(() => resolve(act())));
  const send = (utterance: Utterance, type: string, more: object = {}) =>
    utterance.dispatchEvent(
      Object.assign(new Event(type), { utterance, charIndex: 0, elapsedTime: 0, name: '', ...more }),
    );

  const next = () => {
    if (!current && !paused) current = queue.shift() ?? null;
  };

  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => [...voices],
    speak(utterance: Utterance) {
      corpse = null;
      if (forgetful && leaving > 0) return;
      const refuse = (error: string) => void later(() => send(utterance, 'error', { error }));
      if (needsTouch && !touched) return refuse('not-allowed');
      if (voices.length === 0) return refuse('synthesis-unavailable');
      if (utterance.voice && !voices.includes(utterance.voice)) return refuse('voice-unavailable');
      const words = [...utterance.text.matchAll(/\S+/g)].map(({ index }) => index);
      queue.push({ utterance, words, begun: false });
      next();
    },
    cancel() {
      const gone = current ? [current, ...queue] : queue;
      const interrupted = current;
      current = null;
      queue = [];
      corpse = null;
      for (const job of gone) {
        if (onCancel === 'nothing') continue;
        leaving++;
        void later(() => {
          leaving--;
          const error = job === interrupted ? 'interrupted' : 'canceled';
          if (onCancel === 'end') send(job.utterance, 'end');
          else send(job.utterance, 'error', { error });
        });
      }
    },
    pause() {
      paused = true;
    },
    resume() {
      paused = false;
      next();
    },
  });
  Object.defineProperties(synthesis, {
    speaking: { get: () => corpse ?? current !== null },
    pending: { get: () => queue.length > 0 },
    paused: { get: () => paused },
  });
  globalThis.addEventListener?.('pointerdown', () => {
    touched = true;
  });

  const sayingOf = ({ utterance: { text, voice, lang, rate } }: Job): Said => ({
    text,
    voice: voice?.name ?? null,
    lang,
    rate,
  });

  const tick = async (): Promise<boolean> => {
    // What was asked for before is heard before.
    await later(() => undefined);
    const job = current;
    if (!job || paused || corpse !== null) return false;
    const { utterance, words } = job;
    if (!job.begun) {
      job.begun = true;
      said.push(sayingOf(job));
      send(utterance, 'start');
    } else if (words.length > 0) {
      const charIndex = words.shift() as number;
      const charLength = /^\S+/.exec(utterance.text.slice(charIndex))?.[0].length ?? 0;
      if (boundaries) send(utterance, 'boundary', { name: 'word', charIndex, charLength });
    } else {
      current = null;
      next();
      send(utterance, 'end', { charIndex: utterance.text.length });
    }
    await later(() => undefined);
    return true;
  };

  return {
    synthesis: synthesis as unknown as SpeechSynthesis,
    Utterance: Utterance as unknown as SpeechEngine['Utterance'],
    said,
    saying: () => current && sayingOf(current),
    tick,
    async finish() {
      await later(() => undefined);
      const job = current;
      while (job && current === job && (await tick()));
    },
    async fail(error) {
      await later(() => undefined);
      const job = current;
      if (!job) throw new Error('there is nothing that could fail');
      current = null;
      await later(() => {
        send(job.utterance, 'error', { error });
        next();
      });
    },
    die(speaking) {
      current = null;
      corpse = speaking;
    },
    setVoices(more, tell = true) {
      voices = more.map((voice) => Object.freeze({ ...voice }));
      if (tell) synthesis.dispatchEvent(new Event('voiceschanged'));
    },
  };
}

export const arabicVoice: EngineVoice = {
  voiceURI: 'urn:salma',
  name: 'Salma',
  lang: 'ar-EG',
  localService: true,
  default: false,
};
