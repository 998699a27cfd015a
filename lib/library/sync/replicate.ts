import PouchDB from 'pouchdb-browser';
import { type ArticleDocument, type Database, isArticle, LIBRARY } from '../database';
import { fetchOwnRevisions } from './own-revisions';
import { resolveConflicts } from './resolve';
import { lookForDatabase, type Remote } from './server';
import { type Reason, SyncError, type Trouble, troubleHere } from './trouble';

/**
 * A connection to the library for one replication. PouchDB's own compaction is off in it: while several revisions of one document are written
 * at once, one that is deleted would take an attachment along that another has too. `resolveConflicts` compacts afterwards.
 */
export const openForReplication = (name = LIBRARY): Database =>
  new PouchDB<ArticleDocument>(name, { auto_compaction: false });

export interface Replication {
  /** Of `openForReplication`. */
  local: Database;
  remote: Remote;
  /** Articles that are on the way at once, with their pictures: this bounds the memory that it takes. */
  batch: number;
  /** How many came from the server and how many went there, each time some have arrived. */
  tell: (moved: Moved) => void;
}

export interface Moved {
  received: number;
  sent: number;
}

/** What became of it. */
export interface Outcome extends Moved {
  /** Documents in which changes of two machines were brought together. */
  resolved: number;
  /** How many at once went through; fewer than asked where the server, or the line, takes no more. */
  batch: number;
}

/** Batches that are read ahead. */
const AHEAD = 2;

/**
 * The library's own documents, and no others that are in that database. PouchDB tells replications apart by the text of their filter: this
 * one keeps its place over all versions of the extension.
 */
const articlesOnly = Object.assign(({ _id }: { _id: string }) => isArticle(_id), { toString: () => 'articles 1' });

/** Less at once may help against these. */
const isTooMuch = (reason: Reason): boolean => reason === 'too-large' || reason === 'slow';

type Direction = 'received' | 'sent';

async function move(
  { local, remote, batch, tell }: Replication,
  direction: Direction,
  before: Moved,
): Promise<{ moved: number }> {
  const [source, target] = direction === 'received' ? [remote.database, local] : [local, remote.database];
  const options = { batch_size: batch, batches_limit: AHEAD, filter: articlesOnly };
  let denied: Trouble | null = null;
  try {
    const replication = source.replicate.to(target, options as PouchDB.Replication.ReplicateOptions);
    replication.on('change', ({ docs_written }) => tell({ ...before, [direction]: before[direction] + docs_written }));
    replication.on('denied', (error: object) => {
      denied = { reason: 'no-right', detail: JSON.stringify(error) };
      // PouchDB would go on, and never offer that document again. Thrown here, it ends without a checkpoint.
      throw new SyncError(denied);
    });
    const { docs_written } = await replication;
    return { moved: docs_written };
  } catch (error) {
    throw new SyncError(denied ?? remote.trouble() ?? troubleOf(error, direction));
  }
}

/** A trouble that no answer of the server has told of as a whole: the store's, or one of a document that the server did not take. */
function troubleOf(error: unknown, direction: Direction): Trouble {
  const here = troubleHere(error);
  const { error: name = '', reason: said = '' } = (error ?? {}) as { error?: unknown; reason?: unknown };
  if (direction === 'received' || !name) return here;
  const detail = `${name} ${said}`;
  const full = /enospc|no space|quota|disk/i.test(detail);
  return { reason: full ? 'full' : /too_large/.test(detail) ? 'too-large' : 'server', detail };
}

/** One way, with fewer at once as long as they are too much. */
async function moveAll(replication: Replication, direction: Direction, before: Moved): Promise<Outcome> {
  let { batch } = replication;
  for (;;) {
    try {
      const { moved } = await move({ ...replication, batch }, direction, before);
      return { ...before, [direction]: before[direction] + moved, resolved: 0, batch };
    } catch (error) {
      const { trouble } = error as SyncError;
      if (!trouble || !isTooMuch(trouble.reason) || batch === 1) throw error;
      batch = Math.max(1, Math.floor(batch / 2));
    }
  }
}

/**
 * Brings the library and the server's database into step, once: takes what is new there, brings together what was changed on both sides,
 * sends what is new here. PouchDB keeps checkpoints on both sides, so whatever ends this is followed by the next where it was. Rejects
 * with a SyncError.
 */
export async function replicate(replication: Replication): Promise<Outcome> {
  const { local, remote, batch } = replication;
  await lookForDatabase(remote);
  fetchOwnRevisions(remote.database, local);
  const received = await moveAll(replication, 'received', { received: 0, sent: 0 });
  const resolved = await resolveConflicts(local).catch((error) => {
    throw new SyncError(troubleHere(error));
  });
  const both = await moveAll(replication, 'sent', received);
  return { received: both.received, sent: both.sent, resolved, batch: Math.min(batch, received.batch, both.batch) };
}
