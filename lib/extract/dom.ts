/** Facts about HTML elements that several steps need. They are asked for every node of a page, so they ask it for little. */

/** Names as HTML and as XHTML have them. */
const names = (list: string): ReadonlySet<string> => new Set(`${list} ${list.toLowerCase()}`.split(' '));

const blockNames = names(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM ' +
    'H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL',
);

/** What a page shows as one space. */
export const space = /[\s\u00a0\u200b\ufeff]+/g;

/** Elements whose text is never read. */
const silentNames = names(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH OBJECT IFRAME CANVAS AUDIO VIDEO SELECT BUTTON TEXTAREA INPUT LINK META HEAD TITLE',
);

/**
 * A form answers `form.nextSibling` with its field of that name, so that a page can send whoever walks it in circles; the
 * getter of the prototype does not. Only forms do that, and what is no text in place of a name is such a field.
 */
function askForm<T>(form: Node, name: 'firstChild' | 'nextSibling' | 'parentElement'): T {
  let at = form;
  let get: (() => unknown) | undefined;
  while (!get) {
    at = Object.getPrototypeOf(at);
    get = Object.getOwnPropertyDescriptor(at, name)?.get;
  }
  return get.call(form) as T;
}
export function nameOf(node: Node): string {
  const name: unknown = node.nodeName;
  return typeof name === 'string' ? name : 'FORM';
}
const isForm = (name: string): boolean => name === 'FORM' || name === 'form';
export const parentOf = (element: Element): Element | null =>
  isForm(nameOf(element)) ? askForm(element, 'parentElement') : element.parentElement;

// Said in one place each: they are asked for so often that their names take room in the content script.
/** The value of an attribute, `null` where it is missing. */
export const attributeOf = (element: Element, name: string): string | null => element.getAttribute(name);
/** All text of a node, scripts and the like too; none of no node. */
export const allText = (node: Node | null | undefined): string => node?.textContent ?? '';

/** The elements in one that a selector means. */
export const allIn = (root: ParentNode | null | undefined, selector: string): Element[] =>
  Array.from(root?.querySelectorAll(selector) ?? []);
/** A new element at the end of another. */
export const append = (parent: Element, name: string): Element =>
  parent.appendChild(parent.ownerDocument.createElement(name));

export const isElement = (node: Node): node is Element => node.nodeType === 1;
export const isText = (node: Node): node is Text => nameOf(node) === '#text';
export const isBlock = (name: string): boolean => blockNames.has(name);
export const isSilent = (name: string): boolean => silentNames.has(name);

const firstChildOf = (element: Element, name: string): Node | null =>
  isForm(name) ? askForm(element, 'firstChild') : element.firstChild;
const nextSiblingOf = (node: Node, name: string): Node | null =>
  isForm(name) ? askForm(node, 'nextSibling') : node.nextSibling;

/** Calls back with the texts and elements in an element, and their names. */
export function eachNode(element: Element, tell: (node: Text | Element, name: string) => void): void {
  let node = firstChildOf(element, nameOf(element));
  while (node) {
    const name = nameOf(node);
    if (name === '#text' || isForm(name) || node.nodeType === 1) tell(node as Text | Element, name);
    node = nextSiblingOf(node, name);
  }
}

/** The texts and elements in an element. */
export function nodesIn(element: Element): (Text | Element)[] {
  const nodes: (Text | Element)[] = [];
  eachNode(element, (node) => nodes.push(node));
  return nodes;
}

/** What a walk does with the nodes that it meets. */
export interface Walker {
  text(text: Text, parent: Element): void;
  /** Whether to go in. */
  enter(element: Element, name: string, parent: Element): boolean;
  /** After all that is in an element that was entered. */
  leave(element: Element, name: string): void;
}

/** Walks all that is in an element, in order. Pages nest deeper than functions may call themselves. */
export function walk(root: Element, { text, enter, leave }: Walker): void {
  const open = [root];
  const names = [nameOf(root)];
  let node = firstChildOf(root, names[0] as string);
  for (;;) {
    const parent = open.at(-1) as Element;
    if (node) {
      const name = nameOf(node);
      if (name === '#text') text(node as Text, parent);
      else if ((isForm(name) || node.nodeType === 1) && enter(node as Element, name, parent)) {
        open.push(node as Element);
        names.push(name);
        node = firstChildOf(node as Element, name);
        continue;
      }
      node = nextSiblingOf(node, name);
    } else {
      const name = names.pop() as string;
      open.pop();
      if (!open.length) return;
      leave(parent, name);
      node = nextSiblingOf(parent, name);
    }
  }
}

/** The text of an element without scripts and the like, with `end` for a line break and at both ends of a block. */
function gather(element: Element, end: string): string {
  let shown = '';
  const part = (name: string) => {
    if (name === 'BR' || isBlock(name)) shown += end;
  };
  walk(element, {
    text: ({ data }) => {
      shown += data;
    },
    enter: (_, name) => {
      part(name);
      return !isSilent(name);
    },
    leave: (_, name) => part(name),
  });
  return shown;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The text of an element in one line. */
export const visibleText = (element: Element): string => oneLine(gather(element, ' '));

/** The text of an element, its lines apart. The private-use letter stands in no page. */
export const visibleLines = (element: Element): string[] =>
  gather(element, '\ue000').split('\ue000').map(oneLine).filter(Boolean);

/** How many letters of running text stand in an element: runs of at least 60 letters that are not links. */
export type ProseOf = (element: Element) => number;

/** Measures prose where it is asked for. Who asks for a box asks for the boxes in it next, so they are measured along with it. */
export function proseMeasure(): ProseOf {
  const known = new Map<Element, number>();
  function measure(root: Element): number {
    const before: number[] = [];
    let total = 0;
    let run = 0;
    const flush = () => {
      if (run >= 60) total += run;
      run = 0;
    };
    walk(root, {
      text: ({ data }) => {
        run += data.trim().length;
      },
      enter: (_, name) => {
        if (name === 'BR' || isBlock(name)) flush();
        if (name === 'A' || isSilent(name)) return false;
        if (isBlock(name)) before.push(total);
        return true;
      },
      leave: (element, name) => {
        if (!isBlock(name)) return;
        flush();
        known.set(element, total - (before.pop() as number));
      },
    });
    flush();
    known.set(root, total);
    return total;
  }
  return (element) => known.get(element) ?? measure(element);
}
