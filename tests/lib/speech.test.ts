import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createSpeaker, type SpeechState } from '../../lib/speech';
import { arabicVoice, type EngineOptions, makeSpeechEngine } from '../speech-engine';

const text = ['وصل المركب صباحًا.', 'نزل الأطفال إلى الضفة.', 'ثم عاد كل شيء هادئًا.'];
const clause = 'كلمة '.repeat(18).trim();
const long = `${clause}، ${clause}، ${clause}.`;

function speaking(sentences: string[] = text, options: EngineOptions = {}, rate = 1) {
  const engine = makeSpeechEngine({ voices: [arabicVoice], ...options });
  const states: SpeechState[] = [];
  const words: (string | null)[] = [];
  let now = sentences;
  const speaker = createSpeaker(engine, {
    voice: engine.synthesis.getVoices()[0] as SpeechSynthesisVoice,
    rate,
    changed: (state) => states.push(state),
    word: (word) => {
      const sentence = now[states.at(-1)?.sentence ?? 0] as string;
      words.push(word && sentence.slice(word.start, word.end));
    },
  });
  speaker.replace(sentences, 0);
  states.length = 0;
  return {
    engine,
    speaker,
    words,
    replace: (next: string[], at: number) => {
      now = next;
      speaker.replace(next, at);
    },
    state: () => states.at(-1),
    states: () => states.map(({ phase, sentence }) => `${phase} ${sentence}`),
    said: () => engine.said.map((one) => one.text),
    /** Ticks until nothing is left to say. */
    async all() {
      while (await engine.tick());
    },
  };
}

/** Lets engines that are slow to let go do so. */
const settle = () => vi.advanceTimersByTimeAsync(400);

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('reads every sentence in order, and says that it has ended', async () => {
  const { speaker, said, states, all } = speaking();
  speaker.play();
  await all();
  expect(said()).toEqual(text);
  expect(states()).toEqual(['playing 0', 'playing 1', 'playing 2', 'ended 2']);
});

test('begins where it is told to, and after the end from the beginning', async () => {
  const { speaker, said, all } = speaking();
  speaker.play(2);
  await all();
  speaker.play();
  await all();
  expect(said()).toEqual([text[2], ...text]);
});

test('speaks with the voice, its language and the speed that were set', async () => {
  const { speaker, engine, all } = speaking(['نعم.'], {}, 1.5);
  speaker.play();
  await all();
  expect(engine.said).toEqual([{ text: 'نعم.', voice: 'Salma', lang: 'ar-EG', rate: 1.5 }]);
});

test('tells each word as it stands in the sentence, without what is not said and without marks', async () => {
  const { speaker, words, all } = speaking(['قال: «وصـــل 🎉 المركب»، أمس.']);
  speaker.play();
  await all();
  expect(words.filter(Boolean)).toEqual(['قال', 'وصـــل', 'المركب', 'أمس']);
  expect(words.at(-1)).toBeNull();
});

test('a sentence that is too long is said in pieces, and is one sentence all the same', async () => {
  const { speaker, said, states, words, all } = speaking([long, 'نعم.']);
  speaker.play();
  await all();
  expect(said()).toHaveLength(3);
  for (const piece of said()) expect(piece.length).toBeLessThanOrEqual(200);
  expect(states()).toEqual(['playing 0', 'playing 1', 'ended 1']);
  expect(words.filter(Boolean)).toHaveLength(18 * 3 + 1);
});

test('what cannot be said is passed over', async () => {
  const { speaker, said, states, all } = speaking(['https://example.com/1', 'نعم.', '🎉']);
  speaker.play();
  await all();
  expect(said()).toEqual(['نعم.']);
  expect(states()).toEqual(['playing 1', 'ended 1']);
});

test('with nothing to read it ends at once', () => {
  const { speaker, states } = speaking([]);
  speaker.play();
  expect(states()).toEqual(['ended 0']);
});

test('an engine that does not tell words is followed by sentences', async () => {
  const { speaker, words, states, all } = speaking(text, { boundaries: false });
  speaker.play();
  await all();
  expect(words.filter(Boolean)).toEqual([]);
  expect(states()).toEqual(['playing 0', 'playing 1', 'playing 2', 'ended 2']);
});

describe('pause', () => {
  test('is silent at once, and goes on with the same piece of the sentence', async () => {
    const { speaker, engine, said, state, all } = speaking([long]);
    speaker.play();
    await engine.tick();
    await engine.finish();
    await engine.tick();
    await engine.tick();
    speaker.pause();
    expect(engine.synthesis.speaking).toBe(false);
    expect(state()).toEqual({ phase: 'paused', sentence: 0 });
    expect(await engine.tick()).toBe(false);
    const [first, second] = said();
    speaker.play();
    await settle();
    await all();
    expect(said()).toEqual([first, second, second]);
  });

  test('twice is once, and a pause that was never begun is none', () => {
    const { speaker, states } = speaking();
    speaker.pause();
    speaker.play();
    speaker.pause();
    speaker.pause();
    expect(states()).toEqual(['playing 0', 'paused 0']);
  });

  test('next and previous move the place and stay silent', async () => {
    const { speaker, said, states, all } = speaking();
    speaker.play();
    speaker.pause();
    speaker.step(1);
    speaker.step(1);
    speaker.step(-1);
    await settle();
    await all();
    expect(said()).toEqual([]);
    expect(states().slice(2)).toEqual(['paused 1', 'paused 2', 'paused 1']);
    speaker.play();
    await settle();
    await all();
    expect(said()).toEqual(text.slice(1));
  });
});

