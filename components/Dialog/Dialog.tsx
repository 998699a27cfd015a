import './Dialog.css';
import { X } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { text } from '../../lib/i18n';
import { IconButton } from '../IconButton/IconButton';

interface Props {
  title: string;
  /** It is closed, by whatever. */
  onClose: () => void;
  /** A click beside it closes it: where nothing can be lost with it. */
  light?: boolean;
  class?: string;
  /** Given how to close it. */
  children: (close: () => void) => ComponentChildren;
}

/** A question or a choice over the page, which waits for it. The keyboard goes back to where it came from. */
export function Dialog({ title, onClose, light = false, class: extra = '', children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    dialog.current?.showModal();
    // What is to be written or pressed has the keyboard at once.
    dialog.current?.querySelector<HTMLElement>('.dialog-field, .dialog-actions button')?.focus();
  }, []);
  const close = () => dialog.current?.close();
  return (
    <dialog
      ref={dialog}
      class={`dialog ${extra}`}
      aria-labelledby={id}
      closedby={light ? 'any' : 'closerequest'}
      onClose={onClose}
    >
      <div class="dialog-head">
        <h2 id={id}>{title}</h2>
        <IconButton command="close" label={text('close')} icon={X} onClick={close} />
      </div>
      {children(close)}
    </dialog>
  );
}
