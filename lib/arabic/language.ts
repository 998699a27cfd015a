import type { Direction } from '../article';

/** Direction and language by the letters that are there: what pages declare is often wrong or missing. */

const rtlLetters = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+/g;
const otherLetters = /[a-zA-Z\u00c0-\u024f\u0370-\u052f]+/g;

const count = (text: string, letters: RegExp): number => text.length - text.replace(letters, '').length;

/** The direction of a text: right to left unless fewer than three in ten letters are of such a script. */
export function direction(text: string): Direction {
  const rtl = count(text, rtlLetters);
  const ltr = count(text, otherLetters);
  return ltr > 0 && rtl < 0.3 * (rtl + ltr) ? 'ltr' : 'rtl';
}

/**
 * How many letters prove that a block is in the other direction: a name alone, however long, stays in the direction around it.
 */
const ENOUGH = 20;

/** The direction of a block of a text that runs otherwise: its own only if nearly all of its letters, and enough of them, run so. */
export function blockDirection(text: string, around: Direction): Direction {
  const rtl = count(text, rtlLetters);
  const ltr = count(text, otherLetters);
  const [against, all] = [around === 'rtl' ? ltr : rtl, rtl + ltr];
  if (against < ENOUGH || against <= 0.9 * all) return around;
  return around === 'rtl' ? 'ltr' : 'rtl';
}

/** Whether a text has letters at all; digits and marks run as what is around them. */
export const hasLetters = (text: string): boolean => count(text, rtlLetters) + count(text, otherLetters) > 0;

/** The direction in which a language is written. */
export const directionOf = (language: string): Direction =>
  /^(?:ar|arc|ckb|dv|fa|he|ks|ku-arab|ps|sd|ug|ur|yi)\b/i.test(language) ? 'rtl' : 'ltr';

/** Letters that one language of the Arabic script has and the others do not, with the share of all letters that proves it. */
const signs: readonly { language: string; letters: RegExp; share: number }[] = [
  { language: 'ur', letters: /[ٹڈڑںےۓھ]/g, share: 0.02 },
  { language: 'ckb', letters: /[ڕڵۆێە]/g, share: 0.03 },
  { language: 'ps', letters: /[ټډړږښګڼۍې]/g, share: 0.02 },
  { language: 'ug', letters: /[ۇۈۋې]/g, share: 0.04 },
  { language: 'fa', letters: /[پچژگکی]/g, share: 0.05 },
];

/**
 * The language of a text as a BCP 47 tag. Urdu, Sorani, Pashto, Uyghur and Persian are told from Arabic by their own
 * letters; for other scripts what the page declares is believed. `runs` is the text's direction.
 */
export function language(text: string, declared: string | null, runs = direction(text)): string {
  const arabic = count(text, /[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]+/g);
  const hebrew = count(text, /[\u0590-\u05ff]+/g);
  if (runs === 'rtl') {
    if (hebrew > arabic) return 'he';
    return signs.find(({ letters, share }) => count(text, letters) > share * arabic)?.language ?? 'ar';
  }
  const tag = declared?.trim().replace('_', '-') ?? '';
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag) && !/^(ar|fa|ur|he|ckb|ps|ug)\b/i.test(tag) ? tag : 'und';
}
