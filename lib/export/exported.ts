import type { Article } from '../article';
import type { Quoted } from '../text/highlight-passages';

/** What is exported: an article, and what its reader has added to it. */
export interface Exported {
  article: Article;
  /** When it was saved, ISO 8601; `null` if it is not in the library. */
  saved: string | null;
  tags: readonly string[];
  highlights: readonly Quoted[];
}

/** Our own words in a file, in the language of the interface. */
export interface Words {
  highlights: string;
  source: string;
  contents: string;
  /** Stands for a picture that could not be put into a book. */
  pictureLeftOut: string;
}
