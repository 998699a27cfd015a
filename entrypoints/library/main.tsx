import '../../components/base.css';
import './library.css';
import { render } from 'preact';
import { PreferencesProvider } from '../../components/preferences/Preferences';
import { speak, text } from '../../lib/i18n';
import { readPreferences } from '../../lib/preferences';
import { Library } from './Library';

speak(document);
document.title = text('openLibrary');

const preferences = await readPreferences();
render(
  <PreferencesProvider read={preferences}>
    <Library />
  </PreferencesProvider>,
  document.body,
);
