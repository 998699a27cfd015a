import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { WindowVirtualizer } from './use-window-virtual';

/** Where a list is: the row at the upper edge of the window, how far it is above it, and the row that has the keyboard. */
export interface Anchor {
  id: string;
  above: number;
  focused: string | null;
}

interface Options {
  virtualizer: WindowVirtualizer;
  list: RefObject<HTMLElement | null>;
  ids: readonly string[];
  anchor: Anchor | null;
  focused: string | null;
  onPlace: (anchor: Anchor) => void;
}

/** After the last movement. */
const PAUSE = 150;

/** Brings the list to where it was left, once, and tells where it is from then on. */
export function useKeptPlace({ virtualizer, list, ids, anchor, focused, onPlace }: Options): void {
  const restored = useRef(false);
  /** The row that is to have the keyboard again. */
  const waiting = useRef<string | null>(null);
  const { scrollMargin } = virtualizer.options;
  const now = useRef(() => {});
  now.current = () => {
    // Above the list everything is as it is at the beginning.
    const top = window.scrollY;
    const first = virtualizer.getVirtualItemForOffset(top);
    const id = first && ids[first.index];
    if (first && id) onPlace({ id, above: top > scrollMargin ? top - first.start : 0, focused });
  };

  useLayoutEffect(() => {
    // Until it is known what stands above the list, no place in it is.
    if (restored.current || !ids.length || !scrollMargin) return;
    restored.current = true;
    if (!anchor) return;
    const at = ids.indexOf(anchor.id);
    if (at > 0 || anchor.above > 0) {
      const [start = 0] = virtualizer.getOffsetForIndex(Math.max(0, at), 'start') ?? [];
      virtualizer.scrollToOffset(start + anchor.above);
    }
    waiting.current = anchor.focused;
  }, [ids, scrollMargin]);

  useLayoutEffect(() => {
    // Its row is painted when it is read, and the list is where it was.
    if (waiting.current === null) return;
    const link = list.current?.querySelector<HTMLElement>(
      `[data-entry="${CSS.escape(waiting.current)}"] a.entry-headline`,
    );
    if (!link && document.activeElement === document.body) return;
    // Whoever is elsewhere by then stays there.
    if (document.activeElement === document.body) link?.focus({ preventScroll: true });
    waiting.current = null;
  });

  useEffect(() => {
    let timer = 0;
    const moved = () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => now.current(), PAUSE);
    };
    addEventListener('scroll', moved, { passive: true });
    return () => {
      clearTimeout(timer);
      removeEventListener('scroll', moved);
    };
  }, []);
  // Whoever opens a row leaves the page at once.
  useLayoutEffect(() => {
    if (focused !== null) now.current();
  }, [focused]);
}
