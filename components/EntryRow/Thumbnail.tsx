import { useState } from 'preact/hooks';
import type { Entry } from '../../lib/library/read';

/** The first letter of the newspaper, after the article of «الأهرام», which would stand before every second name. */
const initialOf = (name: string): string => [...name.replace(/^ال(?=..)/, '')][0] ?? '';

/** The picture of an article. Its place is there before it arrives, and holds a letter if none does. */
export function Thumbnail({ entry: { picture, publisher, headline } }: { entry: Entry }) {
  const [failed, setFailed] = useState(false);
  return (
    <div class="thumbnail" aria-hidden="true">
      {picture && !failed ? (
        <img
          alt=""
          loading="lazy"
          decoding="async"
          referrerPolicy="no-referrer"
          src={picture.src}
          onError={() => setFailed(true)}
        />
      ) : (
        initialOf(publisher ?? headline)
      )}
    </div>
  );
}
