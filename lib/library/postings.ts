import { IN_HEADLINE, MOST_WEIGHT, type Terms } from './article-terms';

/**
 * Which articles have a term: a number of 32 bits for each, of which 24 are the article's own number in the index and 8 what the term
 * weighs there. They are read as they are, without being parsed, so a word that every article has costs no more than its bytes.
 */
export type Postings = Uint32Array<ArrayBuffer>;

/** Articles whose postings are kept in one record of a term: small enough to be written again, large enough that there are few. */
export const BLOCK = 2048;

/** The first number of the block that an article is in. */
export const blockStart = (article: number): number => article - (article % BLOCK);

export const posting = (article: number, weight: number): number => article * 256 + weight;
export const articleOf = (posting: number): number => posting >>> 8;
export const weightOf = (posting: number): number => posting & MOST_WEIGHT;
export const isInHeadline = (posting: number): boolean => (posting & IN_HEADLINE) !== 0;

export type PostingsKey = [term: string, block: number];

export const postingsKey = (term: string, article: number): PostingsKey => [term, Math.floor(article / BLOCK)];

/** Postings by term, each in the order of the articles' numbers. */
export type PostingsOfTerms = Map<string, number[]>;

/** Adds what an article has, as `textOfTerms` says it. */
export function addPostings(found: PostingsOfTerms, article: number, text: string): void {
  for (let start = 0; start < text.length; ) {
    const tab = text.indexOf('\t', start);
    const term = text.slice(start, tab);
    const one = posting(article, text.charCodeAt(tab + 1) - SHIFT);
    const before = found.get(term);
    if (before) before.push(one);
    else found.set(term, [one]);
    start = tab + 3;
  }
}

/** Postings with later ones behind them. */
export function appended(before: Postings | undefined, later: readonly number[]): Postings {
  const all = new Uint32Array((before?.length ?? 0) + later.length);
  if (before) all.set(before);
  all.set(later, before?.length ?? 0);
  return all;
}

/** Terms as one text, which a store gives back many times faster than a list: a line each, with its byte as a letter. */
export function textOfTerms(terms: Terms): string {
  let text = '';
  for (const [term, weight] of terms) text += `${term}\t${String.fromCharCode(SHIFT + weight)}\n`;
  return text;
}

/** Before this there are letters with a meaning of their own, such as the end of a line. */
const SHIFT = 32;
