import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import type { Position } from '../../lib/article';
import { blockAt } from './blocks';
import { holdBlock } from './hold-block';

const PAUSE_MS = 100;

/** Brings the reader to where they stopped before the first paint, and tells from then on where they are. */
export function useReading(
  body: RefObject<HTMLDivElement | null>,
  start: Position | null,
  onMove: (position: Position) => void,
): void {
  // The start is where the reading begins; it does not happen twice.
  useLayoutEffect(() => (body.current && start ? holdBlock(body.current, start) : undefined), []);

  // One listener for the life of the page.
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let told = scrollY;
    const tell = () => {
      timer = undefined;
      if (!body.current || scrollY === told) return;
      told = scrollY;
      onMove(blockAt(body.current));
      // The first movement is told at once and the next ones in turn: a popup is closed without notice.
      timer = setTimeout(tell, PAUSE_MS);
    };
    const moved = () => {
      if (timer === undefined) tell();
    };
    addEventListener('scroll', moved, { passive: true });
    addEventListener('pagehide', tell);
    return () => {
      clearTimeout(timer);
      removeEventListener('scroll', moved);
      removeEventListener('pagehide', tell);
    };
  }, []);
}
