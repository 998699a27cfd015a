import { figure as madeFigure } from './figure';
import { withoutInvisible } from './invisible';
import { namedPlaces, withoutDeadLinks } from './named-places';
import { type Cell, type Passage, plain, type Run, runsText, type Style, textRun } from './passages';

/** What inline elements other than links do to the text in them; others do nothing. */
const styles: Record<string, (element: Element) => Partial<Style>> = {
  B: () => ({ strong: true }),
  CODE: () => ({ code: true }),
  DEL: () => ({ struck: true }),
  EM: () => ({ em: true }),
  I: () => ({ em: true }),
  KBD: () => ({ code: true }),
  S: () => ({ struck: true }),
  STRONG: () => ({ strong: true }),
  SUB: () => ({ shift: 'sub' }),
  SUP: () => ({ shift: 'sup' }),
};

const sameStyle = (a: Style, b: Style): boolean =>
  (Object.keys(plain) as (keyof Style)[]).every((name) => a[name] === b[name]);

/** The runs of a line: spaces collapsed, none at its ends, no break at its ends or after another. */
function tidyRuns(runs: readonly Run[]): Run[] {
  const tidy: Run[] = [];
  for (const run of runs) {
    const last = tidy.at(-1);
    if (run.kind !== 'text') {
      if (run.kind === 'break' && (!last || last.kind === 'break')) continue;
      if (run.kind === 'break') trimEnd(tidy);
      tidy.push(run);
      continue;
    }
    const startsLine = !last || last.kind === 'break';
    const afterSpace = startsLine || (last.kind === 'text' && last.text.endsWith(' '));
    const text = afterSpace ? run.text.replace(/^ /, '') : run.text;
    if (!text) continue;
    if (last?.kind === 'text' && sameStyle(last, run) && !run.id) last.text += text;
    else tidy.push({ ...run, text });
  }
  trimEnd(tidy);
  while (tidy.at(-1)?.kind === 'break') tidy.pop();
  return tidy;
}

function trimEnd(runs: Run[]): void {
  const last = runs.at(-1);
  if (last?.kind !== 'text') return;
  last.text = last.text.trimEnd();
  if (!last.text) runs.pop();
}

const isElement = (node: Node): node is Element => node.nodeType === 1;

/** A number of an attribute, within reason. */
function count(element: Element, name: string, least: number, most: number): number {
  const value = Number.parseInt(element.getAttribute(name) ?? '', 10);
  return value >= least && value <= most ? value : 1;
}

function linesOf(passage: Passage): Run[][] {
  switch (passage.kind) {
    case 'paragraph':
    case 'heading':
      return [passage.runs];
    case 'list':
      return passage.items.map((item) => [textRun('• '), ...inLine(item)]);
    case 'quote':
      return [inLine(passage.passages)];
    case 'figure':
      return [[{ kind: 'picture', picture: passage.picture }, ...passage.caption]];
    case 'table':
      return passage.rows.map((row) => row.flatMap(({ runs }, i) => (i ? [textRun(' '), ...runs] : runs)));
    case 'code':
      return [[textRun(passage.text.replace(/\s+/g, ' '), { code: true })]];
    case 'rule':
      return [];
  }
}

/** Passages in one line, for where there is no room for more: a heading, a caption, a cell. */
const inLine = (passages: readonly Passage[]): Run[] =>
  tidyRuns(passages.flatMap(linesOf).flatMap((line, i): Run[] => (i ? [{ kind: 'break' }, ...line] : line)));

/**
 * The passages of an article, or of a part of it that was selected. `root` holds sanitised elements (lib/sanitize); `language` is
 * the article's. `isWhole`: its links from one place to another are kept; in what is pasted somewhere they would lead to nothing.
 */
