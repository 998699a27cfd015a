/**
 * What is timed: each extractor called again, when the browser knows its code; and ours and Readability with their scripts
 * evaluated anew, as at a click.
 */
export type Runner = 'naqi' | 'script' | 'readability' | 'readabilityScript' | 'defuddle';
export type Milliseconds = Record<Runner, number>;

/** The scripts that extract when they are evaluated: the built content script, and Readability minified as ours is. */
export interface TimedScripts {
  naqi: string;
  readability: string;
}

/** How a page is grown: its paragraphs again and again, or all the boxes of its body. */
export type Growth = 'paragraphs' | 'boxes';

export interface Timing {
  /** The page's name, and how it was grown. */
  page: string;
  times: Milliseconds;
}
