import { stopWords } from '../rules/stop-words';
import { fold } from './fold';
import { type Reading, readingsOf } from './lexicon';
import { likelier, listed } from './listed';
import { stripped } from './strip';

/**
 * Stems of Arabic words for searching the news. A word is looked up in the lists of lib/rules with ever less of what may be
 * joined to it; what is listed there gets the stem of its family. Any other word is stripped by rule, the same way in all its forms.
 * Two words with a stem in common say the same thing, or are meant to.
 */

const arabic = /\p{Script=Arabic}/u;
const marks = /[\u0610-\u061a\u0640\u064b-\u0652\u0656-\u065f\u0670\u06d6-\u06ed\u08ca-\u08ff]/g;

const stemsOf = (readings: readonly Reading[]): string[] => [...new Set(readings.map(({ stem }) => stem))];

/** With their hamza: «إلى» is one, «آلي» with the same letters is not. */
const stopped = new Set(stopWords);
const isStopped = (written: string): boolean => stopped.has(written) || stopped.has(written.replace(/^[وف]/, ''));

interface Analysis {
  folded: string;
  /** The same letters with their hamza. */
  written: string;
  readings: readonly Reading[];
}

function analysis(word: string): Analysis {
  const folded = fold(word);
  const letters = word.normalize('NFKC').replace(marks, '');
  const written = letters.length === folded.length ? letters : folded;
  return { folded, written, readings: arabic.test(folded) ? listed(folded, written) : [] };
}

/** The letters of a stop word with their hamza, or `null` for any other word: «على» is one, «علي» is a name. */
export function stopWord(word: string): string | null {
  const letters = word.normalize('NFKC').replace(marks, '');
  return isStopped(letters) ? letters : null;
}

/** The stems of a word of a text: one, or two where the letters leave it open, and none of a stop word. Digits and Latin words are their own. */
export function stems(word: string): string[] {
  const { folded, written, readings } = analysis(word);
  if (!arabic.test(folded)) return [folded];
  if (isStopped(written)) return [];
  return readings.length ? stemsOf(readings) : [stripped(folded, written)];
}

/** The stems that somebody means who asks for a word, and whether the lists know it. */
export function soughtStems(word: string): { stems: string[]; known: boolean } {
  const { folded, written, readings } = analysis(word);
  if (!arabic.test(folded)) return { stems: [folded], known: false };
  if (isStopped(written)) return { stems: [], known: true };
  // Whoever asks for «صين» means the country.
  const named = readingsOf(`ال${folded}`).filter(({ place }) => place);
  const found = [...likelier(readings), ...named];
  return found.length ? { stems: stemsOf(found), known: true } : { stems: [stripped(folded, written)], known: false };
}
