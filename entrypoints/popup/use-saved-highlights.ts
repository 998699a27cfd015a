import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Draws the highlights of an article over it, if it is saved and has any. All of it is fetched when the article is already on the screen. */
export function useSavedHighlights(id: string, body: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const stop = Promise.all([import('../../lib/library/read'), import('../../components/Highlights/keep-drawn')]).then(
      ([{ followHighlights }, { keepDrawn }]) => {
        const article = body.current?.closest('article');
        return article ? keepDrawn(article, (tell) => followHighlights(id, tell)) : () => undefined;
      },
      // The popup was closed meanwhile.
      () => () => undefined,
    );
    return () => void stop.then((end) => end());
  }, [id, body]);
}
