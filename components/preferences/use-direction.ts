import { siteOf } from '../../lib/address';
import type { Direction } from '../../lib/article';
import { usePreferences } from './Preferences';

interface Directed {
  url: string;
  direction: Direction;
}

/** The direction in which an article is shown: the one that the reader has set for its newspaper, or else its letters'. */
export function useDirection({ url, direction }: Directed): Direction {
  return usePreferences().directions[siteOf(url)] ?? direction;
}
