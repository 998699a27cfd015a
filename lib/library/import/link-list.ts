import { textOf } from './decode';
import { type HtmlToken, htmlTokens } from './html-tokens';
import type { Source } from './source';

/** A link of a list, or a heading, or a step into or out of a list in it. */
export type ListPart =
  | { kind: 'link' | 'heading'; line: number; attributes: HtmlToken['attributes']; text: string }
  | { kind: 'in' | 'out'; line: number };

const LONGEST = 2_000;

/** What a list of links in HTML is made of, in order: Netscape bookmarks and Pocket's list are both of that kind. */
export async function* linkList(source: Source, tell: (bytes: number) => void): AsyncGenerator<ListPart> {
  let open: (ListPart & { kind: 'link' | 'heading' }) | null = null;
  for await (const { line, tag, attributes, text } of htmlTokens(textOf(source, tell))) {
    if (!tag) {
      if (open && open.text.length < LONGEST) open.text += text;
      continue;
    }
    const isLink = tag === 'a';
    const isHeading = /^h[1-6]$/.test(tag);
    const isStep = /^\/?(?:dl|ul)$/.test(tag);
    // Where the end tag is missing, the next beginning ends it.
    if (open && (isLink || isHeading || isStep || tag === '/a' || /^\/h[1-6]$/.test(tag))) {
      yield open;
      open = null;
    }
    if (isLink || isHeading) open = { kind: isLink ? 'link' : 'heading', line, attributes, text: '' };
    if (isStep) yield { kind: tag.startsWith('/') ? 'out' : 'in', line };
  }
  if (open) yield open;
}
