import { sanitize } from '../sanitize';
import { articleMarkdown } from '../text/article-markdown';
import { highlightPassages } from '../text/highlight-passages';
import { passagesOf } from '../text/passages-of';
import { redrawPicture } from './draw-picture';
import type { Exported, Words } from './exported';
import { fileName } from './file-name';
import { frontMatter } from './front-matter';
import { embedPictures, type PictureBlob, pictureAddresses } from './pictures';
import { textFile } from './text-file';

export type Format = 'epub' | 'html' | 'markdown' | 'text';

export interface ExportedFile {
  name: string;
  blob: Blob;
  /** How many pictures could not be put into it; their addresses stand in their places. */
  missing: number;
}

/** Makes a file of an article. `pictureBlob` gives the pictures that are to go into it. */
export async function exportArticle(
  format: Format,
  exported: Exported,
  words: Words,
  pictureBlob: PictureBlob,
): Promise<ExportedFile> {
  const { article } = exported;
  const passages = passagesOf(sanitize(article.html), article.language, format === 'epub' || format === 'html');
  const file = (ending: string, type: string, content: BlobPart, missing = 0): ExportedFile => ({
    name: fileName(article, ending),
    blob: new Blob([content], { type }),
    missing,
  });

  if (format === 'text') return file('txt', 'text/plain;charset=utf-8', textFile(exported, words));
  if (format === 'markdown') {
    const text = articleMarkdown(
      article,
      passages,
      highlightPassages(exported.article, exported.highlights, words.highlights),
    );
    return file('md', 'text/markdown;charset=utf-8', `${frontMatter(exported)}\n${text}\n`);
  }
  const addresses = pictureAddresses(article, passages);
  if (format === 'html') {
    const pictures = await embedPictures(addresses, pictureBlob);
    const { webPage } = await import('./web-page');
    const page = webPage(exported, passages, words, pictures);
    return file('html', 'text/html;charset=utf-8', page, addresses.length - pictures.size);
  }
  const pictures = await embedPictures(addresses, async (src) => {
    const blob = await pictureBlob(src);
    return blob && redrawPicture(blob);
  });
  const { book } = await import('./book');
  const bytes = book(exported, passages, words, pictures, new Date());
  return file('epub', 'application/epub+zip', bytes, addresses.length - pictures.size);
}
