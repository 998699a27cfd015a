import type { Block } from './blocks';
import { isIn, isSilent, nameOf, type Outline, oneLine, parentOf } from './dom';
import type { View } from './live';
import type { Metadata } from './metadata';

/** All elements of the page, in document order. */
export interface Originals {
  outline: Outline;
  originals: readonly Element[];
  /** The place of each of them in the outline. */
  outlined: readonly number[];
}

/** The page with the places that were found in it. Places are indexes into `originals`, or -1. */
export interface Zone extends Originals {
  page: Document;
  address: string;
  metadata: Metadata;
  view: View;
  /** Milliseconds since 1970: nothing was published later. */
  now: number;
  headline: string;
  /** The headline, if it stands above the body. */
  headlineAt: number;
  /** The first and the last paragraph. */
  bodyStart: number;
  bodyEnd: number;
  /** Where the lines about the article end: at the first paragraph, or at the second where the first is a lead with the date under it. */
  metaEnd: number;
  /** The lines of the elements that have been asked for them, by place: see `linesBetween`. */
  lines: Map<number, readonly PageLine[]>;
}

/** Where to begin looking above the body: at the headline, or a little above the text where there is none. */
export const aboveBody = ({ headlineAt, bodyStart }: Zone): number =>
  headlineAt >= 0 ? headlineAt : Math.max(0, bodyStart - 80);

/** A line that a page shows: the text of an element's own, between block ends and line breaks. */
export interface PageLine {
  text: string;
  element: Element;
  /** Its place among the originals, or that of a box around it. */
  order: number;
}

/** The parts of a line in which a label may stand first, or a date alone: between bars, then between dashes. */
export const partsOf = (text: string): string[] => [...text.split(/[|•·]/), ...text.split(/\s[-–—]\s/)];

/** Longer lines are paragraphs; bylines and dates are not looked for in them. */
const MAX_LINE = 220;

/** The short lines of the own text of the element at a place of the outline. */
export function ownLines({ nodes, names, ends }: Outline, place: number, order: number): PageLine[] {
  const lines: PageLine[] = [];
  if (isSilent(names[place] as string)) return lines;
  let own = '';
  const add = () => {
    const text = oneLine(own).replace(/^[| ]+|[| ]+$/g, '');
    if (text && text.length <= MAX_LINE) lines.push({ text, element: nodes[place] as Element, order });
    own = '';
  };
  const end = ends[place] as number;
  for (let at = place + 1; at < end; at = ends[at] as number) {
    const name = names[at];
    if (name === '#text') own += (nodes[at] as Text).data;
    else if (name === 'BR') add();
    // An icon, which has nothing in it, parts what stands before and after it.
    else own += (ends[at] as number) > at + 1 ? ' ' : ' | ';
  }
  add();
  return lines;
}

/** The short lines from one place to another (exclusive), in order. Steps ask for the same places: each is read once. */
export function linesBetween({ outline, originals, outlined, lines }: Zone, from: number, to: number): PageLine[] {
  const between: PageLine[] = [];
  for (let order = Math.max(0, from); order < Math.min(to, originals.length); order++) {
    let own = lines.get(order);
    if (!own) {
      own = ownLines(outline, outlined[order] as number, order);
      lines.set(order, own);
    }
    for (const line of own) between.push(line);
  }
  return between;
}

/** Whether an element or anything around it is hidden. */
export function isHidden(element: Element, view: View): boolean {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    if (nameOf(at) !== 'FORM' && !view.isShown(at)) return true;
  }
  return false;
}

/** The largest box of the page that a text has for itself: the paragraphs `around` it stand outside. `null` where there are none. */
export function ownBox(
  place: Element | undefined,
  around: readonly (Block | undefined)[],
  places: readonly Element[],
): Element | null {
  const others = around.flatMap((block) => places[block?.number ?? -1] ?? []);
  let box: Element | null = null;
  let parent = place ?? null;
  while (parent && !others.some((other) => isIn(parent as Element, other))) {
    box = parent;
    parent = parentOf(box);
  }
  return others.length ? box : null;
}
