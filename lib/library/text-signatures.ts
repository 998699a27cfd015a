import { tokenise } from '../arabic/analyse';
import { hash } from './hash';

/**
 * Signatures by which two nearly same texts are met without comparing all with all (MinHash with bands, Broder 1997): of the hashes of
 * all runs of three words the smallest is kept, in several ways of hashing; two texts that share eight runs of ten have one of the
 * bands in common in 19 cases of 20, two that share two of ten in 1 of 30.
 */
const BANDS = 4;
const ROWS = 3;

/** Shorter texts say too little to be alike. */
const FEWEST_WORDS = 40;

/** Another hash of the same number for each `way` (the finaliser of MurmurHash3). */
function rehash(value: number, way: number): number {
  let mixed = value ^ Math.imul(way + 1, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** The signatures of a text: a few, of which two nearly same texts have one in common. */
export function textSignatures(text: string): string[] {
  const words = tokenise(text).map(({ exact }) => hash(exact));
  if (words.length < FEWEST_WORDS) return [];
  const smallest = new Array<number>(BANDS * ROWS).fill(0xffffffff);
  for (let i = 2; i < words.length; i++) {
    const run = Math.imul(Math.imul(words[i - 2] ?? 0, 31) + (words[i - 1] ?? 0), 31) + (words[i] ?? 0);
    for (let way = 0; way < smallest.length; way++) {
      const value = rehash(run, way);
      if (value < (smallest[way] ?? 0)) smallest[way] = value;
    }
  }
  return Array.from({ length: BANDS }, (_, band) => {
    const part = smallest.slice(band * ROWS, (band + 1) * ROWS);
    return `${band}.${part.map((value) => value.toString(36)).join('.')}`;
  });
}
