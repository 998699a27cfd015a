import type { Article } from '../article';
import { creditsOf, languageOf } from '../text/credits';
import { fieldRuns } from '../text/field-runs';
import { attribute, escapeMarkup } from '../text/markup';
import { runsText } from '../text/passages';
import { declaration } from './book-text';

/** A file of a book besides its two pages. */
export interface Part {
  id: string;
  path: string;
  type: string;
  isCover?: boolean;
}

/** Where readers of books look for the package. */
export const container = `${declaration}
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
<rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

/** What the book is, what is in it, and that its pages turn in the direction of its script. `made` is when. */
export function bookPackage(article: Article, parts: readonly Part[], made: Date): string {
  const { headline, published, url, direction } = article;
  const { byline, publisher } = creditsOf(article);
  const spoken = languageOf(article);
  const field = (name: string, content: string | null | undefined) =>
    content && `<dc:${name}>${escapeMarkup(content)}</dc:${name}>`;
  const metadata = [
    `<dc:identifier id="address">${escapeMarkup(url)}</dc:identifier>`,
    field('title', runsText(fieldRuns(headline, article))),
    field('language', spoken),
    field('creator', byline),
    field('publisher', publisher),
    field('date', published?.slice(0, 10)),
    field('source', url),
    `<meta property="dcterms:modified">${made.toISOString().slice(0, 19)}Z</meta>`,
  ];
  const items = parts.map(
    ({ id, path, type, isCover }) =>
      `<item${attribute('id', id)}${attribute('href', path)}${attribute('media-type', type)}${isCover ? ' properties="cover-image"' : ''}/>`,
  );
  return `${declaration}
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="address"${attribute('xml:lang', spoken)}${attribute('dir', direction)}>
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadata.filter(Boolean).join('\n')}
</metadata>
<manifest>
<item id="contents" href="contents.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="article" href="article.xhtml" media-type="application/xhtml+xml"/>
${items.join('\n')}
</manifest>
<spine page-progression-direction="${direction}">
<itemref idref="article"/>
</spine>
</package>
`;
}
