import { isElement, isSilent, nameOf, nodesIn, parentOf } from '../extract/dom';

/** Ways through a page, from one part that can be chosen to the next. */

/** Inline elements are parts of a line; who points at one means its line. A picture is a part of its own. */
function isInline(element: Element): boolean {
  const display = element.ownerDocument.defaultView?.getComputedStyle(element).display ?? '';
  return /^(?:inline|contents)$/.test(display) && nameOf(element) !== 'IMG';
}

/** Whether an element can be chosen at all: it is no frame, no script and no form, and not the page itself. */
export function canBeChosen(element: Element): boolean {
  const name = nameOf(element);
  return name !== 'HTML' && name !== 'BODY' && name !== 'FORM' && !isSilent(name);
}

/** The nearest part around an element, or `null` at the page's own edge. */
export function wider(element: Element): Element | null {
  let box = parentOf(element);
  while (box && nameOf(box) === 'FORM') box = parentOf(box);
  return box && canBeChosen(box) ? box : null;
}

const partsIn = (element: Element): Element[] => nodesIn(element).filter(isElement).filter(canBeChosen);

/** The first part in an element, or `null`. */
export const narrower = (element: Element): Element | null => partsIn(element)[0] ?? null;

/** The part before or after an element in the same box, or `null`. */
export function beside(element: Element, way: -1 | 1): Element | null {
  const box = parentOf(element);
  const parts = box ? partsIn(box) : [];
  const at = parts.indexOf(element);
  return at < 0 ? null : (parts[at + way] ?? null);
}

/** The part that somebody means who points at an element, or `null` where nothing can be chosen. */
export function partAt(element: Element): Element | null {
  let part: Element | null = element;
  while (part && nameOf(part) !== 'BODY' && (!canBeChosen(part) || isInline(part))) part = parentOf(part);
  return part && canBeChosen(part) ? part : null;
}
