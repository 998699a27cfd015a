import { blockOf } from './note-links';

const REACHED = 'reached';

/** What of a place is gone to: all of the note that it begins, but in the middle of a line it alone. */
export function placeOf(target: HTMLElement): HTMLElement {
  const block = blockOf(target);
  if (target === block) return block;
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEndBefore(target);
  return before.toString().trim() ? target : block;
}

/** Brings the reader to a place in the article, and the keyboard with them. At once: rushing over a long text makes dizzy. */
export function arrive(place: HTMLElement): void {
  if (place.tabIndex < 0) place.tabIndex = -1;
  // After a click no focus is shown; here it shows which of the notes it is.
  place.classList.add(REACHED);
  place.addEventListener('blur', () => place.classList.remove(REACHED), { once: true });
  place.scrollIntoView({ block: place.offsetHeight > innerHeight / 2 ? 'start' : 'center', behavior: 'instant' });
  place.focus({ preventScroll: true });
}
