import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  day,
  interfaceLanguage,
  number,
  plural,
  readingMinutes,
  removalName,
  showDigits,
  shownDay,
  text,
} from '../../lib/i18n';
import ar from '../../public/_locales/ar/messages.json';
import en from '../../public/_locales/en/messages.json';

interface Message {
  message: string;
  placeholders?: { [name: string]: { content: string } };
}

/** The browser's own way with the files of texts: `$NAME$` stands for a placeholder, and that for `$1`. */
function useTexts(messages: { [key: string]: Message }): void {
  const getMessage = (key: string, substitutions: string[] = []) => {
    const { message = '', placeholders = {} } = messages[key] ?? {};
    return message.replace(/\$(\w+)\$/g, (_, name: string) => {
      const content = placeholders[name.toLowerCase()]?.content ?? '';
      return content.replace(/\$(\d)/g, (__, place: string) => substitutions[Number(place) - 1] ?? '');
    });
  };
  Object.assign(fakeBrowser, { i18n: { getMessage } });
}

describe('in Arabic', () => {
  beforeEach(() => useTexts(ar));

  test('the interface knows its language', () => expect(interfaceLanguage()).toBe('ar'));

  test.each([
    [0, 'لا مقالات'],
    [1, 'مقال واحد'],
    [2, 'مقالان'],
    [3, '3 مقالات'],
    [10, '10 مقالات'],
    [11, '11 مقالًا'],
    [99, '99 مقالًا'],
    [100, '100 مقال'],
    [102, '102 مقال'],
    [103, '103 مقالات'],
    [1234, '1,234 مقالًا'],
  ])('%i articles', (count, words) => {
    expect(plural('articles', count)).toBe(words);
  });

  test.each([
    [1, 'بقيت دقيقة واحدة'],
    [2, 'بقيت دقيقتان'],
    [7, 'بقيت 7 دقائق'],
    [12, 'بقيت 12 دقيقة'],
    [100, 'بقيت 100 دقيقة'],
  ])('%i minutes left', (count, words) => expect(plural('minutesLeft', count)).toBe(words));

  test('a day is written with the month by name and the digits of the newspapers', () => {
    expect(day('2026-03-14')).toBe('14 مارس 2026');
  });

  test('a moment is shown on the day on which the newspaper printed it', () => {
    expect(day('2026-03-14T00:30:00+03:00')).toBe('14 مارس 2026');
    expect(day('2026-03-14T23:30:00-05:00')).toBe('14 مارس 2026');
  });

  describe('with ١٢٣ for digits', () => {
    beforeEach(() => showDigits('arabic'));
    afterEach(() => showDigits('published'));

    test('numbers, counts and days are shown so, and what is copied is not', () => {
      expect(number(12_345)).toBe('١٢٬٣٤٥');
      expect(plural('articles', 103)).toBe('١٠٣ مقالات');
      expect(shownDay('2026-03-14')).toBe('١٤ مارس ٢٠٢٦');
      expect(day('2026-03-14')).toBe('14 مارس 2026');
    });
  });

  test('a class of boilerplate that is newer than the texts still has a name', () => {
    expect(removalName('read-also')).not.toBe('');
    expect(removalName('unheard-of')).toBe(text('removed_other'));
  });
});

describe('in English', () => {
  beforeEach(() => useTexts(en));

  test('the interface knows its language', () => expect(interfaceLanguage()).toBe('en'));

  test.each([
    [0, /no articles|0 articles/i],
    [1, /^(?:1|one) article$/i],
    [2, /^2 articles$/],
    [1234, /^1,234 articles$/],
  ])('%i articles', (count, words) => {
    expect(plural('articles', count)).toMatch(words);
  });

  test('a day', () => expect(day('2026-03-14')).toBe('March 14, 2026'));

  test('its own numbers stay as English has them', () => {
    showDigits('arabic');
    expect([number(12_345), shownDay('2026-03-14')]).toEqual(['12,345', 'March 14, 2026']);
    showDigits('published');
  });

  test.each([
    [1, '1 minute left'],
    [2, '2 minutes left'],
  ])('%i of the reading', (count, words) => expect(plural('minutesLeft', count)).toBe(words));
});

test.each([
  [0, 1],
  [90, 1],
  [181, 1],
  [272, 2],
  [1810, 10],
])('%i words take %i minutes', (words, minutes) => {
  expect(readingMinutes(words)).toBe(minutes);
});
