import './WaitingArticle.css';
import { siteOf } from '../../lib/address';
import type { Article } from '../../lib/article';
import { interfaceDirection, interfaceLanguage, shownDay, text } from '../../lib/i18n';

/** An article of which nothing is there but what a list said: what is known of it, and how it is filled. */
export function WaitingArticle({ article, readable }: { article: Article; readable: string }) {
  const { headline, publisher, published, byline, standfirst, language, direction, url } = article;
  return (
    <div class="waiting-article">
      <article id="article" itemScope itemType="https://schema.org/NewsArticle" lang={language} dir={direction}>
        <p class="waiting-meta">
          <bdi itemProp="publisher">{publisher ?? siteOf(url)}</bdi>
          {published && (
            <bdi lang={interfaceLanguage()}>
              <time itemProp="datePublished" dateTime={published}>
                {shownDay(published)}
              </time>
            </bdi>
          )}
        </p>
        <h1 itemProp="headline">{headline}</h1>
        {byline && <p itemProp="author">{byline}</p>}
        {standfirst && <p class="waiting-standfirst">{standfirst}</p>}
      </article>
      <div class="waiting-words" lang={interfaceLanguage()} dir={interfaceDirection()}>
        <p>{text('waitingExplained')}</p>
        <a
          class="button waiting-open"
          data-command="open-original"
          href={url}
          target="_blank"
          rel="noopener noreferrer"
        >
          {text('openOriginal')}
        </a>
        <p class="waiting-address">
          <bdi dir="ltr">{readable.replace(/^https?:\/\/(www\.)?/, '')}</bdi>
        </p>
      </div>
    </div>
  );
}
