import type { Page } from 'puppeteer-core';

/** The databases as they lie on the disk, past all code of ours: what a page of the extension finds in them. */

const LIBRARY = '_pouch_library';

/** Everything in these object stores of a database, as it is at one moment: it may be written to meanwhile. */
function all<Stores extends unknown[][]>(own: Page, database: string, ...stores: string[]): Promise<Stores> {
  return own.evaluate(
    async (name, names) => {
      const open = indexedDB.open(name);
      // One that is not there yet is for the extension to make.
      open.onupgradeneeded = () => open.transaction?.abort();
      const db = await new Promise<IDBDatabase | null>((resolve, reject) => {
        open.onsuccess = () => resolve(open.result);
        open.onerror = () => (open.error?.name === 'AbortError' ? resolve(null) : reject(open.error));
      });
      if (!db) return names.map(() => []);
      const transaction = db.transaction(names);
      const found = await Promise.all(
        names.map((store) => {
          const request = transaction.objectStore(store).getAll();
          return new Promise<Record<string, unknown>[]>((resolve, reject) => {
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(request.error);
          });
        }),
      );
      db.close();
      // What is in a blob is told by its type, its size, and, if it is text, its words.
      const told = async (one: Record<string, unknown>) => {
        if (!(one.body instanceof Blob)) return one;
        const { type, size } = one.body;
        return { ...one, type, size, body: type === 'application/json' ? await one.body.text() : null };
      };
      return Promise.all(found.map((ones) => Promise.all(ones.map(told))));
    },
    database,
    stores,
  ) as Promise<unknown> as Promise<Stores>;
}

/** The pictures: type and size. */
export async function storedPictures(own: Page): Promise<{ type: string; size: number }[]> {
  const [files] = await all<[{ type: string; size: number }[]]>(own, LIBRARY, 'attach-store');
  return files.filter(({ type }) => type.startsWith('image/')).map(({ type, size }) => ({ type, size }));
}

interface Revision {
  _doc_id_rev: string;
  headline: string;
  _attachments: { [name: string]: { digest: string } };
}

/** Every article as it is now, by its id: the headline, and the words of its body's attachment (`null` if that is damaged or gone). */
export async function storedArticles(own: Page): Promise<Map<string, { headline: string; text: string | null }>> {
  const [documents, written, files] = await all<
    [{ id: string; data: string; deletedOrLocal: string }[], Revision[], { digest: string; body: string }[]]
  >(own, LIBRARY, 'document-store', 'by-sequence', 'attach-store');
  const revisions = new Map(written.map((one) => [one._doc_id_rev, one]));
  const bodies = new Map(files.map((one) => [one.digest, one.body]));
  const found = new Map<string, { headline: string; text: string | null }>();
  for (const { id, data, deletedOrLocal } of documents) {
    if (deletedOrLocal === '1' || !id.startsWith('article:')) continue;
    const winner = revisions.get(`${id}::${(JSON.parse(data) as { winningRev?: string }).winningRev}`);
    const body = bodies.get(winner?._attachments['body.json']?.digest ?? '');
    let text: string | null = null;
    try {
      text = (JSON.parse(body ?? '') as { text: string }).text;
    } catch {
      // It stays damaged.
    }
    found.set(id.slice('article:'.length), { headline: winner?.headline ?? '', text });
  }
  return found;
}

/** The ids of what the search index has. */
export async function indexedIds(own: Page): Promise<string[]> {
  const [found] = await all<[{ id: string }[]]>(own, 'search-index', 'articles');
  return found.map(({ id }) => id);
}

/** Puts another number into the mark that the extension's version leaves in the store. */
export function markStore(own: Page, schema: number): Promise<void> {
  return own.evaluate(async (number) => {
    const open = indexedDB.open('_pouch_library');
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      open.onsuccess = () => resolve(open.result);
      open.onerror = () => reject(open.error);
    });
    const transaction = db.transaction('local-store', 'readwrite');
    const marks = transaction.objectStore('local-store');
    const mark = marks.get('_local/schema');
    mark.onsuccess = () => marks.put({ ...mark.result, schema: number });
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onerror = () => reject(transaction.error);
    });
    db.close();
  }, schema);
}

/** Whether a write of so many bytes, to a database of its own, finds no room. The browser looks for room anew only every half minute. */
export function isFull(own: Page, bytes = 1): Promise<boolean> {
  return own.evaluate(async (size) => {
    const open = indexedDB.open('probe');
    open.onupgradeneeded = () => open.result.createObjectStore('probe');
    const db = await new Promise<IDBDatabase | null>((resolve) => {
      open.onsuccess = () => resolve(open.result);
      open.onerror = () => resolve(null);
    });
    if (!db) return true;
    const transaction = db.transaction('probe', 'readwrite');
    transaction.objectStore('probe').put(new Uint8Array(size), 1);
    const refused = await new Promise<boolean>((resolve) => {
      transaction.oncomplete = () => resolve(false);
      transaction.onabort = () => resolve(true);
    });
    db.close();
    return refused;
  }, bytes);
}
