import { useEffect, useState } from 'preact/hooks';

/** Loads something once it is needed, and gives it as long as it is; `null` until then. `failed` hears that it cannot be loaded. */
export function useLoaded<T>(needed: boolean, load: () => Promise<T>, failed: () => void): T | null {
  // Kept in an object, since a component is a function, which a state would call.
  const [loaded, setLoaded] = useState<{ value: T } | null>(null);
  useEffect(() => {
    if (!needed || loaded) return;
    let gone = false;
    load().then(
      (value) => !gone && setLoaded({ value }),
      () => !gone && failed(),
    );
    return () => {
      gone = true;
    };
  }, [needed]);
  return needed && loaded ? loaded.value : null;
}
