import { entryOf } from './entry-of';
import type { Item } from './imported-entry';
import { linkList } from './link-list';
import type { Source } from './source';

/**
 * Bookmarks as every browser exports them, and many programs besides: `<!DOCTYPE NETSCAPE-Bookmark-file-1>`, a folder is `<DT><H3>` with the `<DL>` after it, a
 * bookmark `<DT><A HREF ADD_DATE TAGS>` (learn.microsoft.com/previous-versions/windows/internet-explorer/ie-developer/platform-apis/aa753582).
 * Folders become tags, but for the browser's own: the bar, and «other bookmarks» of Firefox.
 */
export const isBookmarks = (head: string): boolean => /<!DOCTYPE\s+NETSCAPE-Bookmark-file/i.test(head);

const ownFolders = ['personal_toolbar_folder', 'unfiled_bookmarks_folder'];

export async function* bookmarks(source: Source, tell: (bytes: number) => void): AsyncGenerator<Item> {
  const folders: (string | null)[] = [];
  let next: string | null = null;
  for await (const part of linkList(source, tell)) {
    if (part.kind === 'heading') next = ownFolders.some((name) => part.attributes.has(name)) ? null : part.text;
    if (part.kind === 'in') {
      // The headline of the whole file stands before the first list.
      folders.push(folders.length ? next : null);
      next = null;
    }
    if (part.kind === 'out') folders.pop();
    if (part.kind !== 'link') continue;
    const { attributes, text, line } = part;
    yield entryOf(
      {
        address: attributes.get('href'),
        title: text,
        tags: [...folders, ...(attributes.get('tags') ?? '').split(',')],
        savedAt: attributes.get('add_date'),
      },
      { unit: 'line', number: line, file: source.name },
    );
  }
}
