import { key } from '../arabic/fold';
import { postBoxes } from '../rules/embeds';
import type { Kind } from '../rules/phrases';
import { isAuthorLink } from './byline';
import {
  allIn,
  allText,
  append,
  firstIn,
  isBlock,
  isSilent,
  type Outline,
  proseMeasure,
  spaced,
  visibleLines,
  walk,
} from './dom';
import { type Embed, embedMark, findEmbed, findPost, findVideo, isPostBox } from './embeds';
import { isHiddenRest, type LeavingStep, leavingSteps, type Surroundings } from './leave-out';
import type { View } from './live';
import type { Added, Own } from './own';
import { KEPT_LETTERS } from './removals';

/**
 * The working copy: the page itself is never changed. Scripts, menus and what `leavingSteps` name are left out while copying,
 * so that the steps that follow work on little.
 */
export interface Copy {
  document: Document;
  removed: LeftOut[];
  menu: Menu;
  /** The texts of the copy, numbered in the order of the page. */
  numbers: ReadonlyMap<Node, number>;
  /** The element of the page that each of these texts stands in, by its number. */
  places: readonly Element[];
  /** What the reader's own rules add, in the order of the page. */
  added: readonly Added[];
}

/** Why an element is left out. */
interface Reason {
  kind: Kind;
  rule: string;
}

/** The page's menus: the names of its sections. */
export interface Menu {
  /** Whether a menu has a link of these folded words. */
  has(name: string): boolean;
}

/** A box that is not in the copy. */
export interface LeftOut extends Reason {
  lines: string[];
  /** The number of the text after it. */
  before: number;
}

/** More elements than this are not looked at, so that work stays bounded. */
const ELEMENT_LIMIT = 200_000;
/** Deeper elements dissolve into their parents; browsers' own parsers stop at about as many. */
const DEPTH_LIMIT = 500;

/** Names of sections are short. */
const MENU_LETTERS = 40;

/** Boxes that show nothing when they are empty; a cell, a picture and a line do. */
const droppable = new Set(
  'DIV SPAN P LI UL OL I B A SECTION ARTICLE ASIDE HEADER FOOTER H2 H3 H4 H5 H6 STRONG EM FONT'.split(' '),
);
/** What would make later steps leave out the hidden rest of an article, too. */
const hidingAttributes = ['hidden', 'style', 'class', 'aria-hidden'];

