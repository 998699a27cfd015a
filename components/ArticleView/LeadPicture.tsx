import { useState } from 'preact/hooks';
import type { Picture } from '../../lib/article';

/** The picture over the article. One that does not load leaves its caption and no hole. */
export function LeadPicture({ picture: { src, alt, caption } }: { picture: Picture }) {
  const [failed, setFailed] = useState(false);
  if (failed && !caption) return null;
  return (
    <figure class="article-figure">
      {!failed && (
        <img src={src} alt={alt} decoding="async" referrerPolicy="no-referrer" onError={() => setFailed(true)} />
      )}
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  );
}
