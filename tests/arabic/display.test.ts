import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { forReading, withoutDirectionMarks } from '../../lib/arabic/display';
import { key } from '../../lib/arabic/fold';

test.each([
  ['عــاجل من طــــه فرغــــلي', 'عاجل من طه فرغلي'],
  ['محـــمَّـــد', 'محمَّد'],
  ['ﺍﻟﺴﻼﻡ ﻋﻠﻴﻜﻢ', 'السلام عليكم'],
  ['قال الوزير ، أمس ؛ هل نبدأ ؟ نعم .', 'قال الوزير، أمس؛ هل نبدأ؟ نعم.'],
  ['قال:« نعم » ثم ( لا ) وسكت', 'قال:«نعم» ثم (لا) وسكت'],
  ['بدأ،ثم انتهى؛وعاد', 'بدأ، ثم انتهى؛ وعاد'],
  ['القاهرة, بيروت; هل يعود?', 'القاهرة، بيروت؛ هل يعود؟'],
  ['كلمة , أخرى', 'كلمة، أخرى'],
  ['الكـتـاب\u200bوالقلم\u00ad', 'الكتابوالقلم'],
  ['أعلن \u202eترامب\u202c الخبر', 'أعلن ترامب الخبر'],
  ['مسؤ\u0648\u0654ل', 'مسؤؤل'],
])('%s', (text, read) => expect(forReading(text, 'ar')).toBe(read));

describe('stays as it is', () => {
  it.each([
    'سنة 1447هـ والـ«جدار» ولـ20 عامًا وبـBBC',
    'صلى الله عليه وسلم ﷺ والله ﷲ',
    '﴿ وَقُل رَّبِّ زِدۡنِي عِلۡمٗا ﴾',
    '1,000 و2.5 و10:30 و3،5',
    'https://example.com/a?b=1,2;c و a@b.co',
    'على https://example.com/مقال?بحث,نص هنا',
    'قالت Apple, Inc. إنها… نعم',
    'نص «واحد» و(اثنان) وثلاثة!',
    'ما هذا ... لا شيء',
    'می\u200cخواهم',
    '١٢٣ و123 و۱۲۳',
    'Hello , world ?',
  ])('%s', (text) => expect(forReading(text, text.includes('می') ? 'fa' : 'ar')).toBe(text));
});

test('letters of a Persian keyboard become Arabic ones in an Arabic text alone', () => {
  expect(forReading('المصری والکتاب', 'ar')).toBe('المصري والكتاب');
  expect(forReading('تهرانی و کتاب', 'fa')).toBe('تهرانی و کتاب');
});

test('clean text has no marks of direction', () => {
  expect(withoutDirectionMarks('\u200fنص\u200e (1)\u061c')).toBe('نص (1)');
});

describe('no word is lost', () => {
  const folder = new URL('../fixtures/pages/', import.meta.url);
  it.each(readdirSync(folder).filter((name) => name.endsWith('.html')))('%s', (name) => {
    for (const line of readFileSync(new URL(name, folder), 'utf8').split('\n')) {
      for (const language of ['ar', 'fa']) {
        const read = forReading(line, language);
        expect(key(read)).toBe(key(line));
        expect(forReading(read, language)).toBe(read);
      }
    }
  });
});
