import { isElement, nodesIn, parentOf } from '../extract/dom';
import type { OwnKind } from '../own-rule';
import { namesOf } from './names';

/**
 * A selector that means a chosen part of a page, and the same part on other pages of its site. Libraries for this look for one that
 * means nothing else on this page, and so number the second of three leftovers that have one name; here all three are meant.
 */
export interface Selected {
  selector: string;
  /** All that it means on this page. */
  matches: Element[];
  /** Whether the part is known by its place alone: elsewhere something else may stand there. */
  byPlace: boolean;
}

/** A name that so many parts have is none of a leftover. */
const MOST_MATCHES = 20;
/** Boxes further out say nothing of what is in them. */
const MOST_ANCESTORS = 12;
const NAMES_OF_ANCESTOR = 3;

/** What articles themselves are made of. */
const common = new Set('a b blockquote div em figure h2 h3 h4 img li ol p span strong ul'.split(' '));

function ancestorsOf(element: Element): Element[] {
  const boxes: Element[] = [];
  for (let box = parentOf(element); box && box.localName !== 'body'; box = parentOf(box)) boxes.push(box);
  return boxes;
}

/** What a selector means on the page, if it means the element, few others, and nothing around it or in it. */
function matchesFor(element: Element, selector: string, most: number): Element[] | null {
  const matches = Array.from(element.ownerDocument.body.querySelectorAll(selector));
  if (!matches.includes(element) || matches.length > most) return null;
  const around = new Set(ancestorsOf(element));
  const isApart = (other: Element) =>
    other === element || (!around.has(other) && !ancestorsOf(other).includes(element));
  return matches.every(isApart) ? matches : null;
}

/** An element among its siblings, by its kind and, where there are others of it, its place: counted from the nearer end. */
function step(element: Element): { selector: string; isPlace: boolean } {
  const tag = /^[a-z][a-z0-9-]*$/.test(element.localName) ? element.localName : '*';
  const parent = parentOf(element);
  const siblings = parent ? nodesIn(parent).filter(isElement) : [];
  const alike = tag === '*' ? siblings : siblings.filter(({ localName }) => localName === tag);
  if (alike.length === 1) {
    // Another article has more of these than one.
    return common.has(tag) ? { selector: `${tag}:only-of-type`, isPlace: true } : { selector: tag, isPlace: false };
  }
  const at = alike.indexOf(element);
  const fromEnd = alike.length - at;
  const type = tag === '*' ? 'child' : 'of-type';
  const place = at + 1 <= fromEnd ? `nth-${type}(${at + 1})` : `nth-last-${type}(${fromEnd})`;
  return { selector: `${tag}:${place}`, isPlace: true };
}

/** The way to the element from the nearest box around it that has a name of its own, or from the body. */
function pathTo(element: Element): Selected {
  const steps: string[] = [];
  let byPlace = false;
  let start = 'body';
  for (const box of [element, ...ancestorsOf(element)]) {
    const name = box === element ? undefined : namesOf(box).find((one) => matchesFor(box, one, 1));
    if (name) {
      start = name;
      break;
    }
    const { selector, isPlace } = step(box);
    steps.unshift(selector);
    byPlace ||= isPlace;
  }
  const selector = [start, ...steps].join(' > ');
  return { selector, matches: Array.from(element.ownerDocument.body.querySelectorAll(selector)), byPlace };
}

function byName(element: Element, most: number): Selected | null {
  const names = namesOf(element);
  const tagged = names.map((name) => (/^[.[]/.test(name) ? `${element.localName}${name}` : name));
  const inBoxes = ancestorsOf(element)
    .slice(0, MOST_ANCESTORS)
    .flatMap((box) => namesOf(box).slice(0, NAMES_OF_ANCESTOR))
    .flatMap((box) => names.map((name) => `${box} ${name}`));
  for (const selector of [...names, ...tagged, ...inBoxes]) {
    const matches = matchesFor(element, selector, most);
    if (matches) return { selector, matches, byPlace: false };
  }
  return null;
}

/** The selector for a chosen element. The article is one part of a page; of others there may be several alike. */
export function selectorFor(element: Element, kind: OwnKind): Selected {
  const one = kind === 'article' ? byName(element, 1) : null;
  return one ?? byName(element, MOST_MATCHES) ?? pathTo(element);
}
