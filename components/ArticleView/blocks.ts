import type { Position } from '../../lib/drafts';

/** Places in an article are told by its blocks, so that they hold in another window, at another size of type. */
const BLOCKS = 'p, h2, h3, h4, h5, h6, li, dt, dd, figure, blockquote, pre, table';

const blocksOf = (body: Element): Element[] => {
  const blocks = [...body.querySelectorAll(BLOCKS)];
  return blocks.length ? blocks : [body];
};

const topOf = (block: Element): number => block.getBoundingClientRect().top;

interface Place extends Position {
  /** The words of the block, which know it again when the article has changed around it. */
  words: string;
}

/** Above everything, however tall what stands over the body may be elsewhere. */
const top: Place = { block: 0, offset: -100_000, words: '' };

/** The block at the upper edge of the window. Over the body that is the first one, at a negative offset. */
export function blockAt(body: Element): Place {
  if (scrollY <= 0) return top;
  const blocks = blocksOf(body);
  // The last block that begins above the edge, since blocks in blocks come after what holds them. One that is hidden has
  // no place, but keeps its number: the next time it may be hidden later.
  let index = 0;
  blocks.forEach((block, i) => {
    if (block.getClientRects().length && topOf(block) <= 0) index = i;
  });
  const block = blocks[index] as Element;
  return { block: index, offset: -topOf(block), words: block.textContent ?? '' };
}

/** Scrolls to a place, without motion. */
export function goToBlock(body: Element, { block, offset, words }: Position & { words?: string }): void {
  const blocks = blocksOf(body);
  const same = words ? blocks.find((candidate) => candidate.textContent === words) : null;
  const target = same ?? blocks[Math.min(block, blocks.length - 1)];
  if (target) scrollBy({ top: topOf(target) + offset, behavior: 'instant' });
}

/** How much of the article is behind the reader, from 0 to 1. */
export function progressOf(body: Element): number {
  const { bottom } = body.getBoundingClientRect();
  const passed = scrollY;
  const left = Math.max(0, bottom - innerHeight);
  return passed + left > 0 ? passed / (passed + left) : 1;
}
