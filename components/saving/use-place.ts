import { useEffect, useRef } from 'preact/hooks';
import type { Position } from '../../lib/article';
import type { ask } from '../../lib/messages';

/** A reader who rests so long is told to the library. */
const REST_MS = 5000;

interface Reading {
  id: string;
  /** Whether the article is in the library. */
  saved: boolean;
  /** Read in a private window: the library hears nothing of it. */
  isPrivate: boolean;
}

/**
 * Keeps where the reader is: here at every movement, and with the article, if it is saved, when they rest, look away or leave. That
 * writes a document, which goes to other machines. Returns what is to be told of every movement.
 */
export function usePlace(
  { id, saved, isPrivate }: Reading,
  keep: (position: Position) => Promise<void>,
  request: typeof ask,
): (position: Position) => void {
  /** Where the reader is and the library does not know yet. */
  const untold = useRef<Position | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const tell = () => {
    clearTimeout(timer.current);
    const position = untold.current;
    if (!position || !saved || isPrivate) return;
    untold.current = null;
    // What fails is told again with the next place; the place itself is kept here.
    request('keepPosition', { id, position }).then(({ ok }) => {
      if (!ok) untold.current ??= position;
    });
  };
  const latest = useRef(tell);
  latest.current = tell;

  // What was read before the article was saved goes with it.
  useEffect(() => latest.current(), [saved]);

  useEffect(() => {
    // Leaving a page hides it first.
    const look = () => document.visibilityState === 'hidden' && latest.current();
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      latest.current();
    };
  }, []);

  return (position) => {
    // The place here is a convenience: where there is no room for it the reading goes on.
    keep(position).catch(() => undefined);
    untold.current = position;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => latest.current(), REST_MS);
  };
}
