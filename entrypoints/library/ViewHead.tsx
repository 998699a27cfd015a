import { Library } from 'lucide-preact';
import '../../components/IconButton/IconButton.css';
import { HelpButton } from '../../components/HelpSheet/HelpButton';
import { text } from '../../lib/i18n';

/** The head of a view beside the list, with the way back to it. */
export function ViewHead({ title }: { title: string }) {
  return (
    <header class="preferences-head">
      <h1>{title}</h1>
      <HelpButton surface="library" />
      <a
        class="icon-button"
        data-command="open-library"
        href="#library"
        aria-label={text('openLibrary')}
        title={text('openLibrary')}
      >
        <Library size={20} strokeWidth={1.75} aria-hidden="true" />
      </a>
    </header>
  );
}
