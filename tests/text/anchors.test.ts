import { describe, expect, test } from 'vitest';
import { makeAnchor, placeAnchor, quoteOf, searched, trimmed } from '../../lib/text/anchors';

/** An article of our own; a line is a block. */
const paragraphs = [
  'افتتحت بلدية مرسى الياسمين أمس حديقة عامة على ضفة النهر، بعد عامين من العمل في أرض كانت مكبًّا للنفايات.',
  'وقال رئيس البلدية كمال الحداد إن الحديقة تضم 1200 شجرة وملعبين، وإن الدخول إليها مجاني طوال الأسبوع.',
  'وأضاف أن البلدية ستفتتح حديقتين أخريين في العام المقبل.',
  'وقالت المهندسة ليلى الشامي: «اخترنا أشجارًا لا تحتاج إلى ماء كثير، ونسقيها من مياه معالجة».',
  'وقال رئيس البلدية في ختام الحفل إن الأهالي شاركوا في التصميم، وإن الدخول إليها مجاني للمدارس أيضًا.',
  'ويعمل في الحديقة ثمانية بستانيين، وتغلق أبوابها عند منتصف الليل.',
];
const text = paragraphs.join('\n');

/** The anchor of the nth place where these words stand. */
function mark(words: string, nth = 1, of = text) {
  let start = -1;
  for (let i = 0; i < nth; i++) start = of.indexOf(words, start + 1);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return makeAnchor(of, { start, end: start + words.length });
}

/** What the anchor marks in a text now, with some characters before it, or `null`. */
function found(anchor: ReturnType<typeof mark>, now: string, before = 0): string | null {
  const place = placeAnchor(searched(now), anchor);
  return place && now.slice(Math.max(0, place.start - before), place.end);
}

const change = (...changes: [string | RegExp, string][]) =>
  changes.reduce((all, [from, to]) => {
    const changed = all.replace(from, to);
    if (changed === all) throw new Error(`changes nothing: ${from}`);
    return changed;
  }, text);

test('what is kept of a passage: its words, 32 characters around it, its place', () => {
  expect(mark('حديقة عامة')).toEqual({
    exact: 'حديقة عامة',
    prefix: 'افتتحت بلدية مرسى الياسمين أمس ',
    suffix: ' على ضفة النهر، بعد عامين من الع',
    position: 31,
  });
  expect(mark('افتتحت').prefix).toBe('');
  expect(mark('عند منتصف الليل.').suffix).toBe('');
});

test('a passage is quoted with single spaces, a line for each block', () => {
  expect(quoteOf('قبل  أول   سطر \n\n  وثانٍ بعد', { start: 4, end: 24 })).toBe('أول سطر\nوثانٍ');
});

test('the spaces at the ends of a selection are not part of it, and one without words is none', () => {
  expect(trimmed('نص  كامل \n', { start: 2, end: 10 })).toEqual({ start: 4, end: 8 });
  expect(trimmed('نص … — نص', { start: 2, end: 7 })).toBeNull();
  expect(trimmed('نص', { start: 1, end: 1 })).toBeNull();
});

describe('in the text that it was made in', () => {
  test.each([
    ['a word', 'مكبًّا', 1],
    ['a sentence with punctuation', '«اخترنا أشجارًا لا تحتاج إلى ماء كثير، ونسقيها من مياه معالجة».', 1],
    ['two blocks', 'مجاني طوال الأسبوع.\nوأضاف أن البلدية', 1],
    ['a whole block', paragraphs[2] as string, 1],
    ['the beginning', 'افتتحت بلدية', 1],
    ['the end', 'منتصف الليل.', 1],
    ['everything', text, 1],
    ['a number', '1200', 1],
    ['a part of a word', 'ياسم', 1],
    ['one letter', 'ض', 1],
    ['a repeated word, the first', 'الدخول', 1],
    ['a repeated word, the second', 'الدخول', 2],
    ['a word that is a part of others', 'حديق', 3],
  ])('%s', (_, words, nth) => {
    const anchor = mark(words, nth);
    const place = placeAnchor(searched(text), anchor);
    expect(place).toEqual({ start: anchor.position, end: anchor.position + words.length });
  });
});

