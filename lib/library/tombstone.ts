import type { ArticleDocument } from './database';

/** What is left of an article that was ended for good: nothing but when, so that what was done elsewhere after that is not lost. */
export interface Tombstone {
  _id: string;
  _rev: string;
  _deleted: true;
  /** ISO 8601. */
  forgottenAt: string;
}

type Revision = PouchDB.Core.IdMeta & PouchDB.Core.RevisionIdMeta;

/** The tombstone of a document, to be written in its place. */
export function tombstone({ _id, _rev }: Revision, forgottenAt: string | null): ArticleDocument & Tombstone {
  // PouchDB wants a whole document of the type, and there is none any more.
  return { _id, _rev, _deleted: true, forgottenAt: forgottenAt ?? '' } as ArticleDocument & Tombstone;
}
