import '../../components/base.css';
import './popup.css';
import { render } from 'preact';
import { PreferencesProvider } from '../../components/preferences/Preferences';
import { speak, text } from '../../lib/i18n';
import { readPreferences } from '../../lib/preferences';
import { fitWindow } from './fit-window';
import { Popup } from './Popup';
import { readTab, type View } from './read-tab';

speak(document);
document.title = text('extensionShortName');
fitWindow(document.documentElement);

const preferences = await readPreferences();

function show(view: View): void {
  render(
    <PreferencesProvider read={preferences}>
      <Popup view={view} onRetry={start} />
    </PreferencesProvider>,
    document.body,
  );
}

function start(): void {
  show({ kind: 'loading' });
  readTab(show);
}

start();
