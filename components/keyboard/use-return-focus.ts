import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** When a box goes while the focus is in it, the focus goes back to where it came from. */
export function useReturnFocus(box: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = box.current;
    let before: EventTarget | null = null;
    const come = ({ relatedTarget }: FocusEvent) => {
      if (!(relatedTarget instanceof Node && element?.contains(relatedTarget))) before = relatedTarget;
    };
    element?.addEventListener('focusin', come);
    return () => {
      element?.removeEventListener('focusin', come);
      const goes = element?.contains(document.activeElement);
      if (goes && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
}
