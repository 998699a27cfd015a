import type { Block } from './blocks';

/** A part that rules add: a copy of its element, and the numbers of the texts in it. */
export interface Added {
  box: Element;
  from: number;
  to: number;
}

/** What the rules for a newspaper, its reader's own or ours (lib/rules/sites), mean on one page. */
export interface Own {
  /** The elements to be left out, each with its rule. */
  hidden: ReadonlyMap<Element, string>;
  /** The elements that belong to the article, and those that hold one. */
  added: ReadonlySet<Element>;
  around: ReadonlySet<Element>;
  /** Whether what was added is the article. */
  alone: boolean;
  /** The selectors that this browser does not understand. */
  ignored: readonly string[];
  /** Whether an element stands in what is left out, and whether the picture of this address does. */
  hides(element: Element): boolean;
  hidesPicture(src: string): boolean;
  /** Where the copy of an added part begins and ends; then the parts themselves, whose texts are numbered. */
  begin(copy: Element, number: number): void;
  end(copy: Element | undefined, number: number): void;
  parts(numbers: Map<Node, number>): readonly Added[];
  /** The blocks of the body with those of an added part, in the order of the page. */
  withAdded(found: readonly Block[], part: Added, own: readonly Block[]): Block[];
  /** Takes back the verdicts of a step that would leave nothing of an added part. */
  keepAdded(blocks: readonly Block[], taken: Map<number, unknown>): void;
}

/**
 * Most pages have no rules of their own. What applies them (lib/extract/find-own) is in a content script of its own, so that this one stays
 * small.
 */
export const noOwn: Own = {
  hidden: new Map(),
  added: new Set(),
  around: new Set(),
  alone: false,
  ignored: [],
  hides: () => false,
  hidesPicture: () => false,
  begin: () => undefined,
  end: () => undefined,
  parts: () => [],
  withAdded: (found) => [...found],
  keepAdded: () => undefined,
};
