import { csvList } from './csv-list';
import type { Item } from './imported-entry';
import type { Source } from './source';

/**
 * Readwise Reader's CSV: `Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen`; tags as Python writes a list (`['a', "b's"]`), dates as
 * `2022-11-06 04:33:50+00:00`, location `new`, `later`, `shortlist`, `archive` or `feed` (github.com/windchime-yk/readwise-to-raindrop; readwise.io/reader_api
 * for the locations). What came from a feed was never saved by its reader.
 */
export const isReadwiseCsv = (columns: readonly string[]): boolean =>
  ['title', 'url', 'document tags', 'saved date'].every((column) => columns.includes(column));

/** The words of a list as Python writes it. */
const listOf = (written: string): string[] =>
  Array.from(written.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g), ([, single, double]) =>
    (single ?? double ?? '').replace(/\\(.)/g, '$1'),
  );

export function readwiseCsv(source: Source, tell: (bytes: number) => void): AsyncGenerator<Item> {
  return csvList(source, tell, (field) => {
    const location = field('location').trim().toLowerCase();
    if (location === 'feed') return 'feed';
    return {
      address: field('url'),
      title: field('title'),
      tags: listOf(field('document tags')),
      archived: location === 'archive',
      savedAt: field('saved date'),
    };
  });
}
