import { useEffect } from 'preact/hooks';
import { text } from '../../lib/i18n';
import { FailureBar } from '../Notice/FailureBar';
import { Notice } from '../Notice/Notice';
import { UndoBar } from '../UndoBar/UndoBar';
import type { Saving } from './use-saving';

const SHOWN_MS = 6000;

/** Says what was done, for some seconds. */
function DoneBar({ message, onEnd }: { message: string; onEnd: () => void }) {
  // The first `onEnd` is as good as the last.
  useEffect(() => {
    const timer = setTimeout(onEnd, SHOWN_MS);
    return () => clearTimeout(timer);
  }, []);
  return <Notice role="status" message={message} />;
}

/** The bar that follows a request: what went wrong, the chance to take it back, or that an entry was brought up to date. */
export function SavingOutcome({ outcome, undo, dismiss }: Saving) {
  if (!outcome) return null;
  const message = text(outcome.message);
  if (outcome.kind === 'undo') return <UndoBar message={message} onUndo={undo} onEnd={dismiss} />;
  if (outcome.kind === 'done') return <DoneBar message={message} onEnd={dismiss} />;
  return <FailureBar message={message} onClose={dismiss} />;
}
