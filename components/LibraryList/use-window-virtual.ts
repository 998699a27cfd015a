import {
  defaultRangeExtractor,
  observeWindowOffset,
  observeWindowRect,
  Virtualizer,
  windowScroll,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';

export type WindowVirtualizer = Virtualizer<Window, HTMLLIElement>;

interface Options {
  /** The list, in the page. */
  list: RefObject<HTMLElement | null>;
  keys: readonly string[];
  /** What a row takes before it is measured. */
  estimate: number;
  /** The row that has the keyboard: it stays in the page with its neighbours, wherever the page is scrolled. -1 for none. */
  pinned: number;
}

/** Rows above and below those in sight. */
const OVERSCAN = 6;

/** Which rows of a long list, scrolled with the page, have to be there. */
export function useWindowVirtual({ list, keys, estimate, pinned }: Options): WindowVirtualizer {
  const [, paint] = useState(0);
  const [margin, setMargin] = useState(0);
  const kept = useRef(pinned);
  kept.current = pinned;
  // Another function would have the place of each of fifty thousand rows counted anew, at every step of the wheel.
  const getItemKey = useCallback((index: number) => keys[index] ?? index, [keys]);
  const options = {
    count: keys.length,
    getItemKey,
    getScrollElement: () => window,
    estimateSize: () => estimate,
    overscan: OVERSCAN,
    scrollMargin: margin,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    initialOffset: () => window.scrollY,
    rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) => {
      const at = kept.current;
      const around = at < 0 ? [] : [at - 1, at, at + 1].filter((one) => one >= 0 && one < range.count);
      return [...new Set([...defaultRangeExtractor(range), ...around])].sort((a, b) => a - b);
    },
    onChange: () => paint((times) => times + 1),
  };
  const [virtualizer] = useState(() => new Virtualizer<Window, HTMLLIElement>(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), []);
  useLayoutEffect(() => virtualizer._willUpdate());
  useLayoutEffect(() => {
    // What stands above the list may grow: a line of filters, the number of results.
    const { current } = list;
    if (current) setMargin(Math.round(current.getBoundingClientRect().top + window.scrollY));
  });
  return virtualizer;
}
