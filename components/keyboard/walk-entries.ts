/** What of an entry has the keyboard: its link; where it has none, the first thing that can be done with it. */
export const ENTRY_FOCUS = 'a.entry-headline, .entry-actions button';

const entries = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-entry]')];

/** The entry of the library that has the keyboard. */
const entryWithFocus = (): HTMLElement | null => document.activeElement?.closest<HTMLElement>('[data-entry]') ?? null;

/** Where the controls are that a key presses: for all that are chosen, and for the entry that has the keyboard. */
export const placesOfEntry = (): HTMLElement[] =>
  [document.querySelector<HTMLElement>('[data-selection]'), entryWithFocus()].flatMap((place) => place ?? []);

/** Brings the keyboard to the entry below the one that has it, or above; to the first in sight, if none has. False where there is none. */
export function walkEntries(by: 1 | -1): boolean {
  const all = entries();
  const current = entryWithFocus();
  // A row in part under the upper edge is not in sight.
  const next = current ? all[all.indexOf(current) + by] : all.find((one) => one.getBoundingClientRect().top >= 0);
  next?.querySelector<HTMLElement>(ENTRY_FOCUS)?.focus();
  return next !== undefined;
}