/** `<noscript>` is text in a page with scripts: it often holds the one true address of the lazy picture before it. */
function rescuePicture(noscript: Element, copied: Element | null): void {
  const address = /<img[^>]+?src\s*=\s*["']?([^"'\s>]+)/i.exec(allText(noscript))?.[1];
  const image = copied?.nodeName === 'IMG' ? copied : firstIn(copied, 'img');
  if (address && image && !image.hasAttribute('data-src'))
    image.setAttribute('data-src', address.replaceAll('&amp;', '&'));
}

/** The names in these boxes, read when the first is asked for: menus are long. */
function menuOf(boxes: readonly Element[]): Menu {
  let links: Element[] | null = null;
  let names: ReadonlySet<string> = new Set();
  const read = (): Element[] => {
    const all = boxes.flatMap((box) => allIn(box, 'a')).filter((link) => allText(link).length < MENU_LETTERS);
    names = new Set(all.map((link) => key(allText(link))));
    return all;
  };
  return {
    has: (name) => {
      links ??= read();
      // The writer of an article may stand in the path that leads to it.
      const isSection = (link: Element) => key(allText(link)) === name && !isAuthorLink(link);
      return name !== '' && names.has(name) && links.some(isSection);
    },
  };
}

/** The element that is being copied. */
interface Open {
  into: Element;
  /** Whether it stands in what the page hides and the article needs. */
  hidden: boolean;
  /** Why it is left out but for what the reader adds of it. */
  out: Reason | null;
  /** Whether its line breaks and spaces are shown. */
  preformatted: boolean;
  /** Whether the last thing in it was text or an inline element: only then a space is one. */
  afterInline: boolean;
}

/** Asks a view once for each element: several steps ask about the one that is being copied. */
function askedOnce(view: View): View['isShown'] {
  let last: Element | null = null;
  let shown = true;
  return (element) => {
    if (element !== last) shown = view.isShown(element);
    last = element;
    return shown;
  };
}

/** Copies a page, of which this is the outline, for the steps that follow, without the leaving steps that are named in `without`. */
export function copyPage(page: Document, outline: Outline, view: View, without: readonly string[], own: Own): Copy {
  const document = page.implementation.createHTMLDocument('');
  // A document keeps account of all that is put into it, so its elements stand outside, and it only answers with them when it is asked.
  const { body: root, documentElement } = document;
  documentElement.remove();
  Object.defineProperties(document, { body: { value: root }, documentElement: { value: documentElement } });
  const removed: LeftOut[] = [];
  const numbers = new Map<Node, number>();
  const places: Element[] = [];
  const menus: Element[] = [];
  const proseOf = proseMeasure(outline);
  const isShown = askedOnce(view);
  const hasSeveral = (name: string) => page.getElementsByTagName(name).length > 1;
  const around: Surroundings = { page, view: { ...view, isShown }, proseOf, hasHeadlines: hasSeveral('h1') };
  const steps = leavingSteps.filter(({ step }) => !without.includes(step));
  const byName = new Map<string, LeavingStep[]>();
  const stepsOf = (name: string): LeavingStep[] => {
    const known = byName.get(name);
    if (known) return known;
    const own = steps.filter(({ elements }) => elements?.has(name) ?? true);
    byName.set(name, own);
    return own;
  };
  const hasGalleries = hasSeveral('figure');
  const hasPosts = firstIn(page, postBoxes) !== null;
  const stack: Open[] = [{ into: root, hidden: false, out: null, preformatted: false, afterInline: false }];
  let elements = 0;

  /** Why an element is left out. The reader's own rules come first. */
  const reasonFor = (element: Element, name: string, { hidden, out }: Open): Reason | null => {
    if (own.added.has(element)) return null;
    if (out) return out;
    const rule = own.hidden.get(element);
    if (rule) return { kind: 'own', rule };
    for (const one of stepsOf(name)) {
      // What stands in the hidden rest of the article is hidden with it.
      const reason = hidden && one.step === 'hidden' ? null : one.judge(element, name, around);
      if (reason) return reason;
    }
    return null;
  };
  /** A box of pictures without prose. Readability takes it for clutter, unless it is a figure. */
  const isGallery = (element: Element, name: string): boolean =>
    hasGalleries &&
    (name === 'DIV' || name === 'SECTION') &&
    proseOf(element) === 0 &&
    element.getElementsByTagName('figure').length > 1;
  /**
   * Some sites put the whole page into a form, and that dissolves; others are for searching, commenting, subscribing, and
   * Readability knows them as clutter. A form is asked for nothing: its fields can stand for any of its properties.
   */
  const copyForm = (form: Element, into: Element): Element =>
    proseOf(form) > 0.5 * proseOf(page.body) ? into : append(into, 'form');

  /** What stands in the place of a frame that is shown, or of a quotation without prose that a script will make a post. */
  const embedOf = (element: Element, name: string): Embed | null => {
    if (name === 'IFRAME') return isShown(element) ? findEmbed(element, page.baseURI) : null;
    if (name.includes('-')) return findVideo(element);
    const post = name === 'BLOCKQUOTE' || (hasPosts && isPostBox(element)) ? findPost(element) : null;
    return post && proseOf(element) === 0 ? post : null;
  };

  walk(outline, outline.nodes.indexOf(page.body), {
    text(text, place) {
      const open = stack.at(-1) as Open;
      if (open.out) return;
      const { data } = text;
      const isSpace = !/\S/.test(data);
      // Spaces between boxes are half of a page's texts, and nobody sees them.
      if (isSpace && !open.afterInline) return;
      const shown = open.preformatted ? data : spaced(data);
      const copied = open.into.appendChild(document.createTextNode(shown));
      open.afterInline = true;
      if (isSpace) return;
      numbers.set(copied, places.length);
      places.push(place);
    },
    enter(element, name, place) {
      const parent = stack.at(-1) as Open;
      const { into } = parent;
      if (++elements > ELEMENT_LIMIT) return false;
      // Style sheets make lines of spans, several in a row, and between them need be no space. A large first letter is part of its word.
      const isSpan = name === 'SPAN' && /^(?:DIV|P|FIG.*)$/.test(into.nodeName);
      const beside = isSpan && (element.nextElementSibling ?? element.previousElementSibling);
      const isLine = beside && allText(element).length > 9 && view.isLine(element);
      parent.afterInline = !isLine && !isBlock(name);
      // Of line breaks there are many, and there is nothing to ask about them.
      if (name === 'BR') {
        if (!parent.out) into.append(document.createElement('br'));
        return false;
      }
      const isAdded = own.added.has(element);
      if (name === 'FORM' && !isAdded && !own.hidden.has(element)) {
        stack.push({ ...parent, into: copyForm(element, into), afterInline: false });
        return true;
      }
      if (name === 'NOSCRIPT') rescuePicture(element, into.lastElementChild);
      const embed = embedOf(element, name);
      if (embed) {
        if (!parent.out) into.append(embedMark(document, embed));
        return false;
      }
      const isMenu = name === 'NAV' || name === 'MENU';
      if (isMenu) menus.push(element);
      if ((isMenu && !isAdded && !own.around.has(element)) || isSilent(name)) return false;
      const out = reasonFor(element, name, parent);
      if (out && (out.kind === 'navigation' || /side-?bar/.test(out.rule))) menus.push(element);
      if (out && !own.around.has(element)) {
        const lines = visibleLines(outline, place, KEPT_LETTERS);
        if (lines.length) removed.push({ ...out, lines, before: places.length });
        return false;
      }
      let target = into;
      if (stack.length <= DEPTH_LIMIT) {
        const role = isGallery(element, name) ? 'figure' : isLine && 'div';
        target = role ? document.createElement(role) : document.importNode(element, false);
        if (isLine) for (const { name, value } of element.attributes) target.setAttribute(name, value);
        into.append(target);
        // Readability takes what is named so for the head of a page.
        if (/^H[2-6]$/.test(name)) target.className = target.className.replace(/header/g, '');
      }
      let { hidden } = parent;
      if (!hidden && !isShown(element) && isHiddenRest(element, around)) {
        hidden = true;
        for (const attribute of hidingAttributes) target.removeAttribute(attribute);
      }
      // What the page hides and the reader adds is shown with all that is in it.
      if (isAdded) {
        hidden ||= !isShown(element);
        own.begin(target, places.length);
      }
      const preformatted = parent.preformatted || name === 'PRE';
      stack.push({ into: target, hidden, out, preformatted, afterInline: false });
      return true;
    },
    leave: (_, name) => {
      const { into } = stack.pop() as Open;
      own.end(into, places.length);
      // What dissolved into its parent has no copy of its own; a name may be the place of a footnote.
      const isOwn = into !== stack.at(-1)?.into;
      if (!into.firstChild && droppable.has(name) && isOwn && !into.id && !into.hasAttribute('name')) into.remove();
    },
  });
  for (const { name, value } of Array.from(page.body.attributes)) root.setAttribute(name, value);
  return { document, removed, menu: menuOf(menus), numbers, places, added: own.parts(numbers) };
}
