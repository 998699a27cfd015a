import { siteOf } from '../address';
import type { Article } from '../article';
import { withoutInvisible } from './invisible';
import { writtenDay } from './written-day';

/** Who wrote an article, where and when, in the words of the article's own language; `null` where it does not say. */
export interface Credits {
  byline: string | null;
  /** The newspaper, by its address where it does not say its name. */
  publisher: string;
  day: string | null;
}

/** The language for what is written around an article: its own, or the likeliest of its script. */
export const languageOf = ({ language, direction }: Pick<Article, 'language' | 'direction'>): string =>
  language === 'und' ? (direction === 'rtl' ? 'ar' : 'en') : language;

export function creditsOf(article: Article): Credits {
  const { byline, publisher, published, url, language } = article;
  return {
    byline: byline && withoutInvisible(byline, language),
    publisher: publisher ? withoutInvisible(publisher, language) : siteOf(url),
    day: published && writtenDay(published, languageOf(article)),
  };
}

/** The credits in one line. */
export function creditsLine(article: Article): string {
  const { byline, publisher, day } = creditsOf(article);
  return [byline, publisher, day].filter(Boolean).join(' · ');
}
