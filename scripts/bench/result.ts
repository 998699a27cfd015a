import { JSDOM } from 'jsdom';

/** What an extractor made of a page, in the terms that all of them share. */
export type Result =
  | {
      kind: 'article';
      headline: string;
      byline: string | null;
      published: string | null;
      /** The body as its reader sees it, a line a paragraph. */
      lines: string[];
    }
  | { kind: 'refusal'; reason: string }
  | { kind: 'error'; message: string };

const blocks =
  /^(?:ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|CAPTION|CENTER|D[DLT]|DIV|FIGCAPTION|FIGURE|FOOTER|FORM|H[1-6]|HEADER|HR|LI|MAIN|NAV|[OU]L|P|PRE|SECTION|T(?:ABLE|BODY|D|FOOT|H|HEAD|R))$/;
const silent = /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE)$/;

/** The lines of an HTML fragment as a browser would break them. */
export function linesOf(html: string): string[] {
  const lines = [''];
  const walk = (parent: Node) => {
    for (const node of parent.childNodes) {
      if (node.nodeType === 3) lines[lines.length - 1] += (node as Text).data;
      const apart = node.nodeName === 'BR' || blocks.test(node.nodeName);
      if (apart) lines.push('');
      if (!silent.test(node.nodeName)) walk(node);
      if (apart) lines.push('');
    }
  };
  walk(new JSDOM(html).window.document.body);
  return lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter(Boolean);
}

/** A reader that returns a body without a word has refused the page, though it may not call it so. */
export function articleOf(
  {
    headline,
    byline,
    published,
  }: { headline: string | null | undefined; byline?: string | null | undefined; published?: string | null | undefined },
  lines: string[],
): Result {
  if (!lines.length) return { kind: 'refusal', reason: 'nothing' };
  return { kind: 'article', headline: headline ?? '', byline: byline || null, published: published || null, lines };
}

/** An extractor that fails on one page is measured on the others all the same. */
export async function resultOf(read: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    return { kind: 'error', message: error instanceof Error ? error.message : String(error) };
  }
}
