/** What the files of other programs come to, whatever program wrote them. */

/** The programs whose files are read; also what `importedFrom` of an entry says. */
export const programs = ['pocket', 'instapaper', 'omnivore', 'wallabag', 'readwise', 'raindrop', 'bookmarks'] as const;
export type Program = (typeof programs)[number];

/** Where in the file something stands: a line of a text, or an entry of a list that has no lines of its own, counted from 1. */
export interface Place {
  unit: 'line' | 'entry';
  number: number;
  /** The file inside the archive; `null` where the file itself is meant. */
  file: string | null;
}

/** A passage that was marked elsewhere. */
export interface ImportedHighlight {
  words: string;
  note: string;
  /** ISO 8601; `null` where the file does not say. */
  madeAt: string | null;
}

/** One article of a file. `null` means that the file does not say. */
export interface ImportedEntry {
  place: Place;
  /** Of the web, as the file has it. */
  address: string;
  title: string | null;
  tags: string[];
  archived: boolean;
  favourite: boolean;
  /** ISO 8601 moments. */
  savedAt: string | null;
  publishedAt: string | null;
  byline: string | null;
  publisher: string | null;
  standfirst: string | null;
  /** The address of its picture. */
  picture: string | null;
  /** Its text as the other program kept it: hostile. */
  html: string | null;
  highlights: ImportedHighlight[];
}

/** Why something of a file was not taken, or not all of it. Each has a sentence in both languages (`importReason_<reason>`). */
export const reasons = [
  /** No address where one belongs. */
  'no-address',
  /** An address that is not of the web: a bookmarklet, a file, data. */
  'not-web',
  /** Cannot be read as what it should be. */
  'malformed',
  /** The same article stood in the file before; it was put together with that. */
  'duplicate',
  /** Came from a feed, and its reader never saved it. */
  'feed',
  /** The reader has deleted it here; it stays in the bin. */
  'bin',
  /** Taken, but its text is longer than any article's. */
  'text-too-long',
] as const;
export type Reason = (typeof reasons)[number];

export interface Rejection {
  place: Place;
  reason: Reason;
  /** What stands there: an address or a title, at most `SHOWN` characters. */
  what: string;
}

export type Item = { kind: 'entry'; entry: ImportedEntry } | { kind: 'rejection'; rejection: Rejection };

/** Characters of a rejected line that are repeated to the reader. */
export const SHOWN = 200;

export const rejected = (place: Place, reason: Reason, what: string): Item => ({
  kind: 'rejection',
  rejection: { place, reason, what: what.slice(0, SHOWN) },
});

/** A file that cannot be read on: what was read before stays. */
export class DamagedFile extends Error {
  override name = 'DamagedFile';
}
