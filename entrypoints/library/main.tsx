import '../../components/base.css';
import './library.css';
import { render } from 'preact';
import { speak, text } from '../../lib/i18n';
import { Library } from './Library';

speak(document);
document.title = text('openLibrary');
render(<Library />, document.body);
