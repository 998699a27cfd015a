import { type ArticleDocument, database, idOf } from './database';
import type { IndexProgress } from './follow-library';
import { applyToCatalogue, type CatalogueChange, cataloguedSequence, clearCatalogue } from './keep-catalogue';
import { oneAtATime } from './one-at-a-time';
import { watchLibrary } from './read';
import { isOfThisLibrary } from './sequence';

/**
 * The catalogue follows the library by itself, apart from the search index: a row needs the document alone and takes a fraction of a
 * millisecond, the words need the whole text and take many. So a page lists what was saved while thousands of articles still wait for
 * their words, and a rebuild has all its rows long before it has its words.
 */

/** Documents that are read at once. */
const LOT = 500;

/** The names of the channels on which whoever follows tells how far it is, and which rows are others now. */
const progressName = 'catalogue-progress';
const changesName = 'catalogue-changes';

type Change = PouchDB.Core.ChangesResponseChange<ArticleDocument>;

const readChange = ({ id, deleted, doc }: Change): CatalogueChange => ({
  id: idOf(id),
  document: deleted || !doc ? null : doc,
});

/** Where to go on; from the beginning where the catalogue is of another form, or of another library. */
async function start(): Promise<number | string> {
  const since = await cataloguedSequence();
  const { update_seq } = await database().info();
  if (since !== null && isOfThisLibrary(since, update_seq)) return since;
  await clearCatalogue();
  return 0;
}

async function follow(): Promise<void> {
  const progress = new BroadcastChannel(progressName);
  const changed = new BroadcastChannel(changesName);
  try {
    let since = await start();
    let done = 0;
    for (;;) {
      const { results, last_seq } = await database().changes({ since, limit: LOT, include_docs: true });
      if (!results.length) break;
      const changes = results
        .filter(({ id }) => id.startsWith('article:'))
        .map((change) => readChange(change as Change));
      await applyToCatalogue(changes, last_seq);
      changed.postMessage(changes.map(({ id }) => id));
      since = last_seq;
      done += results.length;
      const { update_seq } = await database().info();
      const total = done + Math.max(0, Number(update_seq) - Number(last_seq));
      progress.postMessage({ done, total } satisfies IndexProgress);
    }
  } finally {
    progress.close();
    changed.close();
  }
}

/** Brings the catalogue up to the library as it is now. One page, or the background, does it at a time. */
export const updateCatalogue: () => Promise<void> = oneAtATime('catalogue', follow);

/** Calls back with the progress of whoever makes the catalogue, in whichever page; returns how to stop. */
export function watchCatalogue(tell: (progress: IndexProgress) => void): () => void {
  const channel = new BroadcastChannel(progressName);
  channel.onmessage = ({ data }) => tell(data as IndexProgress);
  return () => channel.close();
}

/** Changes that come closer to one another than this are told together. */
const PAUSE_MS = 60;

/**
 * Keeps the catalogue up to the library while a page is open, and calls back with the ids of the rows that are others by now, or are
 * gone; `fail` hears why there is no catalogue, or none that is up to the library. Returns how to stop.
 */
export function followCatalogue(
  tell: (ids: readonly string[]) => void,
  fail: (error: unknown) => void = () => undefined,
): () => void {
  let changed = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const channel = new BroadcastChannel(changesName);
  channel.onmessage = ({ data }) => {
    for (const id of data as string[]) changed.add(id);
    timer ??= setTimeout(() => {
      const ids = [...changed];
      changed = new Set();
      timer = undefined;
      tell(ids);
    }, PAUSE_MS);
  };
  const update = () => void updateCatalogue().catch(fail);
  update();
  const stop = watchLibrary(update);
  return () => {
    clearTimeout(timer);
    channel.close();
    stop();
  };
}
