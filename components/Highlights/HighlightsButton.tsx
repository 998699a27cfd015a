import { Highlighter } from 'lucide-preact';
import { text } from '../../lib/i18n';
import '../IconButton/IconButton.css';

/** Opens and closes the list of all highlights. */
export function HighlightsButton({ open, onToggle }: { open: boolean; onToggle: () => void }) {
  return (
    <button
      type="button"
      class="icon-button"
      data-command="highlights"
      aria-label={text('highlights')}
      title={text('highlights')}
      aria-expanded={open}
      aria-controls="highlights"
      onClick={onToggle}
    >
      <Highlighter size={20} strokeWidth={1.75} aria-hidden="true" />
    </button>
  );
}
