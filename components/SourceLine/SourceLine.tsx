import './SourceLine.css';
import { interfaceLanguage, text } from '../../lib/i18n';
import { CopyButton } from '../CopyButton/CopyButton';

interface Props {
  url: string;
  /** The same address, as a person reads it. */
  readable: string;
  copy: () => Promise<void>;
  onFailure: () => void;
}

/** Where the article came from, in one line from left to right whatever the article's own direction. */
export function SourceLine({ url, readable, copy, onFailure }: Props) {
  return (
    <div class="source-line" lang={interfaceLanguage()}>
      <a href={url} target="_blank" rel="noopener noreferrer" dir="ltr" title={text('shownOriginal')}>
        {readable.replace(/^https?:\/\/(www\.)?/, '')}
      </a>
      <CopyButton command="copy-address" label={text('copyAddress')} copy={copy} onFailure={onFailure} />
    </div>
  );
}
