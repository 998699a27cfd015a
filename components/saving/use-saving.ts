import { useRef, useState } from 'preact/hooks';
import type { Draft } from '../../lib/article';
import type { MessageKey } from '../../lib/i18n';
import type { Answer, ask, Failure } from '../../lib/messages';

export interface Saving {
  saved: boolean;
  busy: boolean;
  /** What the reader should hear of the last request: it failed, or it can be taken back. */
  outcome: { undo: boolean; message: MessageKey } | null;
  save: () => void;
  unsave: () => void;
  /** Saves the article as it is now, if it is in the library. */
  update: (changed: Draft) => void;
  undo: () => void;
  /** What the library itself says, now or later. */
  learn: (saved: boolean) => void;
  dismiss: () => void;
}

const messageOf = (failure: Failure, otherwise: MessageKey): MessageKey =>
  failure === 'full' ? 'saveFailedFull' : otherwise;

/** Whether an article is in the library, and how to change that. `saved` is only ever the store's answer. */
export function useSaving(draft: Draft, request: typeof ask, known = false): Saving {
  const [saved, setSaved] = useState(known);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Saving['outcome']>(null);
  const waiting = useRef(false);

  // The request is on its way before this returns, so a popup that is closed by the next click has sent it.
  const settle = (asked: Promise<Answer>, nowSaved: boolean, failure: MessageKey, done: Saving['outcome']) => {
    waiting.current = true;
    setBusy(true);
    setOutcome(null);
    asked.then((answer) => {
      waiting.current = false;
      setBusy(false);
      if (answer.ok) setSaved(nowSaved);
      setOutcome(answer.ok ? done : { undo: false, message: messageOf(answer.failure, failure) });
    });
  };

  return {
    saved,
    busy,
    outcome,
    save: () => settle(request('save', draft), true, 'saveFailed', null),
    unsave: () =>
      settle(request('remove', [draft.id]), false, 'actionFailed', { undo: true, message: 'removedFromLibrary' }),
    update: (changed) => {
      if (saved) settle(request('save', changed), true, 'saveFailed', null);
    },
    undo: () => settle(request('restore', [draft.id]), true, 'actionFailed', null),
    learn: (truth) => {
      if (!waiting.current) setSaved(truth);
    },
    dismiss: () => setOutcome(null),
  };
}
