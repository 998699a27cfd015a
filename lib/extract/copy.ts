import { parseAddress } from '../address';
import { key } from '../arabic/fold';
import type { Removal } from '../article';
import type { Kind } from '../rules/phrases';
import {
  firstChildOf,
  isBlock,
  isElement,
  isSilent,
  isText,
  measureProse,
  nameOf,
  nextSiblingOf,
  parentOf,
  visibleText,
} from './dom';
import type { View } from './live';
import { type NameRule, nameRule } from './names';

/**
 * The working copy: the page itself is never changed. What is surely no part of the article is left out while copying, so
 * that the steps that follow work on little: scripts, menus, what the page hides, and boxes whose own name says what they
 * are. Structure speaks here, not words. Boxes that hold much of the page's prose are spared, since names lie.
 */
export interface Copy {
  document: Document;
  removed: Removal[];
  /** The folded words of the page's menus: the names of its sections. */
  menu: ReadonlySet<string>;
}

/** More elements than this are not looked at, so that work stays bounded. */
const ELEMENT_LIMIT = 200_000;
/** Deeper elements dissolve into their parents; browsers' own parsers stop at about as many. */
const DEPTH_LIMIT = 500;

/** A box with at least this share of the page's prose is not left out by its name. */
const SPARED_SHARE = 0.3;
/** Hidden prose of this many letters may be the rest of the article behind a «read on» button. */
const HIDDEN_PROSE = 250;
/** Names of sections are short. */
const MENU_LETTERS = 40;

/** Elements that are the article by their own word, or hold its headline. */
const articleItself = 'h1, [itemprop~="articleBody"], [itemprop~="headline"]';
/** What would make later steps leave out the hidden rest of an article, too. */
const hidingAttributes = ['hidden', 'style', 'class', 'aria-hidden'];

const sparedNames = /^(?:BODY|MAIN|ARTICLE|TBODY|TR|H1)$/;

/** A record of something left out, with at most 500 characters of its text. */
export const removal = (kind: Kind, rule: string, text: string): Removal => ({ kind, rule, text: text.slice(0, 500) });

