import { type ArticleDocument, database, SCHEMA } from './database';
import { rememberLibrary } from './lost';

/**
 * What a newer version of the extension has written is read and never changed: this one does not know what belongs together in it. Each
 * version leaves its number in the store, and in every document.
 */
const MARKER = '_local/schema';

interface Marker {
  _id: string;
  _rev?: string;
  schema: number;
}

/** Thrown in the place of a write. */
export class NewerError extends Error {
  override name = 'NewerError';

  constructor(schema: number) {
    super(`written by a newer version: ${schema}, and this one knows ${SCHEMA}`);
  }
}

/** The store as one of markers: they are in it and are no articles. */
const markers = () => database() as unknown as PouchDB.Database<Marker>;

async function readMarker(): Promise<Marker | null> {
  try {
    return await markers().get(MARKER);
  } catch (error) {
    if ((error as { status?: number }).status === 404) return null;
    throw error;
  }
}

/** Whether a newer version has opened the library: then it can only be read. */
export async function isNewerStore(): Promise<boolean> {
  return ((await readMarker())?.schema ?? 0) > SCHEMA;
}

/** The store that was found to be ours. */
let known: unknown = null;

/** Rejects where the library is a newer version's, and else leaves the mark of this one. */
export async function requireOwnStore(): Promise<void> {
  if (known === database()) return;
  const marker = await readMarker();
  const schema = marker?.schema ?? 0;
  if (schema > SCHEMA) throw new NewerError(schema);
  if (schema < SCHEMA) await markers().put({ ...marker, _id: MARKER, schema: SCHEMA });
  known = database();
  // What cannot be remembered costs no more than the word of a loss.
  await rememberLibrary(!marker).catch(() => undefined);
}

/** Throws where a newer version has written this document. */
export function requireOwnDocument({ schema }: Pick<ArticleDocument, 'schema'>): void {
  if (schema > SCHEMA) throw new NewerError(schema);
}
