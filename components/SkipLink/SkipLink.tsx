import './SkipLink.css';
import { text } from '../../lib/i18n';

/** The element that holds the article, by its id (components/ArticleView). */
const TARGET = 'article';

function skip(event: MouseEvent): void {
  // The address stays as it is, and the page where it is read.
  event.preventDefault();
  const article = document.getElementById(TARGET);
  if (!article) return;
  article.tabIndex = -1;
  article.focus({ preventScroll: true });
  // A click into it must not count as this.
  article.addEventListener('blur', () => article.removeAttribute('tabindex'), { once: true });
}

/** Past the controls to the article, for those who come with the keyboard; nobody else sees it. */
export function SkipLink() {
  return (
    <a class="skip-link" href={`#${TARGET}`} data-command="skip-to-article" onClick={skip}>
      {text('skipToArticle')}
    </a>
  );
}
