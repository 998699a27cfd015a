import { places } from '../rules/places';
import { wholeWords } from '../rules/whole-words';
import { wordFamilies } from '../rules/word-families';
import { fold } from './fold';

/** One reading of a listed form: the stem of its family and how the form is written there. */
export interface Reading {
  stem: string;
  written: string;
  /** Whether it is the word itself, and not a plural or another form of it. */
  lemma: boolean;
  place: boolean;
}

function add(lexicon: Map<string, Reading[]>, lines: readonly string[], place: boolean): void {
  for (const line of lines) {
    const forms = line.split(' ');
    const stem = fold(forms[0] as string);
    for (const [i, written] of forms.entries()) {
      const key = fold(written);
      const readings = lexicon.get(key);
      const reading = { stem, written, lemma: i === 0, place };
      if (readings) readings.push(reading);
      else lexicon.set(key, [reading]);
    }
  }
}

let lexicon: Map<string, Reading[]> | null = null;

/** The readings of a folded form that is listed as it stands; none if it is not. Built at the first question. */
export function readingsOf(form: string): readonly Reading[] {
  if (!lexicon) {
    lexicon = new Map();
    add(lexicon, wordFamilies, false);
    add(lexicon, wholeWords, false);
    add(lexicon, places, true);
  }
  return lexicon.get(form) ?? [];
}

/** The forms of a family by its stem, folded. Only for the few words of a query: it walks all lists. */
export function formsOf(stem: string): string[] {
  return [wordFamilies, places].flatMap((lines) =>
    lines.flatMap((line) => {
      const forms = line.split(' ');
      return fold(forms[0] as string) === stem ? forms.map(fold) : [];
    }),
  );
}
