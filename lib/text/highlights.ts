import type { Article, Highlight, HighlightColour } from '../article';
import { type Place, placeAnchor, quoteOf, type Searched, searched } from './anchors';
import { shownText } from './shown-text';

/** A highlight and where it is in a text now; `null` where it could not be placed. */
export interface Placed {
  highlight: Highlight;
  place: Place | null;
}

/** All highlights in the order of the text; those that could not be placed come last, the older first. */
export function placeHighlights(text: Searched, highlights: readonly Highlight[]): Placed[] {
  return highlights
    .map((highlight) => ({ highlight, place: placeAnchor(text, highlight.anchor) }))
    .sort((a, b) => {
      if (a.place && b.place) return a.place.start - b.place.start || a.place.end - b.place.end;
      if (a.place || b.place) return a.place ? -1 : 1;
      return a.highlight.madeAt - b.highlight.madeAt;
    });
}

/** A highlight as it is listed, copied and exported. */
export interface OrderedHighlight {
  id: string;
  colour: HighlightColour;
  /** The passage as the article has it now, a line for each block; as it was marked, if it is not there any more. */
  quote: string;
  /** Empty if the reader wrote nothing. */
  note: string;
  /** Whether the passage is in the article. */
  placed: boolean;
  madeAt: number;
  changedAt: number;
}

/** The highlights of an article in the order of its text; those that are not in it any more come last. */
export function orderedHighlights(article: Article, highlights: readonly Highlight[]): OrderedHighlight[] {
  const text = shownText(article);
  return placeHighlights(searched(text), highlights).map(({ highlight: { anchor, note, ...rest }, place }) => ({
    ...rest,
    note: note.trim(),
    quote: place ? quoteOf(text, place) : anchor.exact,
    placed: place !== null,
  }));
}
