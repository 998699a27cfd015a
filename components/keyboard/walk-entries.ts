const entries = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-entry]')];

/** The entry of the library that has the keyboard. */
export const entryWithFocus = (): HTMLElement | null =>
  document.activeElement?.closest<HTMLElement>('[data-entry]') ?? null;

/** Brings the keyboard to the entry below the one that has it, or above; to the first in sight, if none has. False where there is none. */
export function walkEntries(by: 1 | -1): boolean {
  const all = entries();
  const current = entryWithFocus();
  const next = current ? all[all.indexOf(current) + by] : all.find((one) => one.getBoundingClientRect().top >= 0);
  next?.querySelector('a')?.focus();
  return next !== undefined;
}
