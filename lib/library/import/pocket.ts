import { csvList } from './csv-list';
import { textOf } from './decode';
import { entryOf } from './entry-of';
import type { Item } from './imported-entry';
import { jsonItems } from './json-items';
import { linkList } from './link-list';
import type { Source } from './source';
import type { ZipFiles } from './zip-files';

/**
 * Pocket, which closed in 2025. Its three shapes, as its own readers have described them:
 * - `ril_export.html`: headings `Unread` and `Read Archive`, under each `<li><a href time_added tags="a,b">` (github.com/streetwriters/notesnook-importer/issues/185)
 * - `part_000000.csv`: `title,url,time_added,tags,status`, tags parted by `|`, status `unread` or `archive`, in some a column `cursor`
 *   (github.com/karakeep-app/karakeep/issues/570, github.com/Kovah/LinkAce/pull/957)
 * - the archive of 2025: those parts, and `annotations/part_000000.json`, a list of `{ url, title, highlights: [{ quote, created_at }] }`
 *   (Pocket/pocket-monorepo, AnnotationsDataExportService)
 */
const PROGRAM_COLUMNS = ['title', 'url', 'time_added', 'status'];

export const isPocketCsv = (columns: readonly string[]): boolean =>
  PROGRAM_COLUMNS.every((column) => columns.includes(column));

export const isPocketHtml = (head: string): boolean => /<title>\s*Pocket Export\s*<\/title>/i.test(head);

export function pocketCsv(source: Source, tell: (bytes: number) => void): AsyncGenerator<Item> {
  return csvList(source, tell, (field) => ({
    address: field('url'),
    title: field('title'),
    tags: field('tags').split('|'),
    archived: field('status') === 'archive',
    savedAt: field('time_added'),
  }));
}

export async function* pocketHtml(source: Source, tell: (bytes: number) => void): AsyncGenerator<Item> {
  let archived = false;
  for await (const part of linkList(source, tell)) {
    if (part.kind === 'heading') archived = /archive/i.test(part.text);
    if (part.kind !== 'link') continue;
    const { attributes, text, line } = part;
    yield entryOf(
      {
        address: attributes.get('href'),
        title: text,
        tags: (attributes.get('tags') ?? '').split(','),
        archived,
        savedAt: attributes.get('time_added'),
      },
      { unit: 'line', number: line, file: source.name },
    );
  }
}

const isPart = (path: string): boolean => /(?:^|\/)part_\d+\.csv$/.test(path);
const isAnnotations = (path: string): boolean => /(?:^|\/)annotations\/part_\d+\.json$/.test(path);

export const isPocketZip = (paths: readonly string[]): boolean => paths.some(isPart);

interface Annotated {
  url?: unknown;
  title?: unknown;
  highlights?: unknown;
}

/** The parts, then what was marked in their articles: it is put together with them by address. */
export async function* pocketZip(zip: ZipFiles, tell: (bytes: number) => void): AsyncGenerator<Item> {
  for (const path of zip.paths.filter(isPart).sort()) yield* pocketCsv(zip.source(path), tell);
  for (const path of zip.paths.filter(isAnnotations).sort()) {
    const source = zip.source(path);
    for await (const { number, value } of jsonItems(textOf(source, tell))) {
      const { url, title, highlights } = (value ?? {}) as Annotated;
      const marked = Array.isArray(highlights) ? (highlights as { quote?: unknown; created_at?: unknown }[]) : [];
      yield entryOf(
        {
          address: url,
          title,
          highlights: marked.map((one) => ({ words: one?.quote, madeAt: one?.created_at })),
        },
        { unit: 'entry', number, file: path },
      );
    }
  }
}
