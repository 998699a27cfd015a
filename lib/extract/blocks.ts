import { parseAddress } from '../address';
import { countWords, tokens } from '../arabic/fold';
import { captionLabels } from '../rules/phrases';
import { sizeParameters } from '../rules/tracking';
import type { Line } from '../text/boilerplate';
import {
  allIn,
  allText,
  append,
  attributeOf,
  firstIn,
  isBlock,
  isElement,
  isSilent,
  isText,
  nameOf,
  spaced,
  visibleText,
} from './dom';
import { linkOfMark } from './embeds';
import { type Anchors, anchorName } from './notes';
import { CAPTION_WORDS, isCaption, isPictureBox, pictureAddress } from './pictures';

/**
 * The body as a row of blocks: paragraphs, headings, list items, pictures, tables. Newspapers build paragraphs of `<p>`,
 * of `<div>`s, of table cells, of text between `<br>`s, of a `<span>` for every word; after this step they are all alike,
 * and the rules look at one line at a time.
 */
export interface Block extends Line {
  type: 'text' | 'heading' | 'item' | 'picture' | 'table' | 'preformatted' | 'rule' | 'embed';
  /** What is shown: inline nodes, or the picture, table or preformatted text itself. Made of harmless elements only. */
  shownNodes: DocumentFragment;
  /** The element that the block's text stood in. */
  source: Element;
  /** 2 to 6, for headings. */
  level: number;
  /** The list and the quotation that it belongs to, if any. */
  list: Element | null;
  quote: Element | null;
  /** Whether a single line break, and nothing more, parted it from the block before. */
  soft: boolean;
  /** Letters in bold. */
  bold: number;
  /** For pictures. */
  image: { src: string; alt: string; caption: string | null } | null;
  key: string;
  /** The number of its longest text among the texts of the page (`Copy`); of the text before it where it has none; or -1. */
  number: number;
  /** The part that the reader has added, where it is of one. */
  box?: Element;
}

const sizes = new RegExp(`[?&](?:${sizeParameters})=[^&]*`, 'g');

/** Enough lines of verse to be a poem. */
const POEM = 8;

/** The first line of a poem: short lines without links and numbers, each after a line break or in a box; `undefined` where there is none. */
export function firstVerse(blocks: readonly Block[]): Block | undefined {
  const isVerse = ({ soft, type, linked, words, text }: Block) =>
    (soft || (type === 'text' && !/[\d@]/.test(text))) && !linked && words.length < 12;
  const first = blocks.findIndex(isVerse);
  return blocks.filter(isVerse).length >= POEM ? blocks[blocks[first]?.soft && first ? first - 1 : first] : undefined;
}

/** Inline elements that mean something to a reader; all others dissolve. */
const inlineNames: Record<string, string> = { B: 'strong', DFN: 'em', I: 'em' };
for (const name of 'A ABBR BDI BDO CITE CODE DEL EM INS KBD MARK Q S STRONG SUB SUP'.split(' '))
  inlineNames[name] = name.toLowerCase();

/** «التعليق على الصورة، …» is read out to those who do not see the page; the caption follows it. */
function withoutLabel(caption: string): string {
  const label = captionLabels.find((one) => caption.startsWith(one));
  return label ? caption.slice(label.length).replace(/^[\s:،,]+/, '') : caption;
}

interface Context {
  source: Element;
  list: Element | null;
  quote: Element | null;
  level: number;
  type: 'text' | 'heading' | 'item';
}

/** Whether a table holds data, and is not there for the layout. */
export function isDataTable(table: Element): boolean {
  if (firstIn(table, 'table, p, h1, h2, h3, ul, ol')) {
    if (!firstIn(table, 'th') || firstIn(table, 'table')) return false;
  }
  const rows = allIn(table, 'tr');
  // Of a form the cells beside the labels are empty.
  const columns = Math.max(0, ...rows.map((row) => allIn(row, 'td, th').filter((cell) => allText(cell).trim()).length));
  if (rows.length < 2 || columns < 2) return false;
  return allIn(table, 'td, th').every((cell) => allText(cell).length < 250);
}

