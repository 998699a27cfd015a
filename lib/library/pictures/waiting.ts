import type { DBSchema } from 'idb';
import { database, documentId, idOf } from '../database';
import { openOnce } from '../open-once';

/**
 * Which articles wait for pictures: derived from the library, by its change feed, so that nothing that was saved a moment before the browser
 * ended is forgotten. The articles themselves say which pictures.
 */
interface Schema extends DBSchema {
  articles: { key: string; value: { id: string; tries: number } };
  state: { key: 'since'; value: string | number };
}

const store = openOnce<Schema>('waiting-pictures', 1, (database) => {
  database.createObjectStore('articles', { keyPath: 'id' });
  database.createObjectStore('state');
});

const LOT = 100;

/** Looks at what has changed in the library since the last time. */
export async function followWaiting(): Promise<void> {
  const db = await store();
  for (;;) {
    const since = (await db.get('state', 'since')) ?? 0;
    const { results, last_seq } = await database().changes({ since, limit: LOT, include_docs: true });
    const transaction = db.transaction(['articles', 'state'], 'readwrite');
    const articles = transaction.objectStore('articles');
    for (const { id: name, deleted, doc } of results) {
      if (!name.startsWith(documentId(''))) continue;
      const id = idOf(name);
      const waits = !deleted && !doc?.removedAt && doc?.pictures?.some(({ waiting }) => waiting);
      if (!waits) await articles.delete(id);
      else if (!(await articles.get(id))) await articles.put({ id, tries: 0 });
    }
    await transaction.objectStore('state').put(last_seq, 'since');
    await transaction.done;
    if (results.length < LOT) return;
  }
}

/** The next article that waits, after the one with this id. */
export async function nextWaiting(after: string | null): Promise<{ id: string; tries: number } | null> {
  const cursor = await (await store())
    .transaction('articles')
    .store.openCursor(after === null ? null : IDBKeyRange.lowerBound(after, true));
  return cursor?.value ?? null;
}

/** How many articles wait. */
export const countWaiting = async (): Promise<number> => (await store()).count('articles');

/** Remembers that an article's hosts did not answer once more. */
export async function countTry(id: string): Promise<void> {
  const transaction = (await store()).transaction('articles', 'readwrite');
  const waiting = await transaction.store.get(id);
  if (waiting) await transaction.store.put({ ...waiting, tries: waiting.tries + 1 });
  await transaction.done;
}
