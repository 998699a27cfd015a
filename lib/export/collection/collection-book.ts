import { type Write, zipWriter } from '../../zip/zip-writer';
import articleStyle from '../article.css?raw';
import { bytesOf } from '../base64';
import { type Chapter, container, type Part, packageFile } from '../book-package';
import { type ChapterText, chapterText, contentsPage } from '../book-text';
import { fontFaces, fonts } from '../fonts';
import type { About, Collection } from './collection';

const endings: Record<string, string> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/gif': 'gif' };

/** Many articles as one book (EPUB 3), a chapter each, that opens with its contents. */
export async function collectionBook(write: Write, about: About): Promise<Collection> {
  const { title, language, direction, words, made } = about;
  const zip = zipWriter(write, made);
  const chapters: (Chapter & Omit<ChapterText, 'text'>)[] = [];
  const parts: Part[] = [
    { id: 'style', path: 'style.css', type: 'text/css' },
    ...fonts.map(({ file }, i) => ({ id: `font-${i + 1}`, path: `fonts/${file}`, type: 'font/woff2' })),
  ];
  // First and not compressed: by this a book is known.
  await zip.add('mimetype', 'application/epub+zip', true);
  await zip.add('META-INF/container.xml', container);
  return {
    async add({ exported, passages, pictures }) {
      const number = chapters.length + 1;
      const paths = new Map<string, string>();
      for (const [src, { bytes, type }] of await pictures(true)) {
        const path = `pictures/${number}-${paths.size + 1}.${endings[type]}`;
        paths.set(src, path);
        parts.push({ id: `picture-${number}-${paths.size}`, path, type });
        await zip.add(`book/${path}`, bytes, true);
      }
      const { text, ...entry } = chapterText(exported, passages(), words, paths);
      const path = `chapter-${number}.xhtml`;
      await zip.add(`book/${path}`, text);
      chapters.push({ id: `chapter-${number}`, path, ...entry });
    },
    async end() {
      await zip.add('book/contents.xhtml', contentsPage(about, title, chapters));
      await zip.add('book/style.css', `${fontFaces(({ file }) => `fonts/${file}`)}\n${articleStyle}`);
      for (const { file, address } of fonts) await zip.add(`book/fonts/${file}`, bytesOf(address), true);
      const described = {
        identifier: `urn:uuid:${crypto.randomUUID()}`,
        title,
        language,
        direction,
        date: made.toISOString().slice(0, 10),
        opensWithContents: true,
      };
      await zip.add('book/package.opf', packageFile(described, chapters, parts, made));
      await zip.end();
    },
  };
}
