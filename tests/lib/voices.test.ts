import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { chooseVoice, fittingVoices, watchVoices } from '../../lib/voices';
import { arabicVoice, type EngineVoice, makeSpeechEngine } from '../speech-engine';

const voice = (name: string, lang: string, more: Partial<EngineVoice> = {}): EngineVoice => ({
  voiceURI: `urn:${name}`,
  name,
  lang,
  localService: true,
  default: false,
  ...more,
});

const salma = voice('Microsoft Salma Online (Natural) - Arabic (Egypt)', 'ar-EG', { localService: false });
const hamed = voice('Microsoft Hamed Online (Natural) - Arabic (Saudi Arabia)', 'ar-SA', { localService: false });
const hoda = voice('Microsoft Hoda - Arabic (Egypt)', 'ar-EG');
const naayf = voice('Microsoft Naayf - Arabic (Saudi)', 'ar-SA');
const remote = voice('Google العربية', 'ar', { localService: false });
const espeak = voice('Arabic espeak-ng', 'ar');

const names = (voices: EngineVoice[]) => voices.map(({ name }) => name);

describe('the voices that fit', () => {
  const all = [
    voice('Android', 'ar_EG'),
    voice('Three letters', 'ara'),
    voice('Persian', 'fa-IR'),
    voice('Urdu', 'ur-PK'),
    voice('English', 'en-GB'),
    voice('Hebrew', 'iw-IL'),
    voice('Kurdish', 'ku'),
    voice('Broken', 'no such language!'),
    voice('Nameless', ''),
  ];

  test.each([
    ['ar', ['Android', 'Three letters']],
    ['ar-EG', ['Android', 'Three letters']],
    ['fa', ['Persian']],
    ['ur', ['Urdu']],
    ['en', ['English']],
    ['he', ['Hebrew']],
    ['ckb', ['Kurdish']],
    ['de', []],
  ])('an article in %s: %j', (language, expected) => {
    expect(names(fittingVoices(all, language, 'en'))).toEqual(expected);
  });

  test('the disguises of a voice are not offered beside it', () => {
    const names = ['Arabic espeak-ng', 'Arabic+Adam espeak-ng', 'Majed+Plus'];
    const fitting = fittingVoices(
      names.map((name) => voice(name, 'ar')),
      'ar',
      'ar',
    );
    expect(fitting.map(({ name }) => name)).toEqual(['Arabic espeak-ng', 'Majed+Plus']);
  });

  test('an article whose language is not known is read in that of the browser', () => {
    expect(names(fittingVoices(all, 'und', 'en-US'))).toEqual(['English']);
    expect(names(fittingVoices(all, 'und', ''))).toEqual([]);
  });
});

describe('the voice that is chosen', () => {
  test('is the one that the reader has chosen, whatever it is', () => {
    expect(chooseVoice([salma, espeak], espeak.voiceURI, ['ar-EG'])).toBe(espeak);
  });

  test('is another one when the chosen one is gone, or reads another language', () => {
    expect(chooseVoice([hoda], 'urn:gone', [])).toBe(hoda);
  });

  test.each([
    ['natural before the region', [naayf, salma], ['ar-SA'], salma],
    ['natural and of the region before natural', [salma, hamed], ['en-US', 'ar-SA'], hamed],
    ['of the region before any other', [hoda, naayf], ['ar-SA'], naayf],
    ['on the machine before the network', [remote, espeak], ['ar'], espeak],
    ['premium voices of Apple', [voice('Majed', 'ar-001'), voice('Majed (Enhanced)', 'ar-001')], [], null],
    ['the first of equals', [hoda, naayf], ['en-US'], hoda],
    ['one alone', [remote], [], remote],
  ] as const)('%s', (_, voices, languages, expected) => {
    expect(chooseVoice(voices, null, languages)?.name).toBe(expected?.name ?? 'Majed (Enhanced)');
  });

  test('is none where none fits', () => expect(chooseVoice([], null, ['ar-EG'])).toBeNull());
});

describe('voices that come and go', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  function watched(voices: EngineVoice[] = []) {
    const engine = makeSpeechEngine({ voices });
    const told: string[][] = [];
    const stop = watchVoices(engine.synthesis, (all) => told.push(all.map(({ name }) => name)));
    return { engine, told, stop };
  }

  test('that are there are told at once', () => expect(watched([arabicVoice]).told).toEqual([['Salma']]));

  test('that come a little later are waited for', () => {
    const { engine, told } = watched();
    expect(told).toEqual([]);
    vi.advanceTimersByTime(900);
    engine.setVoices([arabicVoice]);
    expect(told).toEqual([['Salma']]);
    vi.advanceTimersByTime(10_000);
    expect(told).toEqual([['Salma']]);
  });

  test('are found by engines that do not say so', () => {
    const { engine, told } = watched();
    engine.setVoices([arabicVoice], false);
    vi.advanceTimersByTime(300);
    expect(told).toEqual([['Salma']]);
  });

  test('that never come are waited for two seconds', () => {
    const { told } = watched();
    vi.advanceTimersByTime(1900);
    expect(told).toEqual([]);
    vi.advanceTimersByTime(200);
    expect(told).toEqual([[]]);
    vi.advanceTimersByTime(60_000);
    expect(told).toEqual([[]]);
  });

  test('that say «changed» and are still none are waited for all the same', () => {
    const { engine, told } = watched();
    engine.setVoices([]);
    expect(told).toEqual([]);
    vi.advanceTimersByTime(2100);
    expect(told).toEqual([[]]);
  });

  test('that come very late are taken, and so is the news that they are gone', () => {
    const { engine, told } = watched();
    vi.advanceTimersByTime(60_000);
    engine.setVoices([arabicVoice]);
    engine.setVoices([]);
    expect(told).toEqual([[], ['Salma'], []]);
  });

  test('are not told to whoever has stopped to listen', () => {
    const { engine, told, stop } = watched();
    stop();
    engine.setVoices([arabicVoice]);
    vi.advanceTimersByTime(10_000);
    expect(told).toEqual([]);
  });
});
