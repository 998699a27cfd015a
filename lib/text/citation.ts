import { readableAddress } from '../address';
import type { Article } from '../article';
import { creditsOf } from './credits';
import { withoutInvisible } from './invisible';
import { writtenDay } from './written-day';

/**
 * An article as a source is named in an Arabic text: author, «headline», newspaper, date, address. `locale` is the language
 * of the text that it is cited in; one that is written from left to right has its own commas and quotation marks.
 */
export function citation(article: Article, locale: string): string {
  const isRtl = /^(?:ar|ckb|fa|he|ps|ug|ur)\b/.test(locale);
  const headline = withoutInvisible(article.headline, article.language).trim();
  const { byline, publisher } = creditsOf(article);
  const parts = [
    byline,
    isRtl ? `«${headline.replace(/«/g, '“').replace(/»/g, '”')}»` : `“${headline}”`,
    publisher,
    article.published && writtenDay(article.published, locale),
    readableAddress(article.url),
  ];
  return parts.filter(Boolean).join(isRtl ? '، ' : ', ');
}
