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

const letters: Record<string, string> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ئ: 'ء',
  ؤ: 'ء',
  ة: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  ۀ: 'ه',
  ک: 'ك',
};
const foldedLetters = /[أإآٱىیېئؤةہھەۀک٠-٩۰-۹]/g;

function foldLetter(letter: string): string {
  const digit = letter.charCodeAt(0);
  if (digit >= 0x660 && digit <= 0x669) return String(digit - 0x660);
  if (digit >= 0x6f0 && digit <= 0x6f9) return String(digit - 0x6f0);
  return letters[letter] as string;
}

/** The text with its letters folded; spaces and punctuation stay. */
export function fold(text: string): string {
  const composed = presentationForms.test(text)
    ? text.replace(isolatedMarks, '').normalize('NFKC')
    : text.normalize('NFC');
  return composed.replace(marks, '').replace(foldedLetters, foldLetter).toLowerCase();
}

/** The folded words of a text: runs of letters and digits. */
export const tokens = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** The folded words with single spaces: equal for two texts that say the same. */
export const key = (text: string): string => tokens(text).join(' ');

/** How many words a text has: runs of letters, marks and digits. */
export const countWords = (text: string): number => text.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0;
