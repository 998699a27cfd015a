import { readdirSync, readFileSync } from 'node:fs';
import { JSDOM, VirtualConsole } from 'jsdom';
import type { Article } from '../../lib/article.ts';
import type { Exported, Words } from '../../lib/export/exported.ts';
import { extract } from '../../lib/extract/extract.ts';
import { parsedView } from '../../lib/extract/live';
import type { Passage } from '../../lib/text/passages.ts';
import { passagesOf } from '../../lib/text/passages-of.ts';

const folder = new URL('../fixtures/pages/', import.meta.url);

export const pageNames = readdirSync(folder)
  .filter((name) => name.endsWith('.html'))
  .map((name) => name.slice(0, -'.html'.length));

const now = Date.UTC(2026, 10, 24);

/** The article that our extractor reads from HTML; `null` where it refuses it. */
export function read(html: string | Buffer, address: string): Article | null {
  const { window } = new JSDOM(html, { url: address, virtualConsole: new VirtualConsole() });
  const extraction = extract(window.document, { address, view: parsedView, now });
  return extraction.kind === 'article' ? extraction.article : null;
}

/** The article of a fixture. */
export function fixture(name: string): Article | null {
  const { address } = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as { address: string };
  return read(readFileSync(new URL(`${name}.html`, folder)), address);
}

/** As they go into a page or a book of its own. */
export const passages = (article: Article): Passage[] =>
  passagesOf(JSDOM.fragment(article.html), article.language, true);

/** The name of the fixture that has footnotes. */
export const essay = 'xx-essay--footnotes-of-two-styles';

/** Where the links of a file to places in itself lead, by the words that stand there; its names are each there once. */
export function ownLinks(file: Document): Record<string, string> {
  const names = [...file.querySelectorAll('[id]')].map(({ id }) => id);
  if (new Set(names).size < names.length) throw new Error('a name is there twice');
  return Object.fromEntries(
    [...file.querySelectorAll('a[href^="#"]')].map((link) => {
      const target = file.getElementById(link.getAttribute('href')?.slice(1) ?? '');
      return [link.textContent ?? '', target?.closest('li, p')?.textContent ?? ''];
    }),
  );
}

export const words: Words = {
  highlights: 'ما ظلّلته',
  source: 'المصدر',
  contents: 'المحتويات',
  pictureLeftOut: 'صورة تعذّر تضمينها',
};

export const exported = (article: Article, different: Partial<Exported> = {}): Exported => ({
  article,
  saved: null,
  tags: [],
  highlights: [],
  ...different,
});
