import type { Article } from '../article';

/** Elements that begin and end a line. */
export const lineElements: ReadonlySet<string> = new Set(
  'blockquote caption dd div dl dt figcaption figure h2 h3 h4 h5 h6 hr li ol p pre table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

const unseen = /<!--[\s\S]*?-->|<(script|style|template)\b[\s\S]*?<\/\1\s*>/gi;
const tag = /<\/?([a-z][a-z0-9]*)(?:[^>"']|"[^"]*"|'[^']*')*>/gi;
const named: Readonly<Record<string, string>> = { amp: '&', apos: "'", gt: '>', lt: '<', nbsp: ' ', quot: '"' };

function decode(html: string): string {
  return html.replace(/&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (name) return named[name] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** The words of an article's HTML, a line for each block. For finding passages; nothing of it is ever shown as HTML. */
function wordsOf(html: string): string {
  const lines = html
    .replace(/\s/g, ' ')
    .replace(unseen, '')
    .replace(tag, (_, name: string) => {
      const element = name.toLowerCase();
      return element === 'br' || lineElements.has(element) ? '\n' : '';
    });
  return decode(lines).replace(/\n\s*/g, '\n').trim();
}

/**
 * What of an article can be highlighted, in the order in which it is shown: the caption of the lead picture, the standfirst, the body with
 * the captions in it. A line for each block.
 */
export function shownText({ picture, standfirst, html }: Article): string {
  return [picture?.caption, standfirst, wordsOf(html)].filter(Boolean).join('\n');
}
