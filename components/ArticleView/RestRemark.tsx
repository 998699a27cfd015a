import type { Rest } from '../../lib/article';
import { text } from '../../lib/i18n';

/** Says that the article goes on elsewhere, and where. It stands under the text and is no part of it. */
export function RestRemark({ rest: { kind, next } }: { rest: Rest }) {
  return (
    <p class="article-rest">
      {text(kind === 'wall' ? 'restWall' : 'restPages')}
      {next && (
        <>
          {' '}
          <a href={next} target="_blank" rel="noopener noreferrer">
            {text('restNext')}
          </a>
        </>
      )}
    </p>
  );
}
