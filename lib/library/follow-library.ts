import { type ArticleDocument, BODY, type Body, database, idOf, isMissing } from './database';
import { oneAtATime } from './one-at-a-time';
import { applyChanges, type IndexChange, indexedArticle, indexedSequence } from './search-index';
import { searchable, sourceOf } from './searchable';

/** How far the index has come in following the library. */
export interface IndexProgress {
  done: number;
  total: number;
}

/** Articles that are indexed at once: after each lot the work can end and go on where it was. */
const LOT = 20;

/** The name of the channel on which whoever indexes tells how far it is. */
const channelName = 'search-index-progress';

type Change = PouchDB.Core.ChangesResponseChange<ArticleDocument>;

/** What the index has to do for a change; `null` where it has the article as it is. */
async function readChange({ id, deleted, doc }: Change): Promise<IndexChange | null> {
  const gone: IndexChange = { id: idOf(id), article: null };
  if (deleted || !doc) return gone;
  if (doc.removedAt) return { id: idOf(id), hidden: true };
  const source = sourceOf(doc);
  const indexed = await indexedArticle(idOf(id));
  if (indexed?.source === source) return indexed.hidden ? { id: idOf(id), hidden: false } : null;
  try {
    const blob = (await database().getAttachment(id, BODY)) as Blob;
    const body = JSON.parse(await blob.text()) as Body;
    return { id: idOf(id), article: searchable(idOf(id), doc, body), source };
  } catch (error) {
    // It went while it was read: the next change says so.
    if (isMissing(error)) return gone;
    throw error;
  }
}

async function follow(tell: (progress: IndexProgress) => void): Promise<void> {
  const { update_seq: latest } = await database().info();
  let since = await indexedSequence(latest);
  let done = 0;
  for (;;) {
    const { results, last_seq } = await database().changes({ since, limit: LOT, include_docs: true });
    if (!results.length) break;
    const articles = results.filter(({ id }) => id.startsWith('article:')) as Change[];
    const read = await Promise.all(articles.map(readChange));
    const { update_seq } = await database().info();
    const left = Math.max(0, Number(update_seq) - Number(last_seq));
    await applyChanges(
      read.filter((change) => change !== null),
      last_seq,
      left > 0,
    );
    since = last_seq;
    done += results.length;
    tell({ done, total: done + left });
  }
}

async function followAndTell(): Promise<void> {
  const channel = new BroadcastChannel(channelName);
  try {
    await follow((progress) => channel.postMessage(progress));
  } finally {
    channel.close();
  }
}

/**
 * Brings the index up to the library as it is now: what changed since the last time, or everything where the analyser is another.
 * Only one page, or the background, does it at a time; the others wait and find it done. Whoever is stopped is followed by the next.
 */
export const updateIndex: () => Promise<void> = oneAtATime('search-index', followAndTell);

/** Calls back with the progress of whoever indexes, in whichever page; returns how to stop. */
export function watchIndex(tell: (progress: IndexProgress) => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = ({ data }) => tell(data as IndexProgress);
  return () => channel.close();
}
