import { siteOf } from '../../lib/address';
import type { Article } from '../../lib/article';
import { plural, readingMinutes, shownDay } from '../../lib/i18n';
import { usePreferences } from '../preferences/Preferences';

/** Newspaper, date, reading time. Each is isolated: an English date in an Arabic line must not turn the line over. */
export function ArticleMeta({ article: { publisher, published, words, url } }: { article: Article }) {
  // Its numbers are in the reader's digits.
  usePreferences();
  return (
    <p class="article-meta">
      <span class="article-publisher">
        <bdi itemProp="publisher">{publisher ?? siteOf(url)}</bdi>
      </span>
      {published && (
        <span>
          <bdi>
            <time itemProp="datePublished" dateTime={published}>
              {shownDay(published)}
            </time>
          </bdi>
        </span>
      )}
      <span>
        <bdi>{plural('minutes', readingMinutes(words))}</bdi>
      </span>
    </p>
  );
}
