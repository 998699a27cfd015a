import { isUtf8 } from 'node:buffer';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { contentTypeOf, type SavedPage } from '../saved-page.ts';
import { Complaint } from '../system.ts';

/** The pages beside the repository, which stay there: they are their publishers'. */
export const sharedCorpus = join(import.meta.dirname, '../../../shared/corpus');

/** What a page's gold file says: `../shared/corpus/README.md`. */
export interface Gold {
  url?: string;
  charset?: string;
  kind: string;
  title?: string;
  titleAlso?: string[];
  byline?: string | null;
  bylineAlso?: string[];
  published?: string | null;
  publishedAlso?: string[];
  body?: string;
  optional?: string[];
  never?: string[];
}

/** What a good extractor does with a page: reads it and is measured, refuses it, or reads it (where no gold text is known). */
export type Expected = 'text' | 'refusal' | 'article';

export interface BenchPage extends SavedPage {
  name: string;
  gold: Gold;
  expected: Expected;
  body: Buffer;
  /** The page as text. */
  html: string;
}

const folders: [name: string, expected: Expected][] = [
  ['articles', 'text'],
  ['not-articles', 'refusal'],
  ['other-languages', 'article'],
];

/** The encoding that a page's own bytes tell. Parsers without a browser look for a declaration in the first kilobyte only. */
function charsetOf(bytes: Buffer): string {
  if (isUtf8(new Uint8Array(bytes))) return 'utf-8';
  const html = bytes.toString('latin1').replace(/<!--.*?-->/gs, '');
  return /<meta\b[^>]*\bcharset\s*=\s*["']?([\w-]+)/i.exec(html)?.[1] ?? 'windows-1256';
}

function readPage(folder: string, file: string, expected: Expected): BenchPage {
  const name = basename(file, '.html');
  const body = readFileSync(join(folder, file));
  const gold = JSON.parse(readFileSync(join(folder, `${name}.gold.json`), 'utf8')) as Gold;
  const contentType = gold.charset ? `text/html; charset=${gold.charset}` : contentTypeOf(body);
  return {
    name,
    gold,
    // A stub is an article's page without the article.
    expected: gold.kind === 'stub' ? 'refusal' : expected,
    url: gold.url ?? `https://saved.example/${encodeURIComponent(name)}`,
    contentType,
    body,
    html: new TextDecoder(gold.charset ?? charsetOf(body)).decode(body),
  };
}

/** Every page of a folder of the form of `../shared/corpus`. */
export function readCorpus(corpus: string): BenchPage[] {
  const pages = folders.flatMap(([folder, expected]) => {
    const path = join(corpus, folder);
    if (!existsSync(path)) return [];
    const files = readdirSync(path).filter((file) => file.endsWith('.html'));
    return files.sort().map((file) => readPage(path, file, expected));
  });
  if (!pages.length) throw new Complaint(`There are no saved pages in ${corpus}: name their folder with --corpus.`);
  return pages;
}

/** The measures of the corpus, which has them as code. */
export interface Measures {
  tokens(text: string): string[];
  score(got: string, gold: string): { precision: number; recall: number; f1: number };
  sameTitle(a: string, b: string): boolean;
  leaks(text: string, never: string[]): string[];
}

/** They are not copied here: a table that is checked with them must have been made with them. */
export async function readMeasures(corpus: string): Promise<Measures> {
  const file = [corpus, sharedCorpus].map((folder) => join(folder, 'measure.mjs')).find(existsSync);
  if (!file) throw new Complaint(`There is no measure.mjs in ${corpus}, nor in ${sharedCorpus}.`);
  return (await import(pathToFileURL(file).href)) as Measures;
}
