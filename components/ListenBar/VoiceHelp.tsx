import { X } from 'lucide-preact';
import { interfaceLanguage, text } from '../../lib/i18n';
import { Button } from '../Button/Button';
import { IconButton } from '../IconButton/IconButton';
import { installAdvice } from './install-advice';

interface Props {
  /** The article's. */
  language: string;
  onRetry: () => void;
  onClose: () => void;
}

function noVoice(language: string): string {
  if (language === 'und') return text('listenNoVoiceUnknown');
  const name = new Intl.DisplayNames(interfaceLanguage(), { type: 'language' }).of(language);
  return text('listenNoVoice', name ?? language);
}

/** Says that no voice reads this language here, and how to get one. It goes when one comes. */
export function VoiceHelp({ language, onRetry, onClose }: Props) {
  return (
    <>
      <div class="listen-help">
        <div role="status">
          <p>{noVoice(language)}</p>
          {installAdvice(navigator.userAgent).map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
        <p>
          <Button command="listen-retry" label={text('listenRetry')} onClick={onRetry} />
        </p>
      </div>
      <IconButton command="listen-stop" label={text('close')} icon={X} onClick={onClose} />
    </>
  );
}
