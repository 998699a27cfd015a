import { isVowelled } from '../../lib/arabic/vowelled';

/** A line of a poem is not longer, nor is one of an address. */
const SHORT = 60;

function isVerse(block: Element): boolean {
  if (block.querySelectorAll('br').length < 2) return false;
  const copy = block.cloneNode(true) as Element;
  for (const br of copy.querySelectorAll('br')) br.replaceWith('\n');
  const lines = (copy.textContent ?? '').split('\n').filter((line) => line.trim());
  return lines.length > 2 && lines.every((line) => line.trim().length <= SHORT);
}

/** Names, as classes, the blocks that ArticleBody.css sets in a way of their own: what lies in short lines, what has its tashkeel. */
export function markBlocks(fragment: DocumentFragment): void {
  for (const block of fragment.querySelectorAll('p, li, dd, blockquote, td, h2, h3, h4')) {
    block.classList.toggle('vowelled', isVowelled(block.textContent ?? ''));
    block.classList.toggle('verse', block.matches('p, blockquote') && isVerse(block));
    if (!block.classList.length) block.removeAttribute('class');
  }
}
