import { useRef, useState } from 'preact/hooks';
import type { Draft } from '../../lib/article';
import { failureText } from '../../lib/failure-text';
import type { MessageKey } from '../../lib/i18n';
import type { Answer, ask, Saved } from '../../lib/messages';

export interface Saving {
  saved: boolean;
  busy: boolean;
  /** What the reader should hear of the last request: it failed, it can be taken back, or it was done to what was there already. */
  outcome: { kind: 'failed' | 'undo' | 'done'; message: MessageKey } | null;
  /** Saves the draft, or another reading of the same page in its place. */
  save: (now?: Draft) => void;
  unsave: () => void;
  /** Saves the article as it is now, if it is in the library. */
  update: (changed: Draft) => void;
  undo: () => void;
  /** What the library itself says, now or later. */
  learn: (saved: boolean) => void;
  /** The library cannot be opened. */
  isClosed: boolean;
  learnClosed: () => void;
  dismiss: () => void;
}

/** Whether an article is in the library, and how to change that. `saved` is only ever the store's answer. */
export function useSaving(draft: Draft, request: typeof ask, known = false): Saving {
  const [saved, setSaved] = useState(known);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Saving['outcome']>(null);
  const [isClosed, setClosed] = useState(false);
  const waiting = useRef(false);

  // The request is on its way before this returns, so a popup that is closed by the next click has sent it.
  const settle = <Value>(
    asked: Promise<Answer<Value>>,
    nowSaved: boolean,
    failure: MessageKey,
    done: (value: Value) => Saving['outcome'] = () => null,
  ) => {
    waiting.current = true;
    setBusy(true);
    setOutcome(null);
    asked.then((answer) => {
      waiting.current = false;
      setBusy(false);
      if (answer.ok) setSaved(nowSaved);
      setOutcome(
        answer.ok
          ? done(answer.value)
          : { kind: 'failed', message: failureText(answer.failure, failure, 'saveFailedFull') },
      );
    });
  };
  const again = (saved: Saved): Saving['outcome'] =>
    saved === 'updated' ? { kind: 'done', message: 'savedAgain' } : null;

  return {
    saved,
    busy,
    outcome,
    save: (now = draft) => settle(request('save', now), true, 'saveFailed', again),
    unsave: () =>
      settle(request('remove', [draft.id]), false, 'actionFailed', () => ({
        kind: 'undo',
        message: 'deleted_one',
      })),
    update: (changed) => {
      if (saved) settle(request('save', changed), true, 'saveFailed');
    },
    undo: () => settle(request('restore', [draft.id]), true, 'actionFailed'),
    isClosed,
    learnClosed: () => setClosed(true),
    learn: (truth) => {
      setClosed(false);
      if (!waiting.current) setSaved(truth);
    },
    dismiss: () => setOutcome(null),
  };
}
