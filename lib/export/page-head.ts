import type { Article } from '../article';
import { creditsOf } from '../text/credits';
import { withoutInvisible } from '../text/invisible';
import { attribute, escapeMarkup } from '../text/markup';
import articleStyle from './article.css?raw';
import { fontFaces } from './fonts';
import pageStyle from './page.css?raw';

/** Nothing runs in the file, and it asks for nothing but pictures that could not be put into it. */
const policy = (isComplete: boolean): string =>
  `default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:${isComplete ? '' : ' http: https:'}`;

/** The head of a page: what the article is, for programs, and how it looks. `isComplete`: all its pictures are in it. */
export function pageHead(article: Article, isComplete: boolean): string {
  const { byline, publisher } = creditsOf(article);
  const title = withoutInvisible(article.headline, article.language);
  const meta = (kind: 'name' | 'property', name: string, content: string | null) =>
    content && `<meta${attribute(kind, name)}${attribute('content', content)}/>`;
  const lines = [
    '<meta charset="utf-8"/>',
    `<meta http-equiv="Content-Security-Policy"${attribute('content', policy(isComplete))}/>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
    `<title>${escapeMarkup(title)}</title>`,
    `<link rel="canonical"${attribute('href', article.url)}/>`,
    meta('name', 'author', byline),
    meta('name', 'generator', 'Naqi'),
    meta('property', 'og:type', 'article'),
    meta('property', 'og:title', title),
    meta('property', 'og:site_name', article.publisher && publisher),
    meta('property', 'article:published_time', article.published),
    `<style>\n${fontFaces(({ address }) => address)}\n${articleStyle}${pageStyle}</style>`,
  ];
  return `<head>\n${lines.filter(Boolean).join('\n')}\n</head>`;
}
