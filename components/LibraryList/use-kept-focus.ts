import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ENTRY_FOCUS } from '../keyboard/walk-entries';

const rowOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-entry]') : null;

interface KeptFocus {
  /** The row that has the keyboard. */
  focused: string | null;
  focusIn: (event: FocusEvent) => void;
  focusOut: (event: FocusEvent) => void;
}

/** Knows which row has the keyboard; when that row goes, its neighbour gets it. */
export function useKeptFocus(list: RefObject<HTMLElement | null>, ids: readonly string[]): KeptFocus {
  const [focused, setFocused] = useState<string | null>(null);
  /** Where that row was when it was last there. */
  const place = useRef(-1);

  useLayoutEffect(() => {
    if (focused === null) return;
    const at = ids.indexOf(focused);
    if (at >= 0) {
      place.current = at;
      return;
    }
    const next = ids[Math.min(place.current, ids.length - 1)] ?? null;
    setFocused(next);
    // Whoever has gone elsewhere stays there.
    const { activeElement } = document;
    const isLost = activeElement === document.body || !activeElement || rowOf(activeElement)?.dataset.entry === focused;
    if (next !== null && isLost) {
      const row = list.current?.querySelector(`[data-entry="${CSS.escape(next)}"]`);
      row?.querySelector<HTMLElement>(ENTRY_FOCUS)?.focus();
    }
  }, [ids, focused]);

  return {
    focused,
    focusIn: ({ target }) => setFocused(rowOf(target)?.dataset.entry ?? null),
    focusOut: ({ relatedTarget }) => {
      // A row that goes takes the keyboard nowhere: then it is still known where it was.
      if (relatedTarget instanceof Node && !list.current?.contains(relatedTarget)) setFocused(null);
    },
  };
}
