import { useState } from 'preact/hooks';
import type { Picture } from '../../lib/article';
import type { Block } from './ArticleView';
import { offerPicture } from './offer-pictures';

interface Props {
  picture: Picture;
  /** A text as a block of the article: its words, its direction. */
  block: (text: string) => Block;
}

/** The picture over the article. One that does not load leaves its caption and no hole. */
export function LeadPicture({ picture: { src, alt, caption }, block }: Props) {
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
      {caption && <figcaption {...block(caption)} />}
    </figure>
  );
}
