import { siteOf } from '../../lib/address';
import type { Article } from '../../lib/article';
import { interfaceLanguage, plural, readingMinutes, shownDay } from '../../lib/i18n';
import { usePreferences } from '../preferences/Preferences';

/** Newspaper, date, reading time. Each is isolated: an English date in an Arabic line must not turn the line over. */
export function ArticleMeta({ article: { publisher, published, words, url }, id }: { article: Article; id: string }) {
  // Its numbers are in the reader's digits.
  usePreferences();
  const lang = interfaceLanguage();
  return (
    <p class="article-meta" id={id}>
      <span class="article-publisher">
        <bdi itemProp="publisher">{publisher ?? siteOf(url)}</bdi>
      </span>
      {published && (
        <span lang={lang}>
          <bdi>
            <time itemProp="datePublished" dateTime={published}>
              {shownDay(published)}
            </time>
          </bdi>
        </span>
      )}
      <span lang={lang}>
        <bdi>{plural('minutes', readingMinutes(words))}</bdi>
      </span>
    </p>
  );
}
