import { isEmpty, parseQuery, type SearchQuery, type SoughtWord, withBeginning } from '../arabic/search-query';
import { fieldKey } from './article-terms';
import { indexDatabase } from './index-database';
import { type IndexView, openIndex } from './index-view';
import { articleOf, isInHeadline, type Postings, weightOf } from './postings';
import { dayNumber } from './search-index';

/** Searching the library: the best matches first. */

export interface Hit {
  id: string;
  score: number;
}

export interface SearchResult {
  /** How many articles there are. */
  total: number;
  /** The best of them. */
  hits: Hit[];
  /** What was asked for, as it was understood. */
  query: SearchQuery;
}

/** Articles that a beginning of a word may bring: beyond, it says nothing. */
const MOST_OF_A_BEGINNING = 2000;
/** Articles that are looked through for a phrase, the best first. */
const LOOKED_THROUGH = 1000;
/** Of articles that are as good as one another so many are put in order by their days. */
const COMPETING = 100;
/** What a word in the headline is worth beside one in the body. */
const IN_HEADLINE = 2;
/** What the beginning of a word is worth. */
const BEGINNING = 0.4;

/** The articles with a word, by their numbers. */
interface Found {
  /** How many there are. */
  count: number;
  /** What the word is worth in each: its best form. */
  worth: Float32Array;
  /** How much it weighs there. */
  weight: Uint8Array;
  headline: Uint8Array;
}

const nothingOf = ({ size }: IndexView): Found => ({
  count: 0,
  worth: new Float32Array(size),
  weight: new Uint8Array(size),
  headline: new Uint8Array(size),
});

function add(found: Found, postings: Postings, worth: number): void {
  for (const posting of postings) {
    const article = articleOf(posting);
    const before = found.worth[article];
    // What came since this search began is for the next one.
    if (before === undefined) continue;
    if (before === 0) found.count++;
    if (before < worth) found.worth[article] = worth;
    const weight = weightOf(posting);
    if ((found.weight[article] ?? 0) < weight) found.weight[article] = weight;
    if (isInHeadline(posting)) found.headline[article] = 1;
  }
}

/** The articles with a word in any of its forms. */
async function withWord(index: IndexView, { keys }: SoughtWord, key = (key: string): string => key): Promise<Found> {
  const found = nothingOf(index);
  const forms = [...keys];
  const all = await index.postings(forms.map(([term]) => key(term)));
  for (const [i, [, worth]] of forms.entries()) for (const postings of all[i] ?? []) add(found, postings, worth);
  return found;
}

/** The articles with a word that begins so. */
async function beginningWith(index: IndexView, { exact, keys }: SoughtWord): Promise<Found> {
  const found = nothingOf(index);
  const beginnings = new Set([...keys.keys(), `k:${exact}`, `s:${exact}`]);
  const all = await index.beginningWith([...beginnings], MOST_OF_A_BEGINNING);
  for (const postings of all.flat()) add(found, postings, BEGINNING);
  return found;
}

/** Rare words say more. */
const rarity = (articles: number, found: number): number => Math.log(1 + articles / (1 + found));

interface Scored {
  article: number;
  score: number;
}

/** The articles that have all that is asked for, but for its phrases. */
async function find(index: IndexView, query: SearchQuery): Promise<Scored[]> {
  const { words, fields, from, to } = query;
  const [found, filters, days] = await Promise.all([
    Promise.all(words.map((word) => (word.begins ? beginningWith(index, word) : withWord(index, word)))),
    Promise.all(
      fields.flatMap(({ field, words: named }) =>
        named.map((word) => withWord(index, word, (key) => fieldKey(field, key))),
      ),
    ),
    from || to ? index.days() : null,
  ]);
  const earliest = dayNumber(from ?? '');
  const latest = dayNumber(to ?? '', true);
  const weights = found.map(({ count }) => rarity(index.live, count));
  const all = [...found, ...filters];
  const scored: Scored[] = [];
  articles: for (let article = 1; article < index.size; article++) {
    for (const one of all) if (!one.worth[article]) continue articles;
    if (index.isDead(article)) continue;
    const day = days?.[article];
    if (day !== undefined && (day < earliest || day > latest)) continue;
    if (days && day === undefined) continue;
    let score = 0;
    let often = 1;
    for (const [i, one] of found.entries()) {
      score += (one.worth[article] ?? 0) * (one.headline[article] ? IN_HEADLINE : 1) * (weights[i] ?? 0);
      often += Math.log(1 + (one.weight[article] ?? 0));
    }
    scored.push({ article, score: score * often });
  }
  return scored;
}

/** So many of the best, in no order; more where several are as good as the last of them. */
function select(scored: readonly Scored[], most: number): Scored[] {
  if (scored.length <= most) return [...scored];
  // Numbers alone are put in order many times faster than what has them.
  const scores = Float64Array.from(scored, ({ score }) => score).sort();
  const least = scores[scores.length - most] ?? 0;
  return scored.filter(({ score }) => score >= least);
}

async function withPhrases(index: IndexView, scored: Scored[], phrases: string[][]): Promise<Scored[]> {
  if (!phrases.length) return scored;
  const best = select(scored, LOOKED_THROUGH)
    .sort((a, b) => b.score - a.score)
    .slice(0, LOOKED_THROUGH);
  const lines = await index.lines(best.map(({ article }) => article));
  return best.filter((_, i) =>
    phrases.every((spellings) => spellings.some((spelling) => lines[i]?.includes(spelling))),
  );
}

/** The best of them, and of equal ones the newest, with their ids. */
async function bestOf(index: IndexView, scored: Scored[], limit: number): Promise<Hit[]> {
  // Numbers are given in the order of saving, more or less.
  const best = select(scored, Math.max(limit, COMPETING)).sort((a, b) => b.score - a.score || b.article - a.article);
  // Those that are as good as the last one that is wanted compete by their day.
  const last = best[limit - 1]?.score ?? 0;
  const competing = best.slice(0, Math.max(limit, COMPETING)).filter(({ score }) => score >= last);
  const about = await index.articles(competing.map(({ article }) => article));
  const known = competing.flatMap(({ score }, i) => (about[i] ? [{ score, ...about[i] }] : []));
  known.sort((a, b) => b.score - a.score || b.day - a.day);
  return known.slice(0, limit).map(({ id, score }) => ({ id, score }));
}

/**
 * Searches the library for what was typed. The last word may be one that is still being typed: where no article has it as it stands,
 * those that begin so are found. With `within`, only among those articles.
 */
export async function search(
  typed: string,
  limit: number,
  within: ReadonlySet<string> | null = null,
): Promise<SearchResult> {
  let query = parseQuery(typed);
  if (isEmpty(query)) return { total: 0, hits: [], query };
  const index = await openIndex(await indexDatabase());
  const look = async () => {
    let scored = await find(index, query);
    if (within && scored.length) {
      const ids = await index.ids();
      scored = scored.filter(({ article }) => within.has(ids[article] ?? ''));
    }
    return withPhrases(index, scored, query.phrases);
  };
  let found = await look();
  if (!found.length && query.words.length && /[\p{L}\p{N}]$/u.test(typed)) {
    query = withBeginning(query);
    found = await look();
  }
  return { total: found.length, hits: await bestOf(index, found, limit), query };
}
