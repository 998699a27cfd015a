import { articleMarkdown } from '../../text/article-markdown';
import { highlightPassages } from '../../text/highlight-passages';
import { type Write, zipWriter } from '../../zip/zip-writer';
import { fileStem } from '../file-name';
import { frontMatter } from '../front-matter';
import { type About, type Collection, uniqueNames } from './collection';

/** A folder of Markdown files, one an article, as a zip. Pictures stay where they are on the web. */
export function markdownFolder(write: Write, { title, words, made }: About): Collection {
  const zip = zipWriter(write, made);
  const nameOf = uniqueNames();
  return {
    async add({ exported, passages }) {
      const { article, highlights } = exported;
      const text = articleMarkdown(article, passages(), highlightPassages(article, highlights, words.highlights));
      // Room for a number in the name, where two articles have one headline.
      await zip.add(`${title}/${nameOf(fileStem(article, ' (9999).md'), 'md')}`, `${frontMatter(exported)}\n${text}\n`);
    },
    end: async () => void (await zip.end()),
  };
}
