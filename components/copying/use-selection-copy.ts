import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Article } from '../../lib/article';

/** What is copied by hand from the article in `body` is as clean as what the buttons copy. */
export function useSelectionCopy(article: Article, body: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let stopped = false;
    let copySelection: typeof import('../../lib/copy-selection').copySelection | null = null;
    // An answer to copying cannot wait, so it is fetched beforehand; until it is there the browser copies as it does.
    import('../../lib/copy-selection').then(
      (loaded) => {
        if (!stopped) ({ copySelection } = loaded);
      },
      () => undefined,
    );
    const copy = (event: ClipboardEvent) => {
      const view = body.current?.closest('article');
      const selection = getSelection();
      const isField = event.target instanceof Element && event.target.closest('input, textarea, [contenteditable]');
      if (!copySelection || !view || !selection || !event.clipboardData || isField) return;
      const copied = copySelection(selection, view, article);
      if (!copied) return;
      event.clipboardData.setData('text/plain', copied.text);
      event.clipboardData.setData('text/html', copied.html);
      event.preventDefault();
    };
    document.addEventListener('copy', copy);
    return () => {
      stopped = true;
      document.removeEventListener('copy', copy);
    };
  }, [article, body]);
}
