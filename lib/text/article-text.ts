import { readableAddress } from '../address';
import type { Article } from '../article';
import { day } from '../i18n';

/** An article as clean text: headline, byline and date on a line, paragraphs, address, with blank lines between them. */
export function articleText(article: Article): string {
  const credits = [article.byline, article.publisher, article.published && day(article.published)].filter(Boolean);
  return [article.headline, credits.join(' · '), article.text, readableAddress(article.url)]
    .filter((part) => part !== '')
    .join('\n\n');
}
