import { useEffect, useState } from 'preact/hooks';
import { type Entry, listEntries, watchLibrary } from '../../lib/library/read';

/** The saved articles, always as they are now; `null` until they are known. */
export function useEntries(): { entries: Entry[] | null; failed: boolean } {
  const [entries, setEntries] = useState<Entry[] | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const list = () =>
      listEntries().then(
        (all) => {
          setEntries(all);
          setFailed(false);
        },
        () => setFailed(true),
      );
    list();
    return watchLibrary(list);
  }, []);
  return { entries, failed };
}