describe('the same words again and again are told apart by what stands around them', () => {
  test.each([
    [1, 'وملعبين، وإن الدخول إليها مجاني'],
    [2, 'التصميم، وإن الدخول إليها مجاني'],
  ])('place %i, after other paragraphs came before it', (nth, expected) => {
    const more = `${paragraphs[5]}\n${paragraphs[2]}\n${text}`;
    expect(found(mark('الدخول إليها مجاني', nth), more, 13)).toBe(expected);
  });

  test('by what stands after, where what stands before is the same', () => {
    const now = `خبر جديد يسبق كل شيء.\n${text}`;
    const anchor = mark('وقال رئيس البلدية', 2);
    const place = placeAnchor(searched(now), anchor);
    expect(place && now.slice(place.end, place.end + 14)).toBe(' في ختام الحفل');
  });

  test('and by the place where they stood, if everything around is the same too', () => {
    const line = 'نفد الوقود من المحطة الشمالية عند الفجر. ';
    const repeated = line.repeat(9);
    for (const nth of [1, 5, 9]) {
      const anchor = mark('المحطة', nth, repeated);
      expect(placeAnchor(searched(repeated), anchor)?.start).toBe(anchor.position);
    }
  });

  test('words that were corrected where they were marked are not taken for their like elsewhere', () => {
    const anchor = mark('الدخول إليها مجاني', 2);
    const now = change(['وإن الدخول إليها مجاني للمدارس', 'وإن الدخول اليها بالمجان للمدارس']);
    expect(found(anchor, now, 13)).toBe('التصميم، وإن الدخول اليها بالمجان');
  });
});

test('a long passage that was corrected where it was marked is not taken for its like elsewhere either', () => {
  const like = 'إن الأعمال ستنتهي قبل حلول فصل الشتاء المقبل';
  const was = `${text}\nوقال المقاول ${like} بأسبوع.\nوأكد المجلس ${like} بشهرين.`;
  const corrected = like.replace('ستنتهي', 'تنتهي');
  const now = was.replace(`المجلس ${like}`, `المجلس ${corrected}`);
  expect(found(mark(like, 2, was), now, 7)).toBe(`المجلس ${corrected}`);
  expect(found(mark(like, 1, was), now, 8)).toBe(`المقاول ${like}`);
});

