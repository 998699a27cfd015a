import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../lib/text/clean-text';

const seed = new URL('../../../shared/seed/', import.meta.url);
const hasSeed = existsSync(seed);
if (!hasSeed) console.log('skipped: ../shared/seed is not here');

it.skipIf(!hasSeed)('cleans the article that the project started from, to the letter', () => {
  const clean = readFileSync(new URL('clean.txt', seed), 'utf8');
  expect(`${cleanText(readFileSync(new URL('article.txt', seed), 'utf8'))}\n`).toBe(clean);
});

it.skipIf(!hasSeed)('leaves clean text as it is', () => {
  const clean = readFileSync(new URL('clean.txt', seed), 'utf8').trimEnd();
  expect(cleanText(clean)).toBe(clean);
});

const headline = 'افتتاح مكتبة عامة في حي الميناء';
const first = 'افتتح رئيس البلدية صباح اليوم مكتبة عامة في حي الميناء تضم أكثر من عشرين ألف كتاب ومجلة للكبار والصغار.';
const second = 'وقالت مديرة المكتبة إن الدخول مجاني، وإن أبوابها ستفتح كل يوم من التاسعة صباحًا حتى الثامنة مساءً.';
const lines = (...paragraphs: string[]) => paragraphs.join('\n\n');

describe('a capture of a page', () => {
  it('loses the masthead, label and name on one line or on two, and the newspaper above it', () => {
    const capture = [
      'صدى الميناء',
      'رئيس مجلس الإدارة: سامر الحلبي',
      'رئيس التحرير',
      'د/ ليلى حداد',
      '',
      headline,
      '',
      first,
    ].join('\n');
    expect(cleanText(capture)).toBe(lines(headline, first));
  });

  it('keeps an editor-in-chief who is part of the story', () => {
    const story = lines(headline, first, 'رئيس التحرير السابق للمجلة شارك في الحفل وألقى كلمة قصيرة.', second);
    expect(cleanText(story)).toBe(story);
  });

  it('loses the words of a picture that stand there twice, and keeps one of a doubled headline', () => {
    expect(cleanText(lines(headline, headline, 'مدخل المكتبة', 'مدخل المكتبة', first))).toBe(lines(headline, first));
  });

  it('loses a read-also heading with the headline after it', () => {
    expect(cleanText(lines(headline, first, 'اقرأ أيضًا', 'حديقة جديدة على الكورنيش', second))).toBe(
      lines(headline, first, second),
    );
    expect(cleanText(lines(headline, first, 'اقرأ أيضا: حديقة جديدة على الكورنيش', second))).toBe(
      lines(headline, first, second),
    );
  });

  it('keeps lines that belong together together', () => {
    const verses = 'يا ليل طل أو لا تطل\nلا بد لي أن أسهرك';
    expect(cleanText(`${first}\n\n${verses}\n\n${second}`)).toBe(lines(first, verses, second));
  });

  it('drops invisible characters, and never a word', () => {
    expect(
      cleanText('قال\u200b الوزير\u00a0:\u00ad نعم،  سنفتتح\ufeff المكتبة غدًا في تمام الساعة التاسعة صباحًا.'),
    ).toBe('قال الوزير: نعم، سنفتتح المكتبة غدًا في تمام الساعة التاسعة صباحًا.');
  });

  it('gives nothing for nothing', () => {
    expect(cleanText('')).toBe('');
    expect(cleanText(' \n\u00a0\n')).toBe('');
    expect(cleanText('تم نسخ الرابط')).toBe('');
  });
});
