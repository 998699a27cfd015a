import './preferences.css';
import { browser } from 'wxt/browser';
import { AppearanceForm } from '../../components/Appearance/AppearanceForm';
import { text } from '../../lib/i18n';
import { BackupSection } from './BackupSection';
import { ImportSection } from './ImportSection';
import { OwnRulesSection } from './OwnRulesSection';
import { PicturesSection } from './PicturesSection';
import { PreferencesContents, PreferencesSection } from './PreferencesSection';
import { SyncSection } from './SyncSection';
import { ViewHead } from './ViewHead';

/** What can be set, and what there is to know: a view of the library's page. */
export function PreferencesView() {
  return (
    <div class="preferences">
      <ViewHead title={text('preferences')} />
      <PreferencesContents />
      <main>
        <PreferencesSection title="appearance">
          <AppearanceForm />
        </PreferencesSection>
        <OwnRulesSection />
        <PicturesSection />
        <BackupSection />
        <SyncSection />
        <ImportSection />
        <PreferencesSection title="aboutNaqi">
          <p>{text('version', browser.runtime.getManifest().version)}</p>
          <p>{text('aboutKept')}</p>
          <p>{text('aboutPrivacy')}</p>
        </PreferencesSection>
      </main>
    </div>
  );
}
