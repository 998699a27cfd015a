declare module '@mozilla/readability/Readability.js' {
  import type { Readability as Public } from '@mozilla/readability';

  /** With the methods and fields that are private by their underscore and that lib/extract/body.ts needs. */
  export default class Readability<T> extends Public<T> {
    _flags: number;
    REGEXPS: { byline: RegExp };
    _prepDocument(): void;
    /** The element that holds the article, `null` if there is none. */
    _grabArticle(): Element | null;
    _isValidByline(element: Element, names: string): boolean;
  }
}
