import { useEffect, useRef, useState } from 'preact/hooks';
import type { Place } from '../../lib/text/anchors';
import type { Placed } from '../../lib/text/highlights';
import { boxesOf, placeOfRange, type ShownArticle } from './shown-article';

/** What the bar is for: a selection of the reader's, or a highlight. */
export type Target =
  | { kind: 'selection'; place: Place }
  /** `focus`: the reader came by keyboard, or from the list. */
  | { kind: 'highlight'; id: string; focus: boolean };

/** Surfaces of ours over the article: what happens in them chooses nothing. */
const OWN = '.highlight-layer, .highlight-sheet, .notice';

const isOwn = (target: EventTarget | null): boolean => target instanceof Element && target.closest(OWN) !== null;

/** The shortest highlight under a point of the window. */
function highlightAt(shown: ShownArticle, placed: readonly Placed[], x: number, y: number): string | null {
  const isHit = ({ left, right, top, bottom }: DOMRect) => x >= left && x <= right && y >= top && y <= bottom;
  const hits = placed.filter(({ place }) => place && boxesOf(shown, place).some(isHit));
  const length = ({ place }: Placed) => (place ? place.end - place.start : 0);
  return hits.sort((a, b) => length(a) - length(b))[0]?.highlight.id ?? null;
}

/** What of the article is selected at this moment. */
export function selectedPlace(shown: ShownArticle): Place | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  return placeOfRange(shown, selection.getRangeAt(0));
}

const isSame = (a: Place | null, b: Place | null): boolean => a?.start === b?.start && a?.end === b?.end;

interface Aim {
  target: Target | null;
  aim: (target: Target | null) => void;
  /** Closes the bar; the selection stays as it is, and does not open it again. */
  dismiss: () => void;
}

/** Follows what the reader selects, clicks or leaves. */
export function useTarget(article: Element | null, shown: ShownArticle, placed: readonly Placed[]): Aim {
  const [target, setTarget] = useState<Target | null>(null);
  const now = useRef({ shown, placed });
  now.current = { shown, placed };
  const dismissed = useRef<Place | null>(null);

  useEffect(() => {
    if (!article) return;
    let isDown = false;
    let isOwnDown = false;

    const select = () => {
      const place = selectedPlace(now.current.shown);
      // Browsers tell of a selection late, and more than once.
      if (place && isSame(place, dismissed.current)) return;
      dismissed.current = null;
      // A selection that ends leaves a highlight that is being worked on alone.
      setTarget((before) => {
        if (place) return { kind: 'selection', place };
        return before?.kind === 'selection' ? null : before;
      });
    };
    const selected = () => {
      // While the pointer draws a selection the bar would be in its way; and a finger on the bar may end the selection before it is lifted.
      if (!isDown && !isOwnDown) select();
    };
    const press = (event: PointerEvent) => {
      isOwnDown = isOwn(event.target);
      isDown = !isOwnDown;
    };
    const release = () => {
      isOwnDown = false;
      if (!isDown) return;
      isDown = false;
      select();
    };
    const click = ({ target: clicked, clientX, clientY }: MouseEvent) => {
      if (isOwn(clicked) || !getSelection()?.isCollapsed) return;
      const isText = clicked instanceof Element && article.contains(clicked) && !clicked.closest('a, button');
      const id = isText ? highlightAt(now.current.shown, now.current.placed, clientX, clientY) : null;
      setTarget(id ? { kind: 'highlight', id, focus: false } : null);
    };

    document.addEventListener('selectionchange', selected);
    document.addEventListener('pointerdown', press);
    document.addEventListener('pointerup', release);
    document.addEventListener('pointercancel', release);
    document.addEventListener('click', click);
    return () => {
      document.removeEventListener('selectionchange', selected);
      document.removeEventListener('pointerdown', press);
      document.removeEventListener('pointerup', release);
      document.removeEventListener('pointercancel', release);
      document.removeEventListener('click', click);
    };
  }, [article]);

  const dismiss = () => {
    dismissed.current = selectedPlace(now.current.shown);
    setTarget(null);
  };
  return { target, aim: setTarget, dismiss };
}
