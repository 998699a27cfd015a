import type { Article } from '../../article';
import type { KeptPicture } from '../database';

/** An article has at most so many pictures that are kept. */
const MOST = 30;

const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'", nbsp: '\u00a0' };
const unescaped = (attribute: string): string =>
  attribute.replace(/&(amp|lt|gt|quot|apos|#39|nbsp);/g, (_, name: string) => signs[name] ?? '');

/**
 * The addresses of an article's pictures, each once: the lead picture's first, then the body's in order. The background, which has no
 * document, asks too; so they are found in the HTML as text. It is written by the extraction, or by a serialiser, always in one way; an address
 * that is none of a picture does no harm.
 */
export function pictureSources({ picture, html }: Pick<Article, 'picture' | 'html'>): string[] {
  const inBody = [...html.matchAll(/<img\b[^>]*?\ssrc="([^"]*)"/gi)].map(([, src = '']) => unescaped(src));
  const all = new Set([...(picture ? [picture.src] : []), ...inBody]);
  return [...all].filter((src) => /^https?:/i.test(src)).slice(0, MOST);
}

/** The pictures of an article that is saved: what is kept stays, everything else is still to be fetched. */
export function wantedPictures(
  article: Pick<Article, 'picture' | 'html'>,
  before: readonly KeptPicture[],
): KeptPicture[] {
  return pictureSources(article).map(
    (src) =>
      before.find((one) => one.src === src && one.attachment) ?? {
        src,
        attachment: null,
        width: 0,
        height: 0,
        waiting: true,
      },
  );
}
