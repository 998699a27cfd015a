import type { Article, Direction } from '../article';
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

/** What a book is. */
export interface BookAbout {
  /** The address of its one article, or a `urn:uuid:`. */
  identifier: string;
  title: string;
  language: string;
  direction: Direction;
  creator?: string | null;
  publisher?: string | null;
  /** A day. */
  date?: string | null;
  source?: string;
  /** Its contents are its first page, and not only what a program shows beside it. */
  opensWithContents?: boolean;
}

/** One page of the text. */
export interface Chapter {
  id: string;
  path: string;
}

/** What the book is, what is in it, and that its pages turn in the direction of its script. `made` is when. */
export function packageFile(
  about: BookAbout,
  chapters: readonly Chapter[],
  parts: readonly Part[],
  made: Date,
): string {
  const { identifier, title, language, direction } = about;
  const field = (name: string, content: string | null | undefined) =>
    content && `<dc:${name}>${escapeMarkup(content)}</dc:${name}>`;
  const metadata = [
    `<dc:identifier id="address">${escapeMarkup(identifier)}</dc:identifier>`,
    field('title', title),
    field('language', language),
    field('creator', about.creator),
    field('publisher', about.publisher),
    field('date', about.date),
    field('source', about.source),
    `<meta property="dcterms:modified">${made.toISOString().slice(0, 19)}Z</meta>`,
  ];
  const pages = chapters.map(
    ({ id, path }) => `<item${attribute('id', id)}${attribute('href', path)} media-type="application/xhtml+xml"/>`,
  );
  const spine = [...(about.opensWithContents ? ['contents'] : []), ...chapters.map(({ id }) => id)];
  const items = parts.map(
    ({ id, path, type, isCover }) =>
      `<item${attribute('id', id)}${attribute('href', path)}${attribute('media-type', type)}${isCover ? ' properties="cover-image"' : ''}/>`,
  );
  return `${declaration}
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="address"${attribute('xml:lang', language)}${attribute('dir', direction)}>
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadata.filter(Boolean).join('\n')}
</metadata>
<manifest>
<item id="contents" href="contents.xhtml" media-type="application/xhtml+xml" properties="nav"/>
${[...pages, ...items].join('\n')}
</manifest>
<spine page-progression-direction="${direction}">
${spine.map((id) => `<itemref${attribute('idref', id)}/>`).join('\n')}
</spine>
</package>
`;
}

/** The package of a book of one article. */
export function bookPackage(article: Article, parts: readonly Part[], made: Date): string {
  const { headline, published, url, direction } = article;
  const { byline, publisher } = creditsOf(article);
  const about: BookAbout = {
    identifier: url,
    title: runsText(fieldRuns(headline, article)),
    language: languageOf(article),
    direction,
    creator: byline,
    publisher,
    date: published?.slice(0, 10) ?? null,
    source: url,
  };
  return packageFile(about, [{ id: 'article', path: 'article.xhtml' }], parts, made);
}
