import { places } from '../rules/places';
import { stopWords } from '../rules/stop-words';
import { wholeWords } from '../rules/whole-words';
import { wordFamilies } from '../rules/word-families';
import { fold } from './fold';
import { stems, stopWord } from './stem';

/** From a text to the terms under which it is found. Queries go the same way: see search-query.ts. */

/** Raised when the rules of the analysis change; the lists count by themselves. */
const RULES = 1;

let version: string | null = null;

/** Names this analyser and its lists: an index that another one made must be made anew. */
export function analyserVersion(): string {
  if (version) return version;
  let hash = 0;
  for (const lists of [wordFamilies, wholeWords, places, stopWords])
    for (const line of lists) for (const letter of line) hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) | 0;
  version = `${RULES}.${(hash >>> 0).toString(36)}`;
  return version;
}

/** A word of a text, with where it stands. */
export interface Token {
  /** As it is written. */
  word: string;
  start: number;
  end: number;
  /** Folded. */
  exact: string;
}

/** A run of letters, marks and digits, with what is invisible among them. */
const runs = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u0640\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*/gu;

/** «لـBBC» and «بـ20»: what is joined to a foreign word or a number is no part of it. */
const pieces =
  /[\u0610-\u065f\u066e-\u06d3\u0620-\u064a\u200b-\u200f]+|[^\u0610-\u065f\u066e-\u06d3\u0620-\u064a\u200b-\u200f]+/g;
const mixed = /[a-z\p{Nd}]/iu;
const hasArabic = /[\u0620-\u064a\u0671-\u06d3]/;

/** The words of a text in order. */
export function tokenise(text: string): Token[] {
  const found: Token[] = [];
  const add = (word: string, start: number) => {
    const exact = fold(word);
    if (exact) found.push({ word, start, end: start + word.length, exact });
  };
  for (const { 0: run, index } of text.matchAll(runs)) {
    if (!mixed.test(run) || !hasArabic.test(run)) add(run, index);
    else for (const piece of run.matchAll(pieces)) add(piece[0], index + piece.index);
  }
  return found;
}

/** The key of a word as it stands, and of a stem, in one index. */
export const exactKey = (folded: string): string => `k:${folded}`;
export const stemKey = (stem: string): string => `s:${stem}`;

let lastStems = new Map<string, readonly string[]>();
const KEPT_STEMS = 20_000;

/** Words repeat: the stems of the last thousands are kept. */
function stemsOf(word: string): readonly string[] {
  let found = lastStems.get(word);
  if (!found) {
    if (lastStems.size >= KEPT_STEMS) lastStems = new Map();
    found = stems(word);
    lastStems.set(word, found);
  }
  return found;
}

/** The key of a word as it stands. Stop words keep their hamza: «إلى» must not be found for «آلي». */
export const keyOf = ({ word, exact }: Token): string => exactKey(stopWord(word) ?? exact);

/** The keys of one word. */
export const keysOf = (token: Token): string[] => [keyOf(token), ...stemsOf(token.word).map(stemKey)];

/** How often each key occurs in a text. */
export function countKeys(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const token of tokenise(text)) for (const key of keysOf(token)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** The folded words with a space around each: what phrases are looked for in. */
export const phraseText = (text: string): string =>
  ` ${tokenise(text)
    .map(({ exact }) => exact)
    .join(' ')} `;
