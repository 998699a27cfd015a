import type { Article } from './article';
import { sanitize } from './sanitize';
import type { Passage } from './text/passages';
import { passagesOf } from './text/passages-of';
import { passagesText } from './text/passages-text';
import { selectionRichText } from './text/rich-text';
import { sameRange } from './text/same-range';

/** A selection in the two forms of the clipboard. */
export interface Copied {
  text: string;
  html: string;
}

/** The parts of the article view, in order, and what the article says there. */
const parts: readonly { selector: string; level: number; original: (article: Article) => string | null }[] = [
  { selector: '[itemprop="publisher"]', level: 0, original: ({ publisher }) => publisher },
  { selector: '[itemprop="datePublished"]', level: 0, original: () => null },
  { selector: '[itemprop="headline"]', level: 1, original: ({ headline }) => headline },
  { selector: '[itemprop="author"]', level: 0, original: ({ byline }) => byline },
  { selector: '.article-figure', level: 0, original: () => null },
  { selector: '.article-standfirst', level: 0, original: ({ standfirst }) => standfirst },
];

/** What is selected of an element: as the article has it in `original`, or, where that says something else, as it is shown. */
function selected(range: Range, shown: Element, original: Node | null): DocumentFragment | null {
  if (!range.intersectsNode(shown)) return null;
  const same = original && sameRange(range, shown, original);
  if (same) return same.cloneContents();
  const within = document.createRange();
  within.selectNodeContents(shown);
  if (range.compareBoundaryPoints(Range.START_TO_START, within) > 0)
    within.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, within) < 0) within.setEnd(range.endContainer, range.endOffset);
  return within.cloneContents();
}

/** Kept pictures have addresses that nobody else knows; those that they came from are copied. */
function nameOrigins(part: DocumentFragment): void {
  for (const picture of part.querySelectorAll<HTMLImageElement>('img[data-address]'))
    picture.setAttribute('src', picture.dataset.address ?? '');
}

function element(text: string): Element {
  const made = document.createElement('p');
  made.textContent = text;
  return made;
}

/** The passages of what is selected in an article view. Its controls and its reading time are none of the article's words. */
function selectedPassages(range: Range, view: Element, article: Article): Passage[] {
  const passages = parts.flatMap(({ selector, level, original }): Passage[] => {
    const shown = view.querySelector(selector);
    const words = original(article);
    const part = shown && selected(range, shown, words ? element(words) : null);
    if (!part) return [];
    nameOrigins(part);
    // The lead picture stands in a figure with its caption, or is selected without it.
    if (selector === '.article-figure' && part.querySelector('img')) {
      const figure = document.createElement('figure');
      figure.append(part);
      part.append(figure);
    }
    return passagesOf(part, article.language).map((passage) =>
      level && passage.kind === 'paragraph' ? { kind: 'heading', level, runs: passage.runs } : passage,
    );
  });
  const body = view.querySelector('.article-body');
  const part = body && selected(range, body, sanitize(article.html));
  if (part) nameOrigins(part);
  return part ? [...passages, ...passagesOf(part, article.language)] : passages;
}

/** The blocks in which a selection is a part of a line. */
const LINES = 'p, li, dt, dd, h1, h2, h3, h4, h5, h6, td, th, figcaption';

/**
 * What a selection in an article view copies: clean text, and rich text, as it was published and not as digits and tashkeel are shown.
 * `null` where nothing of the article is selected.
 */
export function copySelection(selection: Selection, view: Element, article: Article): Copied | null {
  const ranges = Array.from({ length: selection.rangeCount }, (_, i) => selection.getRangeAt(i)).filter(
    ({ collapsed }) => !collapsed,
  );
  const passages = ranges.flatMap((range) => selectedPassages(range, view, article));
  if (!passages.length) return null;
  const around = ranges[0]?.commonAncestorContainer;
  const isInline = (around instanceof Element ? around : around?.parentElement)?.closest(LINES) != null;
  return { text: passagesText(passages), html: selectionRichText(passages, article, isInline) };
}
