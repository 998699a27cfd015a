import PouchDB from 'pouchdb-browser';
import type { ArticleDocument, Database } from '../database';
import type { SyncServer } from './address';
import { type Reason, reasonOf, reasonOfFetch, SyncError, type Trouble } from './trouble';

/** An answer that takes longer does not come. */
const PATIENCE = 120_000;

/** Of what a server says beside an error so much is kept. */
const SAID = 300;

/** A server's database, and what was wrong with its last answer that was no success. */
export interface Remote {
  database: Database;
  /** Asks something of the database, or (with a path that begins with `/`) of the server. */
  ask: (path: string, options?: RequestInit) => Promise<Response>;
  trouble: () => Trouble | null;
}

/**
 * The database of a server, through PouchDB's own HTTP adapter. This is the one place from which the extension asks anything of the
 * network by itself: the host that the reader has named, and no other.
 */
export function openRemote({ address, user, password }: SyncServer): Remote {
  let trouble: Trouble | null = null;

  const ask = async (url: string | Request, options: RequestInit = {}): Promise<Response> => {
    let response: Response;
    try {
      const signal = AbortSignal.any([AbortSignal.timeout(PATIENCE), ...(options.signal ? [options.signal] : [])]);
      // Never with the cookies of whatever else is on that host, and nowhere else than there.
      response = await PouchDB.fetch(url, {
        ...options,
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'manual',
        signal,
      });
    } catch (error) {
      trouble = { reason: reasonOfFetch(error), detail: String(error) };
      throw error;
    }
    if (!response.ok) {
      const said = (await response.clone().text()).slice(0, SAID);
      const reason = reasonOf(response.status, said);
      if (reason) trouble = { reason, detail: `${response.status} ${said}`.trim() };
    }
    return response;
  };

  const database = new PouchDB<ArticleDocument>(address, {
    skip_setup: true,
    ...(user && { auth: { username: user, password } }),
    fetch: ask,
  } as PouchDB.Configuration.RemoteDatabaseConfiguration) as Database & {
    fetch: (path: string, options?: RequestInit) => Promise<Response>;
  };
  return { database, ask: (path, options) => database.fetch(path, options), trouble: () => trouble };
}

async function json(response: Response): Promise<{ [field: string]: unknown }> {
  try {
    return ((await response.json()) as { [field: string]: unknown } | null) ?? {};
  } catch {
    return {};
  }
}

/** Looks whether the database is there; rejects with a SyncError that says what is wrong with it, or with the server. */
export async function lookForDatabase({ ask, trouble }: Remote): Promise<void> {
  const fail = (reason: Reason, detail: string): never => {
    throw new SyncError({ reason, detail });
  };
  const known = (error: unknown): never => {
    throw new SyncError(trouble() ?? { reason: 'unreachable', detail: String(error) });
  };
  const answer = await ask('').catch(known);
  const said = await json(answer);
  if (answer.ok && 'update_seq' in said) return;
  if (answer.ok) return fail('no-couchdb', `${answer.status}`);
  const reason = reasonOf(answer.status, JSON.stringify(said));
  const isCouch = 'error' in said;
  // Other servers refuse, too; only CouchDB says so in its own way.
  if (reason) return fail(isCouch || reason === 'server' ? reason : 'no-couchdb', `${answer.status}`);
  const root = await ask('/').catch(known);
  return fail(
    Object.keys(await json(root)).some((field) => /couchdb|pouchdb/.test(field)) ? 'no-database' : 'no-couchdb',
    `${answer.status}`,
  );
}

/** Makes the database. */
export async function createDatabase({ ask, trouble }: Remote): Promise<void> {
  const answer = await ask('', { method: 'PUT' }).catch((error) => {
    throw new SyncError(trouble() ?? { reason: 'unreachable', detail: String(error) });
  });
  // Another machine may have made it meanwhile.
  if (answer.ok || answer.status === 412) return;
  const reason = reasonOf(answer.status, '') ?? 'server';
  throw new SyncError({ reason: reason === 'password' ? 'no-right' : reason, detail: `${answer.status}` });
}

/** Looks whether something can be written there: a note that is replicated nowhere. */
export async function lookWhetherWritable({ database, trouble }: Remote): Promise<void> {
  const _id = '_local/naqi';
  try {
    const there = await database.get(_id).catch((error: { status?: number }) => {
      if (error.status === 404) return {};
      throw error;
    });
    await database.put({ ...there, _id, seenAt: new Date().toISOString() } as never);
  } catch (error) {
    const found = trouble() ?? { reason: 'server', detail: String(error) };
    // It let us in: it is the writing that it does not allow.
    throw new SyncError(found.reason === 'password' ? { ...found, reason: 'no-right' } : found);
  }
}
