import './LineGuide.css';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { lineAt } from './line-at';
import { onFrame } from './on-frame';
import { guideReading, usualLine } from './reading-line';
import { watchSize } from './watch-body';

/**
 * A quiet band behind one line of the article: the one at the pointer; without a pointer, the one that holds the keyboard's focus or stands where
 * people read.
 */
export function LineGuide({ body }: { body: RefObject<HTMLDivElement | null> }) {
  const band = useRef<HTMLDivElement>(null);

  useEffect(() => {
    let pointer: { x: number; y: number } | null = null;
    let focus: Element | null = null;

    const { ask, cancel } = onFrame(() => {
      const article = body.current?.closest('article');
      if (!article || !band.current) return;
      const box = focus?.getBoundingClientRect();
      const line = box
        ? lineAt(article, (box.left + box.right) / 2, (box.top + box.bottom) / 2)
        : lineAt(article, pointer?.x ?? null, pointer?.y ?? usualLine());
      band.current.dataset.shown = String(line !== null);
      guideReading(line && line.top + line.height / 2);
      if (!line) return;
      band.current.style.blockSize = `${line.height}px`;
      band.current.style.transform = `translateY(${line.top}px)`;
    });

    const listening = new AbortController();
    const on = <K extends keyof WindowEventMap>(type: K, then: (event: WindowEventMap[K]) => void) => {
      const heard = (event: WindowEventMap[K]) => {
        then(event);
        ask();
      };
      addEventListener(type, heard, { passive: true, signal: listening.signal });
    };
    on('pointermove', ({ pointerType, clientX, clientY }) => {
      // A finger covers what it points at.
      if (pointerType === 'touch') return;
      pointer = { x: clientX, y: clientY };
      focus = null;
    });
    on('focusin', ({ target }) => {
      const focused = target as Element;
      focus = body.current?.contains(focused) && focused.matches(':focus-visible') ? focused : null;
    });
    on('wheel', () => {
      focus = null;
    });
    on('keydown', ({ key }) => {
      // Who reads with the keyboard has left the pointer lying somewhere.
      if (/^(?:Arrow(?:Up|Down)|Page(?:Up|Down)|Home|End| )$/.test(key)) pointer = focus = null;
    });
    on('scroll', () => undefined);
    on('resize', () => undefined);
    document.documentElement.addEventListener(
      'pointerleave',
      () => {
        pointer = null;
        ask();
      },
      { signal: listening.signal },
    );
    const unwatch = body.current ? watchSize(body.current, ask) : () => undefined;
    ask();
    return () => {
      unwatch();
      listening.abort();
      cancel();
      guideReading(null);
    };
  }, [body]);

  return <div class="line-guide" ref={band} aria-hidden="true" />;
}
