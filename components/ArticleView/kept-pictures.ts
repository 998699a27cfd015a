import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { text } from '../../lib/i18n';

/**
 * The pictures of a saved article, by their addresses: where they lie on the reader's machine, or `null` for one that is not there. A picture
 * that is not among them comes from the network, and is nothing that was to be kept.
 */
export type KeptPictures = ReadonlyMap<string, string | null>;

const Context = createContext<KeptPictures>(new Map());

export const KeptPicturesProvider = Context.Provider;
export const useKeptPictures = (): KeptPictures => useContext(Context);

/** Lets an element that was made of the article's HTML show the kept picture. Its own address stays known to whoever copies it. */
export function showKept(picture: HTMLImageElement, kept: KeptPictures): void {
  const src = picture.getAttribute('src') ?? '';
  const address = kept.get(src);
  if (!address) return;
  picture.dataset.address = src;
  picture.src = address;
}

const isThere = (picture: HTMLImageElement): boolean => picture.complete && picture.naturalWidth > 0;

/** The same for pictures that are on the screen already, where they have not come yet. */
export function showKeptLater(body: Element, kept: KeptPictures): void {
  for (const picture of body.querySelectorAll('img')) {
    if (isThere(picture) || !kept.get(picture.getAttribute('src') ?? '')) continue;
    for (let box: HTMLElement | null = picture; box && box !== body; box = box.parentElement) box.hidden = false;
    showKept(picture, kept);
  }
}

/** What is said in the place of a picture that was to be kept and is not. */
export const missingPicture = (alt: string): string =>
  alt ? text('pictureNotKeptNamed', alt) : text('pictureNotKept');

/** Puts a frame in the place of such a picture. Its words are no text of the article: nobody copies or marks them. */
export function frameMissing(picture: HTMLImageElement): void {
  const frame = document.createElement('span');
  frame.className = 'picture-missing';
  frame.setAttribute('role', 'img');
  frame.setAttribute('aria-label', missingPicture(picture.alt));
  const opener = picture.parentElement;
  if (opener?.matches('a[data-command="enlarge"]')) {
    opener.removeAttribute('data-command');
    opener.removeAttribute('aria-haspopup');
  }
  picture.replaceWith(frame);
}
