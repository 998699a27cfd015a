import '../Notice/Notice.css';
import './Footnotes.css';
import { X } from 'lucide-preact';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { text } from '../../lib/i18n';
import { isNoteLink } from '../../lib/sanitize';
import { IconButton } from '../IconButton/IconButton';
import { useReturnFocus } from '../keyboard/use-return-focus';
import { arrive, placeOf } from './arrive';
import { blockOf, noteLinksIn } from './note-links';

function linkAt({ target }: Event): HTMLAnchorElement | null {
  const link = target instanceof Element ? target.closest('a') : null;
  return link && isNoteLink(link) ? link : null;
}

/**
 * Follows the links inside an article where they stand: they lead to no other page. From where one has led there is a way back, whether
 * the note has one of its own or not.
 */
export function Footnotes({ body }: { body: RefObject<HTMLDivElement | null> }) {
  /** The link that was followed, by its number: the elements are others when the article is shown in other digits. */
  const [followed, setFollowed] = useState<number | null>(null);
  const now = useRef(followed);
  now.current = followed;
  const markIn = (article: Element) => noteLinksIn(article).links[now.current ?? -1];

  // As soon as there is a link to press: its own way would be to open the page anew.
  useLayoutEffect(() => {
    const article = body.current;
    if (!article) return;
    const follow = (event: MouseEvent) => {
      const link = linkAt(event);
      if (!link) return;
      event.preventDefault();
      const { links, targetOf, isWayBack } = noteLinksIn(article);
      const target = targetOf(link);
      if (!target) return;
      const place = placeOf(target);
      if (!isWayBack(link)) {
        setFollowed(links.indexOf(link));
        arrive(place);
        return;
      }
      const mark = markIn(article);
      setFollowed(null);
      // Where the way back leads to a line, the reader's own mark in it is known.
      arrive(mark && blockOf(mark) === place ? mark : place);
    };
    // In another tab it would open our page again, without what is read.
    const keep = (event: MouseEvent) => linkAt(event) && event.preventDefault();
    article.addEventListener('click', follow);
    article.addEventListener('auxclick', keep);
    return () => {
      article.removeEventListener('click', follow);
      article.removeEventListener('auxclick', keep);
    };
  }, [body]);

  const goBack = () => {
    const mark = body.current && markIn(body.current);
    setFollowed(null);
    if (mark) arrive(mark);
  };
  return followed !== null && <WayBack onBack={goBack} onClose={() => setFollowed(null)} />;
}

/** The bar with the way back. */
function WayBack({ onBack, onClose }: { onBack: () => void; onClose: () => void }) {
  const box = useRef<HTMLDivElement>(null);
  useReturnFocus(box);
  return (
    <div class="notice footnote-bar" ref={box}>
      <button type="button" data-command="back-to-mark" onClick={onBack}>
        {text('backToMark')}
      </button>
      <IconButton command="dismiss" label={text('close')} icon={X} onClick={onClose} />
    </div>
  );
}
