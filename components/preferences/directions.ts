import type { Direction } from '../../lib/article';
import { type Preferences, setPreference } from '../../lib/preferences';

/** Remembers the direction of a newspaper, by its site (lib/address `siteOf`); with `null` its letters decide again. */
export function setDirection({ directions }: Preferences, site: string, direction: Direction | null): Promise<void> {
  const { [site]: _, ...others } = directions;
  return setPreference('directions', direction ? { ...others, [site]: direction } : others);
}
