/** A line of text in the window. */
export interface Line {
  top: number;
  height: number;
}

/** The place in a text that is nearest to a point. Browsers have it under two names. */
function caretAt(x: number, y: number): { node: Node; offset: number } | null {
  if (document.caretPositionFromPoint) {
    const caret = document.caretPositionFromPoint(x, y);
    return caret && { node: caret.offsetNode, offset: caret.offset };
  }
  const range = document.caretRangeFromPoint(x, y);
  return range && { node: range.startContainer, offset: range.startOffset };
}

/** The line of an article's text at a height in the window, near `x` or in the middle; `null` where there is none. */
export function lineAt(article: Element, x: number | null, y: number): Line | null {
  const box = article.getBoundingClientRect();
  const inside = Math.min(box.right - 2, Math.max(box.left + 2, x ?? (box.left + box.right) / 2));
  const caret = caretAt(inside, y);
  if (!(caret?.node instanceof Text) || !article.contains(caret.node)) return null;
  const { node } = caret;
  const letter = document.createRange();
  const start = Math.max(0, Math.min(caret.offset, node.length - 1));
  letter.setStart(node, start);
  letter.setEnd(node, Math.min(node.length, start + 1));
  // Where a line is broken a letter may have a box at its end and one at the next one's start.
  const boxes = [...letter.getClientRects()];
  const middles = boxes.map(({ top, bottom }) => (top + bottom) / 2);
  const [middle] = middles.sort((a, b) => Math.abs(a - y) - Math.abs(b - y));
  if (middle === undefined) return null;
  const height =
    Number.parseFloat(getComputedStyle(node.parentElement as Element).lineHeight) || (boxes[0]?.height ?? 0);
  // Between paragraphs the nearest line holds, and over a picture none.
  return Math.abs(middle - y) > height * 1.2 ? null : { top: middle - height / 2, height };
}
