// The package's index also brings `isProbablyReaderable`, which nothing uses and which would be injected into every page.
import Readability from '@mozilla/readability/Readability.js';
import { isDataTable } from './blocks';
import type { Copy } from './copy';
import { allIn, allText, attributeOf, firstIn, isText, nameOf, oneLine } from './dom';
import { isEmbedMark } from './embeds';

/** Fewer letters outside links than this make Readability look again with weaker rules. Arabic briefs are short. */
const ENOUGH = 250;

/**
 * Readability's rules as its own bits: leave out unlikely candidates, weigh classes, clean conditionally. Where it finds too
 * little it gives them up one after the other. That is done here, on a new copy each time, since of its own attempts only
 * the first keeps the texts that it was given.
 */
const attempts = [7, 6, 4, 0];

/** Readability as a finder of bodies: title, hidden elements, addresses and nesting are the work of other steps. */
class BodyFinder extends Readability<Element> {
  private readonly linkLetters = new Map<Element, number>();
  /** Without what Readability's own `parse` does besides: titles, scripts, styles, excerpts. */
  find(root: Element): Element | null {
    this._replaceBrs(root);
    this._replaceNodeTags(allIn(root, 'font'), 'SPAN');
    return this._grabArticle();
  }
  _headerDuplicatesTitle(): boolean {
    return false;
  }
  _isProbablyVisible(element: Element): boolean {
    // Dialogs hide the whole page behind them so, and the article with it.
    if (attributeOf(element, 'aria-hidden') !== 'true') return true;
    return this._isText(element, 0.5 * this._getInnerText(element.ownerDocument.body).length);
  }
  /** Whether an element has so many letters, and most of them are in no link. */
  private _isText(element: Element, letters: number): boolean {
    return this._getInnerText(element).length >= letters && this._getLinkDensity(element) < 0.5;
  }
  /** Readability's answer in fewer words. */
  _getClassWeight({ className, id }: Element): number {
    const { positive, negative } = this.REGEXPS;
    const weigh = (names: string) => 25 * (Number(positive.test(names)) - Number(negative.test(names)));
    return this._flags & this.FLAG_WEIGHT_CLASSES ? weigh(className) + weigh(id) : 0;
  }
  /** Tables of some size are data, and stay; those with headings at any size. */
  _markDataTables(root: Element): void {
    for (const table of allIn(root, 'table'))
      Object.assign(table, {
        _readabilityDataTable: isDataTable(table) && (firstIn(table, 'th') || table.querySelectorAll('td').length > 10),
      });
  }
  /** Readability's answer, which reads the text of every element first; few can be one. */
  _isValidByline(element: Element, names: string): boolean {
    const isNamed =
      this.REGEXPS.byline.test(names) ||
      attributeOf(element, 'rel') === 'author' ||
      /author/.test(attributeOf(element, 'itemprop') ?? '');
    const letters = isNamed ? this._getInnerText(element).length : 0;
    return letters > 0 && letters < 100;
  }
  /** The copy has its spaces in order. */
  _getInnerText(element: Element): string {
    return allText(element).trim();
  }
  /** The same answer as Readability's, which reads the text of every box first. */
  _isElementWithoutContent(element: Element): boolean {
    for (let child = element.firstElementChild; child; child = child.nextElementSibling)
      if (nameOf(child) !== 'BR' && nameOf(child) !== 'HR') return false;
    return !/\S/.test(allText(element));
  }
  /** These four give Readability's answers. Its own make lists of children, and texts of whole boxes, where a look at a few will do. */
  _hasSingleTagInsideElement({ firstElementChild: only, lastElementChild, childNodes }: Element, tag: string): boolean {
    return (
      only?.tagName === tag &&
      only === lastElementChild &&
      !this._someNode(childNodes, (node) => isText(node) && /\S$/.test(node.data))
    );
  }
  _hasChildBlockElement(element: Element): boolean {
    for (let child = element.firstElementChild; child; child = child.nextElementSibling)
      if (this.DIV_TO_P_ELEMS.has(child.tagName) || this._hasChildBlockElement(child)) return true;
    return false;
  }
  _getLinkDensity(element: Element): number {
    return this._getTextDensity(element, ['a'], (link) => {
      // Each is asked for by all the boxes that it stands in.
      const letters =
        this.linkLetters.get(link) ??
        this._getInnerText(link).length * (/^#./.test(attributeOf(link, 'href') ?? '') ? 0.3 : 1);
      this.linkLetters.set(link, letters);
      return letters;
    });
  }
  _getTextDensity(
    element: Element,
    names: string[],
    lettersIn: (inner: Element) => number = (inner) => this._getInnerText(inner).length,
  ): number {
    let letters = 0;
    for (const inner of element.querySelectorAll(names.join())) {
      letters += lettersIn(inner);
      // Of so many, which stand in each other, Readability only wants to know whether one has any.
      if (letters && names.length > 6) break;
    }
    return letters && letters / this._getInnerText(element).length;
  }
  /**
   * What Readability takes out of the body that it has found. What it does there besides is for looks, and nobody sees these elements: the
   * article is made anew from the blocks of the body, and lib/extract/pictures knows lazy ones.
   */
  _prepArticle(content: Element): void {
    this._markDataTables(content);
    for (const name of ['form', 'fieldset']) this._cleanConditionally(content, name);
    // Who is quoted.
    this._replaceNodeTags(allIn(content, 'blockquote footer'), 'P');
    for (const name of ['footer', 'aside']) this._clean(content, name);
    this._cleanHeaders(content);
    // A sentence with a link is no clutter because it stands in a box and not in a paragraph.
    for (const box of allIn(content, 'div'))
      if (this._hasSingleTagInsideElement(box, 'P') && this._isText(box, /[.؟!]\s*$/.test(allText(box)) ? 25 : 100))
        box.replaceWith(...box.childNodes);
    for (const name of ['table', 'ul', 'div']) this._cleanConditionally(content, name);
  }
}

const lettersOf = (element: Element | null): number => oneLine(allText(element)).length;

/** Finds the element that holds the body, `null` if there is none, in one of the copies, which are used up. */
export function findBody(copyPage: () => Copy): { copy: Copy; body: Element | null } {
  let best: { copy: Copy; body: Element | null } | null = null;
  let most = 0;
  for (const rules of attempts) {
    const copy = copyPage();
    const finder = new BodyFinder(copy.document, {
      charThreshold: -1,
      allowedVideoRegex: isEmbedMark,
    });
    finder._flags = rules;
    // It writes the whole page down in case it has to look again, which it is told not to do.
    Object.defineProperty(copy.document.body, 'innerHTML', { value: '' });
    const body = finder.find(copy.document.body);
    const letters = allIn(body, 'a').reduce((rest, link) => rest - lettersOf(link), lettersOf(body));
    // Weaker rules let in more of everything; they must be worth it.
    if (best && letters <= 2 * most) continue;
    best = { copy, body };
    most = letters;
    if (most >= ENOUGH) break;
  }
  return best as { copy: Copy; body: Element | null };
}
