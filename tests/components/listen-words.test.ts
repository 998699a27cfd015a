import { beforeAll, describe, expect, test } from 'vitest';
import { installAdvice, noVoice, systemOf } from '../../components/ListenBar/install-advice';
import { samePlace } from '../../components/ListenBar/same-place';
import { voiceName } from '../../components/ListenBar/voice-name';
import { arabicVoice } from '../speech-engine';
import { useArabicTexts } from './texts';

beforeAll(useArabicTexts);

const gecko = '(KHTML, like Gecko)';
const agents = {
  windows: `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 ${gecko} Chrome/141.0.0.0 Safari/537.36`,
  mac: `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 ${gecko} Chrome/141.0.0.0 Safari/537.36`,
  android: 'Mozilla/5.0 (Android 15; Mobile; rv:142.0) Gecko/142.0 Firefox/142.0',
  chromeos: `Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 ${gecko} Chrome/141.0.0.0 Safari/537.36`,
  linux: 'Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0',
} as const;

describe('how to get a voice', () => {
  test.each(Object.entries(agents))('on %s is said in whole sentences', (system, agent) => {
    expect(systemOf(agent)).toBe(system);
    const paragraphs = installAdvice(agent);
    expect(paragraphs.length).toBeGreaterThan(0);
    for (const paragraph of paragraphs) expect(paragraph).toMatch(/\p{L}.*\.$/u);
  });

  test('differs from system to system', () => {
    const first = Object.values(agents).map((agent) => installAdvice(agent)[0]);
    expect(new Set(first).size).toBe(first.length);
  });

  test('speaks of Edge where it is another browser that could be had', () => {
    const edge = `${agents.windows} Edg/141.0.0.0`;
    expect(installAdvice(agents.windows).join(' ')).toContain('إيدج');
    expect(installAdvice(edge).join(' ')).not.toContain('إيدج');
    expect(installAdvice(agents.android).join(' ')).not.toContain('إيدج');
  });

  test('names the packages, and the flag to Chromium alone', () => {
    const chromium = agents.windows.replace(/\(Windows[^)]*\)/, '(X11; Linux x86_64)');
    expect(installAdvice(chromium).join(' ')).toMatch(/speech-dispatcher.*espeak-ng.*--enable-speech-dispatcher/);
    expect(installAdvice(agents.linux).join(' ')).not.toContain('--enable');
  });
});

test.each([
  ['ar', 'لا صوت على هذا الجهاز يقرأ اللغة العربية.'],
  ['fa', 'لا صوت على هذا الجهاز يقرأ اللغة الفارسية.'],
  ['en-12', 'لا صوت على هذا الجهاز يقرأ اللغة الإنجليزية.'],
  ['und', 'لا صوت على هذا الجهاز يقرأ لغة هذا المقال.'],
])('without a voice for %s it is said: %s', (language, said) => {
  expect(noVoice(language, agents.windows)).toEqual([said, ...installAdvice(agents.windows)]);
});

test.each([
  ['Microsoft Salma Online (Natural) - Arabic (Egypt)', 'ar-EG', 'Salma (مصر)'],
  ['Microsoft Hoda - Arabic (Egypt)', 'ar-EG', 'Hoda (مصر)'],
  ['Google العربية', 'ar', 'العربية'],
  ['Majed', 'ar-001', 'Majed'],
  ['Arabic espeak-ng', 'ar', 'Arabic espeak-ng'],
  ['Android voice', 'ar_SA', 'Android voice (المملكة العربية السعودية)'],
])('the voice «%s» is called «%s»', (name, lang, called) => {
  expect(voiceName({ ...arabicVoice, name, lang })).toBe(called);
});

describe('the same place in a text that has changed', () => {
  const text = ['أ', 'ب', 'ج', 'د'];
  test.each([
    ['nothing changed', text, 2, text, 2],
    ['something came before', text, 2, ['ن', 'و', ...text], 4],
    ['something went before', text, 2, ['ج', 'د'], 0],
    ['the sentence is written otherwise', text, 1, ['أ', 'بب', 'ج', 'د'], 1],
    ['the sentence is gone: the one before, so that the next is next', text, 1, ['أ', 'ج', 'د'], 0],
    ['it stands there twice: the nearer one', ['نعم', 'لا', 'نعم'], 2, ['ن', 'نعم', 'لا', 'نعم'], 3],
    ['everything is written otherwise', text, 2, ['1', '2', '3', '4'], 2],
    ['little is left', text, 3, ['1'], 0],
    ['nothing is left', text, 3, [], 0],
    ['there was nothing', [], 0, text, 0],
  ])('%s', (_, before, at, after, expected) => expect(samePlace(before, at, after)).toBe(expected));
});
