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
    table.replaceWith(box);
    box.append(table);
  }
}
