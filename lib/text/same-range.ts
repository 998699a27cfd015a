/**
 * The same words in two trees. What is shown of an article may have other digits than it was published with, no tashkeel, marks of our
 * own around words; the letters are the same and in the same order, and by their number a place is found again.
 */

/** What may be there or not without another letter being meant. */
const floating = /[\p{M}\p{Cf}\s\u0640]/u;

const lettersIn = (text: string): number => Array.from(text).filter((sign) => !floating.test(sign)).length;

interface Place {
  node: Node;
  offset: number;
}

/** How many letters of `root` stand before this place in it. */
function lettersBefore(root: Node, { node, offset }: Place): number {
  const range = root.ownerDocument?.createRange() as Range;
  range.setStart(root, 0);
  range.setEnd(node, offset);
  return lettersIn(range.toString());
}

/** The place before the letter with this number, or, as an `end`, after the one before it and its marks. */
function placeOf(root: Node, number: number, end: boolean): Place | null {
  const walker = (root.ownerDocument as Document).createTreeWalker(root, 4);
  let passed = 0;
  while (walker.nextNode()) {
    const { data } = walker.currentNode as Text;
    let offset = 0;
    let found: Place | null = null;
    for (const sign of data) {
      const isLetter = !floating.test(sign);
      if (found && isLetter) return found;
      if (isLetter && !end && passed === number) return { node: walker.currentNode, offset };
      offset += sign.length;
      if (isLetter) passed++;
      if (end && passed === number && (isLetter || (found && /\p{M}/u.test(sign)))) {
        found = { node: walker.currentNode, offset };
      }
    }
    if (found) return found;
  }
  return null;
}

/**
 * The part of `original` that says what `range` selects of `shown`; `null` where the two do not say the same, or nothing of it
 * is selected.
 */
export function sameRange(range: Range, shown: Node, original: Node): Range | null {
  if (!range.intersectsNode(shown)) return null;
  const whole = shown.ownerDocument?.createRange() as Range;
  whole.selectNodeContents(shown);
  const same = original.ownerDocument?.createRange() as Range;
  same.selectNodeContents(original);
  if (lettersIn(whole.toString()) !== lettersIn(same.toString())) return null;
  // -1: the selection begins before the whole, 1: it ends after it. Then nothing of that side is left out, pictures neither.
  const startsInside = range.compareBoundaryPoints(0, whole) > 0;
  const endsInside = range.compareBoundaryPoints(2, whole) < 0;
  const start = startsInside ? lettersBefore(shown, { node: range.startContainer, offset: range.startOffset }) : 0;
  const end = endsInside ? lettersBefore(shown, { node: range.endContainer, offset: range.endOffset }) : Infinity;
  if (start >= end) return null;
  const first = startsInside ? placeOf(original, start, false) : null;
  const last = endsInside ? placeOf(original, end, true) : null;
  if ((startsInside && !first) || (endsInside && !last)) return null;
  if (first) same.setStart(first.node, first.offset);
  if (last) same.setEnd(last.node, last.offset);
  return same;
}
