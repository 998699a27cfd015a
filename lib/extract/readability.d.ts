declare module '@mozilla/readability/Readability.js' {
  import type { Readability as Public } from '@mozilla/readability';

  /** With the methods and fields that are private by their underscore and that lib/extract/body.ts needs. */
  export default class Readability<T> extends Public<T> {
    _flags: number;
    REGEXPS: { byline: RegExp; positive: RegExp; negative: RegExp };
    FLAG_WEIGHT_CLASSES: number;
    DIV_TO_P_ELEMS: ReadonlySet<string>;
    /** Makes paragraphs of what line breaks part. */
    _replaceBrs(root: Element): void;
    _replaceNodeTags(elements: readonly Element[], name: string): void;
    /** The element that holds the article, `null` if there is none. */
    _grabArticle(): Element | null;
    _clean(root: Element, name: string): void;
    _cleanConditionally(root: Element, name: string): void;
    _cleanHeaders(root: Element): void;
    _someNode(nodes: NodeListOf<ChildNode>, test: (node: Node) => boolean): boolean;
  }
}
