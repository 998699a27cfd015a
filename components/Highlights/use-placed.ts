import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { Highlight } from '../../lib/article';
import { searched } from '../../lib/text/anchors';
import { type Placed, placeHighlights } from '../../lib/text/highlights';
import { followShownArticle } from './follow-shown-article';
import type { ShownArticle } from './shown-article';

const nothing: ShownArticle = { text: '', parts: [] };

/** The text of the article on the page and where its highlights are in it, always as they are now. */
export function usePlaced(
  body: RefObject<HTMLElement | null>,
  highlights: readonly Highlight[],
): { article: Element | null; shown: ShownArticle; placed: Placed[] } {
  const [article, setArticle] = useState<Element | null>(null);
  const [shown, setShown] = useState(nothing);
  useLayoutEffect(() => {
    const element = body.current?.closest('article') ?? null;
    setArticle(element);
    return element ? followShownArticle(element, setShown) : undefined;
  }, [body]);
  const text = useMemo(() => searched(shown.text), [shown]);
  const placed = useMemo(() => placeHighlights(text, highlights), [text, highlights]);
  return { article, shown, placed };
}