/** Makes the blocks of a body, and finds its `anchors`. `base` is the address of the page, for relative addresses. */
export function toBlocks(body: Element, base: string, numbers: ReadonlyMap<Node, number>, anchors: Anchors): Block[] {
  const document = body.ownerDocument;
  const blocks: Block[] = [];
  const pictures = new Set<string>();
  const bodyLength = allText(body).length;

  let content = document.createDocumentFragment();
  let open: Element[] = [];
  let text = '';
  let afterSpace = false;
  let linkLetters = 0;
  let boldLetters = 0;
  let breaks = 0;
  let number = -1;
  let longest = 0;
  /** The names of elements of which nothing is shown yet. */
  const names: string[] = [];
  let context: Context = { source: body, list: null, quote: null, level: 0, type: 'text' };

  const tip = (): Element | DocumentFragment => open.at(-1) ?? content;
  const anchor = (made: Element | Text) => {
    for (const name of names.splice(0)) anchors.set(name, made);
  };
  const push = (block: Omit<Block, 'words' | 'key' | 'linked' | 'number' | 'box'>, letters: number) => {
    const words = tokens(block.text);
    blocks.push({
      ...block,
      words,
      key: words.join(' '),
      number,
      linked: letters ? Math.min(1, linkLetters / letters) : 0,
    });
  };
  /** Ends the block that is being made; the inline elements that are open go on in the next one. */
  const flush = () => {
    // Most boxes begin where another has just begun or ended.
    if (!content.firstChild) return;
    const shown = spaced(text).trim();
    if (shown) {
      // They are counted for the share of those in links and in bold.
      const letters = linkLetters || boldLetters ? shown.replace(/\s/g, '').length : 0;
      push(
        {
          ...context,
          text: shown,
          shownNodes: content,
          soft: breaks === 1,
          bold: boldLetters / Math.max(1, letters),
          image: null,
        },
        letters,
      );
      breaks = 0;
    }
    content = document.createDocumentFragment();
    text = '';
    linkLetters = 0;
    boldLetters = 0;
    longest = 0;
    const reopened: Element[] = [];
    for (const element of open) {
      const again = element.cloneNode(false) as Element;
      (reopened.at(-1) ?? content).append(again);
      reopened.push(again);
    }
    open = reopened;
  };
  const standalone = (
    type: Block['type'],
    element: Element,
    shown: string,
    made: Element,
    image: Block['image'] = null,
  ) => {
    flush();
    breaks = 0;
    const fragment = document.createDocumentFragment();
    fragment.append(made);
    anchor(made);
    push({ ...context, source: element, type, text: shown, shownNodes: fragment, soft: false, bold: 0, image }, 0);
  };

  const addText = (node: Text) => {
    const { data } = node;
    // Not asked of the text itself: that is put together anew each time.
    if (data === ' ' && (!text || afterSpace)) return;
    text += data;
    afterSpace = data.endsWith(' ');
    if (data.length > longest) {
      longest = data.length;
      number = numbers.get(node) ?? number;
    }
    if (open.length) {
      const letters = data.replace(/\s/g, '').length;
      if (open.some((element) => nameOf(element) === 'A')) linkLetters += letters;
      if (open.some((element) => nameOf(element) === 'STRONG')) boldLetters += letters;
    }
    const made = tip().appendChild(document.createTextNode(data));
    if (data !== ' ') anchor(made);
  };

  const addPicture = (image: Element, captionFrom: Element | null) => {
    const src = pictureAddress(image, base);
    if (!src) return;
    const alt = spaced(attributeOf(image, 'alt') ?? '').trim();
    const caption = captionFrom ? withoutLabel(visibleText(captionFrom)) || null : null;
    // The same in another size.
    const file = src.replace(sizes, '');
    if (pictures.has(file)) return;
    pictures.add(file);
    const made = document.createElement('img');
    made.src = src;
    made.alt = alt;
    standalone('picture', image, '', made, { src, alt, caption });
  };

  const addFigure = (figure: Element): boolean => {
    const images = allIn(figure, 'img, amp-img');
    // Joomla names the picture so, too.
    const named = allIn(figure, 'figcaption, .wp-caption-text, .caption, .img-caption, .image-caption').find(
      (one) => allText(one).trim() !== '',
    );
    // All that a box of a picture says beside it. A card of another story has a link, and a heading.
    const isPicture = images.length === 1 && !firstIn(figure, 'a, h2, h3, h4') && isPictureBox(figure);
    const isOne = isPicture && Array.from(figure.children).filter((child) => allText(child).trim()).length < 2;
    const isShort = isOne && countWords(allText(figure)) <= CAPTION_WORDS && !/[.؟!]\s*$/.test(allText(figure));
    const caption = named ?? (isShort ? figure : null);
    const captionLength = allText(caption).trim().length;
    // Some themes wrap more than a picture and its caption in a figure.
    if (
      !images.length ||
      allText(figure).trim().length > captionLength + (figure.matches('figure, .wp-caption') ? 40 : 0)
    )
      return false;
    images.forEach((image, i) => {
      addPicture(image, i === images.length - 1 ? caption : null);
    });
    return true;
  };

  const copyTable = (table: Element): Element => {
    const rows = (from: Element, into: Element) => {
      for (const child of Array.from(from.children)) {
        const name = nameOf(child);
        if (name === 'TR' || name === 'THEAD' || name === 'TBODY' || name === 'TFOOT') {
          const made = append(into, name.toLowerCase());
          rows(child, made);
        } else if (name === 'TD' || name === 'TH' || name === 'CAPTION') {
          const made = append(into, name.toLowerCase());
          for (const attribute of ['colspan', 'rowspan']) {
            const value = attributeOf(child, attribute);
            if (value) made.setAttribute(attribute, value);
          }
          made.textContent = spaced(allText(child)).trim();
        }
      }
    };
    const made = document.createElement('table');
    rows(table, made);
    return made;
  };

  const walk = (parent: Element) => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (isText(node)) addText(node);
      else if (isElement(node)) element(node);
    }
  };

  const inside = (child: Element, change: Partial<Context>) => {
    flush();
    breaks = 0;
    const before = context;
    context = { ...context, source: child, ...change };
    walk(child);
    flush();
    breaks = 0;
    context = before;
  };

  /** An inline element with its content; a link that leads nowhere dissolves. */
  const addInline = (child: Element, name: string) => {
    // The address of a post's picture, which networks leave in the text of embedded posts.
    if (name === 'a' && /^(?:pic\.(?:twitter|x)\.com|t\.co)\//.test(allText(child).trim())) return;
    let made: Element = document.createElement(name);
    if (name === 'a') {
      const address = attributeOf(child, 'href')?.trim() ?? '';
      const isHere = address[0] === '#';
      const href = isHere ? address : address && parseAddress(address, base)?.href;
      if (!href || /^(?:#?$|javascript:)/.test(href)) {
        walk(child);
        return;
      }
      // No element of HTML: for the steps that ask for links it is none, since it leads to no other story.
      if (isHere) made = document.createElementNS(null, name);
      made.setAttribute('href', href);
      anchor(made);
    }
    tip().append(made);
    open.push(made);
    const depth = open.length;
    walk(child);
    // A line break inside has reopened the same number of elements; ours is the last of them.
    const last = open[depth - 1];
    open.length = depth - 1;
    if (!last?.hasChildNodes()) last?.remove();
  };

  /** The words under the picture that was added last belong to it, whatever element they stand in. */
  const takesCaption = (child: Element): boolean => {
    const picture = blocks.at(-1)?.image;
    if (!picture || picture.caption || text.trim() || !isCaption(child)) return false;
    const caption = withoutLabel(visibleText(child));
    if (!caption || countWords(caption) > CAPTION_WORDS) return false;
    picture.caption = caption;
    return true;
  };

  const addTable = (table: Element) => {
    const made = copyTable(table);
    const shown = allIn(made, 'tr, caption')
      .map((row) => Array.from(row.children.length ? row.children : [row], (cell) => allText(cell)).join(' '))
      .join('\n');
    if (shown.trim()) standalone('table', table, shown, made);
  };

  const addEmbed = (child: Element) => {
    const link = linkOfMark(child);
    const href = link?.getAttribute('href');
    if (
      link &&
      blocks.every(
        ({ type, shownNodes }) => type !== 'embed' || firstIn(shownNodes, 'a')?.getAttribute('href') !== href,
      )
    )
      standalone('embed', child, '', link);
  };

  const addPreformatted = (child: Element) => {
    const made = document.createElement('pre');
    made.textContent = child.textContent;
    standalone('preformatted', child, allText(child).trim(), made);
  };

  const element = (child: Element) => {
    const name = nameOf(child);
    const inline = inlineNames[name];
    const anchored = attributeOf(child, 'id') ?? attributeOf(child, 'name');
    if (anchored) names.push(anchorName(anchored));
    if (name === 'BR') {
      flush();
      breaks++;
    } else if (name === 'IMG' || name === 'AMP-IMG') addPicture(child, null);
    else if (name === 'HR') standalone('rule', child, '', document.createElement('hr'));
    else if (name === 'IFRAME') addEmbed(child);
    else if (isSilent(name) || takesCaption(child)) return;
    else if (
      inline &&
      // A link around boxes is a card; one that was never closed is none.
      (!child.firstElementChild ||
        (name === 'A' && allText(child).length < 0.5 * bodyLength) ||
        !firstIn(child, 'p, div, ul, ol, table, h1, h2, h3, h4, blockquote, figure'))
    )
      addInline(child, inline);
    else if ((child.matches('figure, .wp-caption') || isPictureBox(child)) && addFigure(child)) return;
    else if (name === 'TABLE' && isDataTable(child)) addTable(child);
    else if (name === 'PRE') addPreformatted(child);
    else if (/^H[1-6]$/.test(name)) inside(child, { type: 'heading', level: Math.max(2, Number(name[1])) });
    else if (name === 'LI') inside(child, { type: 'item', list: child.closest('ul, ol') });
    else if (name === 'BLOCKQUOTE') {
      // Where nearly everything is in the quotation, it is the article (texts pasted from mail).
      const isQuote = allText(child).length < 0.6 * bodyLength;
      inside(child, isQuote ? { quote: child } : {});
    } else if (isBlock(name)) inside(child, {});
    else walk(child);
  };

  walk(body);
  flush();
  return blocks;
}
