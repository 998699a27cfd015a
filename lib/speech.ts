import type { Span } from './arabic/sentences';
import { LONGEST_PIECE, type Piece, piecesToSay } from './arabic/spoken';

/**
 * Reads sentences aloud through the browser's speech engine, and keeps its place whatever the engine does. Engines stop without
 * an event (Chromium 679437), forget what they are told right after `cancel()`, resume on some systems only, and send the end of
 * what was cancelled long ago. So there is one short utterance at a time; a pause is a `cancel()` and a place that is remembered;
 * the next one is said on the `end` of the last, which no browser delays in a tab that is not in front; and only the events of the
 * utterance that is being said count.
 */

/** The browser's engine. It is an argument, so that tests bring one of their own. */
export interface Engine {
  synthesis: SpeechSynthesis;
  Utterance: new (text: string) => SpeechSynthesisUtterance;
}

/** The engine of this browser; `null` where there is none. */
export const browserEngine = (): Engine | null =>
  'speechSynthesis' in globalThis
    ? { synthesis: globalThis.speechSynthesis, Utterance: globalThis.SpeechSynthesisUtterance }
    : null;

/** Why reading stopped by itself. Each has a sentence in both languages. */
export type SpeechFailure =
  /** A voice of the network that cannot be reached. */
  | 'network'
  /** The voice or its language is gone. */
  | 'voice'
  /** There is no way to be heard: no device, or another program has it. */
  | 'sound'
  /** Browsers let a page speak only after the reader has touched it. */
  | 'refused'
  /** Something else took the voice. */
  | 'interrupted'
  /** The engine stopped and does not say why. */
  | 'stopped';

export type SpeechState =
  | { phase: 'playing' | 'paused' | 'ended'; sentence: number }
  | { phase: 'failed'; sentence: number; failure: SpeechFailure };

export interface SpeakerOptions {
  voice: SpeechSynthesisVoice;
  rate: number;
  /** Told of every change of phase or sentence. */
  changed: (state: SpeechState) => void;
  /** Told which word is being said, as a part of its sentence; `null` between words and where the engine does not say. */
  word: (word: Span | null) => void;
}

export interface Speaker {
  /** Reads from a sentence on, or from where it stands. */
  play(sentence?: number): void;
  pause(): void;
  /** Goes so many sentences on, or back; a pause stays one. */
  step(by: number): void;
  /** Speaks otherwise from now on; the sentence that is being said begins anew. */
  setVoice(voice: SpeechSynthesisVoice): void;
  setRate(rate: number): void;
  /** What there is to read, or what has become of it: the present place is now `at`. What is being said is said to its end. */
  replace(sentences: readonly string[], at: number): void;
}

const failures: Partial<Record<SpeechSynthesisErrorCode, SpeechFailure>> = {
  network: 'network',
  'language-unavailable': 'voice',
  'voice-unavailable': 'voice',
  'audio-busy': 'sound',
  'audio-hardware': 'sound',
  'not-allowed': 'refused',
  canceled: 'interrupted',
  interrupted: 'interrupted',
};

/** The engine is looked after so often. Timers are slow in a tab that is not in front; reading does not hang on this one. */
const LOOK_MS = 1000;
/** So long an engine may take to begin; a voice of the network has to be asked. */
const BEGIN_MS = 10_000;
/** So long it may be silent beyond the time that it takes a slow voice to say what is left. */
const PATIENCE_MS = 5000;
/** So long it may take to let go of what it was saying. */
const LET_GO_MS = 300;
/** Characters in a second, of a voice at its own speed. */
const SLOW = 8;
const FAST = 20;
/** A piece is tried so often again before the reader is told. */
const TRIES = 2;
const SHORTEST_PIECE = 50;

/** What is being said. */
interface Saying {
  utterance: SpeechSynthesisUtterance;
  piece: Piece;
  began: number | null;
  /** The last sign of life, and the character of the piece that it told of. */
  sign: number;
  reached: number;
  /** When the engine was first found with nothing to do. */
  idle: number | null;
}

