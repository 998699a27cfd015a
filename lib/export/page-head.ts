import type { Article } from '../article';
import { creditsOf } from '../text/credits';
import { withoutInvisible } from '../text/invisible';
import { attribute, escapeMarkup } from '../text/markup';
import articleStyle from './article.css?raw';
import { fontFaces } from './fonts';
import pageStyle from './page.css?raw';

/** Nothing runs in the file, and it asks for nothing but pictures that could not be put into it. */
const policy = (isComplete: boolean, style: PageStyle): string => {
  const look =
    style === 'inside' ? "style-src 'unsafe-inline'; font-src data:" : "style-src 'self' file:; font-src 'self' file:";
  return `default-src 'none'; ${look}; img-src data:${isComplete ? '' : ' http: https:'}`;
};

/** Where its style sheet and its face are: in the page, or in files beside it, which many pages share. */
export type PageStyle = 'inside' | 'beside';

/** The style sheet of pages with their face, whose files' addresses `address` tells. */
export const pageStyleSheet = (address: Parameters<typeof fontFaces>[0]): string =>
  `${fontFaces(address)}\n${articleStyle}${pageStyle}`;

const styleLines = (style: PageStyle): string =>
  style === 'inside'
    ? `<style>\n${pageStyleSheet(({ address }) => address)}</style>`
    : '<link rel="stylesheet" href="style.css"/>';

/** The head of a page that is no article: `title` is escaped here. */
export const plainHead = (title: string): string => `<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy"${attribute('content', policy(true, 'beside'))}/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<title>${escapeMarkup(title)}</title>
<meta name="generator" content="Naqi"/>
${styleLines('beside')}
</head>`;

/** The head of a page: what the article is, for programs, and how it looks. `isComplete`: all its pictures are in it. */
export function pageHead(article: Article, isComplete: boolean, style: PageStyle = 'inside'): string {
  const { byline, publisher } = creditsOf(article);
  const title = withoutInvisible(article.headline, article.language);
  const meta = (kind: 'name' | 'property', name: string, content: string | null) =>
    content && `<meta${attribute(kind, name)}${attribute('content', content)}/>`;
  const lines = [
    '<meta charset="utf-8"/>',
    `<meta http-equiv="Content-Security-Policy"${attribute('content', policy(isComplete, style))}/>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
    `<title>${escapeMarkup(title)}</title>`,
    `<link rel="canonical"${attribute('href', article.url)}/>`,
    meta('name', 'author', byline),
    meta('name', 'generator', 'Naqi'),
    meta('property', 'og:type', 'article'),
    meta('property', 'og:title', title),
    meta('property', 'og:site_name', article.publisher && publisher),
    meta('property', 'article:published_time', article.published),
    styleLines(style),
  ];
  return `<head>\n${lines.filter(Boolean).join('\n')}\n</head>`;
}
