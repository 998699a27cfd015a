import { Headphones } from 'lucide-preact';
import type { RefObject } from 'preact';
import { text } from '../../lib/i18n';
import { IconButton } from '../IconButton/IconButton';
import { FailureBar } from '../Notice/FailureBar';
import type { Listening } from './use-listening';

/** The control in the toolbar. */
export function ListenButton({ open, toggle }: Listening) {
  return <IconButton command="listen" label={text('listen')} icon={Headphones} aria-pressed={open} onClick={toggle} />;
}

interface Props extends Listening {
  body: RefObject<HTMLElement | null>;
  language: string;
}

/** The bar at the lower edge while the reader listens. */
export function Listen({ open, Bar, failed, toggle, forgetFailure, body, language }: Props) {
  if (failed) return <FailureBar message={text('listenLoadFailed')} onClose={forgetFailure} />;
  const close = () => {
    toggle();
    // If the control that had the focus goes with the bar, this one is where it began.
    const goes = document.activeElement?.closest('.listen-bar');
    if (goes) document.querySelector<HTMLElement>('[data-command="listen"]')?.focus();
  };
  return open && Bar ? <Bar body={body} language={language} onClose={close} /> : null;
}
