import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface MenuState {
  open: boolean;
  /** Holds the button and the menu. */
  box: RefObject<HTMLDivElement | null>;
  toggle: () => void;
  /** Closes it; the keyboard goes back to the button if it was in the menu, or if `back`. */
  close: (back: boolean) => void;
  /** The keys of the open menu. */
  move: (event: KeyboardEvent) => void;
  /** The keys of the button. */
  openWith: (event: KeyboardEvent) => void;
}

/** A menu that opens and closes, and where the keyboard is in it. */
export function useMenu(list: RefObject<HTMLElement | null>): MenuState {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  /** The item that gets the keyboard when the menu opens: the first, or the last, by ArrowUp. */
  const entry = useRef(0);
  const items = () => [...(list.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];

  const show = (at: number) => {
    entry.current = at;
    setOpen(true);
  };
  const close = (back: boolean) => {
    if (back) box.current?.querySelector('button')?.focus();
    setOpen(false);
  };

  useLayoutEffect(() => {
    if (open) items().at(entry.current)?.focus();
  }, [open]);

  useEffect(() => {
    if (!open) return;
    const outside = ({ target }: Event) => {
      if (target instanceof Node && !box.current?.contains(target)) setOpen(false);
    };
    // Where the keyboard goes, and where the pointer goes down.
    addEventListener('pointerdown', outside, true);
    addEventListener('focusin', outside);
    return () => {
      removeEventListener('pointerdown', outside, true);
      removeEventListener('focusin', outside);
    };
  }, [open]);

  const move = (event: KeyboardEvent) => {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const go = (to: number) => all.at(to % all.length)?.focus();
    if (event.key === 'ArrowDown') go(at + 1);
    else if (event.key === 'ArrowUp') go(at < 0 ? -1 : at - 1);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(-1);
    else if (event.key === 'Escape') close(true);
    // On its way to the next control the keyboard leaves the menu behind.
    else if (event.key === 'Tab') return setOpen(false);
    else return;
    // A popup would close, and the page would scroll.
    event.preventDefault();
    event.stopPropagation();
  };

  return {
    open,
    box,
    toggle: () => (open ? close(false) : show(0)),
    close,
    move,
    openWith(event) {
      if (open) return move(event);
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      event.stopPropagation();
      show(event.key === 'ArrowUp' ? -1 : 0);
    },
  };
}