/** The word at a character of a text, without the marks around it. */
function wordAt(text: string, index: number): Span | null {
  const start = /\s/.test(text[index] ?? ' ') ? index + 1 : text.lastIndexOf(' ', index) + 1;
  const word = /^\S+/.exec(text.slice(start))?.[0] ?? '';
  const lead = /^[^\p{L}\p{N}]*/u.exec(word)?.[0].length ?? 0;
  const length = word.replace(/[^\p{L}\p{N}\p{M}]+$/u, '').length;
  return length > lead ? { start: start + lead, end: start + length } : null;
}

/** A voice that waits for something to read: `replace` gives it the sentences, `play` begins. */
export function createSpeaker({ synthesis, Utterance }: Engine, options: SpeakerOptions): Speaker {
  let { voice, rate } = options;
  let sentences: readonly string[] = [];
  let at = 0;
  let state: SpeechState = { phase: 'paused', sentence: 0 };
  /** What is left of the sentence, the piece that is being said included, and the sentence as it was when it was cut. */
  let pieces: Piece[] = [];
  let source = '';
  let saying: Saying | null = null;
  /** What was cancelled and has not said yet that it has ended. */
  let leaving: SpeechSynthesisUtterance | null = null;
  let limit = LONGEST_PIECE;
  let tries = 0;
  /** What is done when that has ended. */
  let waiting: (() => void) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function tell(next: SpeechState): void {
    state = next;
    options.changed(state);
  }

  /** A slow voice gets shorter pieces, since it is the time that engines do not bear. */
  const cut = (sentence: string): Piece[] =>
    piecesToSay(sentence, { start: 0, end: sentence.length }, Math.max(SHORTEST_PIECE, limit * Math.min(1, rate)));

  /** Goes to a sentence, or to the first one after it that can be said. Returns whether there is one. */
  function enter(sentence: number): boolean {
    for (let i = sentence; i < sentences.length; i++) {
      source = sentences[i] as string;
      pieces = cut(source);
      if (pieces.length === 0) continue;
      at = i;
      return true;
    }
    return false;
  }

  /** Takes the voice away from what is being said; `then` is called when the engine has let go of it. */
  function hush(then: (() => void) | null = null): void {
    if (saying && (synthesis.speaking || synthesis.pending)) leave(saying.utterance);
    saying = null;
    clearTimeout(timer);
    options.word(null);
    waiting = then;
    if (leaving) timer = setTimeout(left, LET_GO_MS);
    synthesis.cancel();
    if (!leaving) left();
  }

  function leave(utterance: SpeechSynthesisUtterance): void {
    leaving = utterance;
    const hear = () => leaving === utterance && left();
    for (const type of ['end', 'error'] as const) utterance.addEventListener(type, hear);
  }

  function left(): void {
    leaving = null;
    const then = waiting;
    if (!then) return;
    waiting = null;
    clearTimeout(timer);
    then();
  }

  function begin(sentence: number) {
    tries = 0;
    if (!enter(sentence)) return finish();
    tell({ phase: 'playing', sentence: at });
    hush(say);
  }

  function finish(): void {
    pieces = [];
    hush();
    tell({ phase: 'ended', sentence: at });
  }

  function say() {
    const piece = pieces[0];
    if (!piece) return finish();
    // Whoever paused the engine, another page perhaps, left it so.
    if (synthesis.paused) synthesis.resume();
    const utterance = new Utterance(piece.text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = rate;
    // It is kept here as long as it speaks: Chromium forgets the events of one that nobody keeps.
    const mine: Saying = { utterance, piece, began: null, sign: Date.now(), reached: 0, idle: null };
    saying = mine;
    const hear = <Type extends keyof SpeechSynthesisUtteranceEventMap>(
      type: Type,
      heard: (event: SpeechSynthesisUtteranceEventMap[Type]) => void,
    ) => utterance.addEventListener(type, (event) => saying === mine && heard(event));
    hear('start', () => {
      mine.began = Date.now();
      mine.sign = mine.began;
    });
    hear('boundary', (event) => reach(mine, event));
    hear('end', goOn);
    hear('error', ({ error }) => fail(mine, error));
    synthesis.speak(utterance);
    lookAfter(mine);
  }

  function reach(mine: Saying, { name, charIndex }: SpeechSynthesisEvent): void {
    mine.sign = Date.now();
    mine.began ??= mine.sign;
    mine.reached = charIndex;
    const word = name === 'sentence' || source !== sentences[at] ? null : wordAt(mine.piece.text, charIndex);
    if (!word) return;
    const { offsets } = mine.piece;
    options.word({ start: offsets[word.start] as number, end: (offsets[word.end - 1] as number) + 1 });
  }

  function goOn() {
    clearTimeout(timer);
    saying = null;
    tries = 0;
    pieces.shift();
    options.word(null);
    if (pieces.length === 0) {
      if (!enter(at + 1)) return finish();
      tell({ phase: 'playing', sentence: at });
    }
    say();
  }

  function fail(mine: Saying, error: SpeechSynthesisErrorCode) {
    if (error === 'text-too-long') return tryAgain(mine, 'stopped');
    const failure = failures[error] ?? 'stopped';
    // The engine confused it with what was cancelled before.
    if (failure === 'interrupted' && mine.began === null) return tryAgain(mine, failure);
    giveUp(failure);
  }

  function giveUp(failure: SpeechFailure): void {
    hush();
    tell({ phase: 'failed', sentence: at, failure });
  }

  /** Says what is left of the sentence once more, in shorter pieces. */
  function tryAgain({ piece, reached }: Saying, failure: SpeechFailure) {
    if (++tries > TRIES) return giveUp(failure);
    if (failure === 'stopped') limit /= 2;
    const from = piece.offsets[reached] ?? 0;
    pieces = cut(source).filter(({ offsets }) => (offsets.at(-1) as number) >= from);
    hush(say);
  }

  function lookAfter(mine: Saying): void {
    timer = setTimeout(() => {
      const now = Date.now();
      const left = mine.piece.text.length - mine.reached;
      const atPace = (characters: number, pace: number) => (characters / (pace * rate)) * 1000;
      const wasIdle = mine.idle;
      mine.idle = synthesis.speaking || synthesis.pending ? null : (wasIdle ?? now);
      // Found so twice, since it may be between two events.
      if (wasIdle !== null && mine.idle !== null) {
        // Android ends without saying so. What it had time for was said.
        const isSaid = mine.began !== null && mine.idle - mine.sign >= atPace(left, FAST);
        return isSaid ? goOn() : tryAgain(mine, 'stopped');
      }
      const patience = mine.began === null ? BEGIN_MS : PATIENCE_MS + atPace(left, SLOW);
      if (now - mine.sign > patience) return tryAgain(mine, 'stopped');
      lookAfter(mine);
    }, LOOK_MS);
  }

  return {
    play(sentence) {
      if (sentence !== undefined) return begin(sentence);
      if (state.phase === 'playing') return;
      if (state.phase === 'ended') return begin(0);
      if (pieces.length === 0) return begin(at);
      tries = 0;
      tell({ phase: 'playing', sentence: at });
      hush(say);
    },
    pause() {
      if (state.phase !== 'playing') return;
      hush();
      tell({ phase: 'paused', sentence: at });
    },
    step(by) {
      const target = Math.max(0, at + by);
      if (state.phase !== 'paused') return begin(target);
      if (!enter(target)) return finish();
      tell({ phase: 'paused', sentence: at });
    },
    setVoice(next) {
      const isOther = next.voiceURI !== voice.voiceURI;
      voice = next;
      if (isOther && state.phase === 'playing') begin(at);
    },
    setRate(next) {
      if (next === rate) return;
      rate = next;
      if (state.phase === 'playing') begin(at);
    },
    replace(next, index) {
      sentences = next;
      at = index;
      // What is not being said is said from the new words; where they are still the same, so is the place among them.
      if (state.phase !== 'playing' && source !== sentences[at]) pieces = [];
      tell({ ...state, sentence: at });
    },
  };
}
