import { text } from '../../lib/i18n';

/** A picture that did not load goes, and so does whatever held nothing else: no hole stays, and a caption does. */
export function hidePicture(picture: HTMLImageElement): void {
  picture.hidden = true;
  let box = picture.parentElement;
  while (box && !box.matches('.article-body') && isEmpty(box)) {
    box.hidden = true;
    box = box.parentElement;
  }
}

const isEmpty = (box: Element): boolean => !box.textContent?.trim() && !box.querySelector('img:not([hidden]), hr');

/** Puts each table into a box of its own, in which it scrolls sideways if it is wide: the page never does. */
export function boxTables(fragment: DocumentFragment): void {
  for (const table of fragment.querySelectorAll('table')) {
    if (table.parentElement?.closest('table')) continue;
    const box = document.createElement('div');
    box.className = 'table-box';
    // Without this the keyboard could not scroll it.
    box.tabIndex = 0;
    box.setAttribute('role', 'group');
    box.setAttribute('aria-label', text('table'));
    table.replaceWith(box);
    box.append(table);
  }
}

/**
 * Tells those who hear the page the levels of the subheads without gaps, under the headline, which is the first: newspapers choose them for
 * their size.
 */
export function levelHeadings(fragment: DocumentFragment): void {
  /** The subheads that the next one may be under, with the level that each is said to have. */
  const above: { written: number; said: number }[] = [];
  for (const heading of fragment.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    const written = Number(heading.localName[1]);
    while (above.length > 0 && (above.at(-1)?.written ?? 0) >= written) above.pop();
    const said = (above.at(-1)?.said ?? 1) + 1;
    above.push({ written, said });
    if (said !== written) heading.setAttribute('aria-level', String(said));
  }
}
