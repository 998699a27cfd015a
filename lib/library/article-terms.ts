import { countKeys, phraseText } from '../arabic/analyse';
import type { FilterField } from '../arabic/query-parts';
import type { Searchable } from './searchable';

/** What a word weighs where it stands. */
const HEADLINE = 3;
const NAMED = 2;
const BODY = 1;

/** The key of a word in one field, for filters. */
export const fieldKey = (field: FilterField, key: string): string => `${field}:${key}`;

/** How much a term weighs in an article, and whether it is in the headline, in one byte. */
export const MOST_WEIGHT = 127;
export const IN_HEADLINE = 128;

/** Every key that an article is found under, of a word or of a word of one field (`fieldKey`), with that byte. */
export type Terms = Map<string, number>;

export function articleTerms(article: Searchable): Terms {
  const weights = new Map<string, number>();
  const headline = new Set<string>();
  const add = (text: string, weight: number, field?: FilterField) => {
    for (const [key, count] of countKeys(text)) {
      weights.set(key, (weights.get(key) ?? 0) + count * weight);
      if (field) weights.set(fieldKey(field, key), weight);
    }
  };
  for (const key of countKeys(article.headline).keys()) headline.add(key);
  add(article.headline, HEADLINE);
  add(article.standfirst, BODY);
  add(article.byline, NAMED, 'byline');
  add(article.publisher, NAMED, 'publisher');
  add(article.tags.join('\n'), NAMED, 'tag');
  add(article.notes.join('\n'), NAMED);
  add(article.text, BODY);
  for (const [key, weight] of weights) {
    weights.set(key, Math.min(weight, MOST_WEIGHT) + (headline.has(key) ? IN_HEADLINE : 0));
  }
  return weights;
}

/** The words of an article in order, folded, a line for each field: what phrases are looked for in. */
export function phraseLines({ headline, standfirst, byline, publisher, tags, notes, text }: Searchable): string {
  return [headline, standfirst, byline, publisher, ...tags, ...notes, ...text.split('\n')]
    .filter((line) => line.trim())
    .map(phraseText)
    .join('\n');
}
