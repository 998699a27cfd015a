import { parseAddress } from '../address';
import { segments } from '../arabic/isolate';
import { direction as directionByLetters } from '../arabic/language';
import type { Direction } from '../article';
import { type Cell, type Passage, type Run, runsText, type Shot, type TextRun } from './passages';

/**
 * Passages as markup that is HTML and XML alike: what is pasted into documents, put into a file or a book. It is text; no
 * page of ours makes elements of it.
 */

/** What differs between the forms that markup is written for. */
export interface Dialect {
  language: string;
  direction: Direction;
  /** Whether each block says its direction and language, for programs that forget the box around it; else those that differ. */
  everyBlock: boolean;
  /** The element around what must not be reordered: `bdi`, or `span` for programs that do not know it. */
  isolation: 'bdi' | 'span';
  /** More attributes of an element of this name and direction, with a space before them: ` style="…"`. */
  attributes(name: string, direction: Direction): string;
  /** A picture with its caption (markup), as blocks. */
  figure(picture: Shot, caption: string): string;
  /** A picture in a line. */
  picture(picture: Shot): string;
  /** The id of a heading that is linked to, by the passage. */
  headingId?(heading: Passage): string | undefined;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escapeMarkup = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] as string);

/** ` name="value"`. */
export const attribute = (name: string, value: string): string => ` ${name}="${escapeMarkup(value)}"`;

/** The direction of a block, by its letters; where there are none, the article's. */
const blockDirection = (text: string, { direction }: Dialect): Direction =>
  /\p{L}/u.test(text) ? directionByLetters(text) : direction;

/** The attributes of a block that holds this text. */
function blockAttributes(name: string, text: string, dialect: Dialect): string {
  const own = blockDirection(text, dialect);
  const differs = own !== dialect.direction;
  const more = dialect.attributes(name, own);
  if (!differs && !dialect.everyBlock) return more;
  // A line of another script is of another language, and which one its letters do not say.
  return attribute('dir', own) + attribute('lang', differs ? 'und' : dialect.language) + more;
}

/** A text without markup of its own, in a block whose direction is given: what would be reordered in it is isolated. */
export function textMarkup(text: string, isRtl: boolean, { isolation }: Pick<Dialect, 'isolation'>): string {
  if (!isRtl) return escapeMarkup(text);
  return segments(text)
    .map((part) =>
      part.isolated ? `<${isolation} dir="ltr">${escapeMarkup(part.text)}</${isolation}>` : escapeMarkup(part.text),
    )
    .join('');
}

function styled(run: TextRun, isRtl: boolean, dialect: Dialect): string {
  let markup = run.code ? `<code dir="ltr">${escapeMarkup(run.text)}</code>` : textMarkup(run.text, isRtl, dialect);
  if (run.shift) markup = `<${run.shift}>${markup}</${run.shift}>`;
  if (run.struck) markup = `<s>${markup}</s>`;
  if (run.em) markup = `<em>${markup}</em>`;
  if (run.strong) markup = `<strong>${markup}</strong>`;
  return markup;
}

/** The markup of a run, with the name that links of the article know it by. */
const named = ({ id }: TextRun, inner: string): string => (id ? `<span${attribute('id', id)}>${inner}</span>` : inner);

