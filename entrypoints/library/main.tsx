import '../../components/base.css';
import './library.css';
import { render } from 'preact';
import { PreferencesProvider } from '../../components/preferences/Preferences';
import { speak } from '../../lib/i18n';
import { catalogueDatabase } from '../../lib/library/catalogue-database';
import { readPreferences } from '../../lib/preferences';
import { Views } from './Views';

speak(document);
// It opens while the preferences are read; whoever asks it something tells what is wrong with it.
catalogueDatabase().catch(() => undefined);

const preferences = await readPreferences();
render(
  <PreferencesProvider read={preferences}>
    <Views />
  </PreferencesProvider>,
  document.body,
);
