import { useEffect, useState } from 'preact/hooks';
import { followCatalogue, updateCatalogue } from '../../lib/library/follow-catalogue';

export interface Catalogue {
  /** Counts how often it has changed. */
  round: number;
  /** The articles that are others since the round before, or gone. */
  changed: readonly string[];
  /** It is up to the library: what it has not is not there. */
  isCurrent: boolean;
  failed: boolean;
}

/** The catalogue while the page is open, followed as soon as the page is `ready` for that. */
export function useCatalogue(ready = true): Catalogue {
  const [state, setState] = useState<Catalogue>({ round: 0, changed: [], isCurrent: false, failed: false });
  useEffect(() => {
    if (!ready) return undefined;
    const fail = () => setState((before) => ({ ...before, failed: true }));
    const stop = followCatalogue(
      (changed) => setState((before) => ({ ...before, round: before.round + 1, changed })),
      fail,
    );
    updateCatalogue().then(
      () => setState((before) => ({ ...before, round: before.round + 1, changed: [], isCurrent: true })),
      fail,
    );
    return stop;
  }, [ready]);
  return state;
}
