import { creditsOf, languageOf } from '../text/credits';
import { withoutInvisible } from '../text/invisible';
import { attribute, escapeMarkup, lineMarkup, markup, runsMarkup } from '../text/markup';
import type { Passage, Shot } from '../text/passages';
import articleStyle from './article.css?raw';
import { dataAddress } from './base64';
import { fileDialect, fileRuns, rootAttributes, sourceLink } from './dialect';
import { type Exported, highlightPassages, type Words } from './exported';
import { fontFaces } from './fonts';
import pageStyle from './page.css?raw';
import type { Embedded } from './pictures';

/** Nothing runs in the file, and it asks for nothing but pictures that could not be put into it. */
const policy = (isComplete: boolean): string =>
  `default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:${isComplete ? '' : ' http: https:'}`;

/**
 * An article as a page in one file, with its pictures and its face. It says what it is as our own article view does, in microdata,
 * so that other readers, and our own, find the same article in it again.
 */
export function webPage(
  exported: Exported,
  passages: readonly Passage[],
  words: Words,
  pictures: ReadonlyMap<string, Embedded>,
): string {
  const { article } = exported;
  const { headline, standfirst, picture, published, url, language, direction } = article;
  const { byline, publisher, day } = creditsOf(article);
  let isComplete = true;

  const image = ({ src, alt }: Shot): string => {
    const embedded = pictures.get(src);
    if (!embedded) isComplete = false;
    const address = embedded ? dataAddress(embedded.bytes, embedded.type) : src;
    // Where the picture came from stays known.
    const origin = embedded && !src.startsWith('data:') ? attribute('data-src', src) : '';
    return `<img${attribute('src', address)}${origin}${attribute('alt', alt)} referrerpolicy="no-referrer"/>`;
  };
  const dialect = fileDialect(article, image);
  const runs = (text: string) => fileRuns(text, article);
  const isolated = (text: string) => `<bdi>${escapeMarkup(text)}</bdi>`;
  const meta = (name: string, content: string | null) =>
    content && `<meta${attribute('name', name)}${attribute('content', content)}/>`;
  const property = (name: string, content: string | null) =>
    content && `<meta${attribute('property', name)}${attribute('content', content)}/>`;

  const body = [
    `<article itemscope="" itemtype="https://schema.org/NewsArticle"${rootAttributes(article)}>`,
    `<p class="meta"><span itemprop="publisher">${isolated(publisher)}</span>${
      published && day
        ? ` · <time itemprop="datePublished"${attribute('datetime', published)}>${isolated(day)}</time>`
        : ''
    }</p>`,
    lineMarkup('h1', runs(headline), dialect, attribute('itemprop', 'headline')),
    byline && `<p class="byline" itemprop="author">${escapeMarkup(byline)}</p>`,
    picture && dialect.figure(picture, picture.caption ? runsMarkup(runs(picture.caption), dialect) : ''),
    '<div itemprop="articleBody">',
    standfirst && lineMarkup('p', runs(standfirst), dialect, attribute('class', 'standfirst')),
    markup(passages, dialect),
    '</div>',
    '</article>',
    exported.highlights.length &&
      `<aside class="highlights">\n${markup(highlightPassages(exported, words), dialect)}\n</aside>`,
    `<footer class="source">${escapeMarkup(words.source)}: ${sourceLink(article)}</footer>`,
  ];
  const title = withoutInvisible(headline, language);
  const head = [
    '<meta charset="utf-8"/>',
    `<meta http-equiv="Content-Security-Policy"${attribute('content', policy(isComplete))}/>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
    `<title>${escapeMarkup(title)}</title>`,
    `<link rel="canonical"${attribute('href', url)}/>`,
    meta('author', byline),
    meta('generator', 'Naqi'),
    property('og:type', 'article'),
    property('og:title', title),
    property('og:site_name', publisher),
    property('article:published_time', published),
    `<style>\n${fontFaces(({ address }) => address)}\n${articleStyle}${pageStyle}</style>`,
  ];
  return [
    '<!doctype html>',
    `<html${attribute('lang', languageOf(article))}${attribute('dir', direction)}>`,
    `<head>\n${head.filter(Boolean).join('\n')}\n</head>`,
    `<body>\n${body.filter(Boolean).join('\n')}\n</body>`,
    '</html>\n',
  ].join('\n');
}
