import { type Span, sentences } from '../../lib/arabic/sentences';
import { piecesToSay } from '../../lib/arabic/spoken';

/** A sentence of an article as it stands in the document. */
export interface ArticleSentence {
  text: string;
  /** The paragraph, the heading or whatever else it stands in. */
  block: Element;
  /** Where it is in the document, or where a part of it is. */
  range: (part?: Span) => Range;
}

/** Elements that stand inside a line; text in any other is a block of its own. */
const inline = new Set(
  'a abbr b bdi bdo cite code del em i ins kbd mark q s small span strong sub sup time u'.split(' '),
);

/** The text of a block, and the text nodes that it is made of, each with its offset. */
interface Passage {
  block: Element;
  text: string;
  nodes: { node: Text; start: number }[];
}

/** What can be read aloud of an article that is on the screen: headline, standfirst and body, in sentences. */
export function sentencesOfArticle(article: Element): ArticleSentence[] {
  return [...article.querySelectorAll('[itemprop="headline"], .article-standfirst, .article-body')]
    .flatMap(passages)
    .flatMap(sentencesOfPassage);
}

function passages(root: Element): Passage[] {
  const found: Passage[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof HTMLElement && node.hidden ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const last = found.at(-1);
    if (node instanceof HTMLBRElement && last) last.text += '\n';
    if (!(node instanceof Text)) continue;
    const block = blockOf(node);
    const passage = last?.block === block ? last : { block, text: '', nodes: [] };
    if (passage !== last) found.push(passage);
    passage.nodes.push({ node, start: passage.text.length });
    // A line break in the source is a space, but in code it is one.
    passage.text += block.localName === 'pre' ? node.data : node.data.replace(/[\n\r\t\f]/g, ' ');
  }
  return found;
}

function blockOf(node: Text): Element {
  let block = node.parentElement as Element;
  while (inline.has(block.localName) && block.parentElement) block = block.parentElement;
  return block;
}

function sentencesOfPassage(passage: Passage): ArticleSentence[] {
  const { text, block } = passage;
  return sentences(text)
    .filter((sentence) => piecesToSay(text, sentence).length > 0)
    .map(({ start, end }) => ({
      text: text.slice(start, end),
      block,
      range: (part) => rangeOf(passage, part ? { start: start + part.start, end: start + part.end } : { start, end }),
    }));
}

function rangeOf({ nodes }: Passage, { start, end }: Span): Range {
  const range = document.createRange();
  const at = (offset: number) => nodes.findLast((one) => one.start <= offset) as { node: Text; start: number };
  const first = at(start);
  const last = at(end - 1);
  range.setStart(first.node, Math.min(start - first.start, first.node.length));
  range.setEnd(last.node, Math.min(end - last.start, last.node.length));
  return range;
}
