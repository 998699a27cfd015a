import { useEffect, useState } from 'preact/hooks';
import type { View } from '../../lib/library/view';
import { fragmentOf, type Place, placeOf } from '../../lib/library/view-fragment';

export interface Places {
  place: Place;
  /** Goes to another list: a step for the browser's way back. */
  go: (view: View) => void;
  /** Searches in the list that is shown: no step of its own, or each letter would be one. */
  type: (typed: string) => void;
}

/** What the fragment of the address says is shown. */
export function usePlace(): Places {
  const [place, setPlace] = useState(() => placeOf(location.hash));
  useEffect(() => {
    // Where a list was left is known by its rows: LibraryList.
    history.scrollRestoration = 'manual';
    const follow = () => setPlace(placeOf(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return {
    place,
    go: (view) => {
      location.hash = fragmentOf(view, place.typed);
    },
    type: (typed) => {
      history.replaceState(null, '', fragmentOf(place.view, typed));
      setPlace({ ...place, typed });
    },
  };
}
