/** Facts about HTML elements that several steps need. They are asked for every node of a page, so they ask it for little. */

/** Names as HTML and as XHTML have them. */
const names = (list: string): ReadonlySet<string> => new Set(`${list} ${list.toLowerCase()}`.split(' '));

const blockNames = names(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM ' +
    'H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL',
);

/** A text with one space for what a page shows as one. Most have it so already, and to look takes half the time of replacing. */
export const spaced = (text: string): string =>
  /[^\S ]|\u200b| {2}/.test(text) ? text.replace(/[\s\u200b]+/g, ' ') : text;

/** Elements whose text is never read. */
const silentNames = names(
  'SCRIPT STYLE EMBED NOSCRIPT TEMPLATE SVG MATH OBJECT IFRAME CANVAS AUDIO VIDEO SELECT BUTTON TEXTAREA INPUT LINK META HEAD TITLE',
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
export const isForm = (name: string): boolean => name === 'FORM' || name === 'form';
export const parentOf = (element: Element): Element | null =>
  isForm(nameOf(element)) ? askForm(element, 'parentElement') : element.parentElement;

/** Whether an element stands in a box, or is it. Forms answer for `contains` with their fields. */
export function isIn(box: Element, element: Element | null | undefined): boolean {
  for (let at = element; at; at = parentOf(at)) if (at === box) return true;
  return false;
}

// Said in one place each: they are asked for so often that their names take room in the content script.
/** The value of an attribute, `null` where it is missing. */
export const attributeOf = (element: Element, name: string): string | null => element.getAttribute(name);
/** All text of a node, scripts and the like too; none of no node. */
export const allText = (node: Node | null | undefined): string => node?.textContent ?? '';

/** The elements in one that a selector means. */
export const allIn = (root: ParentNode | null | undefined, selector: string): Element[] =>
  Array.from(root?.querySelectorAll(selector) ?? []);
/** The first of them, or `null`. */
export const firstIn = (root: ParentNode | null | undefined, selector: string): Element | null =>
  root?.querySelector(selector) ?? null;
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

/** The texts and elements in an element. */
export function nodesIn(element: Element): (Text | Element)[] {
  const nodes: (Text | Element)[] = [];
  let node = firstChildOf(element, nameOf(element));
  while (node) {
    const name = nameOf(node);
    if (name === '#text' || isForm(name) || node.nodeType === 1) nodes.push(node as Text | Element);
    node = nextSiblingOf(node, name);
  }
  return nodes;
}

/**
 * All elements and texts of a root in order, asked of the browser once: whoever looks at everything walks these rows, which takes a
 * fraction of the time. A place is an index of all three.
 */
export interface Outline {
  nodes: readonly (Element | Text)[];
  names: readonly string[];
  /** The place after all that is in a node. */
  ends: readonly number[];
}

/** Makes the outline of an element. Pages nest deeper than functions may call themselves. */
export function outlineOf(root: Element): Outline {
  const nodes: (Element | Text)[] = [root];
  const names = [nameOf(root)];
  const ends = [0];
  const open = [0];
  let node = firstChildOf(root, names[0] as string);
  for (;;) {
    if (node) {
      // Half of all nodes are texts, and no form answers with a number for its type.
      const type: unknown = node.nodeType;
      const name = type === 3 ? '#text' : nameOf(node);
      if (type === 3 || type === 1 || isForm(name)) {
        const place = nodes.push(node as Element | Text);
        names.push(name);
        ends.push(place);
        if (type !== 3) {
          open.push(place - 1);
          node = firstChildOf(node as Element, name);
          continue;
        }
      }
      node = nextSiblingOf(node, name);
    } else {
      const place = open.pop() as number;
      ends[place] = nodes.length;
      if (!open.length) return { nodes, names, ends };
      node = nextSiblingOf(nodes[place] as Element, names[place] as string);
    }
  }
}

/** What a walk does with the nodes that it meets. */
export interface Walker {
  /** `parent` is the element that it stands in. */
  text(text: Text, parent: Element): void;
  /** Whether to go in. */
  enter(element: Element, name: string, place: number): boolean;
  /** After all that is in an element that was entered. */
  leave(element: Element, name: string): void;
}

/** Walks all that is in the element at a place, in order. */
export function walk({ nodes, names, ends }: Outline, root: number, { text, enter, leave }: Walker): void {
  const open: number[] = [];
  let nextEnd = ends[root] as number;
  for (let place = root + 1; ; ) {
    while (place >= nextEnd) {
      const left = open.pop();
      if (left === undefined) return;
      leave(nodes[left] as Element, names[left] as string);
      nextEnd = ends[open.at(-1) ?? root] as number;
    }
    const name = names[place] as string;
    if (name === '#text') text(nodes[place++] as Text, nodes[open.at(-1) ?? root] as Element);
    else if (enter(nodes[place] as Element, name, place)) {
      open.push(place);
      nextEnd = ends[place++] as number;
    } else place = ends[place] as number;
  }
}

/** A text in one line, with nothing at its ends. As with `spaced`, few have anything to replace, and between boxes stand spaces alone. */
export function oneLine(text: string): string {
  const line = text.trim();
  return /[^\S ]| {2}/.test(line) ? line.replace(/\s+/g, ' ') : line;
}

/** The text at a place, its lines apart, without scripts and the like; no line after so many letters, where there is a limit. */
export function visibleLines(outline: Outline, place: number, limit = Number.POSITIVE_INFINITY): string[] {
  const lines: string[] = [];
  let line = '';
  let letters = 0;
  const end = (name: string) => {
    if (!line || !(name === 'BR' || isBlock(name))) return;
    const shown = oneLine(line);
    line = '';
    if (!shown) return;
    letters += shown.length;
    lines.push(shown);
  };
  walk(outline, place, {
    text: ({ data }) => {
      line += data;
    },
    enter: (_, name) => {
      end(name);
      return letters <= limit && !isSilent(name);
    },
    leave: (_, name) => end(name),
  });
  end('BR');
  return lines;
}

/** The text at a place in one line, and that of an element. */
export const textAt = (outline: Outline, place: number): string => visibleLines(outline, place).join(' ');
export const visibleText = (element: Element): string => textAt(outlineOf(element), 0);

/** How many letters of running text stand in an element: runs of at least 60 letters that are not links. */
export type ProseOf = (element: Element) => number;

/** Measures prose where it is asked for. Who asks for a box asks for the boxes in it next, so they are measured along with it. */
export function proseMeasure(outline: Outline): ProseOf {
  const { nodes } = outline;
  const known = new Map<Element, number>();
  let last = 0;
  function measure(root: Element): number {
    const before: number[] = [];
    let total = 0;
    let run = 0;
    const flush = () => {
      if (run >= 60) total += run;
      run = 0;
    };
    // Those who copy a page ask for one box after the other.
    last = nodes.indexOf(root, last);
    if (last < 0) last = nodes.indexOf(root);
    walk(outline, last, {
      text: ({ data }) => {
        run += data.trim().length;
      },
      enter: (_, name) => {
        const isBox = isBlock(name);
        if (isBox || name === 'BR') flush();
        if (name === 'A' || isSilent(name)) return false;
        if (isBox) before.push(total);
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
  return (element) => {
    // The share of all is what counts, so all is asked for in the end.
    if (!known.size) measure(nodes[0] as Element);
    return known.get(element) ?? measure(element);
  };
}
