import { describe, expect, test } from 'vitest';
import { fold } from '../../lib/arabic/fold';
import { places } from '../../lib/rules/places';
import { stopWords } from '../../lib/rules/stop-words';
import { wholeWords } from '../../lib/rules/whole-words';
import { wordFamilies } from '../../lib/rules/word-families';

const lists = { wordFamilies, wholeWords, places, stopWords };
const sorted = (list: readonly string[]): string[] => [...list].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));

describe.each(Object.entries(lists))('%s', (_, list) => {
  test('is sorted and says nothing twice', () => {
    expect(list).toEqual([...new Set(sorted(list))]);
  });

  test('is of Arabic words with single spaces', () => {
    expect(list.filter((line) => !/^[\u0621-\u064a]+(?: [\u0621-\u064a]+)*$/.test(line))).toEqual([]);
  });
});

test('a family has several forms, and each once', () => {
  expect(wordFamilies.filter((line) => !line.includes(' '))).toEqual([]);
  const twice = [...wordFamilies, ...places].filter((line) => {
    const forms = line.split(' ').map(fold);
    return new Set(forms).size !== forms.length;
  });
  expect(twice).toEqual([]);
});

test('no word stands for two families', () => {
  const firsts = [...wordFamilies, ...wholeWords, ...places].map((line) => fold(line.split(' ')[0] as string));
  expect(firsts.filter((first, i) => firsts.indexOf(first) !== i)).toEqual([]);
});

test('a whole word is in no family: it would be found under both', () => {
  const inFamilies = new Set([...wordFamilies, ...places].flatMap((line) => line.split(' ')).map(fold));
  expect(wholeWords.filter((word) => inFamilies.has(fold(word)))).toEqual([]);
});
