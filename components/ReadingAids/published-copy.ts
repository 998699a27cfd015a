import { publishedSlice } from '../../lib/arabic/change';
import { changedElements } from '../ArticleView/shown-changes';

/** What is copied, as plain text and as HTML. */
export interface Copied {
  text: string;
  html: string;
}

function textsIn(root: Node): Text[] {
  if (root instanceof Text) return [root];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}

/** The texts of what is selected, in the copy of it, as they were published. `false` where the copy has other texts. */
function publish(copy: DocumentFragment, range: Range, article: Element): boolean {
  const selected = textsIn(range.commonAncestorContainer).filter((text) => range.intersectsNode(text));
  const copies = textsIn(copy);
  if (selected.length !== copies.length) return false;
  const copyOf = new Map(selected.map((text, i) => [text, copies[i] as Text]));
  for (const [element, changes] of changedElements(article)) {
    if (!range.intersectsNode(element)) continue;
    const shown = element.textContent ?? '';
    let place = 0;
    for (const text of textsIn(element)) {
      const copied = copyOf.get(text);
      if (copied) {
        const start = place + (text === range.startContainer ? range.startOffset : 0);
        copied.data = publishedSlice(shown, changes, start, start + copied.length);
      }
      place += text.length;
    }
  }
  return true;
}

/** The attributes that elements of the article have from us. */
const ours = 'data-command data-recedes role tabindex aria-haspopup aria-label aria-level aria-owns id'.split(' ');

const PARAGRAPHS =
  'p, h1, h2, h3, h4, h5, h6, blockquote, figure, figcaption, ul, ol, dl, pre, table, header, section, article';
const LINES = 'li, dt, dd, tr, div';

/** The text of a copied fragment, with a blank line between paragraphs. */
function plainText(root: Node): string {
  let text = '';
  /** The line breaks that are due before the next words. */
  let breaks = 0;
  const walk = (node: Node) => {
    if (node instanceof Text) {
      const words = node.parentElement?.closest('pre') ? node.data : node.data.replace(/\s+/g, ' ');
      if (breaks && !words.trim()) return;
      text += '\n'.repeat(breaks) + (breaks ? words.trimStart() : words);
      breaks = 0;
      return;
    }
    const element = node instanceof Element ? node : null;
    if (element?.matches('button, [hidden], script, style, svg')) return;
    if (element?.matches('br')) breaks += 1;
    if (element?.matches('td, th') && element.previousElementSibling) text += '\t';
    const edge = element?.matches(PARAGRAPHS) ? 2 : element?.matches(LINES) ? 1 : 0;
    breaks = Math.max(breaks, edge);
    for (const child of node.childNodes) walk(child);
    breaks = Math.max(breaks, edge);
  };
  walk(root);
  return text.replace(/ +(?=\n)/g, '').trim();
}

/**
 * What a selection in an article copies where digits or marks are shown otherwise than they were published: what was published. `null` where the
 * browser's own copy is the same, or nothing is selected.
 */
export function publishedCopy(selection: Selection | null, article: HTMLElement): Copied | null {
  if (!selection || selection.isCollapsed || selection.rangeCount !== 1) return null;
  const range = selection.getRangeAt(0);
  if (!changedElements(article).some(([element]) => range.intersectsNode(element))) return null;
  const copy = range.cloneContents();
  if (!publish(copy, range, article)) return null;
  const box = document.createElement('div');
  box.lang = article.lang;
  box.dir = article.dir;
  box.append(copy);
  for (const own of box.querySelectorAll(ours.map((name) => `[${name}]`).join())) {
    for (const name of ours) own.removeAttribute(name);
  }
  for (const control of box.querySelectorAll('button, [data-changed]')) {
    if (control.matches('button')) control.remove();
    else control.removeAttribute('data-changed');
  }
  return { text: plainText(box), html: box.outerHTML };
}
