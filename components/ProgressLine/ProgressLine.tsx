import './ProgressLine.css';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { progressOf } from '../ArticleView/blocks';

/** How far the reading is: a thin line on the lower edge, growing from the start side. */
export function ProgressLine({ body }: { body: RefObject<HTMLDivElement | null> }) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const draw = () => {
      if (line.current && body.current) line.current.style.inlineSize = `${progressOf(body.current) * 100}%`;
    };
    draw();
    addEventListener('scroll', draw, { passive: true });
    addEventListener('resize', draw);
    return () => {
      removeEventListener('scroll', draw);
      removeEventListener('resize', draw);
    };
  }, [body]);
  return <div class="progress-line" ref={line} aria-hidden="true" />;
}
