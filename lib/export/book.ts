import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Passage } from '../text/passages';
import articleStyle from './article.css?raw';
import { bytesOf } from './base64';
import { bookPackage, container, type Part } from './book-package';
import { bookText } from './book-text';
import type { Exported, Words } from './exported';
import { fontFaces, fonts } from './fonts';
import type { Embedded } from './pictures';

const endings: Record<string, string> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/gif': 'gif' };

/**
 * An article as a book (EPUB 3) whose pages turn from right to left: the text with its face and pictures, and its headings as
 * contents. `pictures` are JPEG, PNG or GIF, by address; `made` is now.
 */
export function book(
  exported: Exported,
  passages: readonly Passage[],
  words: Words,
  pictures: ReadonlyMap<string, Embedded>,
  made: Date,
): Uint8Array<ArrayBuffer> {
  const { article } = exported;
  const files = [...pictures].map(([src, { bytes, type }], i) => ({
    src,
    bytes,
    part: {
      id: `picture-${i + 1}`,
      path: `pictures/${i + 1}.${endings[type]}`,
      type,
      isCover: src === article.picture?.src,
    },
  }));
  const parts: Part[] = [
    { id: 'style', path: 'style.css', type: 'text/css' },
    ...fonts.map(({ file }, i) => ({ id: `font-${i + 1}`, path: `fonts/${file}`, type: 'font/woff2' })),
    ...files.map(({ part }) => part),
  ];
  const { text, contents } = bookText(
    exported,
    passages,
    words,
    new Map(files.map(({ src, part }) => [src, part.path])),
  );
  const stored = { level: 0 as const };
  const archive: Zippable = {
    // First and not compressed: by this a book is known.
    mimetype: [strToU8('application/epub+zip'), stored],
    'META-INF/container.xml': strToU8(container),
    'book/package.opf': strToU8(bookPackage(article, parts, made)),
    'book/contents.xhtml': strToU8(contents),
    'book/article.xhtml': strToU8(text),
    'book/style.css': strToU8(`${fontFaces(({ file }) => `fonts/${file}`)}\n${articleStyle}`),
  };
  for (const { file, address } of fonts) archive[`book/fonts/${file}`] = [bytesOf(address), stored];
  for (const { part, bytes } of files) archive[`book/${part.path}`] = [bytes, stored];
  return zipSync(archive, { mtime: made });
}
