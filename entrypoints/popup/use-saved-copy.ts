import { useEffect, useState } from 'preact/hooks';
import type { KeptPictures } from '../../components/ArticleView/kept-pictures';
import type { Draft } from '../../lib/article';

/** All that is needed for it, fetched when the article is on the screen: the library's database is large. */
const parts = () =>
  Promise.all([
    import('../../lib/library/changed-since'),
    import('../../lib/library/pictures/read'),
    import('../../components/ArticleView/kept-addresses'),
  ]);

const none: KeptPictures = new Map();

/** What the library has of the article on the screen: its pictures, and what it would be if it was saved again, if that is something else. */
export function useSavedCopy(draft: Draft, saved: boolean): { pictures: KeptPictures; changed: Draft | null } {
  const [pictures, setPictures] = useState(none);
  const [changed, setChanged] = useState<Draft | null>(null);
  useEffect(() => {
    if (!saved) {
      setChanged(null);
      return undefined;
    }
    let ended = false;
    const look = async () => {
      const [{ changedSince }, { readPictures }, { keptAddresses }] = await parts();
      const [difference, files] = await Promise.all([changedSince(draft), readPictures(draft.id)]);
      if (ended) return;
      setChanged(difference);
      setPictures(keptAddresses(files));
    };
    // Without the library there is the page itself.
    look().catch(() => undefined);
    return () => {
      ended = true;
    };
  }, [draft, saved]);
  return { pictures, changed };
}
