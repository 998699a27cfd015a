import { interfaceDirection, interfaceLanguage, plural, text } from '../i18n';
import { database, documentId } from '../library/database';
import { readArticle, type SavedArticle } from '../library/read';
import { sanitize } from '../sanitize';
import { passagesOf } from '../text/passages-of';
import type { Write } from '../zip/zip-writer';
import type { About, Collection, Item } from './collection/collection';
import { redrawPicture } from './draw-picture';
import { embedPictures, pictureAddresses } from './pictures';
import { stageFile } from './staged-file';

export type SelectionFormat = 'markdown' | 'html' | 'epub' | 'csv' | 'json';

export interface SelectionFile {
  name: string;
  blob: Blob;
  /** How many of the articles are not in the library any more. */
  missing: number;
  /** How many have no text yet. */
  unfilled: number;
}

/** Two folders of the same articles are told apart by their names. */
const files: Record<SelectionFormat, { ending: string; type: string }> = {
  markdown: { ending: 'markdown.zip', type: 'application/zip' },
  html: { ending: 'html.zip', type: 'application/zip' },
  epub: { ending: 'epub', type: 'application/epub+zip' },
  csv: { ending: 'csv', type: 'text/csv;charset=utf-8' },
  json: { ending: 'json', type: 'application/json' },
};

/** Only what is asked for is fetched. */
async function open(format: SelectionFormat, write: Write, about: About): Promise<Collection> {
  switch (format) {
    case 'markdown':
      return (await import('./collection/markdown-folder')).markdownFolder(write, about);
    case 'html':
      return (await import('./collection/html-folder')).htmlFolder(write, about);
    case 'epub':
      return (await import('./collection/collection-book')).collectionBook(write, about);
    case 'csv':
      return (await import('./collection/csv-table')).csvTable(write);
    case 'json':
      return (await import('./collection/json-list')).jsonList(write, about);
  }
}

function itemOf(saved: SavedArticle): Item {
  const { id, article, kept } = saved;
  const passages = () => passagesOf(sanitize(article.html), article.language);
  const keptPicture = async (src: string): Promise<Blob | null> => {
    const attachment = kept.pictures.find((one) => one.src === src)?.attachment;
    return attachment ? ((await database().getAttachment(documentId(id), attachment)) as Blob) : null;
  };
  return {
    saved,
    passages,
    exported: {
      article,
      saved: kept.savedAt,
      tags: kept.tags,
      highlights: kept.highlights.map(({ anchor, note }) => ({ quote: anchor.exact, note })),
    },
    pictures: (common) =>
      embedPictures(pictureAddresses(article, passages()), async (src) => {
        const blob = await keptPicture(src);
        return common && blob ? redrawPicture(blob) : blob;
      }),
  };
}

const today = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

/**
 * Makes one file of many articles, in the order of their ids, an article at a time. It asks no network: pictures that the library does
 * not keep stay links. Rejects with the signal's reason when that is aborted.
 */
export async function exportSelection(
  ids: readonly string[],
  format: SelectionFormat,
  tell: (progress: { done: number; total: number }) => void,
  signal?: AbortSignal,
): Promise<SelectionFile> {
  const made = new Date();
  const title = `${plural('collectionTitle', ids.length)} ${today(made)}`;
  const about: About = {
    title,
    language: interfaceLanguage(),
    direction: interfaceDirection(),
    made,
    words: {
      highlights: text('exportHighlights'),
      source: text('exportSource'),
      contents: text('exportContents'),
      pictureLeftOut: text('exportPictureLeftOut'),
    },
  };
  const staged = await stageFile();
  try {
    const collection = await open(format, (bytes) => staged.write(bytes), about);
    let missing = 0;
    let unfilled = 0;
    for (const [i, id] of ids.entries()) {
      signal?.throwIfAborted();
      const saved = await readArticle(id);
      if (saved) await collection.add(itemOf(saved));
      else missing++;
      if (saved && !saved.kept.filled) unfilled++;
      tell({ done: i + 1, total: ids.length });
    }
    await collection.end();
    const { ending, type } = files[format];
    return { name: `${title}.${ending}`, blob: await staged.finish(type), missing, unfilled };
  } catch (error) {
    await staged.discard();
    throw error;
  }
}
