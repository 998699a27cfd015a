import { siteOf } from '../../lib/address';
import type { Article } from '../../lib/article';
import { day, plural, readingMinutes } from '../../lib/i18n';

/** Newspaper, date, reading time. Each is isolated: an English date in an Arabic line must not turn the line over. */
export function ArticleMeta({ article: { publisher, published, words, url } }: { article: Article }) {
  return (
    <p class="article-meta">
      <span class="article-publisher">
        <bdi itemProp="publisher">{publisher ?? siteOf(url)}</bdi>
      </span>
      {published && (
        <span>
          <bdi>
            <time itemProp="datePublished" dateTime={published}>
              {day(published)}
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
