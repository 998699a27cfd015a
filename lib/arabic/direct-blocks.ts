import type { Direction } from '../article';
import { blockDirection, direction, directionOf, hasLetters, language } from './language';

/** What has a direction of its own; code is always written from left to right. */
const BLOCKS = 'p, h2, h3, h4, h5, h6, ul, ol, li, dl, dt, dd, table, td, th, caption, figcaption, blockquote, div';

const wordsOf = (element: Element): string => element.textContent ?? '';

/** What a page declares of its words holds only where their letters agree. */
function dropWrongClaims(root: DocumentFragment): void {
  for (const element of root.querySelectorAll('[lang], [dir]')) {
    const words = wordsOf(element);
    const claimed = element.getAttribute('lang');
    if (claimed !== null && hasLetters(words) && directionOf(claimed) !== direction(words))
      element.removeAttribute('lang');
    if (element.matches(BLOCKS) || (hasLetters(words) && element.getAttribute('dir') !== direction(words)))
      element.removeAttribute('dir');
  }
}

const isDirection = (value: string | null | undefined): value is Direction => value === 'rtl' || value === 'ltr';

/**
 * Gives each block of an article its direction, in place. It is that of the article but where a block is overwhelmingly in letters that
 * run the other way; such a block also gets its language, as far as it is known. Where the reader has chosen against the letters
 * (`chosen`), the choice holds in every block.
 */
export function directBlocks(root: DocumentFragment, articleDirection: Direction, chosen = false): void {
  const blocks = [...root.querySelectorAll(BLOCKS)];
  // What a page says of a whole text may be true of a part of it.
  const declared = blocks.map((block) => block.closest('[lang]')?.getAttribute('lang') ?? null);
  dropWrongClaims(root);
  if (chosen) return;
  blocks.forEach((block, i) => {
    const above = block.parentElement?.closest('[dir]')?.getAttribute('dir');
    const around = isDirection(above) ? above : articleDirection;
    const words = wordsOf(block);
    const own = around === articleDirection ? blockDirection(words, around) : backFrom(words, around);
    if (own === around) return;
    block.setAttribute('dir', own);
    block.setAttribute('lang', language(words, declared[i] ?? null));
  });
}

/** Inside a block that was turned over, one letter in ten is reason enough to turn a smaller one back. */
const backFrom = (words: string, around: Direction): Direction => (hasLetters(words) ? direction(words) : around);
