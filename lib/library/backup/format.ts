import type { ArticleDocument } from '../database';

/** The shape of a backup: docs/backup.md says it for those who want to read one. */

export const CONTENT = 'library-backup';
/** A change of the shape raises it. Older shapes stay readable. */
export const FORMAT = 1;

export const HEAD = 'naqi.json';
export const PREFERENCES = 'preferences.json';
export const OWN_RULES = 'own-rules.json';
export const MANIFEST = 'manifest.json';

/** The first file: what this is. */
export interface BackupHead {
  naqi: typeof CONTENT;
  format: number;
  /** Of the documents: lib/library/database `SCHEMA`. */
  schema: number;
  /** ISO 8601. */
  made: string;
}

/** The last file: what must be there. */
export interface BackupManifest {
  articles: number;
  /** How many of them are in the bin. */
  removed: number;
  /** Files that belong to articles: texts and pictures. */
  attachments: number;
  /** Of the articles and their attachments, unpacked. */
  bytes: number;
  /** `chained` over the descriptions of all articles, by their paths; each of them has the hashes of its attachments. */
  sha256: string;
}

/** The file `articles/<id>/article.json`. */
export interface BackupArticle {
  id: string;
  /** Without PouchDB's own fields. */
  document: ArticleDocument;
  attachments: BackupAttachment[];
}

export interface BackupAttachment {
  /** As in the store. */
  name: string;
  /** As in the zip. */
  path: string;
  type: string;
  bytes: number;
  sha256: string;
  /** As PouchDB gives it: it tells without reading them whether two are the same. */
  digest: string;
}

/** Ids are hexadecimal where they are ours; from elsewhere they may be anything, and still name one folder. */
export const folderOf = (id: string): string => `articles/${encodeURIComponent(id).replaceAll('.', '%2E')}/`;

const articlePath = /^articles\/[^/\\]+\/article\.json$/;

/** The folder of an article by the path of its description; `null` where the path is another. */
export const folderOfArticle = (path: string): string | null =>
  articlePath.test(path) ? path.slice(0, -'article.json'.length) : null;

const attachmentPath = /^(?!\.)[\w.%-]{1,200}$/;

/** Whether an article of this folder may have a file of this path. */
export const isAttachmentPath = (path: string, folder: string): boolean =>
  path.startsWith(folder) && attachmentPath.test(path.slice(folder.length)) && path !== `${folder}article.json`;

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const digest = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

export const sha256 = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> => hex(await digest(bytes));

/** One hash over many files, made as they come: SHA-256 of the hash so far (in the beginning 64 zeros) and of the next file's, as text. */
export const chained = (before: string, next: string): Promise<string> =>
  sha256(new TextEncoder().encode(before + next));

export const NO_HASH = '0'.repeat(64);

/**
 * JSON of whatever origin. No `__proto__` in it: what copies fields by name would make it the prototype.
 */
export function readJson(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes), (key, value) => (key === '__proto__' ? undefined : value));
}
