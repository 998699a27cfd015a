import { readableAddress } from '../../address';
import { type MessageKey, text } from '../../i18n';
import { creditsOf } from '../../text/credits';
import { withoutInvisible } from '../../text/invisible';
import type { Write } from '../../zip/zip-writer';
import type { Collection, Item } from './collection';

/** Columns, by the texts that are their names. */
const columns: [MessageKey, (item: Item) => string | number | null][] = [
  ['csvHeadline', ({ saved: { article } }) => withoutInvisible(article.headline, article.language)],
  ['csvPublisher', ({ saved }) => creditsOf(saved.article).publisher],
  ['csvByline', ({ saved }) => creditsOf(saved.article).byline],
  ['csvPublished', ({ saved }) => saved.article.published],
  ['csvSaved', ({ saved }) => saved.kept.savedAt],
  ['csvUrl', ({ saved }) => readableAddress(saved.article.url)],
  ['csvTags', ({ saved }) => saved.kept.tags.join('؛ ')],
  ['csvWords', ({ saved }) => saved.article.words],
  ['csvProgress', ({ saved: { kept } }) => Math.round((kept.finishedAt ? 1 : (kept.position?.progress ?? 0)) * 100)],
  ['csvFavourite', ({ saved }) => (saved.kept.favourite ? 1 : 0)],
  ['csvArchived', ({ saved }) => saved.kept.archivedAt],
  ['csvFinished', ({ saved }) => saved.kept.finishedAt],
  ['csvHighlights', ({ saved }) => saved.kept.highlights.length],
  [
    'csvStandfirst',
    ({ saved: { article } }) => article.standfirst && withoutInvisible(article.standfirst, article.language),
  ],
];

/** What spreadsheets would take for a formula: these words come from pages, and are not to be run. */
const formula = /^\s*[=+\-@\t\r＝＋－＠]/;

/** A cell as RFC 4180 writes it. */
export function cell(value: string | number | null): string {
  if (typeof value === 'number') return String(value);
  const content = value ?? '';
  const safe = formula.test(content) ? `'${content}` : content;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table of the articles, without their texts. It begins with a byte order mark, without which Excel shows no Arabic. */
export async function csvTable(write: Write): Promise<Collection> {
  const line = (cells: (string | number | null)[]) =>
    write(new TextEncoder().encode(`${cells.map(cell).join(',')}\r\n`));
  await write(new Uint8Array([0xef, 0xbb, 0xbf]));
  await line(columns.map(([name]) => text(name)));
  return {
    add: (item) => line(columns.map(([, read]) => read(item))),
    end: async () => undefined,
  };
}
