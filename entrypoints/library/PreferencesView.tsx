import './preferences.css';
import { Library } from 'lucide-preact';
import { browser } from 'wxt/browser';
import { AppearanceForm } from '../../components/Appearance/AppearanceForm';
import { HelpButton } from '../../components/HelpSheet/HelpButton';
import { text } from '../../lib/i18n';
import { OwnRulesSection } from './OwnRulesSection';
import { PicturesSection } from './PicturesSection';

/** What can be set, and what there is to know: a view of the library's page. */
export function PreferencesView() {
  return (
    <div class="preferences">
      <header class="preferences-head">
        <h1>{text('preferences')}</h1>
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
      <main>
        <section class="preferences-section">
          <h2>{text('appearance')}</h2>
          <AppearanceForm />
        </section>
        <OwnRulesSection />
        <PicturesSection />
        <section class="preferences-section">
          <h2>{text('aboutNaqi')}</h2>
          <p>{text('version', browser.runtime.getManifest().version)}</p>
          <p>{text('aboutKept')}</p>
          <p>{text('aboutPrivacy')}</p>
        </section>
      </main>
    </div>
  );
}
