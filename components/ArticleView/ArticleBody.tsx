import './ArticleBody.css';
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { directBlocks } from '../../lib/arabic/direct-blocks';
import { isolate } from '../../lib/arabic/isolate';
import type { Direction } from '../../lib/article';
import { sanitize } from '../../lib/sanitize';
import { boxTables, hidePicture } from './arrange-body';
import { blockAt, goToBlock } from './blocks';
import { markBlocks } from './mark-blocks';

interface Props {
  html: string;
  direction: Direction;
  /** The reader has chosen the direction against the letters. */
  chosen: boolean;
  body: RefObject<HTMLDivElement | null>;
}

/** The body of an article: the one place where a page's HTML becomes elements of ours, through lib/sanitize. */
export function ArticleBody({ html, direction, chosen, body }: Props) {
  useLayoutEffect(() => {
    const element = body.current;
    if (!element) return;
    // When a newer reading of the page takes the place of an older one, the words under the reader's eye stay there.
    const place = element.firstChild && blockAt(element);
    const fragment = sanitize(html);
    boxTables(fragment);
    directBlocks(fragment, direction, chosen);
    markBlocks(fragment);
    if (direction === 'rtl') isolate(fragment);
    element.replaceChildren(fragment);
    if (place) goToBlock(element, place);
  }, [html, direction, chosen, body]);

  useLayoutEffect(() => {
    const element = body.current;
    // The event of a picture does not bubble; it is caught on the way down.
    const hide = ({ target }: Event) => target instanceof HTMLImageElement && hidePicture(target);
    element?.addEventListener('error', hide, true);
    return () => element?.removeEventListener('error', hide, true);
  }, [body]);

  return <div class="article-body" ref={body} />;
}
