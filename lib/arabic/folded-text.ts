import { fold } from './fold';

/** A text as it is compared, and where each of its characters stands in the text that is read. */
export interface FoldedText {
  folded: string;
  /** For each character of `folded`, where the letter that it comes from begins in the text, and where it ends with all its marks. */
  starts: readonly number[];
  ends: readonly number[];
}

/** A letter with its marks: what folding changes, it changes within one of these. */
const letters = /\P{M}\p{M}*|\p{M}+/gu;

/** Punctuation that differs by keyboard and by editor. */
const punctuation: Readonly<Record<string, string>> = {
  '،': ',',
  '؛': ';',
  '؟': '?',
  '«': '"',
  '»': '"',
  '“': '"',
  '”': '"',
  '„': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '-',
  '…': '...',
};

/**
 * Folds a text for finding passages in it again: spelling variants, tashkeel, tatweel, digits and punctuation are one, and spaces and
 * line breaks are nothing, so that neither a paragraph that was split nor a space before a comma matters.
 */
export function foldedText(text: string): FoldedText {
  const known = new Map<string, string>();
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = '';
  for (const { 0: letter, index } of text.matchAll(letters)) {
    let key = known.get(letter);
    if (key === undefined) {
      key = (punctuation[letter] ?? fold(letter)).replace(/\s+/g, '');
      known.set(letter, key);
    }
    folded += key;
    for (let i = 0; i < key.length; i++) {
      starts.push(index);
      ends.push(index + letter.length);
    }
  }
  return { folded, starts, ends };
}
