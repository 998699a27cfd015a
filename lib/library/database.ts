import PouchDB from 'pouchdb-browser';
import type { Article, Highlight, Removal } from '../article';

/** The version of the documents below. A change of their shape raises it and brings a migration (migrate.ts). */
export const SCHEMA = 2;

/** One article as a PouchDB document; its body is the attachment `body.json`. */
export interface ArticleDocument extends Omit<Article, 'html' | 'text'> {
  schema: number;
  /** ISO 8601 moments. */
  savedAt: string;
  /** Set while the article waits to be forgotten: it can still be restored. */
  removedAt: string | null;
  /** Since version 2, as `rest` of the article. */
  highlights: Highlight[];
}

/** What the attachment holds. */
export interface Body {
  html: string;
  text: string;
  removed: Removal[];
}

export const BODY = 'body.json';

export type Database = PouchDB.Database<ArticleDocument>;

const ID = 'article:';
export const documentId = (id: string): string => `${ID}${id}`;
export const idOf = (documentId: string): string => documentId.slice(ID.length);

let opened: Database | null = null;

/** The library's database, opened once in each page and in the background. */
export function database(): Database {
  opened ??= new PouchDB<ArticleDocument>('library', { auto_compaction: true });
  return opened;
}

/**
 * Lets the next call open the database anew. After a write that the disk refused PouchDB closes its connection for good: a second try
 * would fail too, whatever room there is by then.
 */
export function reopen(): void {
  opened = null;
}

export const isMissing = (error: unknown): boolean => (error as { status?: number } | null)?.status === 404;

export const isConflict = (error: unknown): boolean => (error as { status?: number } | null)?.status === 409;
