import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { publishedCopy } from './published-copy';

/** While digits or marks are shown otherwise than they were published, a selection is copied as it was published. */
export function CopyAsPublished({ body }: { body: RefObject<HTMLDivElement | null> }) {
  useEffect(() => {
    const copy = (event: ClipboardEvent) => {
      const article = body.current?.closest('article');
      const copied = article && publishedCopy(getSelection(), article);
      if (!copied || !event.clipboardData) return;
      event.clipboardData.setData('text/plain', copied.text);
      event.clipboardData.setData('text/html', copied.html);
      event.preventDefault();
    };
    document.addEventListener('copy', copy);
    return () => document.removeEventListener('copy', copy);
  }, [body]);
  return null;
}
