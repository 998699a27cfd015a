import { isNoteLink } from '../../lib/sanitize';

const BLOCKS = 'p, li, dt, dd, h2, h3, h4, h5, h6, figcaption, figure, pre, td, th, .table-box, blockquote';

/** The block that an element stands in: for what begins a note, the note. */
export const blockOf = (element: HTMLElement): HTMLElement => element.closest<HTMLElement>(BLOCKS) ?? element;

const isBefore = (first: Node, second: Node): boolean =>
  (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** The links inside an article. */
export interface NoteLinks {
  /** In order. */
  links: readonly HTMLAnchorElement[];
  targetOf(link: HTMLAnchorElement): HTMLElement | null;
  /** Whether a link leads back to a line that had led the reader on, as from a note to the text. */
  isWayBack(link: HTMLAnchorElement): boolean;
}

/** The links of an article, or of its fragment, to other places in it. */
export function noteLinksIn(article: ParentNode): NoteLinks {
  const links = [...article.querySelectorAll('a')].filter(isNoteLink);
  const places = new Map([...article.querySelectorAll<HTMLElement>('[id]')].map((place) => [place.id, place]));
  const targetOf = (link: Element) => places.get(link.getAttribute('href')?.slice(1) ?? '') ?? null;
  /** For each block the first place after it that it leads to. */
  const ahead = new Map<Element, Element>();
  for (const link of links) {
    const target = targetOf(link);
    const block = blockOf(link);
    const known = ahead.get(block);
    if (target && isBefore(link, target) && (!known || isBefore(target, known))) ahead.set(block, target);
  }
  const isWayBack = (link: HTMLAnchorElement): boolean => {
    const target = targetOf(link);
    const note = target && ahead.get(blockOf(target));
    return Boolean(target && note && isBefore(target, link) && (note === link || isBefore(note, link)));
  };
  return { links, targetOf, isWayBack };
}
