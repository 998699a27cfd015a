import type { IndexDatabase } from './index-database';
import { addPostings, type Postings, type PostingsKey, type PostingsOfTerms } from './postings';

/** The index as one search sees it. Articles are their numbers. */
export interface IndexView {
  /** More than the highest number. */
  size: number;
  /** How many articles count. */
  live: number;
  isDead(article: number): boolean;
  /** The articles with each of the terms, in pieces. */
  postings(terms: readonly string[]): Promise<Postings[][]>;
  /** The same for all terms that begin so, for each of the beginnings: no more of them than bring so many articles. */
  beginningWith(beginnings: readonly string[], most: number): Promise<Postings[][]>;
  /** The folded words of each. */
  lines(articles: readonly number[]): Promise<string[]>;
  /** The id and the day of each. */
  articles(articles: readonly number[]): Promise<({ id: string; day: number } | undefined)[]>;
  /** By their numbers. */
  days(): Promise<readonly (number | undefined)[]>;
  ids(): Promise<readonly (string | undefined)[]>;
}

/** Records of terms that are read at once for a beginning. */
const LOT = 100;

/**
 * What never changes is read once in each page: the terms of the newest articles, and which number is which article. Numbers are given
 * anew only with another epoch.
 */
interface Known {
  epoch: string;
  /** The numbers of the newest articles, and their postings by term, as if they were in the store. */
  fresh: Set<number>;
  freshPostings: PostingsOfTerms;
  ids: (string | undefined)[];
  days: (number | undefined)[];
  /** Of those that were found: whoever types finds the same ones letter after letter. */
  found: Map<number, { id: string; day: number } | undefined>;
}

/** Found articles that are remembered. */
const MOST_FOUND = 5000;
const nothing = (epoch: string): Known => ({
  epoch,
  fresh: new Set(),
  freshPostings: new Map(),
  ids: [],
  days: [],
  found: new Map(),
});
let known = nothing('');

interface FreshStore {
  getAllKeys(): Promise<number[]>;
  get(number: number): Promise<string | undefined>;
}

/** The terms of the articles that are not in the postings yet. */
async function readFresh(store: FreshStore, known: Known): Promise<void> {
  const numbers = await store.getAllKeys();
  // The first of them are taken into the postings together. One that went alone later on is dead, and does no harm.
  const [first] = known.fresh;
  if (first !== numbers[0]) Object.assign(known, { fresh: new Set(), freshPostings: new Map() });
  const { fresh, freshPostings } = known;
  const missing = numbers.filter((number) => !fresh.has(number));
  const texts = await Promise.all(missing.map((number) => store.get(number)));
  for (const [i, number] of missing.entries()) {
    // Another search may have read it meanwhile.
    if (fresh.has(number)) continue;
    fresh.add(number);
    addPostings(freshPostings, number, texts[i] ?? '');
  }
}

async function readNumbers(database: IndexDatabase, { ids, days }: Known): Promise<void> {
  const newer = IDBKeyRange.lowerBound(ids.length);
  const { store } = database.transaction('numbers');
  const [numbers, articles] = await Promise.all([store.getAllKeys(newer), store.getAll(newer)]);
  for (const [i, number] of numbers.entries()) {
    ids[number] = articles[i]?.id;
    days[number] = articles[i]?.day;
  }
}

/** Looks at the index as it is now. */
export async function openIndex(database: IndexDatabase): Promise<IndexView> {
  const transaction = database.transaction(['state', 'fresh']);
  const state = await transaction.objectStore('state').get('state');
  if (known.epoch !== state?.epoch) known = nothing(state?.epoch ?? '');
  const mine = known;
  await readFresh(transaction.objectStore('fresh'), mine);
  const size = state?.next ?? 1;
  const dead = new Uint8Array(size);
  for (const number of state?.dead ?? []) dead[number] = 1;

  const freshWith = (term: string): Postings[] => {
    const found = mine.freshPostings.get(term);
    return found ? [Uint32Array.from(found)] : [];
  };
  const freshBeginningWith = (beginning: string): Postings => {
    const found: number[] = [];
    for (const [term, those] of mine.freshPostings) if (term.startsWith(beginning)) found.push(...those);
    return Uint32Array.from(found);
  };

  return {
    size,
    live: state?.live ?? 0,
    isDead: (article) => dead[article] === 1,
    // What is asked for together is asked in one transaction: to begin one takes longer than to read.
    async postings(terms) {
      const { store } = database.transaction('postings');
      const stored = await Promise.all(terms.map((term) => store.getAll(IDBKeyRange.bound([term], [term, []]))));
      return stored.map((pieces, i) => [...pieces, ...freshWith(terms[i] ?? '')]);
    },
    async beginningWith(beginnings, most) {
      const { store } = database.transaction('postings');
      const read = async (beginning: string) => {
        const found = [freshBeginningWith(beginning)];
        let brought = found[0]?.length ?? 0;
        for (let after = [beginning] as unknown as PostingsKey; brought < most; ) {
          const range = IDBKeyRange.bound(after, [`${beginning}\uffff`], true);
          const [pieces, keys] = await Promise.all([store.getAll(range, LOT), store.getAllKeys(range, LOT)]);
          for (const piece of pieces) {
            if (brought >= most) break;
            found.push(piece);
            brought += piece.length;
          }
          const last = keys.at(-1);
          if (!last || keys.length < LOT) break;
          after = last;
        }
        return found;
      };
      return Promise.all(beginnings.map(read));
    },
    async lines(articles) {
      const { store } = database.transaction('phrases');
      return (await Promise.all(articles.map((article) => store.get(article)))).map((lines) => lines ?? '');
    },
    async articles(articles) {
      if (mine.found.size > MOST_FOUND) mine.found = new Map();
      const { found } = mine;
      const unknown = articles.filter((article) => !found.has(article));
      if (unknown.length) {
        const { store } = database.transaction('numbers');
        const read = await Promise.all(unknown.map((article) => store.get(article)));
        for (const [i, article] of unknown.entries()) found.set(article, read[i]);
      }
      return articles.map((article) => found.get(article));
    },
    async days() {
      await readNumbers(database, mine);
      return mine.days;
    },
    async ids() {
      await readNumbers(database, mine);
      return mine.ids;
    },
  };
}
