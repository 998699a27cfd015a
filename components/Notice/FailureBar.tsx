import { X } from 'lucide-preact';
import { text } from '../../lib/i18n';
import { IconButton } from '../IconButton/IconButton';
import { Notice } from './Notice';

/** Says what went wrong, until the reader has seen it. */
export function FailureBar({ message, onClose }: { message: string; onClose: () => void }) {
  return (
    <Notice role="alert" message={message}>
      <IconButton command="dismiss" label={text('close')} icon={X} onClick={onClose} />
    </Notice>
  );
}
