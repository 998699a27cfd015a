import type { Article, Highlight, Removal } from '../../article';
import type { Program } from './imported-entry';

/** An entry as the background takes it: all that can be known of it without its page. */
export interface NewEntry {
  id: string;
  article: Article;
  removed: Removal[];
  /** Whether the file held its text. */
  filled: boolean;
  tags: string[];
  favourite: boolean;
  archived: boolean;
  /** ISO 8601; `null` where the file does not say. */
  savedAt: string | null;
  highlights: Highlight[];
}

/** So many entries at most go to the background at once. */
export const LOT = 50;

export interface Lot {
  program: Program;
  entries: NewEntry[];
}

/**
 * What became of an entry: a new one; one that was there without its text and has it now; one that was there and has something more now; one
 * that was there just so; one that its reader has put into the bin, where it stays.
 */
export type Written = 'added' | 'filled' | 'merged' | 'there' | 'bin';
