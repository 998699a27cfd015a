import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/**
 * A database of IndexedDB that is opened once in each page and in the background, and anew after the browser has closed it. What is returned
 * rejects where the browser gives no database; the next question tries again.
 *
 * A rule for everyone who writes: two `readwrite` transactions of one database that are open at the same time must have a store in common,
 * so that one waits for the other. Chromium writes down which locks an unfinished transaction holds, the database's among them, and
 * when the browser is killed while two hold it, it takes them for damage (`Invalid locks on disk`, LevelDBScopes::Initialize) and throws
 * away all databases of the extension. What is written side by side belongs into databases of its own.
 */
export function openOnce<Schema extends DBSchema>(
  name: string,
  version: number,
  upgrade: (database: IDBPDatabase<Schema>) => void,
): () => Promise<IDBPDatabase<Schema>> {
  let opened: Promise<IDBPDatabase<Schema>> | null = null;
  return () => {
    opened ??= openDB<Schema>(name, version, {
      upgrade,
      blocking() {
        // A newer version of this extension waits for the database: what is open here is old.
        opened?.then((database) => database.close());
        opened = null;
      },
      terminated() {
        opened = null;
      },
    }).catch((error) => {
      opened = null;
      throw error;
    });
    return opened;
  };
}
