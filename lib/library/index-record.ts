import { analyserVersion, countKeys, phraseText } from '../arabic/analyse';
import type { FilterField } from '../arabic/query-parts';
import type { Searchable } from './searchable';
import { textSignatures } from './text-signatures';

/** One article in the search index. */
export interface IndexRecord {
  id: string;
  analyser: string;
  day: string;
  /** Every key that it is found under: of a word, of a word of one field (`fieldKey`). Indexed. */
  terms: string[];
  /** How much each term weighs in it, in the same order. */
  weights: number[];
  /** By which a nearly same text is met: text-signatures. */
  signatures: string[];
  /** What it was made of: searchable `sourceOf`. */
  source: string;
}

/** What a word weighs where it stands. */
const HEADLINE = 3;
const NAMED = 2;
const BODY = 1;

/** The key of a word in one field, for filters and for what is in the headline. */
export const fieldKey = (field: FilterField | 'headline', key: string): string => `${field}:${key}`;

/** What is kept of an article in the index. */
export function indexRecord(article: Searchable, source: string): IndexRecord {
  const weights = new Map<string, number>();
  const add = (text: string, weight: number, field?: FilterField | 'headline') => {
    for (const [key, count] of countKeys(text)) {
      weights.set(key, (weights.get(key) ?? 0) + count * weight);
      if (field) weights.set(fieldKey(field, key), weight);
    }
  };
  add(article.headline, HEADLINE, 'headline');
  add(article.standfirst, BODY);
  add(article.byline, NAMED, 'byline');
  add(article.publisher, NAMED, 'publisher');
  add(article.tags.join('\n'), NAMED, 'tag');
  add(article.notes.join('\n'), NAMED);
  add(article.text, BODY);
  const { id, day } = article;
  return {
    id,
    analyser: analyserVersion(),
    day,
    terms: [...weights.keys()],
    weights: [...weights.values()],
    signatures: textSignatures(article.text),
    source,
  };
}

/** The words of an article in order, folded, a line for each field: what phrases are looked for in. */
export function phraseLines({ headline, standfirst, byline, publisher, tags, notes, text }: Searchable): string {
  return [headline, standfirst, byline, publisher, ...tags, ...notes, ...text.split('\n')]
    .filter((line) => line.trim())
    .map(phraseText)
    .join('\n');
}
