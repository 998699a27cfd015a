import { X } from 'lucide-preact';
import { failureText } from '../../lib/failure-text';
import { text } from '../../lib/i18n';
import { IconButton } from '../IconButton/IconButton';
import { Notice } from '../Notice/Notice';
import { UndoBar } from '../UndoBar/UndoBar';
import type { Highlights } from './use-highlights';

/** The bar that follows a change: why it is not kept, or the chance to take it back. */
export function HighlightOutcome({ highlights }: { highlights: Highlights }) {
  const { failure, retry, dismiss, removed, undo, forget } = highlights;
  if (failure) {
    return (
      <Notice role="alert" message={text(failureText(failure, 'highlightFailed', 'highlightFailedFull'))}>
        <button type="button" data-command="try-again" onClick={retry}>
          {text('tryAgain')}
        </button>
        <IconButton command="dismiss" label={text('close')} icon={X} onClick={dismiss} />
      </Notice>
    );
  }
  if (!removed) return null;
  const message = text(removed.note.trim() ? 'highlightAndNoteRemoved' : 'highlightRemoved');
  return <UndoBar key={removed.id} message={message} onUndo={undo} onEnd={forget} />;
}
