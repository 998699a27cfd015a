import './CopyButton.css';
import { Check, Copy } from 'lucide-preact';
import { text } from '../../lib/i18n';
import { IconButton } from '../IconButton/IconButton';

interface Props {
  command: string;
  label: string;
  copied: boolean;
  onClick: () => void;
}

/** A button that says in its own place that something was copied. */
export function CopyFace({ command, label, copied, onClick }: Props) {
  return (
    <>
      <IconButton
        command={command}
        label={copied ? text('copied') : label}
        icon={copied ? Check : Copy}
        class={copied ? 'copy-done' : ''}
        onClick={onClick}
      >
        {copied && text('copied')}
      </IconButton>
      <span class="visually-hidden" aria-live="polite">
        {copied && text('copied')}
      </span>
    </>
  );
}
