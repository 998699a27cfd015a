import { interfaceLanguage, text } from '../../lib/i18n';

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
  if (picture.alt) return;
  // Without words it would be no button for those who do not see it.
  picture.removeAttribute('alt');
  picture.setAttribute('aria-label', text('enlargePicture'));
  picture.lang = interfaceLanguage();
}

/**
 * Gives the body its new contents, and puts the pictures that were loaded already in the place of the same ones: while they were
 * loaded again the text would move. (In the fragment's own document, which is not this one, they would lose what they have loaded.)
 */
export function replaceContents(body: Element, fragment: DocumentFragment): void {
  const loaded = [...body.querySelectorAll('img')].filter((one) => one.complete && one.naturalWidth > 0);
  body.replaceChildren(fragment);
  for (const picture of body.querySelectorAll('img')) {
    const same = loaded.findIndex((one) => one.src === picture.src);
    const [kept] = same < 0 ? [] : loaded.splice(same, 1);
    if (kept) picture.replaceWith(kept);
  }
}
