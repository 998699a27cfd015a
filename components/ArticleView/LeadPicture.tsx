import { useEffect, useState } from 'preact/hooks';
import type { Picture } from '../../lib/article';
import type { Block } from './ArticleView';
import { missingPicture, useKeptPictures } from './kept-pictures';
import { offerPicture } from './offer-pictures';

interface Props {
  picture: Picture;
  /** A text as a block of the article: its words, its direction. */
  block: (text: string) => Block;
}

/**
 * The picture over the article: as it was kept, else from the network. One that does not load leaves its caption and no hole, and where it was to
 * be kept, a frame that says so.
 */
export function LeadPicture({ picture: { src, alt, caption }, block }: Props) {
  const [failed, setFailed] = useState(false);
  const kept = useKeptPictures().get(src);
  // It has come from the disk after the network had failed.
  useEffect(() => setFailed(false), [kept]);
  const isMissed = failed && kept === null;
  if (failed && !caption && !isMissed) return null;
  return (
    <figure class="article-figure">
      {!failed && (
        <img
          ref={offerPicture}
          src={kept ?? src}
          data-address={kept ? src : undefined}
          alt={alt}
          decoding="async"
          referrerPolicy="no-referrer"
          onError={() => setFailed(true)}
        />
      )}
      {isMissed && <span class="picture-missing" role="img" aria-label={missingPicture(alt)} />}
      {caption && <figcaption {...block(caption)} />}
    </figure>
  );
}
