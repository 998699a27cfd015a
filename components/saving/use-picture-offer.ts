import { useEffect, useRef, useState } from 'preact/hooks';

export interface PictureOffer {
  /** What is to be said of the pictures that a saved article misses: that they may be had, or why not. */
  kind: 'ask' | 'full' | null;
  allow: () => void;
  refuse: () => void;
}

/** All that is needed for it, fetched when the article is on the screen. */
const parts = () =>
  Promise.all([
    import('../../lib/library/pictures/read'),
    import('../../lib/library/pictures/room'),
    import('../../lib/library/read'),
    import('../../lib/picture-access'),
  ]);

/** Whether the reader of a saved article is to be told or asked something about its pictures. */
export function usePictureOffer(id: string, saved: boolean): PictureOffer {
  const [kind, setKind] = useState<PictureOffer['kind']>(null);
  // Within the click itself there is no time to fetch it: the browser asks only then.
  const [access, setAccess] = useState<typeof import('../../lib/picture-access') | null>(null);
  // A look that began before the reader answered would ask once more.
  const isAnswered = useRef(false);

  useEffect(() => {
    if (!saved) return setKind(null);
    let ended = false;
    const stop = parts().then(
      ([{ countWaiting }, { arePicturesFull, watchPicturesFull }, { watchLibrary }, access]) => {
        const look = async () => {
          const { all, elsewhere } = await countWaiting(id);
          const isFull = all > 0 && (await arePicturesFull());
          // Where there is no room, leave to fetch more serves nobody.
          const asks =
            !isFull && elsewhere > 0 && !(await access.wasAskedForPictures()) && !(await access.mayFetchPictures());
          if (ended || isAnswered.current) return;
          setAccess(access);
          setKind(isFull ? 'full' : asks ? 'ask' : null);
        };
        // What cannot be known is not asked about.
        const again = () => void look().catch(() => undefined);
        again();
        const ends = [watchLibrary(again), watchPicturesFull(again), access.watchPictureAccess(again)];
        return () => {
          for (const end of ends) end();
        };
      },
      // The popup was closed meanwhile.
      () => () => undefined,
    );
    return () => {
      ended = true;
      void stop.then((end) => end());
    };
  }, [id, saved]);

  const answered = (answer: () => Promise<unknown> | undefined) => () => {
    isAnswered.current = true;
    void answer()?.catch(() => undefined);
    setKind(null);
  };
  return {
    kind,
    allow: answered(() => access?.allowPictures()),
    refuse: answered(() => (kind === 'ask' ? access?.keepAsked() : undefined)),
  };
}
