import { creditsLine } from '../../text/credits';
import { withoutInvisible } from '../../text/invisible';
import { attribute, escapeMarkup } from '../../text/markup';
import { type Write, zipWriter } from '../../zip/zip-writer';
import { bytesOf } from '../base64';
import { fileStem } from '../file-name';
import { fonts } from '../fonts';
import { pageStyleSheet, plainHead } from '../page-head';
import { webPage } from '../web-page';
import { type About, type Collection, uniqueNames } from './collection';

/** A folder of web pages, one an article, with an index that leads to them, as a zip. They share their face and their style sheet. */
export function htmlFolder(write: Write, { title, language, direction, words, made }: About): Collection {
  const zip = zipWriter(write, made);
  const nameOf = uniqueNames();
  const lines: string[] = [];
  nameOf('index', 'html');
  return {
    async add({ exported, passages, pictures }) {
      const { article } = exported;
      const name = nameOf(fileStem(article, ' (9999).html'), 'html');
      await zip.add(`${title}/${name}`, webPage(exported, passages(), words, await pictures(false), 'beside'));
      const headline = escapeMarkup(withoutInvisible(article.headline, article.language));
      const link = `<a${attribute('href', encodeURIComponent(name))} dir="auto">${headline}</a>`;
      lines.push(
        `<li${attribute('lang', article.language)}>${link}<p class="byline" dir="auto">${escapeMarkup(creditsLine(article))}</p></li>`,
      );
    },
    async end() {
      const index = `<!doctype html>
<html${attribute('lang', language)}${attribute('dir', direction)}>
${plainHead(title)}
<body>
<h1>${escapeMarkup(title)}</h1>
<ol>
${lines.join('\n')}
</ol>
</body>
</html>
`;
      await zip.add(`${title}/index.html`, index);
      await zip.add(
        `${title}/style.css`,
        pageStyleSheet(({ file }) => file),
      );
      for (const { file, address } of fonts) await zip.add(`${title}/${file}`, bytesOf(address), true);
      await zip.end();
    },
  };
}
