import type { Reading } from '../arabic/display';
import type { Removal } from '../article';
import type { Kind } from '../rules/phrases';
import type { Block } from './blocks';
import { htmlParts, type Part } from './build';
import type { Copy } from './copy';
import { isBlock, isIn, nameOf, parentOf } from './dom';

/** What was left out, in the form in which the reader can see it and put it back. */

/** Names that the result has in common with blocks and verdicts, as strings: the build shortens the others (wxt.config.ts). */
export const CAPTION = 'caption';
export const HEADLINE = 'headline';
export const KIND = 'kind';
export const RULE = 'rule';
export const TEXT = 'text';
export const WORDS = 'words';

/** A list of more than this nobody reads. */
const MOST_REMOVALS = 300;
/** What is kept of the lines of each, to be put back. */
export const KEPT_LETTERS = 5000;

export interface Gone {
  kind: Kind;
  rule: string;
  /** A block of the body, or the lines of a box. */
  block: Block | null;
  lines: readonly string[];
  /** Between which of the blocks that were found it stood: 2.5 is between the third and the fourth. */
  place: number;
}

/** The boxes that were not copied, and the texts from the first block to the end of the article's box that Readability has dropped. */
export function goneBoxes(
  { removed, numbers, places, added }: Copy,
  body: Element | null,
  found: readonly Block[],
): Gone[] {
  const placeBefore = (number: number): number => {
    const next = found.findIndex((block) => block.number >= number);
    return (next < 0 ? found.length : next) - 0.5;
  };
  const gone = removed.map(({ before, ...rest }): Gone => ({ ...rest, block: null, place: placeBefore(before) }));

  const there = new Set<number>();
  const walker = body?.ownerDocument.createTreeWalker(body, 4);
  while (walker?.nextNode()) there.add(numbers.get(walker.currentNode) ?? -1);
  for (const { from, to } of added) for (let number = from; number < to; number++) there.add(number);
  const texts = [...numbers.keys()] as Text[];
  const boxOf = (number: number): Element | null => {
    let box: Element | null = places[number] ?? null;
    while (box && !isBlock(nameOf(box))) box = parentOf(box);
    return box;
  };
  const first = found[0]?.number ?? 0;
  let last = (found.at(-1)?.number ?? -1) + 1;
  let around = places[last - 1] ?? null;
  while (around && !isIn(around, places[first])) around = parentOf(around);
  // Of the whole page that would be its footer, too.
  if (around && !/BODY|FORM/.test(nameOf(around))) while (isIn(around, places[last])) last++;
  for (let number = first + 1; number < last; number++) {
    if (there.has(number)) continue;
    const box = boxOf(number);
    const start = number;
    while (!there.has(number + 1) && number + 1 < last && boxOf(number + 1) === box) number++;
    const text = texts
      .slice(start, number + 1)
      .map(({ data }) => data)
      .join('')
      .replace(/\s+/g, ' ')
      .trim();
    gone.push({ kind: 'other', rule: 'readability', block: null, lines: [text], place: placeBefore(start) });
  }
  return gone;
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\u00a0': '&nbsp;' };

/** Of many lines those that are kept. */
function keptOf(lines: readonly string[]): readonly string[] {
  let letters = 0;
  return lines.filter((line) => {
    letters += line.length;
    return letters <= KEPT_LETTERS;
  });
}

const paragraph = (line: string): string => `<p>${line.replace(/[&<>\u00a0]/g, (sign) => escapes[sign] as string)}</p>`;

/** The article that the removals belong to. */
interface Rest {
  document: Document;
  reading: Reading;
  found: readonly Block[];
  html: readonly Part[];
  text: readonly Part[];
}

/** What is gone, in the order of the page, with its place in the article. */
export function toRemovals(gone: readonly Gone[], { document, reading, found, html, text }: Rest): Removal[] {
  const places = new Map(found.map((block, i) => [block, i]));
  /** How many of the parts stand before a place; asked for one place after the other. */
  const counter = (parts: readonly Part[]) => {
    const at = parts.map(({ block }) => places.get(block) ?? 0);
    let count = 0;
    return (place: number): number => {
      while (count < at.length && (at[count] as number) < place) count++;
      return count;
    };
  };
  const [htmlBefore, textBefore] = [counter(html), counter(text)];
  const shown = [...gone].sort((a, b) => a.place - b.place).slice(0, MOST_REMOVALS);
  const blocks = shown.flatMap(({ block }) => (block ? [[block]] : []));
  const written = new Map(htmlParts(document, blocks, reading).map((part) => [part.block, part.text]));
  const contentOf = (block: Block | null, lines: readonly string[]) => {
    const said = (block ? [block.text] : keptOf(lines)).map(reading);
    const html = block ? [written.get(block)] : said.map(paragraph);
    return { [TEXT]: said.join('\n\n'), html: html.join('\n') };
  };
  return shown.map(({ kind, rule, block, lines, place }) => ({
    [KIND]: kind,
    [RULE]: rule,
    ...contentOf(block, lines),
    at: { html: htmlBefore(place), [TEXT]: textBefore(place) },
    back: false,
  }));
}
