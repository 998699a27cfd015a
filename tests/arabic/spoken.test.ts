import { describe, expect, test } from 'vitest';
import { sentences } from '../../lib/arabic/sentences';
import { LONGEST_PIECE, type Piece, piecesToSay } from '../../lib/arabic/spoken';

const say = (text: string, limit?: number): Piece[] => piecesToSay(text, { start: 0, end: text.length }, limit);
const words = (text: string): string => say(text, 10_000).map((piece) => piece.text)[0] ?? '';

test.each([
  ['عـــاجل: وصل الـمركب', 'عاجل: وصل المركب'],
  ['عام 1445 هـ', 'عام 1445 ه'],
  ['فاز الفريق 🎉🎉 أخيرًا', 'فاز الفريق أخيرًا'],
  ['عائلة👨‍👩‍👧‍👦سعيدة', 'عائلة سعيدة'],
  ['علم 🇯🇴 مرفوع', 'علم مرفوع'],
  ['المركز 1️⃣ للفريق', 'المركز 1 للفريق'],
  ['اقرأ https://example.com/خبر/1?x=1 كله', 'اقرأ كله'],
  ['اقرأ www.example.com.', 'اقرأ'],
  ['الرابط example.com/news/1 هنا', 'الرابط هنا'],
  ['راسل info@example.com مباشرة', 'راسل مباشرة'],
  ['شركة Booking.com تعلن', 'شركة Booking.com تعلن'],
  ['بنسبة 3.5% و1,850 شخصًا', 'بنسبة 3.5% و1,850 شخصًا'],
  ['\u202bنص\u202c \u200fمع\ufeff علامات\u00ad', 'نص مع علامات'],
  ['مي\u200cخواهم', 'مي\u200cخواهم'],
  ['مُحَمَّدٌ رَسولٌ', 'مُحَمَّدٌ رَسولٌ'],
  ['  فراغ\u00a0\t كثير  ', 'فراغ كثير'],
  ['#مرسى_الياسمين_اليوم يستقبل', 'مرسى الياسمين اليوم يستقبل'],
  ['• نقطة أولى', 'نقطة أولى'],
  ['https://example.com/1', ''],
  ['🎉 … !', ''],
  ['', ''],
])('«%s» is said «%s»', (text, said) => expect(words(text)).toBe(said));

test('every character that is said knows where it stands in the text', () => {
  const text = 'وصـــل 🎉 د. أحمد (https://example.com) إلى «المـرسى»';
  for (const { text: said, offsets } of say(text, 20)) {
    expect(offsets).toHaveLength(said.length);
    for (const [i, character] of [...said].entries()) {
      if (character !== ' ') expect(text[offsets[i] as number]).toBe(character);
    }
    expect(offsets.toSorted((a, b) => a - b)).toEqual(offsets);
  }
});

test('a sentence in the middle of a text is told by the offsets of the text', () => {
  const text = 'جملة أولى. جملة ثانية.';
  const [, second] = sentences(text);
  const [piece] = piecesToSay(text, second as { start: number; end: number });
  expect(piece?.text).toBe('جملة ثانية.');
  expect(piece?.offsets[0]).toBe(11);
});

const clause = 'كلمة '.repeat(18).trim();

describe('pieces', () => {
  test.each([
    ['at a semicolon before a comma', `${clause}، ${clause}؛ ${clause}`, [`${clause}، ${clause}؛`, clause]],
    ['at a comma before a space', `${clause}، ${clause} ${clause}`, [`${clause}،`, `${clause} ${clause}`]],
    ['at a colon', `${clause}: ${clause} ${clause}`, [`${clause}:`, `${clause} ${clause}`]],
  ])('are cut %s', (_, text, expected) => expect(say(text).map((piece) => piece.text)).toEqual(expected));

  test('are cut at spaces in even shares where nothing else is found', () => {
    const pieces = say('كلمة '.repeat(42));
    expect(pieces).toHaveLength(2);
    expect(Math.min(...pieces.map(({ text }) => text.length))).toBeGreaterThan(90);
  });

  test('are not cut inside a number', () => {
    const text = `${'كلمة '.repeat(30)}1,850,000 و${' كلمة'.repeat(12)}`;
    expect(say(text).some(({ text }) => text.includes('1,850,000'))).toBe(true);
  });

  test('an endless word is cut between letters, with their marks', () => {
    const marked = 'مَّ'.repeat(150);
    for (const { text } of say(marked)) expect(text).toMatch(/^م/);
    const pairs = '𐤀'.repeat(150);
    for (const { text } of say(pairs)) expect(text.isWellFormed()).toBe(true);
    expect(
      say(pairs)
        .map(({ text }) => text)
        .join(''),
    ).toBe(pairs);
  });

  test.each([40, 100, LONGEST_PIECE])('hold at most %i characters, and together the whole sentence', (limit) => {
    const text = `قال: ${clause}، ${clause}؛ ${'س'.repeat(450)} ثم ${clause} ${clause}… ${clause}.`;
    const pieces = say(text, limit);
    for (const { text } of pieces) expect(text.length).toBeLessThanOrEqual(limit);
    const joined = pieces.map((piece) => piece.text).join('');
    expect(joined.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });
});
