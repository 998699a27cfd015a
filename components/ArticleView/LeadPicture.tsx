import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Picture } from '../../lib/article';
import { offerPicture } from './offer-pictures';

interface Props {
  picture: Picture;
  /** A text as the article shows it. */
  shown: (text: string) => ComponentChildren;
}

/** The picture over the article. One that does not load leaves its caption and no hole. */
export function LeadPicture({ picture: { src, alt, caption }, shown }: Props) {
  const [failed, setFailed] = useState(false);
  if (failed && !caption) return null;
  return (
    <figure class="article-figure">
      {!failed && (
        <img
          ref={offerPicture}
          src={src}
          alt={alt}
          decoding="async"
          referrerPolicy="no-referrer"
          onError={() => setFailed(true)}
        />
      )}
      {caption && <figcaption>{shown(caption)}</figcaption>}
    </figure>
  );
}
