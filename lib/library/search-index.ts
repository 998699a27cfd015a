import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { analyserVersion } from '../arabic/analyse';
import { type IndexRecord, indexRecord, phraseLines } from './index-record';
import type { Searchable } from './searchable';

/**
 * The search index: derived from the library, in a database of its own, thrown away without loss. One record an article, with a
 * multiEntry index on its terms, so nothing is loaded before a question and a deletion costs nothing.
 */

export interface IndexSchema extends DBSchema {
  articles: { key: string; value: IndexRecord; indexes: { terms: string; day: string } };
  /** The folded words of each article, for phrases: apart, since most questions have none. */
  phrases: { key: string; value: string };
  state: { key: 'state'; value: IndexState };
}

/** How far the index has followed the library, and whose words it has. */
export interface IndexState {
  analyser: string;
  /** PouchDB's sequence. */
  sequence: number | string;
}

export type IndexDatabase = IDBPDatabase<IndexSchema>;

let opened: Promise<IndexDatabase> | null = null;

/** The index, opened once in each page and in the background. */
export function searchIndex(): Promise<IndexDatabase> {
  opened ??= openDB<IndexSchema>('search-index', 1, {
    upgrade(database) {
      const articles = database.createObjectStore('articles', { keyPath: 'id' });
      articles.createIndex('terms', 'terms', { multiEntry: true });
      articles.createIndex('day', 'day');
      database.createObjectStore('phrases');
      database.createObjectStore('state');
    },
    terminated() {
      opened = null;
    },
  }).catch((error) => {
    // The next question tries again.
    opened = null;
    throw error;
  });
  return opened;
}

/** A change of the library: an article as it is now, or one that is gone. */
export type IndexChange = { id: string; article: Searchable | null };

/** Puts changes into the index, and how far it has come with them: both or neither. */
export async function applyChanges(changes: readonly IndexChange[], sequence: number | string): Promise<void> {
  // The words are counted before the transaction, which ends by itself while nothing is asked of it.
  const records = changes.map(({ id, article }) => ({
    id,
    record: article && indexRecord(article),
    lines: article && phraseLines(article),
  }));
  const transaction = (await searchIndex()).transaction(['articles', 'phrases', 'state'], 'readwrite');
  const articles = transaction.objectStore('articles');
  const phrases = transaction.objectStore('phrases');
  for (const { id, record, lines } of records) {
    if (record && lines !== null) {
      articles.put(record);
      phrases.put(lines, id);
    } else {
      articles.delete(id);
      phrases.delete(id);
    }
  }
  transaction.objectStore('state').put({ analyser: analyserVersion(), sequence }, 'state');
  await transaction.done;
}

/** Where to go on; from the beginning where another analyser made the index. */
export async function indexedSequence(): Promise<number | string> {
  const state = await (await searchIndex()).get('state', 'state');
  return state?.analyser === analyserVersion() ? state.sequence : 0;
}
