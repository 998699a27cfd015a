import PouchDB from 'pouchdb-browser';
import type { Article, Highlight, Position, Removal } from '../article';

/** The version of the documents below. A change of their shape raises it and brings a migration (migrate.ts). */
export const SCHEMA = 3;

/** One article as a PouchDB document; its body is the attachment `body.json`. */
export interface ArticleDocument extends Omit<Article, 'html' | 'text'> {
  schema: number;
  /** ISO 8601 moments. */
  savedAt: string;
  /** Set while the article waits in the bin to be forgotten: it can still be restored. */
  removedAt: string | null;
  /** Since version 2, as `rest` of the article. */
  highlights: Highlight[];
  /** All that follows is there since version 3. When anything of it was last changed, here or where it came from. */
  changedAt: string;
  /** Highlights that were taken away, by their ids, and when (milliseconds since 1970): so no copy elsewhere brings them back. */
  goneHighlights: Record<string, number>;
  /** As the reader wrote them, each once. */
  tags: string[];
  favourite: boolean;
  archivedAt: string | null;
  /** When its end was reached for the first time. */
  finishedAt: string | null;
  /** The furthest place that was kept when the article was left. */
  position: Position | null;
  /** `false` while nothing is known but what a list from elsewhere said: the text is read when it is opened. */
  filled: boolean;
  /** The program that it was brought over from, as in lib/library/import; `null` if it was saved here. */
  importedFrom: string | null;
  /** The pictures of the article that were asked for when it was saved, the lead picture first. */
  pictures: KeptPicture[];
}

/** One picture of a saved article. */
export interface KeptPicture {
  /** Its address, as in the article. */
  src: string;
  /** The name of the attachment that holds it; `null` if it could not be kept. */
  attachment: string | null;
  /** In pixels, as it is kept. */
  width: number;
  height: number;
  /** It is still to be fetched. */
  waiting?: true;
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
