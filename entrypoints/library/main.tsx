import '../../components/base.css';
import './library.css';
import { render } from 'preact';
import { PreferencesProvider } from '../../components/preferences/Preferences';
import { speak } from '../../lib/i18n';
import { readPreferences } from '../../lib/preferences';
import { Views } from './Views';

speak(document);

const preferences = await readPreferences();
render(
  <PreferencesProvider read={preferences}>
    <Views />
  </PreferencesProvider>,
  document.body,
);
