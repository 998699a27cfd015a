import '../../components/base.css';
import './library.css';
import { render } from 'preact';
import { PreferencesProvider } from '../../components/preferences/Preferences';
import { speak } from '../../lib/i18n';
import { derivedDatabase } from '../../lib/library/derived-database';
import { readPreferences } from '../../lib/preferences';
import { Views } from './Views';

speak(document);
// It opens while the preferences are read; whoever asks it something tells what is wrong with it.
derivedDatabase().catch(() => undefined);

const preferences = await readPreferences();
render(
  <PreferencesProvider read={preferences}>
    <Views />
  </PreferencesProvider>,
  document.body,
);
