/**
 * Folding: two spellings of the same Arabic word become one string. For comparing and matching only, never for display.
 * Source of the table: Lucene's ArabicNormalizer, widened by what newspapers really write (Farsi letters, hamza on its
 * seat, presentation forms, both digit sets, invisible controls).
 */

/** Harakat, Quranic marks, tatweel and everything that is invisible. */
const marks =
  /[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u08ca-\u08ff\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Isolated marks among the presentation forms: NFKC would turn them into a space and a mark, and cut the word. */
const isolatedMarks = /[\ufc5e-\ufc63\ufcf2-\ufcf4\ufe70-\ufe72\ufe74-\ufe7f]/g;

const presentationForms = /[\u2100-\u214f\ufb50-\ufdff\ufe70-\ufefc\uff00-\uffef]/;

/** Marks that make a letter of its own with the letter before them. */
const composingMarks = /[\u0300-\u036f\u0653-\u0655]/;

const digits = /[٠-٩۰-۹]/g;

/** The text with its letters folded; spaces and punctuation stay. */
export function fold(text: string): string {
  let folded = text;
  if (presentationForms.test(text)) folded = text.replace(isolatedMarks, '').normalize('NFKC');
  else if (composingMarks.test(text)) folded = text.normalize('NFC');
  return folded
    .replace(marks, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ىیېی]/g, 'ي')
    .replace(/[ئؤ]/g, 'ء')
    .replace(/[ةہھەۀ]/g, 'ه')
    .replace(/ک/g, 'ك')
    .replace(digits, (digit) => String(digit.charCodeAt(0) & 15))
    .toLowerCase();
}

/**
 * Texts of other characters than these are few. To ask for a letter of any script takes four times as long as to ask for one of
 * these, so the runs of theirs have patterns of their own.
 */
const isUnusual = /[^\0-\x7f\xa0\xab\xbb\u0600-\u066d\u2010-\u2026]/;
const usualWords = /[0-9A-Za-z\u0620-\u064a\u0660-\u0669]+/g;
const usualRuns = /[0-9A-Za-z\u0610-\u061a\u0620-\u0669]+/g;

function wordsOf(text: string): readonly string[] {
  const folded = fold(text);
  return folded.match(isUnusual.test(folded) ? /[\p{L}\p{N}]+/gu : usualWords) ?? [];
}

/** Lines are asked for their words by one step after the other: the answers of these lengths are kept, so many of them. */
const KEPT_LENGTH = 200;
const KEPT_ANSWERS = 2000;
const answers = new Map<string, readonly string[]>();

/** The folded words of a text: runs of letters and digits. */
export function tokens(text: string): readonly string[] {
  if (text.length > KEPT_LENGTH) return wordsOf(text);
  let words = answers.get(text);
  if (!words) {
    if (answers.size >= KEPT_ANSWERS) answers.clear();
    words = wordsOf(text);
    answers.set(text, words);
  }
  return words;
}

/** The folded words with single spaces: equal for two texts that say the same. */
export const key = (text: string): string => tokens(text).join(' ');

/** Whether the folded words of `part` stand in those of `whole`. */
export const holds = (whole: string, part: string): boolean => ` ${whole} `.includes(` ${part} `);

/** The keys of a list of rules. */
export const keysOf = (texts: readonly string[]): ReadonlySet<string> => new Set(texts.map(key));

/** How many words a text has: runs of letters, marks and digits. */
export const countWords = (text: string): number =>
  text.match(isUnusual.test(text) ? /[\p{L}\p{M}\p{N}]+/gu : usualRuns)?.length ?? 0;
