import type { Article } from '../article';
import { creditsOf, languageOf } from '../text/credits';
import { fieldRuns } from '../text/field-runs';
import { leadFigure } from '../text/figure';
import { highlightPassages } from '../text/highlight-passages';
import { attribute, escapeMarkup, lineMarkup, markup } from '../text/markup';
import type { Passage, Shot } from '../text/passages';
import { dataAddress } from './base64';
import { fileDialect, rootAttributes, sourceLink } from './dialect';
import type { Exported, Words } from './exported';
import { type PageStyle, pageHead } from './page-head';
import type { Embedded } from './pictures';

/** A picture: in the page itself where it could be had, else by its address. */
function image({ src, alt }: Shot, embedded: Embedded | undefined): string {
  const rest = `${attribute('alt', alt)} referrerpolicy="no-referrer"/>`;
  if (!embedded) return `<img${attribute('src', src)}${rest}`;
  // Where it came from stays known.
  const origin = src.startsWith('data:') ? '' : attribute('data-src', src);
  return `<img${attribute('src', dataAddress(embedded.bytes, embedded.type))}${origin}${rest}`;
}

/** Newspaper and day. The address, which stands for an unknown name elsewhere, is at the end of the page. */
function metaLine(article: Article): string {
  const { publisher, day } = creditsOf(article);
  const { published } = article;
  const isolated = (text: string) => `<bdi>${escapeMarkup(text)}</bdi>`;
  const parts = [
    article.publisher && `<span itemprop="publisher">${isolated(publisher)}</span>`,
    published && day && `<time itemprop="datePublished"${attribute('datetime', published)}>${isolated(day)}</time>`,
  ].filter(Boolean);
  return parts.length ? `<p class="meta">${parts.join(' · ')}</p>` : '';
}

/**
 * An article as a page in one file, with its face and its `pictures`, by address. It says what it is as our own article view does, in
 * microdata, so that other readers, and our own, find the same article in it again.
 */
export function webPage(
  exported: Exported,
  passages: readonly Passage[],
  words: Words,
  pictures: ReadonlyMap<string, Embedded>,
  style: PageStyle = 'inside',
): string {
  const { article } = exported;
  const { byline } = creditsOf(article);
  let isComplete = true;
  const dialect = fileDialect(article, (picture) => {
    const embedded = pictures.get(picture.src);
    if (!embedded) isComplete = false;
    return image(picture, embedded);
  });
  const line = (name: string, text: string, attributes: string) =>
    lineMarkup(name, fieldRuns(text, article), dialect, attributes);
  const body = [
    `<article itemscope="" itemtype="https://schema.org/NewsArticle"${rootAttributes(article)}>`,
    metaLine(article),
    line('h1', article.headline, attribute('itemprop', 'headline')),
    byline && `<p class="byline" itemprop="author">${escapeMarkup(byline)}</p>`,
    markup(leadFigure(article), dialect),
    '<div itemprop="articleBody">',
    article.standfirst && line('p', article.standfirst, attribute('class', 'standfirst')),
    markup(passages, dialect),
    '</div>',
    '</article>',
    exported.highlights.length &&
      `<aside>\n${markup(highlightPassages(exported.article, exported.highlights, words.highlights), dialect)}\n</aside>`,
    `<footer class="source">${escapeMarkup(words.source)}: ${sourceLink(article)}</footer>`,
  ];
  return `<!doctype html>
<html${attribute('lang', languageOf(article))}${attribute('dir', article.direction)}>
${pageHead(article, isComplete, style)}
<body>
${body.filter(Boolean).join('\n')}
</body>
</html>
`;
}
