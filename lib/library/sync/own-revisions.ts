import type { Database } from '../database';

type Get = (id: string, ...others: unknown[]) => Promise<unknown>;
type GetAttachment = (id: string, name: string, options?: { rev?: string | undefined }) => Promise<unknown>;
interface BulkGot {
  results: { id: string; docs: { ok?: { _rev: string; _attachments?: object } }[] }[];
}

/**
 * Sees to it that PouchDB's replication fetches each revision with its own attachments. It asks for the attachments of a document that is
 * here in another revision without saying of which revision (`getDocAttachmentsFromTargetOrSource`): while there is a conflict on the
 * server, those would be the winner's, and a text would go under the wrong revision, here and nowhere else. `remote` and `local` must be
 * objects of this replication alone.
 */
export function fetchOwnRevisions(remote: Database, local: Database): void {
  /** The revision that was last fetched of each document; `null` where there were several. */
  const fetched = new Map<string, string | null>();

  const bulkGet = remote.bulkGet.bind(remote) as unknown as (options: unknown) => Promise<BulkGot>;
  const fetchAll = async (options: unknown) => {
    const got = await bulkGet(options);
    fetched.clear();
    for (const { id, docs } of got.results)
      for (const { ok } of docs) if (ok) fetched.set(id, fetched.has(id) ? null : ok._rev);
    return got;
  };

  const getAttachment = remote.getAttachment.bind(remote) as GetAttachment;
  const fetchAttachment: GetAttachment = (id, name, options) =>
    getAttachment(id, name, { rev: fetched.get(id) ?? undefined, ...options });

  const get = local.get.bind(local) as Get;
  const find: Get = (id, ...others) =>
    // Of several revisions at once each is asked for by its name where there is nothing here to compare them with.
    fetched.get(id) === null && !others.length
      ? Promise.reject(Object.assign(new Error('missing'), { status: 404 }))
      : get(id, ...others);

  Object.assign(remote, { bulkGet: fetchAll, getAttachment: fetchAttachment });
  Object.assign(local, { get: find });
}
