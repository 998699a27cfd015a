import './draw-highlights.css';
import { highlightColours } from '../../lib/article';
import type { Placed } from '../../lib/text/highlights';
import { rangesOf, type ShownArticle } from './shown-article';

/**
 * Draws highlights with the CSS Custom Highlight API: the article's elements stay as they are, so its letters stay joined. `active` is the id
 * of the one that is being worked on.
 */
export function drawHighlights(shown: ShownArticle, placed: readonly Placed[], active: string | null = null): void {
  const ranges = new Map<string, Range[]>();
  const add = (name: string, more: Range[]) => ranges.set(name, [...(ranges.get(name) ?? []), ...more]);
  for (const { highlight, place } of placed) {
    if (!place) continue;
    const own = rangesOf(shown, place);
    add(`mark-${highlight.colour}`, own);
    if (highlight.note.trim()) add('mark-noted', own);
    if (highlight.id === active) add('mark-active', own);
  }
  for (const name of [...highlightColours.map((colour) => `mark-${colour}`), 'mark-noted', 'mark-active']) {
    const own = ranges.get(name);
    if (own?.length) CSS.highlights.set(name, new Highlight(...own));
    else CSS.highlights.delete(name);
  }
}

export const eraseHighlights = (): void => drawHighlights({ text: '', parts: [] }, []);
