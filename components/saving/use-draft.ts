import { useState } from 'preact/hooks';
import type { Draft } from '../../lib/article';
import { togglePutBack } from '../../lib/text/put-back';

/** A draft that the reader may change: what was left out of it can be put back. `changed` is told of every new state. */
export function useDraft(read: Draft): {
  draft: Draft;
  toggleRemoval: (index: number, changed: (draft: Draft) => void) => void;
} {
  const [draft, setDraft] = useState(read);
  // Another article in the same place.
  const current = draft.id === read.id && draft.readAt === read.readAt ? draft : read;
  return {
    draft: current,
    toggleRemoval: (index, changed) => {
      const next = { ...current, ...togglePutBack(current, index) };
      setDraft(next);
      changed(next);
    },
  };
}
