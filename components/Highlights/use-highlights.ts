import { useEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import type { Anchor, Draft, Highlight, HighlightColour } from '../../lib/article';
import type { ask, Failure } from '../../lib/messages';
import { highlightWriter } from './highlight-writer';

/** Tells the highlights of an article, now and whenever they change; returns how to stop. */
type Follow = (id: string, tell: (highlights: Highlight[]) => void) => () => void;

/** The highlights of an article, and all that can be done with them. */
export interface Highlights {
  all: readonly Highlight[];
  /** The colour that was chosen last. */
  colour: HighlightColour;
  add: (anchor: Anchor, colour: HighlightColour) => Highlight;
  recolour: (highlight: Highlight, colour: HighlightColour) => void;
  /** Changes a note with every key; it is written when the keys rest. */
  type: (highlight: Highlight, note: string) => void;
  /** Writes what was typed now. */
  flush: () => void;
  remove: (highlight: Highlight) => void;
  /** What was taken away last and can still come back. */
  removed: Highlight | null;
  undo: () => void;
  forget: () => void;
  /** Why something on the screen is not in the library. */
  failure: Failure | null;
  retry: () => void;
  dismiss: () => void;
}

export function useHighlights(draft: Draft, request: typeof ask, follow: Follow): Highlights {
  const current = useRef(draft);
  current.current = draft;
  const [version, changed] = useReducer((n: number) => n + 1, 0);
  const [removed, setRemoved] = useState<Highlight | null>(null);
  const [colour, setColour] = useState<HighlightColour>('yellow');
  const writer = useMemo(
    () => highlightWriter({ request, draft: () => current.current, changed: () => changed(undefined) }),
    [draft.id],
  );

  useEffect(() => follow(draft.id, writer.learn), [writer]);

  useEffect(() => {
    const hide = () => document.visibilityState === 'hidden' && writer.flush();
    const warn = (event: BeforeUnloadEvent) => writer.isUnsaved() && event.preventDefault();
    addEventListener('pagehide', writer.flushForGood);
    addEventListener('beforeunload', warn);
    document.addEventListener('visibilitychange', hide);
    return () => {
      removeEventListener('pagehide', writer.flushForGood);
      removeEventListener('beforeunload', warn);
      document.removeEventListener('visibilitychange', hide);
    };
  }, [writer]);

  return {
    all: useMemo(writer.all, [writer, version]),
    colour,
    add(anchor, chosen) {
      const now = Date.now();
      const highlight = { id: crypto.randomUUID(), colour: chosen, note: '', anchor, madeAt: now, changedAt: now };
      setColour(chosen);
      writer.put(highlight);
      return highlight;
    },
    recolour(highlight, chosen) {
      setColour(chosen);
      writer.put(highlight, { colour: chosen });
    },
    type: writer.type,
    flush: writer.flush,
    remove(highlight) {
      writer.remove(highlight);
      setRemoved(highlight);
    },
    removed,
    undo() {
      if (removed) writer.put(removed);
      setRemoved(null);
    },
    forget: () => setRemoved(null),
    failure: writer.failure(),
    retry: writer.retry,
    dismiss: writer.dismiss,
  };
}
