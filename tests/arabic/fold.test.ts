import { expect, it } from 'vitest';
import { countWords, key, tokens } from '../../lib/arabic/fold';

it.each([
  ['تـم نسـخ الرابـط', 'تم نسخ الرابط'],
  ['إقرأ أيضًا', 'اقرا ايضا'],
  ['الذى', 'الذي'],
  ['مسؤول', 'مسءول'],
  ['مسئول', 'مسءول'],
  ['مُحَمَّدٌ', 'محمد'],
  ['ﻣﺴﺎﻋﺪة', 'مساعده'],
  ['ﷺ', 'صلي الله عليه وسلم'],
  ['٢٠٢٤ و۲۰۲۵', '2024 و2025'],
  ['ق\u200bلب', 'قلب'],
  ['قرآن (1)', 'قران 1'],
])('%s is found as %s', (text, folded) => {
  expect(key(text)).toBe(folded);
});

it('keeps a word with an isolated mark among presentation forms whole', () => {
  expect(tokens('كت\ufe7eاب')).toEqual(['كتاب']);
});

it('counts a word with harakat as one', () => {
  expect(countWords('كَتَبَ الطَّالِبُ ٣ رسائل، ثم نام.')).toBe(6);
});
