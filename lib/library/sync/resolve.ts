import { type ArticleDocument, type Database, isArticle, isConflict, isMissing, SCHEMA } from '../database';
import { mergeDocuments, saysTheSame } from '../merge';
import { type Tombstone, tombstone } from '../tombstone';

type Leaf = ArticleDocument &
  PouchDB.Core.IdMeta &
  PouchDB.Core.RevisionIdMeta & { _deleted?: true; _attachments?: PouchDB.Core.Attachments } & Partial<Tombstone>;

/** Documents that are looked through at once. */
const LOT = 100;

/** How far conflicts are resolved: a note that is replicated nowhere. */
const NOTE = '_local/conflicts';

type Note = { since: number | string; _rev?: string };

async function readNote(db: Database): Promise<Note> {
  try {
    return (await db.get(NOTE)) as unknown as Note;
  } catch (error) {
    if (isMissing(error)) return { since: 0 };
    throw error;
  }
}

const generation = ({ _rev }: Leaf): number => Number.parseInt(_rev, 10);

/** The order of CouchDB itself: the first is the one that every machine calls the winner. */
const byRevision = (a: Leaf, b: Leaf): number => generation(b) - generation(a) || (a._rev > b._rev ? -1 : 1);

/** All revisions of a document that no other has followed. */
async function leavesOf(db: Database, id: string): Promise<Leaf[]> {
  const answers = (await db.get(id, { open_revs: 'all' })) as unknown as { ok?: Leaf }[];
  return answers.flatMap(({ ok }) => ok ?? []).sort(byRevision);
}

/** When the article was ended for good on one machine; an empty text if on none. */
const forgottenAt = (leaves: readonly Leaf[]): string =>
  leaves.reduce((last, { _deleted, forgottenAt: at }) => (_deleted && at && at > last ? at : last), '');

/**
 * The attachments of one revision for the one that follows the winner. They are in the store: their names and digests are enough. Where in
 * the history they came from differs from machine to machine, and the revision's own name must not.
 */
function attachmentsFor({ _attachments = {} }: Leaf, winner: Leaf): PouchDB.Core.Attachments {
  const names = Object.keys(_attachments).sort();
  return Object.fromEntries(
    names.map((name) => {
      const { content_type, digest, length } = _attachments[name] as PouchDB.Core.StubAttachment;
      return [name, { content_type, revpos: generation(winner) + 1, digest, length, stub: true }];
    }),
  ) as PouchDB.Core.Attachments;
}

/** What is to be written for these leaves, one after another: nothing where they agree. */
function resolution(leaves: readonly Leaf[]): object[] {
  const [winner, ...others] = leaves.filter(({ _deleted }) => !_deleted);
  // What a newer version has written it understands better: it resolves this, on its machine.
  if (!winner || leaves.some(({ schema }) => schema > SCHEMA)) return [];

  let { merged } = mergeDocuments(winner, winner);
  let owner = winner;
  for (const one of others) {
    const both = mergeDocuments({ ...merged, _attachments: owner._attachments } as Leaf, one);
    merged = both.merged;
    if (both.body === 'b') owner = one;
  }
  const forgotten = forgottenAt(leaves);
  if (forgotten && !(Date.parse(merged.changedAt) > Date.parse(forgotten)))
    return [winner, ...others].map((one) => tombstone(one, forgotten));
  if (!others.length) return [];
  const { _id, _rev } = winner;
  const isWinners = owner === winner && saysTheSame(merged, winner);
  return [
    ...(isWinners ? [] : [{ ...merged, _id, _rev, _attachments: attachmentsFor(owner, winner) }]),
    ...others.map((one) => ({ _id, _rev: one._rev, _deleted: true })),
  ];
}

/** Drops what came before the revisions that count: see `openForReplication`. */
const compact = (db: Database, id: string): Promise<void> =>
  new Promise((resolved, rejected) => {
    const done = (error: unknown) => (error ? rejected(error) : resolved());
    (
      db as unknown as { compactDocument: (id: string, height: number, done: (error: unknown) => void) => void }
    ).compactDocument(id, 0, done);
  });

/** Resolves the conflict of one document, if it has one; whether anything was written. */
async function resolve(db: Database, id: string): Promise<boolean> {
  const writes = resolution(await leavesOf(db, id));
  try {
    // One after another: whatever ends this in between leaves a conflict that comes to the same.
    for (const write of writes) await db.put(write as never);
  } catch (error) {
    // Who wrote between reading and writing has made a change of its own, which is looked at in its turn.
    if (!isConflict(error)) throw error;
  }
  return writes.length > 0;
}

/**
 * Resolves what was changed here and elsewhere, by the rule of lib/library/merge: of all documents that have changed since the last time. Each
 * machine comes to the same revisions. An article that was ended for good on one machine and changed on another is what it was last:
 * ended, or changed. Returns how many documents were written.
 */
export async function resolveConflicts(db: Database): Promise<number> {
  let note = await readNote(db);
  let written = 0;
  for (;;) {
    const { results, last_seq } = await db.changes({ since: note.since, limit: LOT, style: 'all_docs' });
    if (!results.length) return written;
    for (const { id, changes } of results) {
      if (!isArticle(id)) continue;
      if (changes.length > 1 && (await resolve(db, id))) written++;
      await compact(db, id);
    }
    const { rev } = await db.put({ ...note, _id: NOTE, since: last_seq } as never);
    note = { since: last_seq, _rev: rev };
  }
}
