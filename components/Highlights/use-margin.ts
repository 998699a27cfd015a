import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** The outer margin beside an article, at its end side. A new object whenever the article may be laid out anew. */
export interface Margin {
  /** Whether notes have room in it. */
  isWide: boolean;
  /** Where it begins: from the start edge of the page, in CSS pixels. */
  start: number;
  /** How wide it is, without what it keeps from the article. The one at the other side is the same. */
  width: number;
}

/** Measures the margin, and again when the window, the type or a picture changes the article's size. */
export function useMargin(article: Element | null, layer: RefObject<HTMLElement | null>): Margin {
  const [margin, setMargin] = useState<Margin>({ isWide: false, start: 0, width: 0 });
  useLayoutEffect(() => {
    const page = layer.current;
    if (!article || !page) return;
    const measure = () => {
      const style = getComputedStyle(page);
      // The style sheet says how wide notes are and how far they keep from the article.
      const gap = Number.parseFloat(style.columnGap);
      const needed = Number.parseFloat(style.minInlineSize) + 2 * gap;
      const outer = page.getBoundingClientRect();
      const inner = article.getBoundingClientRect();
      const isRtl = style.direction === 'rtl';
      const room = isRtl ? inner.left - outer.left : outer.right - inner.right;
      setMargin({ isWide: room >= needed, start: outer.width - room + gap, width: room - gap });
    };
    const observer = new ResizeObserver(measure);
    observer.observe(article);
    observer.observe(page);
    measure();
    return () => observer.disconnect();
  }, [article, layer]);
  return margin;
}
