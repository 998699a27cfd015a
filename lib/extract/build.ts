import { type Reading, withoutDirectionMarks } from '../arabic/display';
import type { Block } from './blocks';
import { append, attributeOf, nameOf, parentOf } from './dom';
import { type Anchors, linkNotes } from './notes';

/** From blocks to the two forms in which an article is kept: HTML and clean text. */

/** A line longer than this is no verse and no item of a list that was made with line breaks. */
const VERSE = 90;

/** Elements that end a line, and those whose text is left as it is. */
const lineNames = new Set('P LI TD TH H2 H3 H4 H5 H6 FIGCAPTION CAPTION'.split(' '));
const codeNames = new Set(['CODE', 'KBD', 'PRE']);

/** The element that a text's line is in, or `null` where the text is code. */
function lineOf(text: Text, root: Element): Element | null {
  let at: Element | null = text.parentElement;
  while (at && at !== root && !lineNames.has(nameOf(at))) {
    if (codeNames.has(nameOf(at))) return null;
    at = parentOf(at);
  }
  return at;
}

/** Blocks as the paragraphs that they make: short lines that single breaks part stay one, as verses, addresses, lists are. */
export function paragraphsOf(blocks: readonly Block[]): Block[][] {
  const grouped: Block[][] = [];
  for (const block of blocks) {
    const last = grouped.at(-1);
    const before = last?.at(-1);
    const joins =
      block.soft &&
      block.type === 'text' &&
      before?.type === 'text' &&
      before.source === block.source &&
      block.text.length <= VERSE &&
      before.text.length <= VERSE;
    if (joins && last) last.push(block);
    else grouped.push([block]);
  }
  return grouped;
}

/** A part of the body: a line of its HTML, or a paragraph of its text, and the block that it begins with. */
export interface Part {
  text: string;
  block: Block;
}

/** Puts the texts of an element right for reading; spaces may stand on either side of an inline element's edge. */
function tidyTexts(root: Element, reading: Reading): void {
  const walker = root.ownerDocument.createTreeWalker(root, 4);
  let before: { node: Text; line: Element } | null = null;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const line = lineOf(node, root);
    if (!line) continue;
    const beside = before?.line === line ? before.node : null;
    const { data } = node;
    const read = reading(data);
    if (read !== data) node.data = read;
    if (beside && /^[،؛؟»)]/.test(read)) beside.data = beside.data.trimEnd();
    if (beside && /[«(]$/.test(beside.data)) node.data = read.trimStart();
    before = { node, line };
  }
}

/**
 * The body's HTML, an element a line: no line breaks stand inside, so that others can be put between. It is made of few, plain
 * elements; whoever shows it sanitises it all the same. The contents of the blocks are used up. Links inside the page `here` need its
 * `anchors`; without a page, each paragraph is a part of its own, even of one list.
 */
export function htmlParts(
  document: Document,
  paragraphs: readonly (readonly Block[])[],
  reading: Reading,
  anchors: Anchors = new Map(),
  here?: string,
): Part[] {
  const root = document.createElement('div');
  type Open = { from: Element; made: Element } | null;
  let quote = null as Open;
  let list = null as Open;
  const starts: Block[] = [];
  let last: Element | null = null;
  for (const lines of paragraphs) {
    const block = lines[0] as Block;
    // What has no place in an article stands alone.
    if (here === undefined) quote = list = null;
    if (!block.quote) quote = null;
    else if (quote?.from !== block.quote) quote = { from: block.quote, made: append(root, 'blockquote') };
    const parent: Element = quote?.made ?? root;

    if (block.type !== 'item' || !block.list) list = null;
    else if (list?.from !== block.list) {
      list = {
        from: block.list,
        made: append(parent, block.list.nodeName === 'OL' ? 'ol' : 'ul'),
      };
      const start = attributeOf(block.list, 'start');
      if (start) list.made.setAttribute('start', start);
    }
    const wrap = (name: string): Element => append(list?.made ?? parent, name);

    switch (block.type) {
      case 'picture': {
        const figure = wrap('figure');
        figure.append(block.shownNodes);
        const caption = block.image?.caption;
        if (caption) append(figure, 'figcaption').textContent = caption;
        break;
      }
      case 'table':
      case 'preformatted':
      case 'rule':
        parent.append(block.shownNodes);
        break;
      case 'embed':
        wrap('p').append(block.shownNodes);
        break;
      case 'heading':
        wrap(`h${block.level}`).append(block.shownNodes);
        break;
      case 'item':
        wrap(list ? 'li' : 'p').append(block.shownNodes);
        break;
      case 'text': {
        const paragraph = wrap('p');
        lines.forEach((line, i) => {
          if (i) append(paragraph, 'br');
          paragraph.append(line.shownNodes);
        });
      }
    }
    if (root.lastElementChild !== last) starts.push(block);
    last = root.lastElementChild;
  }
  tidyTexts(root, reading);
  linkNotes(root, anchors, here ?? '');
  let made: Element | null = null;
  return starts.map((block) => {
    made = made ? made.nextElementSibling : root.firstElementChild;
    return { block, text: made?.outerHTML.replaceAll('\n', '&#10;') ?? '' };
  });
}

/** The body as clean text: paragraphs, items with a dash, no captions. */
export const textParts = (blocks: readonly Block[], reading: Reading): Part[] => {
  // A story in pictures has its words under them.
  const isTold = blocks.some(({ words }) => words.length > 0);
  const numbers = new Map<Element, number>();
  const mark = (list: Element): string => {
    if (nameOf(list) !== 'OL') return '•';
    const number = (numbers.get(list) ?? (Number(attributeOf(list, 'start')) || 1) - 1) + 1;
    numbers.set(list, number);
    return `${number}.`;
  };
  return paragraphsOf(blocks)
    .map((lines) => ({
      block: lines[0] as Block,
      text: lines
        .filter(({ type, image }) => (image ? !isTold : type !== 'rule'))
        .map(({ type, list, text, image }) => {
          if (image) return reading(image.caption ?? '');
          if (type === 'preformatted') return text;
          const read = withoutDirectionMarks(reading(text));
          return type === 'item' && list ? `${mark(list)} ${read}` : read;
        })
        .join('\n'),
    }))
    .filter(({ text }) => text);
};
