import '../../components/base.css';
import './popup.css';
import { render } from 'preact';
import { speak, text } from '../../lib/i18n';
import { Popup } from './Popup';
import { readTab, type View } from './read-tab';

speak(document);
document.title = text('extensionShortName');

function show(view: View): void {
  render(<Popup view={view} onRetry={start} />, document.body);
}

function start(): void {
  show({ kind: 'loading' });
  readTab(show);
}

start();
