import { IN_HEADLINE, MOST_WEIGHT, type Terms } from './article-terms';

/**
 * Which articles have a term: a number of 32 bits for each, of which 24 are the article's own number in the index and 8 what the term
 * weighs there. They are read as they are, without being parsed, so a word that every article has costs no more than its bytes.
 */
export type Postings = Uint32Array<ArrayBuffer>;

/** Articles whose postings are kept in one record of a term: small enough to be written again, large enough that there are few. */
const BLOCK = 2048;

export const posting = (article: number, weight: number): number => article * 256 + weight;
export const articleOf = (posting: number): number => posting >>> 8;
export const weightOf = (posting: number): number => posting & MOST_WEIGHT;
export const isInHeadline = (posting: number): boolean => (posting & IN_HEADLINE) !== 0;

export type PostingsKey = [term: string, block: number];

/** The postings of articles by term and block, in the order of the articles' numbers. */
export function postingsOf(articles: readonly (readonly [article: number, terms: Terms])[]): [PostingsKey, number[]][] {
  const found = new Map<string, [PostingsKey, number[]]>();
  for (const [article, terms] of articles) {
    const block = Math.floor(article / BLOCK);
    for (const [term, weight] of terms) {
      const joined = `${block} ${term}`;
      const entry = found.get(joined);
      if (entry) entry[1].push(posting(article, weight));
      else found.set(joined, [[term, block], [posting(article, weight)]]);
    }
  }
  return [...found.values()];
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

export function termsOfText(text: string): Terms {
  const terms: Terms = new Map();
  for (let start = 0; start < text.length; ) {
    const tab = text.indexOf('\t', start);
    terms.set(text.slice(start, tab), text.charCodeAt(tab + 1) - SHIFT);
    start = tab + 3;
  }
  return terms;
}
