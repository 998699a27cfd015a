/** Facts about HTML elements that several steps need. */

const blockNames = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM ' +
    'H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
);

/** Elements whose text is never read. */
const silentNames = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH OBJECT IFRAME CANVAS AUDIO VIDEO SELECT BUTTON TEXTAREA INPUT LINK META HEAD TITLE'.split(
    ' ',
  ),
);

type Accessor = 'firstChild' | 'nextSibling' | 'nodeName' | 'parentElement';
const getters = new Map<Accessor, () => unknown>();

/**
 * A property of a node as the browser knows it. A form answers `form.nextSibling` with its field of that name, so that a page
 * can send whoever walks it in circles; the getter of the prototype does not.
 */
function native(node: Node, name: Accessor): unknown {
  let get = getters.get(name);
  for (let at = Object.getPrototypeOf(node); !get && at; at = Object.getPrototypeOf(at)) {
    get = Object.getOwnPropertyDescriptor(at, name)?.get;
  }
  if (get) getters.set(name, get);
  return get ? get.call(node) : node[name];
}
export const nameOf = (node: Node): string => native(node, 'nodeName') as string;
export const firstChildOf = (node: Node): Node | null => native(node, 'firstChild') as Node | null;
export const nextSiblingOf = (node: Node): Node | null => native(node, 'nextSibling') as Node | null;
export const parentOf = (element: Element): Element | null => native(element, 'parentElement') as Element | null;

export const isElement = (node: Node): node is Element => node.nodeType === 1;
export const isText = (node: Node): node is Text => node.nodeType === 3;
export const isBlock = (element: Element): boolean => blockNames.has(nameOf(element));
export const isSilent = (element: Element): boolean => silentNames.has(nameOf(element).toUpperCase());

/** The text of an element with single spaces, without scripts and the like; `<br>` and block ends count as a space. */
export function visibleText(element: Element): string {
  let text = '';
  const walk = (parent: Node) => {
    for (let node = firstChildOf(parent); node; node = nextSiblingOf(node)) {
      if (isText(node)) text += node.data;
      else if (isElement(node) && !isSilent(node)) {
        const apart = nameOf(node) === 'BR' || isBlock(node);
        if (apart) text += ' ';
        walk(node);
        if (apart) text += ' ';
      }
    }
  };
  walk(element);
  return text.replace(/\s+/g, ' ').trim();
}

/** How many letters of running text stand in each element: runs of at least 60 letters that are not links. */
export function measureProse(root: Element): Map<Element, number> {
  const prose = new Map<Element, number>();
  let total = 0;
  let run = 0;
  const flush = () => {
    if (run >= 60) total += run;
    run = 0;
  };
  const visit = (element: Element) => {
    const before = total;
    const block = isBlock(element);
    if (block) flush();
    for (let node = firstChildOf(element); node; node = nextSiblingOf(node)) {
      if (isText(node)) run += node.data.trim().length;
      else if (isElement(node)) {
        const name = nameOf(node);
        if (name === 'BR') flush();
        else if (name !== 'A' && !isSilent(node)) visit(node);
      }
    }
    if (block) flush();
    prose.set(element, total - before);
  };
  visit(root);
  flush();
  return prose;
}
