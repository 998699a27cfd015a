/**
 * Text for reading: what typists, old editors and word processors leave in Arabic text is put right, and no word is lost or
 * changed. Digits, tashkeel and spelling stay as published; what stands in ornate brackets, verses of the Quran, and addresses are not
 * touched.
 */

const letter = '[\\u0620-\\u063f\\u0641-\\u064a\\u066e-\\u06d3\\u06d5\\u06ee-\\u06ff\\u0750-\\u077f]';
const pattern = (source: string) => new RegExp(source, 'gu');

/** A verse of the Quran, or an address, which may have Arabic letters. */
const untouched = /(﴿[^﴾]*﴾|https?:\S+)/;

/** Letters in the forms of their places in a word, which some systems store; signs such as ﷺ are one character by right. */
const forms = /[\ufb50-\ufd3d\ufd50-\ufdc7\ufe70-\ufefc]/g;
/** Marks that make a letter of its own with the letter before them. */
const composing = /[\u0300-\u036f\u0653-\u0655]/;
/** Zero-width spaces, soft hyphens, and embeddings of direction, which the page's own markup makes idle. */
const invisible = /[\u00ad\u180e\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
/** Stretching between two letters: «عــاجل». It stays in «هـ», «الـ15», «بـBBC». */
const stretching = pattern(`(?<=${letter}\\p{M}*)\\u0640+(?=[\\u0640\\p{M}]*${letter})`);
const spaceBefore = /[^\S\n]+(?=[،؛؟»)]|[.!:](?:\s|$))/g;
const spaceInside = /([«(])[^\S\n]+/g;
const spaceAfter = /([،؛؟])(?=[\p{L}«])/gu;
/** A Latin comma, semicolon or question mark after an Arabic letter, and not inside a number, a name or an address. */
const latinMark = pattern(
  // What stands before is looked at last: asked first, it would be looked at behind every letter.
  `[^\\S\\n]*([,;?])(?=\\s|$|«|${letter})(?<=(?:${letter}\\p{M}*|»)[^\\S\\n]*[,;?])`,
);
const arabicMarks: Record<string, string> = { ',': '،', ';': '؛', '?': '؟' };
/** Letters of Persian keyboards that stand for Arabic ones. */
const persian: [RegExp, string][] = [
  [/ی/g, 'ي'],
  [/ک/g, 'ك'],
  [/[ہھە]/g, 'ه'],
];

/** The letters that something below would change; they are rarer than the marks that are looked at, too: one look instead of six. */
const rare =
  '\\u0300-\\u036f\\u0653-\\u0655\\u00ad\\u06a9\\u06be\\u06c1\\u06cc\\u06d5\\u180e\\u200b\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufb50-\\ufefc\\ufeff';
const isRare = new RegExp(`[${rare}]`);
/** What nothing below would change, and nearly every text is so: two looks instead of ten. */
const isSuspect = new RegExp(`[${rare}\\u0640,;?]|[^\\S\\n][،؛؟».!:)]|[«(][^\\S\\n]|[،؛؟]\\S`);

/** The text as it should be read. `language` is the article's: letters of other languages of the script are theirs. */
export function forReading(text: string, language: string): string {
  if (!isSuspect.test(text)) return text;
  if (!/[\u0600-\u06ff\ufb50-\ufefc]/.test(text)) return text.replace(invisible, '');
  return text
    .split(untouched)
    .map((part, i) => {
      if (i % 2) return part;
      let read = part;
      if (isRare.test(read)) {
        read = read.replace(invisible, '').replace(forms, (form) => form.normalize('NFKC').trim());
        if (composing.test(read)) read = read.normalize('NFC');
        if (language === 'ar') for (const [from, to] of persian) read = read.replace(from, to);
      }
      // What looks behind itself is asked only where its own sign is there: texts are many.
      if (read.includes('\u0640')) read = read.replace(stretching, '');
      if (/[,;?]/.test(read)) read = read.replace(latinMark, (_, mark: string) => arabicMarks[mark] as string);
      return read.replace(spaceBefore, '').replace(spaceInside, '$1').replace(spaceAfter, '$1 ');
    })
    .join('');
}

/** Puts texts of one language right. */
export type Reading = (text: string) => string;

/** `forReading` for one article, whose lines are asked for more than once: as HTML, as text, in the list of what was removed. */
export function readingIn(language: string): Reading {
  const known = new Map<string, string>();
  return (text) => {
    const read = known.get(text) ?? forReading(text, language);
    known.set(text, read);
    return read;
  };
}

/** Marks of direction, which order what is shown and have no business in clean text. */
export const withoutDirectionMarks = (text: string): string => text.replace(/[\u061c\u200e\u200f]/g, '');
