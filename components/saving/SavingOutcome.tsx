import { text } from '../../lib/i18n';
import { FailureBar } from '../Notice/FailureBar';
import { UndoBar } from '../UndoBar/UndoBar';
import type { Saving } from './use-saving';

/** The bar that follows a request: what went wrong, or the chance to take it back. */
export function SavingOutcome({ outcome, undo, dismiss }: Saving) {
  if (!outcome) return null;
  const message = text(outcome.message);
  if (outcome.undo) return <UndoBar message={message} onUndo={undo} onEnd={dismiss} />;
  return <FailureBar message={message} onClose={dismiss} />;
}
