import type { OwnSelectors } from '../own-rule';
import type { Block } from './blocks';
import { parentOf } from './dom';
import { pictureAddress, pictureKey } from './pictures';

const noSelectors: OwnSelectors = { hide: [], add: [], article: [] };

/** What the rules mean on one page. */
export interface Own {
  /** The elements to be left out, each with its rule. */
  hidden: ReadonlyMap<Element, string>;
  /** The elements that belong to the article, and those that hold one. */
  added: ReadonlySet<Element>;
  around: ReadonlySet<Element>;
  /** Whether what was added is the article. */
  alone: boolean;
  /** The selectors that this browser does not understand. */
  ignored: string[];
  /** Whether an element stands in what is left out, and whether the picture of this address does. */
  hides(element: Element): boolean;
  hidesPicture(src: string): boolean;
}

/** The elements of a page that the reader's own rules name. What is both hidden and added is added. */
export function findOwn(page: Document, { hide, add, article }: OwnSelectors = noSelectors): Own {
  const hidden = new Map<Element, string>();
  const added = new Set<Element>();
  const around = new Set<Element>();
  const ignored: string[] = [];
  const each = (selectors: readonly string[], use: (element: Element, selector: string) => void) => {
    for (const selector of selectors) {
      try {
        page.body.querySelectorAll(selector).forEach((element) => {
          use(element, selector);
        });
      } catch {
        ignored.push(selector);
      }
    }
  };
  const put = (element: Element) => {
    added.add(element);
    hidden.delete(element);
    for (let box = parentOf(element); box; box = parentOf(box)) around.add(box);
  };
  each(hide, (element, selector) => hidden.set(element, `own: ${selector}`));
  each(article, put);
  const alone = added.size > 0;
  each(add, put);
  const hides = (element: Element): boolean => {
    let box: Element | null = hidden.size ? element : null;
    while (box && !hidden.has(box)) box = parentOf(box);
    return box !== null;
  };
  const hidesPicture = (src: string) =>
    Array.from(page.getElementsByTagName('img')).some(
      (image) => hides(image) && pictureKey(pictureAddress(image, page.baseURI) ?? '') === pictureKey(src),
    );
  return { hidden, added, around, alone, ignored, hides, hidesPicture };
}

/** A part that the reader has added: a copy of its element, and the numbers of the texts in it. */
export interface Added {
  box: Element;
  from: number;
  to: number;
}

/** The blocks of the body with those of an added part, in the order of the page; what was found of it before gives way. */
export function withAdded(found: readonly Block[], { box, from, to }: Added, own: readonly Block[]): Block[] {
  const isInside = ({ number, picture }: Block): boolean =>
    picture ? own.some((block) => block.picture?.src === picture.src) : number >= from && number < to;
  const rest = found.filter((block) => !isInside(block));
  const next = rest.findIndex(({ number }) => number >= from);
  // A picture without a text before it stands where its box does.
  const placed = own.map((block) => ({ ...block, box, number: block.number < 0 ? from - 1 : block.number }));
  return rest.toSpliced(next < 0 ? rest.length : next, 0, ...placed);
}

/** Takes back the verdicts of a step that would leave nothing of an added part. */
export function keepAdded(blocks: readonly Block[], taken: Map<number, unknown>): void {
  for (const { box } of blocks) {
    if (!box || blocks.some((block, i) => block.box === box && !taken.has(i))) continue;
    blocks.forEach((block, i) => {
      if (block.box === box) taken.delete(i);
    });
  }
}
