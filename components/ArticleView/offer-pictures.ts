import { text } from '../../lib/i18n';

/** Everything that opens a picture. */
export const ENLARGE = '[data-command="enlarge"]';

/** A picture that stands in a line of text is as small as that. */
const isInLine = (picture: Element): boolean =>
  Boolean(picture.parentElement?.matches('p, li, td, h2, h3, h4, h5, h6') && picture.parentElement.textContent?.trim());

/**
 * Lets a picture be opened large, by a click and by the keyboard. A link that holds a picture alone opens it too, and the picture then has
 * the link beside it; a link with words stays a link.
 */
export function offerPicture(picture: HTMLImageElement | null): void {
  if (!picture || isInLine(picture)) return;
  const link = picture.closest('a');
  if (link?.textContent?.trim()) return;
  const opener = link ?? picture;
  opener.setAttribute('data-command', 'enlarge');
  opener.setAttribute('aria-haspopup', 'dialog');
  if (link) return;
  picture.tabIndex = 0;
  picture.setAttribute('role', 'button');
  if (!picture.alt) picture.setAttribute('aria-label', text('enlargePicture'));
}

/** Puts the pictures that are there already in the place of the same ones in a fragment: they stay as they were loaded, or hidden. */
export function keepPictures(from: Element, fragment: DocumentFragment): void {
  const loaded = [...from.querySelectorAll('img')];
  for (const picture of fragment.querySelectorAll('img')) {
    const same = loaded.findIndex((one) => one.src === picture.src && one.complete && one.naturalWidth > 0);
    const [kept] = same < 0 ? [] : loaded.splice(same, 1);
    if (kept) picture.replaceWith(kept);
  }
}
