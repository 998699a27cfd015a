import type { Highlight } from '../../lib/article';
import { searched } from '../../lib/text/anchors';
import { placeHighlights } from '../../lib/text/highlights';
import { drawHighlights, eraseHighlights } from './draw-highlights';
import { followShownArticle } from './follow-shown-article';

/** Draws the highlights that are told of over an article that is only read, and again when its text changes; returns how to stop. */
export function keepDrawn(
  article: Element,
  follow: (tell: (highlights: Highlight[]) => void) => () => void,
): () => void {
  let highlights: Highlight[] = [];
  let draw = () => {};
  const stopReading = followShownArticle(article, (shown) => {
    const text = searched(shown.text);
    draw = () => drawHighlights(shown, placeHighlights(text, highlights));
    draw();
  });
  const stopFollowing = follow((told) => {
    highlights = told;
    draw();
  });
  return () => {
    stopReading();
    stopFollowing();
    eraseHighlights();
  };
}
