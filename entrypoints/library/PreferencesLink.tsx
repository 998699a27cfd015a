import { Settings2 } from 'lucide-preact';
import '../../components/IconButton/IconButton.css';
import { text } from '../../lib/i18n';

/** The way from the list to the preferences. */
export function PreferencesLink() {
  const label = text('preferences');
  return (
    <a class="icon-button" data-command="preferences" href="#preferences" aria-label={label} title={label}>
      <Settings2 size={20} strokeWidth={1.75} aria-hidden="true" />
    </a>
  );
}
