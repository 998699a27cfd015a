import { analyserVersion } from '../arabic/analyse';
import { articleTerms, phraseLines } from './article-terms';
import { type IndexedArticle, type IndexState, indexDatabase, indexStores } from './index-database';
import { addPostings, appended, BLOCK, blockStart, type PostingsOfTerms, postingsKey, textOfTerms } from './postings';
import type { Searchable } from './searchable';
import { isOfThisLibrary } from './sequence';
import { textSignatures } from './text-signatures';

/**
 * The search index: derived from the library, thrown away without loss. Every article that is put into it gets a number; the postings of a
 * term tell the numbers that have it. A new article is written as it is, in one record, and is taken into the postings together with
 * others: that takes a write for each term, and they have most terms in common. What changes or goes leaves its old number behind as a
 * dead one, which no search counts; when most numbers are dead the index is made anew.
 */

/** A change of the library. */
export type IndexChange =
  /** An article as it is now, with the name of what it was made of. */
  | { id: string; article: Searchable; source?: string }
  /** It is in the bin: nothing finds it, and it may come back. */
  | { id: string; hidden: true }
  /** It is back from the bin as it was. */
  | { id: string; hidden: false }
  /** It is gone. */
  | { id: string; article: null };

/** New articles that are kept as they are. While many more are coming, those of a whole block are: each of its records is written once. */
const FRESH = 64;

/** The index is made anew when it has more dead numbers than live ones, and so many. */
const MOST_DEAD = 2000;

const newState = (): IndexState => ({
  analyser: analyserVersion(),
  epoch: crypto.randomUUID(),
  sequence: 0,
  next: 1,
  live: 0,
  dead: new Uint32Array(),
});

/** Puts changes into the index, and how far it has come with them: both or neither. `more`: there are others behind them. */
export async function applyChanges(
  changes: readonly IndexChange[],
  sequence: number | string,
  more = false,
): Promise<void> {
  // The words are counted before the transaction, which ends by itself while nothing is asked of it.
  const counted = changes.map((change) => {
    if (!('article' in change) || !change.article) return { change, made: null };
    const { article, source = '' } = change;
    const lines = phraseLines(article);
    const made = {
      source,
      lines,
      terms: articleTerms(article),
      day: dayNumber(article.day),
      signatures: textSignatures(lines),
    };
    return { change, made };
  });

  const transaction = (await indexDatabase()).transaction(indexStores, 'readwrite');
  const articles = transaction.objectStore('articles');
  const numbers = transaction.objectStore('numbers');
  const phrases = transaction.objectStore('phrases');
  const alike = transaction.objectStore('alikeTexts');
  const fresh = transaction.objectStore('fresh');
  const states = transaction.objectStore('state');
  const [stored, ...before] = await Promise.all([
    states.get('state'),
    ...changes.map(({ id }) => articles.get(id)),
  ] as const);
  const state = stored?.epoch ? stored : newState();
  const dead = new Set(state.dead);

  const show = (one: IndexedArticle) => {
    dead.delete(one.number);
    state.live++;
    for (const signature of one.signatures) alike.put(0, [signature, one.id]);
    articles.put({ ...one, hidden: false });
  };
  const hide = (one: IndexedArticle) => {
    if (one.hidden) return;
    dead.add(one.number);
    state.live--;
    for (const signature of one.signatures) alike.delete([signature, one.id]);
    articles.put({ ...one, hidden: true });
  };
  const forget = (one: IndexedArticle) => {
    hide(one);
    articles.delete(one.id);
    numbers.delete(one.number);
    phrases.delete(one.number);
    fresh.delete(one.number);
  };
  for (const [i, { change, made }] of counted.entries()) {
    const { id } = change;
    const old = before[i];
    if ('hidden' in change) {
      if (old && change.hidden) hide(old);
      else if (old?.hidden) show(old);
      continue;
    }
    if (old) forget(old);
    if (!made) continue;
    const { source, terms, lines, day, signatures } = made;
    const number = state.next++;
    numbers.put({ id, day }, number);
    phrases.put(lines, number);
    fresh.put(textOfTerms(terms), number);
    show({ id, number, source, signatures, hidden: false });
  }

  const waiting = await fresh.getAllKeys();
  const upTo = more ? blockStart(state.next) : state.next;
  const first = waiting[0] ?? upTo;
  if (more ? first < upTo : waiting.length > FRESH) {
    const postings = transaction.objectStore('postings');
    for (let from = first; from < upTo; ) {
      const end = Math.min(upTo, blockStart(from + BLOCK));
      const found: PostingsOfTerms = new Map();
      const those = waiting.filter((number) => number >= from && number < end);
      await Promise.all(those.map(async (number) => addPostings(found, number, (await fresh.get(number)) ?? '')));
      const isBegun = from > Math.max(1, blockStart(from));
      await Promise.all(
        [...found].map(async ([term, later]) => {
          const key = postingsKey(term, from);
          const before = isBegun ? await postings.get(key) : undefined;
          postings.put(appended(before, later), key);
        }),
      );
      from = end;
    }
    fresh.delete(IDBKeyRange.upperBound(upTo, true));
  }
  states.put({ ...state, sequence, dead: Uint32Array.from(dead) }, 'state');
  await transaction.done;
}

/**
 * Where to go on. From the beginning, with nothing, where another analyser or another form made the index, where it knows more than the
 * library (`latest`) has, and where most of it is dead.
 */
export async function indexedSequence(latest: number | string): Promise<number | string> {
  const database = await indexDatabase();
  const state = await database.get('state', 'state');
  const isOurs = state?.epoch && state.analyser === analyserVersion() && isOfThisLibrary(state.sequence, latest);
  if (isOurs && state.dead.length <= Math.max(MOST_DEAD, state.live)) return state.sequence;
  const transaction = database.transaction(indexStores, 'readwrite');
  for (const store of indexStores) transaction.objectStore(store).clear();
  transaction.objectStore('state').put(newState(), 'state');
  await transaction.done;
  return 0;
}

/** What the index has of an article. */
export async function indexedArticle(id: string): Promise<IndexedArticle | undefined> {
  return (await indexDatabase()).get('articles', id);
}

/** A day as a number that keeps its order: 20240305. A month or a year is the beginning of it, or the `end`. */
export function dayNumber(day: string, end = false): number {
  const digits = day.replace(/\D/g, '').slice(0, 8);
  return Number(digits.padEnd(8, end ? '9' : '0'));
}
