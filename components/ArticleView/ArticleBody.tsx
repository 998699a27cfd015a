import './ArticleBody.css';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { directBlocks } from '../../lib/arabic/direct-blocks';
import { isolate } from '../../lib/arabic/isolate';
import { showAs } from '../../lib/arabic/shown';
import type { Direction } from '../../lib/article';
import { sanitize } from '../../lib/sanitize';
import { nameNoteLinks } from '../Footnotes/name-note-links';
import { usePreferences } from '../preferences/Preferences';
import { boxTables, hidePicture, levelHeadings } from './arrange-body';
import { blockAt } from './blocks';
import { holdBlock } from './hold-block';
import { frameMissing, showKept, showKeptLater, useKeptPictures } from './kept-pictures';
import { markBlocks } from './mark-blocks';
import { offerPicture, replaceContents } from './offer-pictures';

interface Props {
  html: string;
  direction: Direction;
  /** The reader has chosen the direction against the letters. */
  chosen: boolean;
  body: RefObject<HTMLDivElement | null>;
}

/** The body of an article: the one place where a page's HTML becomes elements of ours, through lib/sanitize. */
export function ArticleBody({ html, direction, chosen, body }: Props) {
  const { digits, tashkeel } = usePreferences();
  const pictures = useKeptPictures();
  const kept = useRef(pictures);
  kept.current = pictures;
  useLayoutEffect(() => {
    const element = body.current;
    if (!element) return undefined;
    // When a newer reading of the page takes the place of an older one, or the same is shown in other digits, the words under the
    // reader's eye stay there.
    const place = element.firstChild && blockAt(element);
    const fragment = sanitize(html);
    boxTables(fragment);
    levelHeadings(fragment);
    for (const picture of fragment.querySelectorAll('img')) {
      showKept(picture, kept.current);
      offerPicture(picture);
    }
    directBlocks(fragment, direction, chosen);
    // What is isolated depends on the digits, and the height of the lines on the tashkeel.
    if (direction === 'rtl') showAs(fragment, { digits, tashkeel });
    markBlocks(fragment);
    if (direction === 'rtl') isolate(fragment);
    nameNoteLinks(fragment);
    replaceContents(element, fragment);
    // Pictures that are on their way would move it afterwards.
    return place ? holdBlock(element, place) : undefined;
  }, [html, direction, chosen, digits, tashkeel, body]);

  useLayoutEffect(() => {
    const element = body.current;
    // The event of a picture does not bubble; it is caught on the way down.
    const hide = ({ target }: Event) => {
      if (!(target instanceof HTMLImageElement)) return;
      // It was to be kept, and is missed; any other leaves no hole.
      if (kept.current.get(target.getAttribute('src') ?? '') === null) frameMissing(target);
      else hidePicture(target);
    };
    element?.addEventListener('error', hide, true);
    return () => element?.removeEventListener('error', hide, true);
  }, [body]);

  // They may come after the article was painted.
  useLayoutEffect(() => {
    if (body.current) showKeptLater(body.current, pictures);
  }, [pictures, body]);

  return <div class="article-body" ref={body} />;
}
