/** The name of a database that is there for a moment only. */
const PASSING = 'new-log';
/** A write that happens to be under way at the same moment takes the beginning of a log for a part of itself, and none begins. */
const TIMES = 3;

const settled = (request: IDBOpenDBRequest): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

async function makeAndDelete(): Promise<void> {
  for (let time = 1; time <= TIMES; time++) {
    const passing = await settled(indexedDB.open(PASSING));
    passing.close();
    await settled(indexedDB.deleteDatabase(PASSING));
  }
}

let begun: Promise<void> | null = null;

/**
 * Lets Chromium write on in a new log, once in each life of the background; to be waited for before the first write. Chromium keeps
 * IndexedDB in LevelDB and, when the browser was killed in the middle of a write, goes on behind the torn end of LevelDB's log (`Reusing
 * old log`). The next to read that log meets the tear in its middle, and Chromium throws the whole database away (`IndexedDB recovering from
 * a corrupted (and deleted) database`). The deletion of a database is what makes LevelDB put what the log has into a table and begin another
 * log, in a few milliseconds. Where no database can be opened, the write itself will say so.
 */
export function beginNewLog(): Promise<void> {
  begun ??= import.meta.env.CHROME ? makeAndDelete().catch(() => undefined) : Promise.resolve();
  return begun;
}
