import { type Shortcut, type Surface, shortcuts } from './shortcuts';

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>;

/** Letters, digits and signs that a Latin keyboard writes. */
const isLatin = (key: string): boolean => /^[!-~]$/.test(key);
/** `ArrowDown`, `F5`, `Dead`. */
const isNamed = (key: string): boolean => /^[A-Z]\w+$/.test(key);

/**
 * Where the keyboard writes Latin letters, what a key writes counts: on a French keyboard A and Q have changed places. Where it writes
 * Arabic, or anything else, the place of the key counts: what would be S writes «س», and B even two letters, «لا».
 */
function matches({ key, code, shiftKey }: Press, { code: place, keys, shift }: Shortcut): boolean {
  const written = key.length === 1 ? key.toLowerCase() : key;
  // With the shift key only signs are the same.
  if (keys.includes(written)) return !shiftKey || /^[^a-z ]$/.test(written);
  return !isLatin(key) && !isNamed(key) && code === place && shiftKey === Boolean(shift);
}

/** The shortcut that a press of a key is on this surface. */
export const shortcutOf = (press: Press, surface: Surface): Shortcut | null =>
  shortcuts.find((one) => one.surfaces.includes(surface) && matches(press, one)) ?? null;