describe('next and previous', () => {
  test('leave the sentence at once', async () => {
    const { speaker, engine, said, states, all } = speaking();
    speaker.play();
    await engine.tick();
    speaker.step(1);
    await settle();
    await engine.tick();
    speaker.step(-1);
    await settle();
    await all();
    expect(said()).toEqual([text[0], text[1], ...text]);
    expect(states().slice(0, 3)).toEqual(['playing 0', 'playing 1', 'playing 0']);
  });

  test('before the first sentence is the first one, behind the last one is the end', async () => {
    const { speaker, state } = speaking();
    speaker.play();
    speaker.step(-1);
    expect(state()).toEqual({ phase: 'playing', sentence: 0 });
    speaker.step(9);
    expect(state()).toMatchObject({ phase: 'ended' });
    speaker.step(-1);
    expect(state()).toMatchObject({ phase: 'playing' });
  });

  test('pressed many times, only the last one is said', async () => {
    const { speaker, engine, said, all } = speaking();
    speaker.play();
    await engine.tick();
    for (let i = 0; i < 5; i++) {
      speaker.step(1);
      speaker.step(-1);
    }
    speaker.step(1);
    await settle();
    await all();
    expect(said()).toEqual([text[0], text[1], text[2]]);
  });
});

describe('another speed or voice', () => {
  test('begins the sentence anew', async () => {
    const { speaker, engine, all } = speaking();
    speaker.play(1);
    await engine.tick();
    await engine.tick();
    speaker.setRate(2);
    await settle();
    await all();
    expect(engine.said.map(({ text, rate }) => [text, rate])).toEqual([
      [text[1], 1],
      [text[1], 2],
      [text[2], 2],
    ]);
  });

  test('is kept for later in a pause', async () => {
    const hamed = { ...arabicVoice, voiceURI: 'urn:hamed', name: 'Hamed', lang: 'ar-SA' };
    const { speaker, engine, all } = speaking(text, { voices: [arabicVoice, hamed] });
    speaker.setVoice(engine.synthesis.getVoices()[1] as SpeechSynthesisVoice);
    expect(engine.synthesis.speaking).toBe(false);
    speaker.play(2);
    await all();
    expect(engine.said).toEqual([{ text: text[2], voice: 'Hamed', lang: 'ar-SA', rate: 1 }]);
  });

  test('that is slow gets shorter pieces', async () => {
    const { speaker, said, all } = speaking([long], {}, 0.5);
    speaker.play();
    await all();
    for (const piece of said()) expect(piece.length).toBeLessThanOrEqual(100);
  });
});

describe('an engine that fails', () => {
  test.each([
    ['network', 'network'],
    ['voice-unavailable', 'voice'],
    ['language-unavailable', 'voice'],
    ['audio-hardware', 'sound'],
    ['audio-busy', 'sound'],
    ['interrupted', 'interrupted'],
    ['synthesis-failed', 'stopped'],
  ] as const)('with %s in the middle keeps the place, says why, and goes on when asked', async (error, failure) => {
    const { speaker, engine, said, state, all } = speaking();
    speaker.play(1);
    await engine.tick();
    await engine.tick();
    await engine.fail(error);
    expect(state()).toEqual({ phase: 'failed', sentence: 1, failure });
    expect(await engine.tick()).toBe(false);
    speaker.play();
    await settle();
    await all();
    expect(said()).toEqual([text[1], text[1], text[2]]);
  });

  test('because nobody has touched the page says that', async () => {
    const { speaker, engine, state } = speaking(text, { needsTouch: true });
    speaker.play();
    await engine.tick();
    expect(state()).toEqual({ phase: 'failed', sentence: 0, failure: 'refused' });
  });

  test('because the voice is gone says that', async () => {
    const { speaker, engine, state } = speaking();
    engine.setVoices([{ ...arabicVoice, voiceURI: 'urn:other' }]);
    speaker.play();
    await engine.tick();
    expect(state()).toEqual({ phase: 'failed', sentence: 0, failure: 'voice' });
  });

  test('on a piece that is too long for it gets shorter ones', async () => {
    const { speaker, engine, said, state, all } = speaking([long]);
    speaker.play();
    await engine.fail('text-too-long');
    await settle();
    await all();
    expect(state()?.phase).toBe('ended');
    for (const piece of said()) expect(piece.length).toBeLessThanOrEqual(100);
    expect(said().join(' ')).toBe(long);
  });
});

