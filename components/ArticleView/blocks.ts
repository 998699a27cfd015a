import { tokens } from '../../lib/arabic/fold';
import type { Position } from '../../lib/article';

/** What an article is made of. A table is one block, since the cells of a row begin at the same height. */
const BLOCKS = 'p, h2, h3, h4, h5, h6, li, dt, dd, figure, blockquote, pre, table';

/** The blocks of a body, in order; what holds others comes before them. */
interface Blocks {
  /** Those that have words: places are told by them, since pictures may go. */
  worded: Element[];
  /** Those that hold no other block. */
  single: Element[];
  /** What the body began and ended with when they were looked for. */
  ends: [ChildNode | null, ChildNode | null];
}

const known = new WeakMap<Element, Blocks>();

/** The blocks of a body. They are looked for once for each content of it, and not at every movement. */
function blocksIn(body: Element): Blocks {
  const ends: Blocks['ends'] = [body.firstChild, body.lastChild];
  const before = known.get(body);
  if (before?.ends.every((end, i) => end === ends[i])) return before;
  const found = [...body.querySelectorAll(BLOCKS)].filter((block) => !block.parentElement?.closest('table'));
  const all = found.length ? found : [body];
  const holders = new Set(found.map((block) => block.parentElement?.closest(BLOCKS)));
  const worded = all.filter((block) => /\S/.test(block.textContent ?? ''));
  const blocks = {
    worded: worded.length ? worded : all,
    single: all.filter((block) => !holders.has(block)),
    ends,
  };
  known.set(body, blocks);
  return blocks;
}

/** The blocks of a body that hold no other block, in order. */
export const singleBlocks = (body: Element): readonly Element[] => blocksIn(body).single;

const isShown = (element: Element): boolean => element.getClientRects().length > 0;
const topOf = (element: Element): number => element.getBoundingClientRect().top;

/**
 * The last of the elements that begins at or above a height in the window, by its number; -1 if none does. The elements stand under each
 * other, so it is found by halving. A hidden one has no place: the next one that is shown speaks for it.
 */
export function lastAbove(elements: readonly Element[], height: number): number {
  let low = 0;
  let high = elements.length;
  let last = -1;
  while (low < high) {
    const middle = (low + high) >> 1;
    let probe = middle;
    while (probe < high && !isShown(elements[probe] as Element)) probe++;
    if (probe < high && topOf(elements[probe] as Element) <= height) {
      last = probe;
      low = probe + 1;
    } else high = middle;
  }
  return last;
}

/** So much of a block is read to know it again, and so many of its words. */
const CHARACTERS = 160;
const WORDS = 8;

const wordsOf = (block: Element): string =>
  tokens((block.textContent ?? '').trimStart().slice(0, CHARACTERS))
    .slice(0, WORDS)
    .join(' ');

/** The edges between which a place is told: of the block, and of what comes before or after it. Heights in the window. */
interface Span {
  from: number;
  to: number;
}

const share = ({ from, to }: Span): number => (to > from ? Math.min(1, Math.max(0, -from / (to - from))) : 0);

const pageTop = (): number => -scrollY;
const pageEnd = (): number => document.documentElement.scrollHeight - scrollY;

function spans(blocks: readonly Element[], index: number): { before: Span; inside: Span; after: Span } {
  const { top, bottom } = (blocks[index] as Element).getBoundingClientRect();
  const next = blocks[index + 1];
  return {
    before: { from: pageTop(), to: top },
    inside: { from: top, to: bottom },
    after: { from: bottom, to: Math.max(bottom, next ? topOf(next) : pageEnd()) },
  };
}

/** The place at the upper edge of the window. */
export function blockAt(body: Element): Position {
  const { worded } = blocksIn(body);
  const progress = progressOf(body);
  const last = scrollY > 0 ? lastAbove(worded, 0) : -1;
  const block = Math.max(0, last);
  const words = wordsOf(worded[block] as Element);
  const { before, inside, after } = spans(worded, block);
  if (last < 0) return { block, words, offset: scrollY > 0 ? share(before) - 1 : -1, progress };
  const offset = inside.to > 0 ? share(inside) : 1 + share(after);
  return { block, words, offset, progress };
}

/**
 * Where in the blocks a place is, now that they may be others: the block with the same first words that is nearest to the old number; else the
 * nearest one in which those words are, since two blocks may have been made one; else the one with the number.
 */
function find(blocks: readonly Element[], { block, words }: Position): number {
  const from = Math.min(block, blocks.length - 1);
  if (!words) return from;
  const nearest = (matches: (candidate: Element) => boolean): number => {
    for (let distance = 0; distance < blocks.length; distance++) {
      for (const index of [from - distance, from + distance]) {
        const candidate = blocks[index];
        if (candidate && matches(candidate)) return index;
      }
    }
    return -1;
  };
  const same = nearest((candidate) => wordsOf(candidate) === words);
  if (same >= 0) return same;
  const inside = nearest((candidate) => ` ${tokens(candidate.textContent ?? '').join(' ')} `.includes(` ${words} `));
  return inside >= 0 ? inside : from;
}

/** A place as it is told by the blocks that there are now. */
export function knownAgain(body: Element, position: Position): Position {
  const { worded } = blocksIn(body);
  const block = find(worded, position);
  return { ...position, block, words: wordsOf(worded[block] as Element) };
}

/** Scrolls to a place, without motion. */
export function goToBlock(body: Element, position: Position): void {
  const { worded } = blocksIn(body);
  const index = find(worded, position);
  const { before, inside, after } = spans(worded, index);
  const along = ({ from, to }: Span, part: number) => from + (to - from) * part;
  const { offset } = position;
  const edge = offset < 0 ? along(before, 1 + offset) : offset <= 1 ? along(inside, offset) : along(after, offset - 1);
  scrollBy({ top: edge, behavior: 'instant' });
}

/** How much of the article is behind the reader, from 0 to 1. */
export function progressOf(body: Element): number {
  const { bottom } = body.getBoundingClientRect();
  const passed = scrollY;
  const left = Math.max(0, bottom - innerHeight);
  return passed + left > 0 ? passed / (passed + left) : 1;
}
