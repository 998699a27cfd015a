import './Loading.css';
import { text } from '../../lib/i18n';

/** Three quiet lines where the article will be. They show only if it takes long enough to be noticed. */
export function Loading() {
  return (
    <div class="loading">
      {/* A page has a headline, also before its article's. */}
      <h1 class="visually-hidden">{text('extensionShortName')}</h1>
      <p class="visually-hidden" role="status">
        {text('loading')}
      </p>
      <div class="loading-line" />
      <div class="loading-line" />
      <div class="loading-line" />
    </div>
  );
}
