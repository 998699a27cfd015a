import './MarkedText.css';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  text: string;
  /** From and to of each word to be marked. */
  ranges: readonly (readonly [start: number, end: number])[];
}

/** The name under which the browser paints the words that were found. */
const NAME = 'search-match';

/** All marked words of the page are one highlight of the browser. */
function highlight(): Highlight {
  const found = CSS.highlights.get(NAME);
  if (found) return found;
  const made = new Highlight();
  CSS.highlights.set(NAME, made);
  return made;
}

/**
 * A text with some of its words marked. The text stays one node, so letters that join stay joined: an element around a part of a
 * word would cut it.
 */
export function MarkedText({ text, ranges }: Props) {
  const span = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const node = span.current?.firstChild;
    // A browser without it shows the sentence unmarked.
    if (!node || typeof Highlight === 'undefined') return undefined;
    const marks = ranges.flatMap(([start, end]) => {
      if (end > text.length) return [];
      const range = new Range();
      range.setStart(node, start);
      range.setEnd(node, end);
      return [range];
    });
    for (const mark of marks) highlight().add(mark);
    return () => {
      for (const mark of marks) highlight().delete(mark);
    };
  }, [text, ranges]);
  return <span ref={span}>{text}</span>;
}
