import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Direction } from '../../lib/article';
import { ENLARGE } from '../ArticleView/offer-pictures';

/** A picture of the article as it stands there. */
export interface ShownPicture {
  src: string;
  alt: string;
  caption: string;
  /** Where the picture leads on its page. */
  link: string | null;
}

/** The pictures of an article, and which of them was chosen. */
export interface OpenedPictures {
  pictures: ShownPicture[];
  start: number;
  language: string;
  direction: Direction;
  /** What takes the focus back. */
  opener: HTMLElement;
}

function asShown(opener: Element): ShownPicture | null {
  const picture = opener instanceof HTMLImageElement ? opener : opener.querySelector('img');
  if (!picture || picture.hidden) return null;
  const caption = picture.closest('figure')?.querySelector('figcaption')?.textContent?.trim() ?? '';
  return { src: picture.src, alt: picture.alt, caption, link: opener.closest('a')?.href ?? null };
}

function open(article: HTMLElement, opener: HTMLElement): OpenedPictures | null {
  const offered = [...article.querySelectorAll(ENLARGE)].flatMap((one) => {
    const picture = asShown(one);
    return picture ? [{ one, picture }] : [];
  });
  const start = offered.findIndex(({ one }) => one === opener);
  if (start < 0) return null;
  return {
    pictures: offered.map(({ picture }) => picture),
    start,
    language: article.lang,
    direction: article.dir as Direction,
    opener,
  };
}

/** The pictures that are to be shown large, from the press on one of them until they are closed. */
export function usePictures(body: RefObject<HTMLDivElement | null>): {
  opened: OpenedPictures | null;
  close: () => void;
} {
  const [opened, setOpened] = useState<OpenedPictures | null>(null);

  // As soon as there is a picture to press.
  useLayoutEffect(() => {
    const article = body.current?.closest('article');
    if (!article) return;
    const press = (event: MouseEvent | KeyboardEvent) => {
      const opener = (event.target as Element).closest<HTMLElement>(ENLARGE);
      // With a key held down a link opens as it always does.
      if (!opener || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      const found = open(article, opener);
      if (!found) return;
      event.preventDefault();
      setOpened(found);
    };
    // Whoever selects text over a picture has not pressed it.
    const click = (event: MouseEvent) => getSelection()?.type !== 'Range' && press(event);
    // The space bar is for buttons; on a link it scrolls.
    const key = (event: KeyboardEvent) =>
      (event.key === 'Enter' || (event.key === ' ' && event.target instanceof HTMLImageElement)) && press(event);
    article.addEventListener('click', click);
    article.addEventListener('keydown', key);
    return () => {
      article.removeEventListener('click', click);
      article.removeEventListener('keydown', key);
    };
  }, [body]);

  return { opened, close: () => setOpened(null) };
}