describe('an engine that stops without a word', () => {
  test.each([
    ['and says that it still speaks', true],
    ['and says that it does not', false],
  ])('%s is asked again from the word that it had reached, in shorter pieces', async (_, says) => {
    const { speaker, engine, said, state, all } = speaking([`${long} آخر.`]);
    speaker.play();
    for (let i = 0; i < 21; i++) await engine.tick();
    engine.die(says);
    for (let i = 0; i < 60 && !(await engine.tick()); i++) await vi.advanceTimersByTimeAsync(1000);
    expect(state()).toEqual({ phase: 'playing', sentence: 0 });
    await all();
    const again = said().slice(1).join(' ');
    expect(`${long} آخر.`.endsWith(again)).toBe(true);
    expect(again.split(' ').length).toBeGreaterThanOrEqual(18 * 3 + 1 - 20);
    expect(state()?.phase).toBe('ended');
  });

  test('before it has begun is asked again', async () => {
    const { speaker, engine, said, all } = speaking();
    speaker.play();
    engine.die(false);
    await vi.advanceTimersByTimeAsync(5000);
    await all();
    expect(said()).toEqual(text);
  });

  test('again and again is given up, and the place is kept', async () => {
    const { speaker, engine, state, said, all } = speaking();
    speaker.play(1);
    for (let i = 0; i < 3; i++) {
      await engine.tick();
      engine.die(false);
      await vi.advanceTimersByTimeAsync(5000);
    }
    expect(state()).toEqual({ phase: 'failed', sentence: 1, failure: 'stopped' });
    const before = said().length;
    speaker.play();
    await settle();
    await all();
    expect(said().slice(before)).toEqual([text[1], text[2]]);
  });

  test('but had said everything goes on', async () => {
    const { speaker, engine, said, all } = speaking(text, { boundaries: false });
    speaker.play();
    await engine.tick();
    await vi.advanceTimersByTimeAsync(900);
    engine.die(false);
    await vi.advanceTimersByTimeAsync(5000);
    await all();
    expect(said()).toEqual(text);
  });

  test('and one that speaks slowly are told apart', async () => {
    const { speaker, engine, said, all } = speaking([clause]);
    speaker.play();
    await engine.tick();
    for (let i = 0; i < 18; i++) {
      await vi.advanceTimersByTimeAsync(1500);
      await engine.tick();
    }
    await all();
    expect(said()).toEqual([clause]);
  });
});

describe('engines that let go slowly', () => {
  test.each([
    ['forget what they are told too early', { forgetful: true }],
    ['send the end of what was cancelled', { onCancel: 'end', forgetful: true }],
    ['send nothing for what was cancelled', { onCancel: 'nothing' }],
  ] as const)('%s', async (_, options) => {
    const { speaker, engine, said, states, all } = speaking(text, options);
    speaker.play();
    await engine.tick();
    speaker.step(2);
    await settle();
    await all();
    expect(said()).toEqual([text[0], text[2]]);
    expect(states()).toEqual(['playing 0', 'playing 2', 'ended 2']);
  });

  test('a pause and a play at once', async () => {
    const { speaker, engine, said, all } = speaking(text, { forgetful: true });
    speaker.play();
    await engine.tick();
    speaker.pause();
    speaker.play();
    await settle();
    await all();
    expect(said()).toEqual([text[0], ...text]);
  });

  test('an engine that somebody has paused is woken', async () => {
    const { speaker, engine, said, all } = speaking();
    engine.synthesis.pause();
    speaker.play();
    await all();
    expect(said()).toEqual(text);
  });
});

describe('a text that changes meanwhile', () => {
  const more = ['عنوان جديد.', ...text];

  test('is gone on with from the same sentence', async () => {
    const { speaker, engine, said, states, replace, all } = speaking();
    speaker.play(1);
    await engine.tick();
    replace(more, 2);
    await all();
    expect(said()).toEqual([text[1], text[2]]);
    expect(states()).toEqual(['playing 1', 'playing 2', 'playing 3', 'ended 3']);
  });

  test('tells no word that is no longer there', async () => {
    const { speaker, engine, words, replace, all } = speaking();
    speaker.play(1);
    await engine.tick();
    replace([text[0] as string, 'أخرى.', text[2] as string], 1);
    await all();
    expect(words.filter(Boolean)).toEqual(['ثم', 'عاد', 'كل', 'شيء', 'هادئًا']);
  });

  test('in a pause is gone on with from the new words', async () => {
    const { speaker, engine, said, replace, all } = speaking();
    speaker.play(1);
    await engine.tick();
    speaker.pause();
    replace([text[0] as string, 'أخرى.'], 1);
    speaker.play();
    await settle();
    await all();
    expect(said()).toEqual([text[1], 'أخرى.']);
  });

  test('and is empty ends', async () => {
    const { speaker, engine, state, replace, all } = speaking();
    speaker.play();
    await engine.tick();
    replace([], 0);
    await all();
    expect(state()?.phase).toBe('ended');
  });
});
