import './print.css';
import { readableAddress } from '../../lib/address';
import type { Article } from '../../lib/article';
import { text } from '../../lib/i18n';
import { creditsOf } from '../../lib/text/credits';

/** Where the article came from, at the end of what is printed; nobody sees it on the screen. */
export function PrintFoot({ article }: { article: Article }) {
  const { publisher, day } = creditsOf(article);
  return (
    <footer class="print-foot" lang={article.language} dir={article.direction} aria-hidden="true">
      <p>
        {text('exportSource')}: <bdi>{publisher}</bdi>
        {day && (
          <>
            {' · '}
            <bdi>{day}</bdi>
          </>
        )}
      </p>
      <p>
        <bdi dir="ltr">{readableAddress(article.url)}</bdi>
      </p>
    </footer>
  );
}
