/** Fields in which keys write. */
const FIELDS =
  'textarea, select, input:not([type="checkbox"], [type="radio"], [type="range"], [type="button"], [type="submit"], [type="file"])';
/** In these a letter goes to the item that begins with it. */
const LISTS = '[role="menu"], [role="listbox"], [role="combobox"]';
/** What the space bar presses, and what the arrows move. */
const PRESSED = 'button, summary, input, [role="button"]';
const MOVED = 'input, [role="toolbar"], [role="radiogroup"], [popover]';

const isWithin = (target: EventTarget | null, selector: string): boolean =>
  target instanceof Element && target.closest(selector) !== null;

const isTyping = (target: EventTarget | null): boolean =>
  isWithin(target, FIELDS) || (target instanceof HTMLElement && target.isContentEditable);

/** Whether a key is used already: by what has the keyboard, by what is open, or as a part of a combination. */
export function isTaken(event: KeyboardEvent): boolean {
  const { key, target } = event;
  if (event.defaultPrevented || event.isComposing) return true;
  if (event.ctrlKey || event.metaKey || event.altKey || event.getModifierState('AltGraph')) return true;
  // From the search down to what it found.
  if (key === 'ArrowDown' && isWithin(target, '[type="search"]')) return false;
  if (isTyping(target) || isWithin(target, LISTS)) return true;
  if (document.querySelector('dialog:modal')) return true;
  // The browser closes what it has opened.
  if (key === 'Escape') return document.querySelector(':popover-open') !== null;
  if (key === ' ') return isWithin(target, PRESSED);
  return /^Arrow/.test(key) && isWithin(target, MOVED);
}
