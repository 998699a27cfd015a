import { openDB } from 'idb';
import { browser } from 'wxt/browser';

/** The name of a database that is there for a moment only. */
const PASSING = 'new-log';
/** A write that happens to be under way at the same moment takes the beginning of a log for a part of itself, and none begins. */
const TIMES = 3;
/** Says, while the browser runs, that the log is new. */
const BEGUN = 'log:new';

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

/** Only one page, or the background, does it, and the others wait for that. */
async function beginOnce(): Promise<void> {
  await navigator.locks.request('new-log', async () => {
    if ((await browser.storage.session.get(BEGUN))[BEGUN]) return;
    await makeAndDelete();
    await browser.storage.session.set({ [BEGUN]: true });
  });
}

let begun: Promise<void> | null = null;

/**
 * Lets Chromium write on in a new log, once in each life of the browser; to be waited for before anything is written to any database. Chromium
 * keeps IndexedDB in LevelDB and, when it was killed in the middle of a write, goes on behind the torn end of LevelDB's log (`Reusing old log`).
 * The next to read that log meets the tear in its middle, and Chromium throws all databases away (`IndexedDB recovering from a corrupted (and
 * deleted) database`). The deletion of a database is what makes LevelDB put what the log has into a table and begin another log, in a few
 * milliseconds. Where no database can be opened, the write itself will say so.
 */
export function beginNewLog(): Promise<void> {
  begun ??= import.meta.env.CHROME ? beginOnce().catch(() => undefined) : Promise.resolve();
  return begun;
}

/** idb's `openDB`, for databases that are written to wherever they are opened. */
export const openStore: typeof openDB = async (...given) => {
  await beginNewLog();
  return openDB(...given);
};
