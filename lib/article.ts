/** The types that cross the boundaries between extraction, the surfaces and the library. */

export type Direction = 'rtl' | 'ltr';

/** A picture of the article, by its address on the page. */
export interface Picture {
  src: string;
  alt: string;
  /** The words under the picture; `null` where the page has none. */
  caption: string | null;
}

/** What of the article this page does not hold: it goes on on other pages, or behind a wall for subscribers. */
export interface Rest {
  kind: 'pages' | 'wall';
  /** The address of the next page; `null` where there is none. */
  next: string | null;
}

/** An article as it was read from a page. In every field `null` means that the page does not say. */
export interface Article {
  headline: string;
  standfirst: string | null;
  byline: string | null;
  /** The newspaper's name. */
  publisher: string | null;
  /** ISO 8601, only as precise as the page is: a day, or a day and a time with its offset where one is given. */
  published: string | null;
  updated: string | null;
  section: string | null;
  /** BCP 47, decided by the letters of the text and not by what the page declares. */
  language: string;
  direction: Direction;
  /** The canonical address: absolute, without tracking parameters and without a fragment. */
  url: string;
  /** The lead picture; it is not repeated in `html`. */
  picture: Picture | null;
  /** The body, a block a line. It comes from a page, so it is hostile: it is shown only through lib/sanitize. */
  html: string;
  /** The body as clean text, a blank line between paragraphs. */
  text: string;
  /** Words of the body. */
  words: number;
  /** `null` where the whole article is here. */
  rest: Rest | null;
}

/** One thing that was on the page and is not in the article. */
export interface Removal {
  /** The class of boilerplate, as in lib/rules: it has a plain name in the interface. */
  kind: string;
  /** The step of the pipeline and the rule that decided. */
  rule: string;
  /** What it said as clean text, lines of a box as paragraphs; empty for a picture or an empty block. */
  text: string;
  /** The same as HTML, a block a line; as hostile as the article's. */
  html: string;
  /** Where it stood: before this line of the article's `html` and before this paragraph of its `text`. */
  at: { html: number; text: number };
  /** Whether the reader has put it back into the article. */
  back: boolean;
}

/** Why a page gives no article. Each has a sentence in both languages (`refusal_<reason>_…`). */
export type Refusal =
  /** A page of the browser itself, or of an extension. */
  | 'browser-page'
  /** An extension store, where browsers let no extension in. */
  | 'store'
  /** An empty tab. */
  | 'blank'
  | 'pdf'
  | 'image'
  /** A file that is neither a page nor a picture: sound, video, plain data. */
  | 'not-a-page'
  /** The browser shows its own error page: the site does not answer. */
  | 'unreachable'
  /** The site answered with an error or a notice that the page is gone. */
  | 'gone'
  /** A file on the disk, and the reader has not let the extension see files. */
  | 'file-access'
  /** A home page, a section, a list, a directory or search results. */
  | 'list'
  /** There is an article, but of a few words only. */
  | 'short'
  /** The page was read in another encoding than it was written in. */
  | 'garbled'
  /** There is no running text at all. */
  | 'no-text'
  /** The page was closed or changed while it was read. */
  | 'interrupted'
  /** The browser gives no access, and does not say why. */
  | 'blocked';

/** What the content script returns: an article and what was left out of it, or the reason why there is none. */
export type Extraction = (
  | { kind: 'article'; article: Article; removed: Removal[] }
  | { kind: 'refusal'; reason: Refusal }
) & {
  /** Those of the reader's own rules that the browser does not understand. */
  ignored?: readonly string[];
};

/** An article that was read and is not (yet) saved. */
export interface Draft {
  /** The same as the library's id for this article: lib/address `articleId`. */
  id: string;
  /** The address of the tab it was read from. */
  address: string;
  article: Article;
  removed: Removal[];
  /** Milliseconds since 1970. */
  readAt: number;
}

/**
 * A place in an article. It is told by the article's words, so that it holds in another window, at another size of type, and in a better
 * reading of the same page.
 */
export interface Position {
  /** The block of the body at the upper edge of the window, counted from 0 over all blocks that have words. */
  block: number;
  /** The first words of the block, folded (lib/arabic/fold): they know it again when blocks were added or taken away before it. */
  words: string;
  /**
   * How far the edge is into the block: from 0 to 1 a share of its height, from 1 to 2 one of the way from its end to the next block, and
   * from -1 to 0, over the first block, one of the way from the top of the page.
   */
  offset: number;
  /** How much of the article is behind the reader, from 0 to 1. For lists, where there is nothing to measure. */
  progress: number;
}

export const highlightColours = ['yellow', 'green', 'blue', 'pink'] as const;
export type HighlightColour = (typeof highlightColours)[number];

/**
 * A passage of an article by its words, so that it is found again when the page was extracted better or has changed. All three texts are
 * of the article as it was shown (lib/text/shown-text): lead caption, standfirst, body.
 */
export interface Anchor {
  /** The words of the passage; a line break between two blocks. */
  exact: string;
  /** What stood before and after it, at most 32 characters. */
  prefix: string;
  suffix: string;
  /** Where it began in the text: this decides only between places that are the same in everything else. */
  position: number;
}

/** A passage that the reader has marked. */
export interface Highlight {
  id: string;
  colour: HighlightColour;
  /** What the reader wrote beside it; empty if nothing. */
  note: string;
  anchor: Anchor;
  /** Milliseconds since 1970. */
  madeAt: number;
  changedAt: number;
}
