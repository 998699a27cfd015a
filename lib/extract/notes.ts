import { readableAddress } from '../address';
import type { Block } from './blocks';
import { allIn, allText, attributeOf, isText } from './dom';

/** The first thing that is shown of each element of the body that has a name, by its name. */
export type Anchors = Map<string, Element | Text>;

/** The name of an element, or of a place in an address, as the two are compared: addresses have Arabic letters encoded. */
export const anchorName = readableAddress;

/**
 * Whether a line has the mark of a footnote, or the way back to one: a link without words to another place in the body. Notes look like much
 * that is no part of an article: they are a date, a link, the same words again. A list of contents is made of words.
 */
export const isNote = ({ type, shownNodes }: Block, anchors: Anchors): boolean =>
  type !== 'heading' &&
  allIn(shownNodes, 'a[href^="#"]').some(
    (link) => !/\p{L}/u.test(allText(link)) && anchors.has(anchorName((attributeOf(link, 'href') as string).slice(1))),
  );

/**
 * Lets the links of an article to other places in it lead there, as those of footnotes do, under names of ours: a page's own may be any.
 * Those that lead to nothing in it dissolve. `here` is the address of the page.
 */
export function linkNotes(article: Element, anchors: Anchors, here: string): void {
  let count = 0;
  for (const link of allIn(article, 'a[href*="#"]')) {
    const [page, name] = (attributeOf(link, 'href') as string).split('#');
    if (!name || (page && page !== here)) continue;
    const first = anchors.get(anchorName(name));
    if (first && article.contains(first)) {
      const target = isText(first) ? (first.parentElement as Element) : first;
      target.id ||= `note-${++count}`;
      link.setAttribute('href', `#${target.id}`);
    } else if (!page) link.replaceWith(...link.childNodes);
  }
}
