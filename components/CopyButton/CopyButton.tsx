import './CopyButton.css';
import { Check, Copy } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { text } from '../../lib/i18n';
import { IconButton } from '../IconButton/IconButton';

const ANSWER_MS = 2000;

interface Props {
  command: string;
  label: string;
  /** Copies; rejects when nothing was copied. */
  copy: () => Promise<void>;
  onFailure: () => void;
}

/** Copies, and says so in its own place for two seconds. */
export function CopyButton({ command, label, copy, onFailure }: Props) {
  const [times, setTimes] = useState(0);
  const [copied, setCopied] = useState(false);

  // Counted, so that a second copy starts the two seconds anew.
  useEffect(() => {
    if (!times) return;
    setCopied(true);
    const timer = setTimeout(() => setCopied(false), ANSWER_MS);
    return () => clearTimeout(timer);
  }, [times]);

  return (
    <>
      <IconButton
        command={command}
        label={copied ? text('copied') : label}
        icon={copied ? Check : Copy}
        class={copied ? 'copy-done' : ''}
        onClick={() => copy().then(() => setTimes((n) => n + 1), onFailure)}
      >
        {copied && text('copied')}
      </IconButton>
      <span class="visually-hidden" aria-live="polite">
        {copied && text('copied')}
      </span>
    </>
  );
}
