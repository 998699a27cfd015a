import type { Change } from '../../lib/arabic/change';

/** What is shown otherwise than it was published, by the element that shows it: for whoever copies from it. */
const changesOf = new WeakMap<Element, readonly Change[]>();

/** Remembers what was changed in the texts of an element; places count through all of them. */
export function rememberChanges(element: Element, changes: readonly Change[]): void {
  changesOf.set(element, changes);
  element.toggleAttribute('data-changed', changes.length > 0);
}

/** The elements in an article in which something was changed, each with its changes. */
export function changedElements(root: ParentNode): [Element, readonly Change[]][] {
  return Array.from(root.querySelectorAll('[data-changed]'), (element) => [element, changesOf.get(element) ?? []]);
}
