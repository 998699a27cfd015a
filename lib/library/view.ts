/** What the library's page shows: rows of articles, in an order, through filters. The types between the store and the page. */

/** How far the reader is: not begun, within it, or through. */
export type Progress = 'unread' | 'reading' | 'finished';

/** One article in a list. */
export interface Row {
  id: string;
  headline: string;
  standfirst: string | null;
  byline: string | null;
  /** The newspaper's name, or its site where it does not say one. */
  publisher: string;
  url: string;
  /** ISO 8601, as in the article. */
  published: string | null;
  savedAt: string;
  archivedAt: string | null;
  removedAt: string | null;
  finishedAt: string | null;
  words: number;
  /** From 0 to 1. */
  progress: number;
  favourite: boolean;
  tags: readonly string[];
  /** How many passages are marked. */
  highlights: number;
  /** The address of the lead picture, and the name of the attachment that holds it, if it is kept. */
  picture: { src: string; attachment: string | null } | null;
  filled: boolean;
  /** What it takes on the disk: text and pictures, in bytes. */
  bytes: number;
}

/** The three rooms of the library. An article is in one of them. */
export type Room = 'library' | 'archive' | 'bin';

export type Sort = 'saved' | 'published' | 'publisher' | 'words' | 'progress';

export interface View {
  room: Room;
  sort: Sort;
  /** The order that a sort has by itself (newest, first in the alphabet, shortest, unread first), or the other one. */
  reversed: boolean;
  progress: Progress | null;
  favourite: boolean;
  publisher: string | null;
  /** All of them. */
  tags: readonly string[];
}

/** How many articles there are under each filter, in one room. */
export interface Counts {
  all: number;
  progress: Record<Progress, number>;
  favourite: number;
  /** The most frequent first. */
  publishers: readonly [name: string, count: number][];
  tags: readonly [name: string, count: number][];
}
