import { describe, expect, test } from 'vitest';
import { tokenise } from '../../lib/arabic/analyse';
import { matches } from '../../lib/arabic/match';
import { isEmpty, parseQuery } from '../../lib/arabic/search-query';

const finds = (query: string, text: string): boolean => matches(parseQuery(query), text);

describe('the words of a text', () => {
  test('stand where they are written', () => {
    const text = 'قالت مُحَمَّدٌ لـBBC إن ق\u200bلب ٢٠٢٤م';
    const tokens = tokenise(text);
    expect(tokens.map(({ exact }) => exact)).toEqual(['قالت', 'محمد', 'ل', 'bbc', 'ان', 'قلب', '2024', 'م']);
    for (const { word, start, end } of tokens) expect(text.slice(start, end)).toBe(word);
  });
});

describe('a query of several words', () => {
  test('wants all of them', () => {
    expect(finds('الأمم المتحدة', 'قالت الأمم المتحدة')).toBe(true);
    expect(finds('الأمم المتحدة', 'قالت الأمم')).toBe(false);
  });

  test('does without stop words, but one of them alone is sought', () => {
    expect(finds('الحرب على غزة', 'الحرب في غزة')).toBe(true);
    expect(finds('على', 'الحرب في غزة')).toBe(false);
    expect(finds('على', 'الحرب على غزة')).toBe(true);
  });

  test('keeps what only looks like a stop word', () => {
    expect(finds('علي حسن', 'قال حسن')).toBe(false);
    expect(finds('علي حسن', 'قال علي حسن')).toBe(true);
    expect(finds('تحكم آلي', 'تحكم بالآلات')).toBe(true);
    expect(finds('تحكم آلي', 'تحكم إلى الآن')).toBe(false);
  });
});

describe('a phrase', () => {
  test.each(['«مجلس الأمن»', '"مجلس الأمن"', '“مجلس الأمن”', '«مجلس الأمن'])(
    '%s wants its words together, as they are',
    (phrase) => {
      expect(finds(phrase, 'عقد مجلس الأمن جلسة')).toBe(true);
      expect(finds(phrase, 'عقد مجلس للأمن جلسة')).toBe(false);
      expect(finds(phrase, 'الأمن في مجلس')).toBe(false);
      expect(finds(phrase, 'لمجلس الأمن')).toBe(true);
    },
  );

  test('may be of stop words alone', () => {
    expect(finds('«على أن»', 'اتفقوا على أن يعودوا')).toBe(true);
    expect(finds('«على أن»', 'على كل حال')).toBe(false);
  });
});

describe('a word and what may be joined to it', () => {
  test.each([
    ['سونامي', 'بسونامي'],
    ['طنطا', 'وبطنطا'],
    ['مدن', 'بمدنهم'],
    ['خندق', 'الخنادق'],
    ['شواهق', 'شاهقة'],
    ['BBC', 'لـBBC'],
    ['20', 'بـ٢٠'],
  ])('%s is found in %s', (query, text) => {
    expect(finds(query, text)).toBe(true);
  });

  test.each([
    ['الطاقة', 'بطاقة'],
    ['الحوثيون', 'البحوث'],
    ['بنان', 'لبنان'],
  ])('%s is not found in %s', (query, text) => {
    expect(finds(query, text)).toBe(false);
  });
});

describe('filters', () => {
  const keys = (typed: string) => {
    const { words, fields, from, to } = parseQuery(typed);
    const named = fields.map(({ field, words: all }) => `${field} ${all.map(({ exact }) => exact).join(' ')}`);
    return { words: words.map(({ exact }) => exact), named, from, to };
  };

  test('are told from words, in both languages and digits', () => {
    expect(keys('النفط من:«القدس العربي» منذ:٢٠٢٤-٣')).toEqual({
      words: ['النفط'],
      named: ['publisher القدس العربي'],
      from: '2024-03',
      to: null,
    });
    expect(keys('author:نهى tag:ثقافة قبل:2024/5/1')).toEqual({
      words: [],
      named: ['byline نهي', 'tag ثقافه'],
      from: null,
      to: '2024-05-01',
    });
    expect(keys('في:2025')).toEqual({ words: [], named: [], from: '2025', to: '2025' });
  });

  test('a colon after any other word makes none, and neither does a date that is none', () => {
    expect(keys('عاجل:النفط')).toEqual({ words: ['عاجل', 'النفط'], named: [], from: null, to: null });
    expect(keys('النفط منذ:أمس')).toEqual({ words: ['النفط'], named: [], from: null, to: null });
  });
});

test('spaces, signs and empty quotation marks ask for nothing', () => {
  for (const typed of ['', '  ', '؟!', '«»', 'من:']) expect(isEmpty(parseQuery(typed)), typed).toBe(typed !== 'من:');
});
