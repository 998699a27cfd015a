import type { OwnSelectors } from '../own-rule';
import type { Block } from './blocks';
import { parentOf } from './dom';
import type { Added, Own } from './own';
import { pictureAddress, pictureKey } from './pictures';

/** The blocks of the body with those of an added part, in the order of the page; what was found of it before gives way. */
function withAdded(found: readonly Block[], { box, from, to }: Added, own: readonly Block[]): Block[] {
  const isInside = ({ number, image }: Block): boolean =>
    image ? own.some((block) => block.image?.src === image.src) : number >= from && number < to;
  const rest = found.filter((block) => !isInside(block));
  const next = rest.findIndex(({ number }) => number >= from);
  // A picture without a text before it stands where its box does.
  const placed = own.map((block) => ({ ...block, box, number: block.number < 0 ? from - 1 : block.number }));
  return rest.toSpliced(next < 0 ? rest.length : next, 0, ...placed);
}

/** Takes back the verdicts of a step that would leave nothing of an added part. */
function keepAdded(blocks: readonly Block[], taken: Map<number, unknown>): void {
  for (const { box } of blocks) {
    if (!box || blocks.some((block, i) => block.box === box && !taken.has(i))) continue;
    blocks.forEach((block, i) => {
      if (block.box === box) taken.delete(i);
    });
  }
}

/** What the rules of these selectors mean on a page. What is both hidden and added is added. */
export function findOwn(page: Document, { hide = [], add = [], article = [] }: Partial<OwnSelectors>): Own {
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
  let copied: Added[] = [];
  const begin = (copy: Element, number: number) => void copied.push({ box: copy, from: number, to: 0 });
  const end = (copy: Element | undefined, number: number) => {
    for (const part of copied) if (part.box === copy) part.to = number;
  };
  /** Copies of their own, since the steps that follow take the big one apart. */
  const parts = (numbers: Map<Node, number>): Added[] => {
    const made = copied.map((part) => ({ ...part, box: part.box.cloneNode(true) as Element }));
    copied = [];
    for (const { box, from } of made) {
      const texts = box.ownerDocument.createTreeWalker(box, 4);
      let number = from;
      while (texts.nextNode())
        if (/\S/.test((texts.currentNode as Text).data)) numbers.set(texts.currentNode, number++);
    }
    return made;
  };
  return { hidden, added, around, alone, ignored, hides, hidesPicture, begin, end, parts, withAdded, keepAdded };
}
