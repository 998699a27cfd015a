import { describe, expect, test } from 'vitest';
import { parseQuery, withBeginning } from '../../../lib/arabic/search-query';
import { type Marked, marked, matchingSentence } from '../../../lib/library/matching-sentence';

const words = ({ text, ranges }: Marked): string[] => ranges.map(([start, end]) => text.slice(start, end));

const text = `نما الاقتصاد هذا العام. وقال وزير المالية إن الضرائب ستُخفض، وإن المحاكم ستنظر في القضايا.

ولا ضريبة على الكتب.`;

describe('the sentence that matched', () => {
  test('is the one with most of the words, and they are marked in whatever form they stand', () => {
    const found = matchingSentence(text, parseQuery('محكمة ضريبة'), 'ar');
    expect(found?.text).toBe('وقال وزير المالية إن الضرائب ستُخفض، وإن المحاكم ستنظر في القضايا.');
    expect(found && words(found)).toEqual(['الضرائب', 'المحاكم']);
  });

  test('of equal ones is that with the word as it was typed', () => {
    expect(matchingSentence(text, parseQuery('ضريبة'), 'ar')?.text).toBe('ولا ضريبة على الكتب.');
  });

  test('is none where the text has none of it', () => {
    expect(matchingSentence(text, parseQuery('فنار'), 'ar')).toBeNull();
  });

  test('a beginning is marked only while it is one', () => {
    const query = parseQuery('اقتص');
    expect(matchingSentence(text, query, 'ar')).toBeNull();
    const found = matchingSentence(text, withBeginning(query), 'ar');
    expect(found && words(found)).toEqual(['الاقتصاد']);
  });

  test('a long one is cut between words, around what is marked', () => {
    const long = `${'كلمة وأخرى '.repeat(40)}ثم الفنار ${'وكلام بعده '.repeat(40)}.`;
    const found = matchingSentence(long, parseQuery('فنار'), 'ar');
    expect(found && words(found)).toEqual(['الفنار']);
    expect(found?.text.length).toBeLessThan(260);
    expect(found?.text).toMatch(/^… \S.*\S …$/);
    expect(long).toContain(found?.text.slice(2, -2));
  });
});

test('marks stay in place among marks and invisible letters', () => {
  const found = marked('قال مُحَمَّد: «ق\u200bلب» المدينة', parseQuery('محمد قلب'));
  expect(words(found)).toEqual(['مُحَمَّد', 'ق\u200bلب']);
});
