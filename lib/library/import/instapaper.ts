import { csvList } from './csv-list';
import type { Item } from './imported-entry';
import type { Source } from './source';

/**
 * Instapaper's CSV: `URL,Title,Selection,Folder,Timestamp`, since 2023 also `Tags`, a list in JSON. The folders `Unread`, `Archive` and `Starred` are
 * its own, all others the reader's (wallabag/wallabag, tests/fixtures/Import/instapaper-export-new.csv). `Selection` is a passage of the page.
 */
export const isInstapaperCsv = (columns: readonly string[]): boolean =>
  ['url', 'title', 'selection', 'folder'].every((column) => columns.includes(column));

function listOf(written: string): unknown[] {
  try {
    const list: unknown = JSON.parse(written || '[]');
    return Array.isArray(list) ? list : [];
  } catch {
    return written.split(',');
  }
}

const ownFolders = new Set(['', 'unread', 'archive', 'starred']);

export function instapaperCsv(source: Source, tell: (bytes: number) => void): AsyncGenerator<Item> {
  return csvList(source, tell, (field) => {
    const folder = field('folder').trim();
    const name = folder.toLowerCase();
    return {
      address: field('url'),
      title: field('title'),
      tags: [...(ownFolders.has(name) ? [] : [folder]), ...listOf(field('tags'))],
      archived: name === 'archive',
      favourite: name === 'starred',
      savedAt: field('timestamp'),
      highlights: [{ words: field('selection') }],
    };
  });
}
