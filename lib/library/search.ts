import { isEmpty, parseQuery, type SearchQuery, type SoughtWord, withBeginning } from '../arabic/search-query';
import { type DerivedDatabase, derivedDatabase } from './derived-database';
import { fieldKey } from './index-record';

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

/** Articles that one key may bring: beyond, a word says nothing, and memory is not filled for it. */
const MOST_OF_A_KEY = 20_000;
/** Keys that one beginning of a word may bring. */
const MOST_OF_A_BEGINNING = 2000;
/** Hits whose words are counted exactly, for the order. */
const COUNTED = 200;
/** Hits that are looked through for a phrase. */
const LOOKED_THROUGH = 1000;
/** What a word in the headline is worth beside one in the body. */
const IN_HEADLINE = 2;
/** What the beginning of a word is worth. */
const BEGINNING = 0.4;

/** The articles with a word, and what it is worth in each. */
type Worth = Map<string, number>;

function raise(worth: Worth, ids: readonly string[], weight: number): void {
  for (const id of ids) if ((worth.get(id) ?? 0) < weight) worth.set(id, weight);
}

/** The articles with a word in any of its forms, best form first. */
async function withWord(index: DerivedDatabase, { keys }: SoughtWord, key: (key: string) => string): Promise<Worth> {
  const terms = index.transaction('articles').store.index('terms');
  const found = await Promise.all(
    [...keys].map(async ([term, weight]) => ({
      weight,
      ids: await terms.getAllKeys(key(term), MOST_OF_A_KEY),
    })),
  );
  const worth: Worth = new Map();
  for (const { weight, ids } of found) raise(worth, ids, weight);
  return worth;
}

/** The articles with a word that begins so. */
async function beginningWith(index: DerivedDatabase, { exact, keys }: SoughtWord): Promise<Worth> {
  const terms = index.transaction('articles').store.index('terms');
  const beginnings = [...new Set([...keys.keys(), `k:${exact}`, `s:${exact}`])];
  const worth: Worth = new Map();
  for (const beginning of beginnings) {
    const range = IDBKeyRange.bound(beginning, `${beginning}\uffff`);
    raise(worth, await terms.getAllKeys(range, MOST_OF_A_BEGINNING), BEGINNING);
  }
  return worth;
}

const plainKey = (key: string): string => key;

/** Rare words say more. */
const rarity = (articles: number, found: number): number => Math.log(1 + articles / (1 + found));

/** Those that every one of the maps has. */
function inAll(worths: readonly ReadonlyMap<string, unknown>[]): string[] {
  const [rarest, ...others] = [...worths].sort((a, b) => a.size - b.size);
  return rarest ? [...rarest.keys()].filter((id) => others.every((other) => other.has(id))) : [];
}

/** Those whose day is between the ends of the query, with the day. */
async function withinDays(index: DerivedDatabase, { from, to }: SearchQuery): Promise<Worth | null> {
  if (!from && !to) return null;
  const days = index.transaction('articles').store.index('day');
  const range = IDBKeyRange.bound(from ?? '', `${to ?? ''}\uffff`);
  const ids = await days.getAllKeys(range, MOST_OF_A_KEY);
  return new Map(ids.map((id) => [id, 0]));
}

async function withPhrases(index: DerivedDatabase, ids: readonly string[], phrases: string[][]): Promise<string[]> {
  if (!phrases.length) return [...ids];
  const found: string[] = [];
  for (const id of ids.slice(0, LOOKED_THROUGH)) {
    const lines = (await index.get('phrases', id)) ?? '';
    if (phrases.every((spellings) => spellings.some((spelling) => lines.includes(spelling)))) found.push(id);
  }
  return found;
}

/** A score that knows how often each word is there, and the day for what is equal. */
async function counted(index: DerivedDatabase, hit: Hit, words: readonly SoughtWord[]): Promise<Hit & { day: string }> {
  const record = await index.get('articles', hit.id);
  if (!record) return { ...hit, day: '' };
  const weights = new Map(record.terms.map((term, i) => [term, record.weights[i] ?? 0]));
  const often = words.reduce((sum, { keys }) => {
    const most = Math.max(0, ...[...keys.keys()].map((key) => weights.get(key) ?? 0));
    return sum + Math.log(1 + most);
  }, 0);
  return { id: hit.id, score: hit.score * (1 + often), day: record.day };
}

const newestFirst = (a: { day: string }, b: { day: string }): number => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0);

/** The articles that have all that is asked for. */
async function find(index: DerivedDatabase, query: SearchQuery): Promise<Hit[]> {
  const { words, fields } = query;
  const worths = await Promise.all(
    words.map((word) => (word.begins ? beginningWith(index, word) : withWord(index, word, plainKey))),
  );
  const filters = await Promise.all(
    fields.flatMap(({ field, words: named }) =>
      named.map((word) => withWord(index, word, (key) => fieldKey(field, key))),
    ),
  );
  const days = await withinDays(index, query);
  const ids = inAll([...worths, ...filters, ...(days ? [days] : [])]);
  if (!ids.length) return [];

  const articles = await index.count('articles');
  const headlines = await Promise.all(words.map((word) => withWord(index, word, (key) => fieldKey('headline', key))));
  const scored = ids.map((id) => ({
    id,
    score: worths.reduce((sum, worth, i) => {
      const inHeadline = headlines[i]?.has(id) ? IN_HEADLINE : 1;
      return sum + (worth.get(id) ?? 0) * inHeadline * rarity(articles, worth.size);
    }, 0),
  }));
  scored.sort((a, b) => b.score - a.score);
  const kept = new Set(
    await withPhrases(
      index,
      scored.map(({ id }) => id),
      query.phrases,
    ),
  );
  return scored.filter(({ id }) => kept.has(id));
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
  const index = await derivedDatabase();
  const look = async () => (await find(index, query)).filter(({ id }) => within?.has(id) ?? true);
  let found = await look();
  if (!found.length && query.words.length && /[\p{L}\p{N}]$/u.test(typed)) {
    query = withBeginning(query);
    found = await look();
  }
  const counting = found.slice(0, Math.max(COUNTED, limit)).map((hit) => counted(index, hit, query.words));
  const best = await Promise.all(counting);
  best.sort((a, b) => b.score - a.score || newestFirst(a, b));
  return { total: found.length, hits: best.slice(0, limit).map(({ id, score }) => ({ id, score })), query };
}
