import { type Place, trimmed } from '../../lib/text/anchors';
import { lineElements } from '../../lib/text/shown-text';

/** The text of an article as it stands on the page, and the text node that each part of it comes from. */
export interface ShownArticle {
  text: string;
  parts: readonly { node: Text; start: number }[];
}

/** What can be highlighted; the same as lib/text/shown-text reads from a stored article. */
const SCOPE = '.article-figure figcaption, [itemprop="articleBody"]';

/** Reads the text of an article's element, in the order in which it is shown: a line for each block. */
export function readShownArticle(article: Element): ShownArticle {
  let text = '';
  const parts: { node: Text; start: number }[] = [];
  const endLine = () => {
    if (text && !text.endsWith('\n')) text += '\n';
  };
  const read = (node: Node) => {
    if (node instanceof Text) {
      parts.push({ node, start: text.length });
      text += node.data.replace(/\s/g, ' ');
    }
    if (!(node instanceof Element)) return;
    const isLine = node.localName === 'br' || lineElements.has(node.localName);
    if (isLine) endLine();
    for (const child of node.childNodes) read(child);
    if (isLine) endLine();
  };
  for (const root of article.querySelectorAll(SCOPE)) {
    endLine();
    read(root);
  }
  return { text, parts };
}

/** The ranges that a passage covers: one in each text node, so that no picture and no empty space is in them. */
export function rangesOf({ parts }: ShownArticle, { start, end }: Place): Range[] {
  return parts.flatMap(({ node, start: nodeStart }) => {
    const from = Math.max(0, start - nodeStart);
    const to = Math.min(node.length, end - nodeStart);
    if (from >= to || !node.data.slice(from, to).trim()) return [];
    const range = new Range();
    range.setStart(node, from);
    range.setEnd(node, to);
    return [range];
  });
}

/** The passage that a range of the page covers, or `null` if no word of the article is in it. */
export function placeOfRange({ text, parts }: ShownArticle, range: Range): Place | null {
  let start = -1;
  let end = -1;
  for (const { node, start: nodeStart } of parts) {
    if (!range.intersectsNode(node)) continue;
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.length;
    if (from >= to) continue;
    if (start < 0) start = nodeStart + from;
    end = nodeStart + to;
  }
  return start < 0 ? null : trimmed(text, { start, end });
}

/** The boxes of a passage on the screen, one for each piece of a line. */
export function boxesOf(shown: ShownArticle, place: Place): DOMRect[] {
  return rangesOf(shown, place)
    .flatMap((range) => [...range.getClientRects()])
    .filter(({ width, height }) => width > 0 && height > 0);
}
