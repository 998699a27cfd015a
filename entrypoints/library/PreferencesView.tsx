import './preferences.css';
import { browser } from 'wxt/browser';
import { AppearanceForm } from '../../components/Appearance/AppearanceForm';
import { text } from '../../lib/i18n';
import { OwnRulesSection } from './OwnRulesSection';
import { PicturesSection } from './PicturesSection';
import { ViewHead } from './ViewHead';

/** What can be set, and what there is to know: a view of the library's page. */
export function PreferencesView() {
  return (
    <div class="preferences">
      <ViewHead title={text('preferences')} />
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
