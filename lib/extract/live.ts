import { attributeOf } from './dom';
/** What only a page in a window knows, and a parsed document does not. */
export interface View {
  /** Whether anything of the element is shown. */
  isShown(element: Element): boolean;
}

/** The view of a live page. `checkVisibility` is in every browser that we build for. */
export function liveView(window: Window): View {
  const { Element, getComputedStyle } = window as Window & typeof globalThis;
  // By the prototype's own method: a form may have a field of this name.
  const { checkVisibility } = Element.prototype;
  return {
    isShown: (element) =>
      checkVisibility.call(element) ||
      // It has no box of its own, and what is in it is shown.
      getComputedStyle.call(window, element).display === 'contents',
  };
}

/** The view of a parsed document: what its own attributes say. */
export const parsedView: View = {
  isShown: (element) =>
    !element.hasAttribute('hidden') &&
    !/display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributeOf(element, 'style') ?? ''),
};
