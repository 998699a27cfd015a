import type { Terms } from './article-terms';
import type { DerivedDatabase } from './derived-database';
import { type Postings, posting, termsOfText } from './postings';

/** The index as one search sees it. Articles are their numbers. */
export interface IndexView {
  /** More than the highest number. */
  size: number;
  /** How many articles count. */
  live: number;
  isDead(article: number): boolean;
  /** The articles with a term, in pieces. */
  postings(term: string): Promise<Postings[]>;
  /** The same for all terms that begin so, a piece at a time, so that whoever has enough can stop. */
  beginningWith(beginning: string): AsyncGenerator<Postings>;
  lines(article: number): Promise<string>;
  article(article: number): Promise<{ id?: string; day?: number }>;
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
  fresh: Map<number, Terms>;
  ids: (string | undefined)[];
  days: (number | undefined)[];
}
const nothing = (epoch: string): Known => ({ epoch, fresh: new Map(), ids: [], days: [] });
let known = nothing('');

/** The terms of the articles that are not in the postings yet. */
async function readFresh(database: DerivedDatabase, { fresh }: Known): Promise<void> {
  const { store } = database.transaction('fresh');
  const numbers = await store.getAllKeys();
  const missing = numbers.filter((number) => !fresh.has(number));
  const texts = await Promise.all(missing.map((number) => store.get(number)));
  for (const [i, number] of missing.entries()) fresh.set(number, termsOfText(texts[i] ?? ''));
  const there = new Set(numbers);
  for (const number of fresh.keys()) if (!there.has(number)) fresh.delete(number);
}

async function readNumbers(database: DerivedDatabase, { ids, days }: Known): Promise<void> {
  const newer = IDBKeyRange.lowerBound(ids.length);
  const { store } = database.transaction('numbers');
  const [numbers, articles] = await Promise.all([store.getAllKeys(newer), store.getAll(newer)]);
  for (const [i, number] of numbers.entries()) {
    ids[number] = articles[i]?.id;
    days[number] = articles[i]?.day;
  }
}

/** Looks at the index as it is now. */
export async function openIndex(database: DerivedDatabase): Promise<IndexView> {
  const state = await database.get('state', 'state');
  if (known.epoch !== state?.epoch) known = nothing(state?.epoch ?? '');
  const mine = known;
  await readFresh(database, mine);
  const size = state?.next ?? 1;
  const dead = new Uint8Array(size);
  for (const number of state?.dead ?? []) dead[number] = 1;

  const freshWith = (term: string): Postings[] => {
    const found: number[] = [];
    for (const [article, terms] of mine.fresh) {
      const weight = terms.get(term);
      if (weight !== undefined) found.push(posting(article, weight));
    }
    return found.length ? [Uint32Array.from(found)] : [];
  };
  const freshBeginningWith = (beginning: string): Postings => {
    const found: number[] = [];
    for (const [article, terms] of mine.fresh)
      for (const [term, weight] of terms) if (term.startsWith(beginning)) found.push(posting(article, weight));
    return Uint32Array.from(found);
  };

  return {
    size,
    live: state?.live ?? 0,
    isDead: (article) => dead[article] === 1,
    async postings(term) {
      const stored = await database.getAll('postings', IDBKeyRange.bound([term], [term, []]));
      return [...stored, ...freshWith(term)];
    },
    async *beginningWith(beginning) {
      yield freshBeginningWith(beginning);
      let range = IDBKeyRange.bound([beginning], [`${beginning}\uffff`]);
      for (;;) {
        const { store } = database.transaction('postings');
        const [pieces, keys] = await Promise.all([store.getAll(range, LOT), store.getAllKeys(range, LOT)]);
        yield* pieces;
        const last = keys.at(-1);
        if (!last || keys.length < LOT) return;
        range = IDBKeyRange.bound(last, [`${beginning}\uffff`], true);
      }
    },
    lines: async (article) => (await database.get('phrases', article)) ?? '',
    article: async (article) => (await database.get('numbers', article)) ?? {},
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