/** The address of a link, as the grammar of addresses wants it, or a place in the same file; `null` where it is none that may leave our pages. */
function linkAddress(href: string): string | null {
  if (/^#[\w-]+$/.test(href)) return href;
  const url = parseAddress(href);
  if (!url || !/^(?:https?|mailto|tel):$/.test(url.protocol)) return null;
  // Browsers let these signs stand in an address. Brackets in the name of a host are its own.
  const [host, rest] = url.host ? [url.origin, url.href.slice(url.origin.length)] : ['', url.href];
  return host + rest.replace(/["<>\\^`{|}[\]]|%(?![0-9a-f]{2})/gi, encodeURIComponent);
}

/** A link around markup; the markup alone where its address is none to follow. */
export function linkMarkup(href: string, inner: string, attributes = ''): string {
  const address = linkAddress(href);
  return address ? `<a${attribute('href', address)}${attributes}>${inner}</a>` : inner;
}

/** The runs of a line. */
export function runsMarkup(runs: readonly Run[], dialect: Dialect): string {
  const isRtl = blockDirection(runsText(runs), dialect) === 'rtl';
  let markup = '';
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i] as Run;
    if (run.kind === 'break') markup += '<br/>';
    else if (run.kind === 'picture') markup += dialect.picture(run.picture);
    else if (!run.href) markup += named(run, styled(run, isRtl, dialect));
    else {
      let inner = '';
      for (let next: Run | undefined = run; next?.kind === 'text' && next.href === run.href; next = runs[++i]) {
        inner += named(next, styled(next, isRtl, dialect));
      }
      i--;
      markup += linkMarkup(run.href, inner);
    }
  }
  return markup;
}

/** A block of one line: ` <p …>…</p>`. `attributes` are more of its own. */
export function lineMarkup(name: string, runs: readonly Run[], dialect: Dialect, attributes = ''): string {
  const own = attributes + blockAttributes(name, runsText(runs), dialect);
  return `<${name}${own}>${runsMarkup(runs, dialect)}</${name}>`;
}

/** The passages, a block a line. */
export function markup(passages: readonly Passage[], dialect: Dialect): string {
  return passages.map((passage) => passageMarkup(passage, dialect)).join('\n');
}

const isLine = (item: readonly Passage[]): boolean =>
  item[0]?.kind === 'paragraph' && item.slice(1).every(({ kind }) => kind === 'list');

function passageMarkup(passage: Passage, dialect: Dialect): string {
  switch (passage.kind) {
    case 'paragraph':
      return lineMarkup('p', passage.runs, dialect);
    case 'heading': {
      const id = dialect.headingId?.(passage);
      return lineMarkup(`h${passage.level}`, passage.runs, dialect, id ? attribute('id', id) : '');
    }
    case 'list': {
      const name = passage.ordered ? 'ol' : 'ul';
      const start = passage.start === 1 ? '' : attribute('start', String(passage.start));
      const items = passage.items.map((item) => itemMarkup(item, dialect)).join('\n');
      return `<${name}${start}${blockAttributes(name, '', dialect)}>\n${items}\n</${name}>`;
    }
    case 'quote':
      return `<blockquote${blockAttributes('blockquote', '', dialect)}>\n${markup(passage.passages, dialect)}\n</blockquote>`;
    case 'figure':
      return dialect.figure(passage.picture, runsMarkup(passage.caption, dialect));
    case 'table':
      return tableMarkup(passage, dialect);
    case 'code':
      return `<pre dir="ltr"${dialect.attributes('pre', 'ltr')}><code>${escapeMarkup(passage.text)}</code></pre>`;
    case 'rule':
      return '<hr/>';
  }
}

/** An item of one line needs no paragraph in it. */
function itemMarkup(item: readonly Passage[], dialect: Dialect): string {
  const [first, ...rest] = item;
  if (!isLine(item) || first?.kind !== 'paragraph') {
    return `<li${blockAttributes('li', '', dialect)}>\n${markup(item, dialect)}\n</li>`;
  }
  const own = blockAttributes('li', runsText(first.runs), dialect);
  const below = rest.length ? `\n${markup(rest, dialect)}\n` : '';
  return `<li${own}>${runsMarkup(first.runs, dialect)}${below}</li>`;
}

function tableMarkup({ caption, rows }: Passage & { kind: 'table' }, dialect: Dialect): string {
  const cell = ({ header, columns, rows: down, runs }: Cell) => {
    const spans =
      (columns > 1 ? attribute('colspan', String(columns)) : '') + (down > 1 ? attribute('rowspan', String(down)) : '');
    return lineMarkup(header ? 'th' : 'td', runs, dialect, spans);
  };
  const lines = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('\n');
  const title = caption.length ? `${lineMarkup('caption', caption, dialect)}\n` : '';
  return `<table${blockAttributes('table', '', dialect)}>\n${title}<tbody>\n${lines}\n</tbody>\n</table>`;
}