describe('another way of writing the same words', () => {
  const anchor = mark('إن الحديقة تضم 1200 شجرة وملعبين');
  test.each([
    ['tashkeel', 'إنّ الحَديقةَ تَضُمُّ 1200 شَجرةٍ ومَلعبَين'],
    ['Arabic digits', 'إن الحديقة تضم ١٢٠٠ شجرة وملعبين'],
    ['Persian digits and letters', 'إن الحدیقة تضم ۱۲۰۰ شجرة وملعبین'],
    ['without hamza', 'ان الحديقه تضم 1200 شجره وملعبين'],
    ['tatweel', 'إن الحـــديقة تضــم 1200 شجرة وملعبيـــن'],
    ['spaces that do not break, and double ones', 'إن الحديقة  تضم 1200 شجرة   وملعبين'],
    ['marks of direction and joining', '\u200fإن الحديقة تضم \u200e1200\u200f شجرة\u200c وملعبين'],
    ['presentation forms', 'إن ﺍﻟﺤﺪﻳﻘﺔ تضم 1200 شجرة وملعبين'],
    ['a letter and its hamza apart', 'ا\u0655ن الحديقة تضم 1200 شجرة وملعبين'],
  ])('%s', (_, written) => {
    const now = change(['إن الحديقة تضم 1200 شجرة وملعبين', written]);
    expect(found(anchor, now)).toBe(written.replace(/^\u200f/, ''));
  });

  test('a passage that was marked with tashkeel is found without it', () => {
    const marked = change([paragraphs[2] as string, 'وَأَضافَ أَنَّ البَلَديَّةَ سَتَفتَتِحُ حَديقَتَينِ أُخرَيَينِ.']);
    expect(found(mark('البَلَديَّةَ سَتَفتَتِحُ حَديقَتَينِ', 1, marked), text)).toBe('البلدية ستفتتح حديقتين');
  });

  test('the marks of the last letter belong to it', () => {
    expect(found(mark('الياسمين'), change(['الياسمين', 'الياسمينِ']))).toBe('الياسمينِ');
  });

  test('other quotation marks and commas', () => {
    const now = change(['«اخترنا', '"اخترنا'], ['كثير،', 'كثير ,'], ['معالجة»', 'معالجة"']);
    expect(found(mark('«اخترنا أشجارًا لا تحتاج إلى ماء كثير، ونسقيها من مياه معالجة»'), now)).toBe(
      '"اخترنا أشجارًا لا تحتاج إلى ماء كثير , ونسقيها من مياه معالجة"',
    );
  });

  test('a sign of several words', () => {
    const of = 'قال النبي ﷺ في الحديث المشهور الذي رواه الرواة كلهم إن الأعمال بالنيات.';
    expect(found(mark('ﷺ في الحديث', 1, of), `${text}\n${of}`)).toBe('ﷺ في الحديث');
    expect(found(mark('النبي ﷺ', 1, of), of.replace('ﷺ', 'صلى الله عليه وسلم'))).toBe('النبي صلى الله عليه وسلم');
  });
});

describe('a better extraction of the same page', () => {
  const anchor = mark('«اخترنا أشجارًا لا تحتاج إلى ماء كثير');

  test('brings a paragraph before it', () => {
    const now = `${'فقرة لم تكن هنا من قبل، وهي طويلة بما يكفي لتغيّر كل المواضع. '.repeat(8)}\n${text}`;
    expect(found(anchor, now)).toBe('«اخترنا أشجارًا لا تحتاج إلى ماء كثير');
  });

  test('takes away all that stood before it', () => {
    expect(found(anchor, paragraphs.slice(3).join('\n'))).toBe('«اخترنا أشجارًا لا تحتاج إلى ماء كثير');
  });

  test('takes away all that stood around it', () => {
    expect(found(anchor, 'اخترنا أشجارًا لا تحتاج إلى ماء كثير')).toBe('اخترنا أشجارًا لا تحتاج إلى ماء كثير');
  });

  test('brings an advertisement into its middle', () => {
    const now = change(['لا تحتاج إلى', 'لا تحتاج\nإعلان\nإلى']);
    expect(found(anchor, now)).toBe('«اخترنا أشجارًا لا تحتاج\nإعلان\nإلى ماء كثير');
  });

  test('makes one paragraph of two', () => {
    const both = mark('مجاني طوال الأسبوع.\nوأضاف أن البلدية');
    expect(found(both, text.replaceAll('\n', ' '))).toBe('مجاني طوال الأسبوع. وأضاف أن البلدية');
    expect(found(both, text.replaceAll('\n', ''))).toBe('مجاني طوال الأسبوع.وأضاف أن البلدية');
  });

  test('makes two paragraphs of one', () => {
    expect(found(anchor, change(['أشجارًا لا', 'أشجارًا\nلا']))).toBe('«اخترنا أشجارًا\nلا تحتاج إلى ماء كثير');
  });

  test('puts the paragraphs in another order', () => {
    expect(found(anchor, [...paragraphs].reverse().join('\n'))).toBe('«اخترنا أشجارًا لا تحتاج إلى ماء كثير');
  });
});