export function passagesOf(root: Element | DocumentFragment, language: string, isWhole = false): Passage[] {
  const places = isWhole ? namedPlaces(root) : null;
  const linkStyle = (link: Element): Partial<Style> => {
    const href = link.getAttribute('href');
    return { href: href?.startsWith('#') ? (places?.addressOf(href) ?? null) : href };
  };
  const clean = (text: string) => withoutInvisible(text, language);

  /** The passages that nodes give. */
  function passagesIn(nodes: Iterable<Node>, around: Style = plain): Passage[] {
    const passages: Passage[] = [];
    let line: Run[] = [];

    const flush = () => {
      const runs = tidyRuns(line);
      line = [];
      // Pictures alone in their paragraph are no part of a line.
      const pictures = runs.flatMap((run) => (run.kind === 'picture' ? [run.picture] : []));
      if (pictures.length && !runsText(runs).trim()) {
        for (const picture of pictures) passages.push({ kind: 'figure', picture, caption: [] });
      } else if (runs.length) passages.push({ kind: 'paragraph', runs });
    };
    const add = (...made: Passage[]) => {
      flush();
      passages.push(...made);
    };
    /** What stands in a selection without the list or table around it. */
    const addStray = (element: Element, name: string) => {
      flush();
      const last = passages.at(-1);
      if (name === 'LI') {
        const item = passagesIn(element.childNodes, around);
        if (last?.kind === 'list' && !last.ordered) last.items.push(item);
        else passages.push({ kind: 'list', ordered: false, start: 1, items: [item] });
      } else {
        const rows = name === 'TR' ? [cellsOf(element)] : rowsOf(element);
        if (last?.kind === 'table') last.rows.push(...rows);
        else passages.push({ kind: 'table', caption: [], rows });
      }
    };

    const visit = (node: Node, style: Style): void => {
      if (node.nodeType === 3) {
        const id = places?.nameOf(node);
        line.push({ kind: 'text', ...style, text: clean((node as Text).data.replace(/\s+/g, ' ')), ...(id && { id }) });
        return;
      }
      if (!isElement(node)) return;
      const inside = () => {
        for (const child of node.childNodes) visit(child, style);
      };
      const name = node.nodeName;
      switch (name) {
        case 'BR':
          line.push({ kind: 'break' });
          break;
        case 'IMG': {
          const src = node.getAttribute('src');
          if (src) line.push({ kind: 'picture', picture: { src, alt: clean(node.getAttribute('alt') ?? '').trim() } });
          break;
        }
        case 'Q':
          line.push({ kind: 'text', ...style, text: '«' });
          inside();
          line.push({ kind: 'text', ...style, text: '»' });
          break;
        case 'H1':
        case 'H2':
        case 'H3':
        case 'H4':
        case 'H5':
        case 'H6': {
          const runs = inLine(passagesIn(node.childNodes));
          if (runsText(runs).trim()) add({ kind: 'heading', level: Math.max(2, Number(name[1])), runs });
          break;
        }
        case 'UL':
        case 'OL':
          add(...listOf(node, style));
          break;
        case 'BLOCKQUOTE': {
          const quoted = passagesIn(node.childNodes, style);
          if (quoted.length) add({ kind: 'quote', passages: quoted });
          break;
        }
        case 'FIGURE':
          add(...figureOf(node, style));
          break;
        case 'TABLE': {
          const rows = rowsOf(node);
          const caption = node.querySelector('caption');
          if (rows.length) add({ kind: 'table', caption: caption ? inLine(passagesIn(caption.childNodes)) : [], rows });
          break;
        }
        case 'PRE':
          if (node.textContent?.trim()) add({ kind: 'code', text: clean(node.textContent).replace(/^\n|\s+$/g, '') });
          break;
        case 'HR':
          add({ kind: 'rule' });
          break;
        case 'LI':
        case 'TR':
        case 'THEAD':
        case 'TBODY':
        case 'TFOOT':
          addStray(node, name);
          break;
        case 'DT':
          add(...passagesIn(node.childNodes, { ...style, strong: true }));
          break;
        case 'P':
        case 'DIV':
        case 'DL':
        case 'DD':
        case 'TD':
        case 'TH':
        case 'FIGCAPTION':
          add(...passagesIn(node.childNodes, style));
          break;
        default: {
          const inner = { ...style, ...(name === 'A' ? linkStyle(node) : styles[name]?.(node)) };
          for (const child of node.childNodes) visit(child, inner);
        }
      }
    };
    for (const node of nodes) visit(node, around);
    flush();
    return passages;
  }

  function listOf(list: Element, style: Style): Passage[] {
    const items: Passage[][] = [];
    for (const child of list.children) {
      // Old pages put a nested list beside the item that it belongs to.
      const nested = child.nodeName === 'UL' || child.nodeName === 'OL' ? listOf(child, style) : null;
      if (nested) items.at(-1)?.push(...nested) ?? items.push(nested);
      else {
        const item = passagesIn(child.childNodes, style);
        if (item.length) items.push(item);
      }
    }
    if (!items.length) return [];
    const ordered = list.nodeName === 'OL';
    return [{ kind: 'list', ordered, start: ordered ? count(list, 'start', 0, 999_999) : 1, items }];
  }

  /** A figure with one picture; of more, each is one, and the caption belongs to the last. */
  function figureOf(figure: Element, style: Style): Passage[] {
    const images = Array.from(figure.querySelectorAll('img[src]'));
    if (!images.length) return passagesIn(figure.childNodes, style);
    const caption = figure.querySelector('figcaption');
    return images.map((image, i) =>
      madeFigure(
        { src: image.getAttribute('src') as string, alt: clean(image.getAttribute('alt') ?? '').trim() },
        caption && i === images.length - 1 ? inLine(passagesIn(caption.childNodes)) : [],
      ),
    );
  }

  const cellsOf = (row: Element): Cell[] =>
    Array.from(row.children, (cell) => ({
      header: cell.nodeName === 'TH',
      columns: count(cell, 'colspan', 1, 1000),
      rows: count(cell, 'rowspan', 1, 1000),
      runs: inLine(passagesIn(cell.childNodes)),
    }));

  const rowsOf = (table: Element): Cell[][] =>
    Array.from(table.querySelectorAll('tr'))
      // The rows of a table in a cell belong to the cell.
      .filter((row) => !row.parentElement?.closest('td, th') || !table.contains(row.parentElement.closest('td, th')))
      .map(cellsOf)
      .filter((row) => row.some(({ runs }) => runs.length));

  const passages = passagesIn(root.childNodes);
  return isWhole ? withoutDeadLinks(passages) : passages;
}