/** `<noscript>` is text in a page with scripts: it often holds the one true address of the lazy picture before it. */
function rescuePicture(noscript: Element, copied: Element | null): void {
  const address = /<img[^>]+?src\s*=\s*["']?([^"'\s>]+)/i.exec(noscript.textContent ?? '')?.[1];
  const image = copied?.nodeName === 'IMG' ? copied : copied?.querySelector('img');
  if (address && image && !image.hasAttribute('data-src'))
    image.setAttribute('data-src', address.replaceAll('&amp;', '&'));
}

/** Copies a page for the steps that follow. */
export function copyPage(page: Document, view: View): Copy {
  const document = page.implementation.createHTMLDocument('');
  const removed: Removal[] = [];
  const menu = new Set<string>();
  const prose = measureProse(page.body);
  const total = prose.get(page.body) ?? 0;
  let elements = 0;

  const addMenu = (box: Element) => {
    for (const link of Array.from(box.getElementsByTagName('a'))) {
      const text = link.textContent ?? '';
      const name = text.length < MENU_LETTERS ? key(text) : '';
      if (name) menu.add(name);
    }
  };
  const isInText = (element: Element): boolean => {
    const parent = parentOf(element);
    for (let node = parent && firstChildOf(parent); node; node = nextSiblingOf(node)) {
      if (isText(node) && node.data.trim().length > 2) return true;
    }
    return false;
  };
  const isSpared = (element: Element, rule: NameRule): boolean => {
    if (sparedNames.test(element.nodeName)) return true;
    const own = prose.get(element) ?? 0;
    // A word in the middle of a sentence, whatever its box is called.
    if (!isBlock(element) && isInText(element)) return true;
    // Pictures that are links are logos, icons and advertisements.
    if (rule.weak && (own > 0 || element.querySelector(':not(a) > img, figure, video') !== null)) return true;
    if (rule.strong ? total - own < 200 : own > SPARED_SHARE * total && own > 150) return true;
    return element.matches(articleItself) || element.querySelector(articleItself) !== null;
  };

  const copyChildren = (from: Element, into: Element, depth: number, hidden: boolean): void => {
    for (let node = firstChildOf(from); node; node = nextSiblingOf(node)) {
      if (isText(node)) into.append(document.importNode(node, false));
      else if (isElement(node) && ++elements <= ELEMENT_LIMIT) copyElement(node, into, depth, hidden);
    }
  };
  /** Entries of a live page link to themselves. */
  const leadsAway = (link: Element | null | undefined): boolean => {
    const target = parseAddress(link?.getAttribute('href') ?? '', page.baseURI);
    const here = parseAddress(page.baseURI);
    return link != null && (target?.pathname !== here?.pathname || target?.search !== here?.search);
  };

  /** A short `<article>` whose heading is a link is a card that leads to another story. */
  const isCard = (element: Element): boolean =>
    element.nodeName === 'ARTICLE' &&
    (prose.get(element) ?? 0) < SPARED_SHARE * total &&
    element.querySelector('h1') === null &&
    leadsAway(
      element.querySelector('h2 a, h3 a, h4 a, h5 a') ?? element.querySelector('a h2, a h3, a h4, a h5')?.closest('a'),
    );

  /** A box that begins with a link to its own end is beside the article: «تخطى … وواصل القراءة». */
  const offersToBeSkipped = (element: Element): boolean => {
    if (!/^(?:ASIDE|DIV|SECTION)$/.test(element.nodeName)) return false;
    const first = element.firstElementChild;
    const target = first?.nodeName === 'A' ? first.getAttribute('href') : null;
    if (!target?.startsWith('#') || target.length < 2 || (prose.get(element) ?? 0) >= SPARED_SHARE * total)
      return false;
    const end = page.getElementById(target.slice(1));
    return end !== null && (element.contains(end) || element.nextElementSibling === end);
  };

  /** A box of pictures without prose. Readability takes it for clutter, unless it is a figure. */
  const isGallery = (element: Element): boolean =>
    (element.nodeName === 'DIV' || element.nodeName === 'SECTION') &&
    element.getElementsByTagName('figure').length > 1 &&
    (prose.get(element) ?? 0) === 0;

  /** Why an element is left out, or `null` if it is copied. */
  const reasonToLeaveOut = (element: Element, hidden: boolean): { kind: Kind; rule: string } | null => {
    if (hidden) return { kind: 'hidden', rule: 'hidden' };
    if (offersToBeSkipped(element)) return { kind: 'related', rule: 'skip-link' };
    if (isCard(element)) return { kind: 'related', rule: 'story-card' };
    const rule = nameRule(element);
    return rule && !isSpared(element, rule) ? { kind: rule.kind, rule: `named ${rule.name}` } : null;
  };
  /**
   * Some sites put the whole page into a form, and that dissolves; others are for searching, commenting, subscribing, and
   * Readability knows them as clutter. A form is asked for nothing: its fields can stand for any of its properties.
   */
  const copyForm = (form: Element, into: Element, depth: number, insideHidden: boolean): void => {
    const holdsArticle = (prose.get(form) ?? 0) > 0.5 * total;
    const target = holdsArticle ? into : document.createElement('form');
    if (!holdsArticle) into.append(target);
    copyChildren(form, target, depth + 1, insideHidden);
  };
  const copyElement = (element: Element, into: Element, depth: number, insideHidden: boolean): void => {
    const name = nameOf(element);
    if (name === 'FORM') {
      copyForm(element, into, depth, insideHidden);
      return;
    }
    if (name === 'NOSCRIPT') rescuePicture(element, into.lastElementChild);
    if (name === 'NAV' || name === 'MENU') addMenu(element);
    if (name === 'NAV' || name === 'MENU' || isSilent(element)) return;
    const isHidden = !insideHidden && !view.isVisible(element);
    const own = isHidden ? (prose.get(element) ?? 0) : 0;
    const isRest = own >= HIDDEN_PROSE && own >= 0.2 * total;
    const reason = reasonToLeaveOut(element, isHidden && !isRest);
    if (reason) {
      if (reason.kind === 'navigation' || reason.rule === 'named sidebar') addMenu(element);
      const text = visibleText(element);
      if (text) removed.push(removal(reason.kind, reason.rule, text));
      return;
    }
    const target =
      depth > DEPTH_LIMIT
        ? into
        : isGallery(element)
          ? document.createElement('figure')
          : document.importNode(element, false);
    if (target !== into) into.append(target);
    if (isHidden) for (const name of hidingAttributes) target.removeAttribute(name);
    copyChildren(element, target, depth + 1, insideHidden || isHidden);
  };
  copyChildren(page.body, document.body, 0, false);
  for (const { name, value } of Array.from(page.body.attributes)) document.body.setAttribute(name, value);
  return { document, removed, menu };
}