describe('an article that was edited', () => {
  const words = 'اخترنا أشجارًا لا تحتاج إلى ماء كثير، ونسقيها من مياه معالجة';
  test.each([
    ['a word of it was changed', 'كثير،', 'وفير،', 'اخترنا أشجارًا لا تحتاج إلى ماء وفير، ونسقيها من مياه معالجة'],
    [
      'a word came into it',
      'من مياه',
      'كلها من مياه',
      'اخترنا أشجارًا لا تحتاج إلى ماء كثير، ونسقيها كلها من مياه معالجة',
    ],
    ['a word went out of it', ' كثير،', '،', 'اخترنا أشجارًا لا تحتاج إلى ماء، ونسقيها من مياه معالجة'],
    ['its first word was changed', 'اخترنا', 'اخترت', 'اخترت أشجارًا لا تحتاج إلى ماء كثير، ونسقيها من مياه معالجة'],
    [
      'its last word was changed',
      'معالجة',
      'معالَجة نقية',
      'اخترنا أشجارًا لا تحتاج إلى ماء كثير، ونسقيها من مياه معالَجة',
    ],
    ['a typing error was put right', 'أشجارًا', 'أشجارا', 'اخترنا أشجارا لا تحتاج إلى ماء كثير، ونسقيها من مياه معالجة'],
  ])('%s', (_, from, to, expected) => {
    expect(found(mark(words), change([from, to]))).toBe(expected);
  });

  test('a marked number was corrected', () => {
    expect(found(mark('تضم 1200 شجرة'), change(['1200', '1350']))).toBe('تضم 1350 شجرة');
  });

  test('the words are the same and everything around them was written anew', () => {
    const now = 'خبر آخر تمامًا.\nوفي الحديقة ثمانية بستانيين، وتغلق أبوابها عند منتصف الليل كما قيل.';
    expect(found(mark('ثمانية بستانيين، وتغلق أبوابها'), now)).toBe('ثمانية بستانيين، وتغلق أبوابها');
  });
});

describe('a passage that is gone is not placed anywhere else', () => {
  test.each([
    ['its paragraph is gone', mark('ستفتتح حديقتين أخريين'), change([`${paragraphs[2]}\n`, ''])],
    ['a short word whose sentence is gone, though the word is elsewhere', mark('الحديقة', 2), paragraphs[1] as string],
    ['a common phrase whose paragraph is gone', mark('وقال رئيس البلدية', 2), change([`${paragraphs[4]}\n`, ''])],
    [
      'another article',
      mark('«اخترنا أشجارًا لا تحتاج إلى ماء كثير'),
      'أعلن الاتحاد نتائج قرعة الدور الأول من كأس الضفتين، وتقام المباراة الأولى مساء الجمعة في ملعب المرسى.',
    ],
    ['an empty article', mark('الحديقة'), ''],
    ['only like words are left', mark('ويعمل في الحديقة ثمانية بستانيين'), 'ويعمل في المكتبة سبعة موظفين'],
  ])('%s', (_, anchor, now) => {
    expect(found(anchor, now)).toBeNull();
  });

  test('an anchor without words marks nothing', () => {
    expect(placeAnchor(searched(text), { exact: ' ـ ', prefix: 'أ', suffix: 'ب', position: 3 })).toBeNull();
  });
});

test('a very long passage in a long article is found, even edited', () => {
  const long = Array.from({ length: 60 }, (_, i) => text.replaceAll('وقال', `وفي اليوم ${i} قال`)).join('\n');
  const start = 9000;
  const anchor = makeAnchor(long, { start, end: start + 6000 });
  const now = `مقدمة جديدة.\n${long.replaceAll('مجاني', 'بلا مقابل')}`;
  const place = placeAnchor(searched(now), anchor);
  expect(place).not.toBeNull();
  expect(now.slice(place?.start).startsWith(long.slice(start, start + 40))).toBe(true);
  expect(now.slice(0, place?.end).endsWith(long.slice(start + 5960, start + 6000).trimEnd())).toBe(true);
});
