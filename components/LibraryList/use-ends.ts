import { useLayoutEffect } from 'preact/hooks';
import { isTaken } from '../keyboard/is-taken';
import type { WindowVirtualizer } from './use-window-virtual';

/**
 * Home and End go to the ends of a list at once. Browsers glide there: on the way rows come into sight by the hundred, and the first that is
 * found to be higher or lower than was thought ends the glide wherever it is.
 */
export function useEnds(virtualizer: WindowVirtualizer): void {
  useLayoutEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const { key, shiftKey, ctrlKey, altKey, metaKey } = event;
      if ((key !== 'Home' && key !== 'End') || shiftKey || ctrlKey || altKey || metaKey || isTaken(event)) return;
      event.preventDefault();
      if (key === 'End') virtualizer.scrollToEnd();
      else virtualizer.scrollToOffset(0);
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, []);
}
