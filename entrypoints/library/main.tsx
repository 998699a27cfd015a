import '../../components/base.css';
import './library.css';
import { render } from 'preact';
import { speak } from '../../lib/i18n';
import { Views } from './Views';

speak(document);
render(<Views />, document.body);
