import type { Block } from './blocks';

/** From blocks to the two forms in which an article is kept: HTML and clean text. */

/** A line longer than this is no verse and no item of a list that was made with line breaks. */
const VERSE = 90;

/** Short lines that single breaks part stay one paragraph: verses, addresses, lists. */
function groups(blocks: readonly Block[]): Block[][] {
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

/** The body's HTML. It is made of few, plain elements; whoever shows it sanitises it all the same. */
export function toHtml(document: Document, blocks: readonly Block[]): string {
  const root = document.createElement('div');
  type Open = { from: Element; made: Element } | null;
  let quote = null as Open;
  let list = null as Open;
  for (const lines of groups(blocks)) {
    const block = lines[0] as Block;
    if (!block.quote) quote = null;
    else if (quote?.from !== block.quote)
      quote = { from: block.quote, made: root.appendChild(document.createElement('blockquote')) };
    const parent: Element = quote?.made ?? root;

    if (block.type !== 'item' || !block.list) list = null;
    else if (list?.from !== block.list) {
      list = {
        from: block.list,
        made: parent.appendChild(document.createElement(block.list.nodeName === 'OL' ? 'ol' : 'ul')),
      };
      const start = block.list.getAttribute('start');
      if (start) list.made.setAttribute('start', start);
    }
    const wrap = (name: string): Element => (list?.made ?? parent).appendChild(document.createElement(name));

    switch (block.type) {
      case 'picture': {
        const figure = wrap('figure');
        figure.appendChild(block.content);
        const caption = block.picture?.caption;
        if (caption) figure.appendChild(document.createElement('figcaption')).textContent = caption;
        break;
      }
      case 'table':
      case 'preformatted':
      case 'rule':
        parent.appendChild(block.content);
        break;
      case 'heading':
        wrap(`h${block.level}`).appendChild(block.content);
        break;
      case 'item':
        wrap(list ? 'li' : 'p').appendChild(block.content);
        break;
      case 'text': {
        const paragraph = wrap('p');
        lines.forEach((line, i) => {
          if (i) paragraph.appendChild(document.createElement('br'));
          paragraph.appendChild(line.content);
        });
      }
    }
  }
  return root.innerHTML;
}

/** The body as clean text: paragraphs a blank line apart, items with a dash, no captions. */
export function toText(blocks: readonly Block[]): string {
  return groups(blocks)
    .map((lines) =>
      lines
        .filter(({ type }) => type !== 'picture' && type !== 'rule')
        .map(({ type, list, text }) => (type === 'item' && list ? `• ${text}` : text))
        .join('\n'),
    )
    .filter(Boolean)
    .join('\n\n');
}
