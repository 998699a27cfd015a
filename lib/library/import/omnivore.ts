import { textOf } from './decode';
import { entryOf } from './entry-of';
import { type Item, rejected } from './imported-entry';
import { jsonItems } from './json-items';
import type { ZipFiles } from './zip-files';

/**
 * Omnivore's archive, as its own export wrote it (omnivore-app/omnivore, packages/api/src/jobs/export.ts): `metadata_0_to_20.json` and so on, each a list of
 * `{ slug, title, description, author, url, state, labels, savedAt, publishedAt, … }`; `content/<slug>.html`; `highlights/<slug>.md`, where each
 * passage is a quotation, then its labels, then the note. Omnivore closed in 2024.
 */
const isMetadata = (path: string): boolean => /(?:^|\/)metadata_\d+_to_\d+\.json$/.test(path);

export const isOmnivoreZip = (paths: readonly string[]): boolean => paths.some(isMetadata);

/** No article and no list of marked passages is longer. */
const LONGEST = 10_000_000;

async function wordsOf(zip: ZipFiles, path: string): Promise<string | null> {
  if (!zip.paths.includes(path)) return null;
  let text = '';
  for await (const piece of textOf(zip.source(path), () => undefined)) {
    text += piece;
    if (text.length > LONGEST) return text;
  }
  return text;
}

const isLabels = (paragraph: string): boolean => /^#\S/.test(paragraph);

/** The passages of `highlights/<slug>.md`, and what belongs to none of them. */
export function passagesOf(markdown: string): { highlights: { words: string; note: string }[]; note: string } {
  const highlights: { words: string; note: string }[] = [];
  let note = '';
  for (const paragraph of markdown.split(/\n[^\S\n]*\n/).map((one) => one.trim())) {
    const last = highlights.at(-1);
    if (paragraph.startsWith('>')) highlights.push({ words: paragraph.replace(/^>[^\S\n]?/gm, ''), note: '' });
    else if (!paragraph || (isLabels(paragraph) && last && !last.note)) continue;
    else if (last) last.note = last.note ? `${last.note}\n${paragraph}` : paragraph;
    else note = note ? `${note}\n${paragraph}` : paragraph;
  }
  return { highlights, note };
}

interface Metadata {
  slug?: unknown;
  title?: unknown;
  description?: unknown;
  author?: unknown;
  url?: unknown;
  state?: unknown;
  labels?: unknown;
  savedAt?: unknown;
  publishedAt?: unknown;
}

export async function* omnivoreZip(zip: ZipFiles, tell: (bytes: number) => void): AsyncGenerator<Item> {
  for (const path of zip.paths.filter(isMetadata).sort(byNumber)) {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    for await (const { number, value } of jsonItems(textOf(zip.source(path), tell))) {
      const place = { unit: 'entry', number, file: path } as const;
      if (typeof value !== 'object' || !value) {
        yield rejected(place, 'malformed', '');
        continue;
      }
      const { slug, title, description, author, url, state, labels, savedAt, publishedAt } = value as Metadata;
      const html = await wordsOf(zip, `${folder}content/${slug}.html`);
      const { highlights, note } = passagesOf((await wordsOf(zip, `${folder}highlights/${slug}.md`)) ?? '');
      yield entryOf(
        {
          address: url,
          title,
          tags: Array.isArray(labels) ? labels : [],
          archived: typeof state === 'string' && state.toLowerCase() === 'archived',
          savedAt,
          publishedAt,
          byline: author,
          standfirst: description,
          html,
          highlights,
          note,
        },
        place,
      );
    }
  }
}

/** `metadata_20_…` after `metadata_0_…` and before `metadata_100_…`. */
const byNumber = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });
