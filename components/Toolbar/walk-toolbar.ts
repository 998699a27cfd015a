import type { TargetedKeyboardEvent } from 'preact';
import { stepOf } from '../keyboard/step-of';

/** Brings the keyboard to the next control of a toolbar, or to another, by the arrows, Home and End; what opens from one has keys of its own. */
export function walkToolbar(event: TargetedKeyboardEvent<HTMLElement>): void {
  const row = event.currentTarget;
  const step = stepOf(event, getComputedStyle(row).direction === 'rtl');
  const controls = [...row.querySelectorAll<HTMLElement>('button, a[href]')].filter(
    (one) => one.checkVisibility() && !one.closest('[popover], [role="menu"], dialog, .notice'),
  );
  const at = controls.indexOf(document.activeElement as HTMLElement);
  if (!step || at < 0) return;
  event.preventDefault();
  const last = controls.length - 1;
  const to = { next: at + 1, previous: at - 1, first: 0, last }[step];
  controls[Math.min(last, Math.max(0, to))]?.focus();
}
