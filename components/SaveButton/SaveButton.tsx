import './SaveButton.css';
import { Bookmark } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { text } from '../../lib/i18n';

interface Props {
  saved: boolean;
  /** A request is under way. */
  busy: boolean;
  onSave: () => void;
  onUnsave: () => void;
}

/** Says «محفوظ» only of what is on the disk: `saved` is the store's own answer. */
export function SaveButton({ saved, busy, onSave, onUnsave }: Props) {
  const hint = text(saved ? 'unsaveHint' : 'saveHint');
  const said = useSaid(saved, busy);
  const word = busy ? 'saving' : saved ? 'saved' : 'save';
  const press = (event: MouseEvent) => {
    // The second half of a double click must not take back what the first has done.
    if (busy || event.detail > 1) return;
    if (saved) onUnsave();
    else onSave();
  };
  return (
    <>
      <button
        type="button"
        class="save-button"
        data-command={saved ? 'unsave' : 'save'}
        aria-pressed={saved}
        aria-busy={busy}
        title={hint}
        onClick={press}
      >
        <Bookmark size={20} strokeWidth={1.75} aria-hidden="true" />
        <span>{text(word)}</span>
      </button>
      <span class="visually-hidden" role="status">
        {said}
      </span>
    </>
  );
}

/** What is said when a request of the reader has ended in saving: nothing of what was saved before. */
function useSaid(saved: boolean, busy: boolean): string {
  const [said, setSaid] = useState('');
  const asked = useRef(false);
  useEffect(() => {
    if (busy) setSaid('');
    else if (asked.current && saved) setSaid(text('saved'));
    asked.current = busy;
  }, [saved, busy]);
  return said;
}
