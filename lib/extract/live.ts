import { attributeOf, parentOf } from './dom';
/** What only a page in a window knows, and a parsed document does not. */
export interface View {
  /** Whether anything of the element is shown. */
  isShown(element: Element): boolean;
  /** Whether an inline element stands on lines of its own. */
  isLine(element: Element): boolean;
  /** How large its letters are, to be compared with others of the page; 0 where that is not known. */
  sizeOf(element: Element): number;
}

/** The view of a live page. `checkVisibility` is in every browser that we build for. */
export function liveView(window: Window): View {
  const { Element, getComputedStyle } = window as Window & typeof globalThis;
  // By the prototype's own method: a form may have a field of this name.
  const { checkVisibility } = Element.prototype;
  const styleOf = (element: Element) => getComputedStyle.call(window, element);
  return {
    isShown: (element) =>
      checkVisibility.call(element) ||
      // It has no box of its own, and what is in it is shown.
      styleOf(element).display === 'contents',
    isLine: (element) => {
      const { display, float, position } = styleOf(element);
      const around = styleOf(parentOf(element) ?? element);
      // Of boxes in a row each is a block, too.
      const isInRow = /flex|grid/.test(around.display) && around.flexDirection !== 'column';
      return /^(?:block|flex|grid)/.test(display) && float === 'none' && position === 'static' && !isInRow;
    },
    sizeOf: (element) => Number.parseFloat(styleOf(element).fontSize),
  };
}

/** How large letters are in `<font size="0">` to `"7"`, as browsers show them. */
const fontSizes = [0, 10, 13, 16, 18, 24, 32, 48];

/** The view of a parsed document: what its own attributes say. */
export const parsedView: View = {
  isShown: (element) =>
    !element.hasAttribute('hidden') &&
    !/display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributeOf(element, 'style') ?? ''),
  isLine: (element) => /^display\s*:\s*block;?$/i.test(attributeOf(element, 'style') ?? ''),
  sizeOf: (element) => {
    const sized = element.closest('[style*="font-size"], font[size]');
    const said = /font-size:\s*(.*)/i.exec((sized && attributeOf(sized, 'style')) ?? '')?.[1];
    const size = (sized && attributeOf(sized, 'size')) ?? '';
    return said ? Number.parseFloat(said) : (fontSizes[Number(size) + (/^[+-]/.test(size) ? 3 : 0)] ?? 0);
  },
};
