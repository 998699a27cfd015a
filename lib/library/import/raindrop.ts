import { csvList } from './csv-list';
import type { Item } from './imported-entry';
import type { Source } from './source';

/**
 * Raindrop's CSV: `id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite`; nested folders parted by `/`, `Unsorted` for none, tags by
 * commas, dates in ISO 8601, `favorite` `true` or `false` (help.raindrop.io/import, help.raindrop.io/backups). The cover is left out: it is a picture on
 * Raindrop's own servers.
 */
export const isRaindropCsv = (columns: readonly string[]): boolean =>
  ['url', 'folder', 'excerpt', 'created'].every((column) => columns.includes(column));

const foldersOf = (folder: string): string[] =>
  folder
    .split(folder.includes(' / ') ? ' / ' : '/')
    .map((one) => one.trim())
    .filter((one) => one !== 'Unsorted');

/** A cell of highlights has each behind `Highlight:`, and what was written beside it behind `Note:`. */
function highlightsOf(cell: string): { words: string; note: string }[] {
  return cell
    .split(/^Highlight:/m)
    .slice(1)
    .map((one) => {
      const [words = '', note = ''] = one.split(/^Note:/m);
      return { words, note };
    });
}

export function raindropCsv(source: Source, tell: (bytes: number) => void): AsyncGenerator<Item> {
  return csvList(source, tell, (field) => ({
    address: field('url'),
    title: field('title'),
    tags: [...foldersOf(field('folder')), ...field('tags').split(',')],
    favourite: field('favorite').trim().toLowerCase() === 'true',
    savedAt: field('created'),
    standfirst: field('excerpt'),
    note: field('note'),
    highlights: highlightsOf(field('highlights')),
  }));
}
