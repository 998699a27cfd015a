import { language } from '../../lib/arabic/language';

/** The language of a few words of a list, by their letters; `undefined` where letters do not tell it. */
export function languageOf(words: string): string | undefined {
  const told = language(words, null);
  return told === 'und' ? undefined : told;
}
