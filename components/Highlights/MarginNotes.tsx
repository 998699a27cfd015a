import './MarginNotes.css';
import { useCallback, useLayoutEffect, useRef } from 'preact/hooks';
import type { Highlight } from '../../lib/article';
import { text } from '../../lib/i18n';
import { arrangeNotes } from './arrange-notes';
import { NoteField } from './NoteField';

/** A note that has a place in the margin. */
export interface MarginNote {
  highlight: Highlight;
  quote: string;
  /** The upper edge of its highlight in the window now; `null` while that is not laid out. */
  top: () => number | null;
}

interface Props {
  notes: readonly MarginNote[];
  /** The margin's start edge, from the start edge of the page, in CSS pixels. */
  start: number;
  /** Changes whenever the article may be laid out anew. */
  version: unknown;
  /** The id of the highlight whose note is being worked on: it stands exactly beside it. */
  active: string | null;
  /** The id of the highlight whose note takes the focus. */
  editing: string | null;
  onType: (highlight: Highlight, note: string) => void;
  onFocus: (highlight: Highlight) => void;
  onLeave: (highlight: Highlight) => void;
}

/** The notes beside their highlights, none over another. */
export function MarginNotes({ notes, start, version, active, editing, onType, onFocus, onLeave }: Props) {
  const list = useRef<HTMLUListElement>(null);

  const arrange = useCallback(() => {
    const element = list.current;
    if (!element) return;
    const page = element.getBoundingClientRect().top;
    const rows = [...element.children] as HTMLElement[];
    const boxes = rows.map((row, i) => ({ top: (notes[i]?.top() ?? page) - page, height: row.offsetHeight }));
    const gap = Number.parseFloat(getComputedStyle(element).rowGap);
    const fixed = notes.findIndex(({ highlight }) => highlight.id === active);
    arrangeNotes(boxes, gap, fixed).forEach((top, i) => {
      rows[i]?.style.setProperty('inset-block-start', `${top}px`);
    });
  }, [notes, active]);

  useLayoutEffect(() => {
    list.current?.style.setProperty('inset-inline-start', `${start}px`);
    arrange();
  }, [arrange, start, version]);

  return (
    <ul class="margin-notes" ref={list} aria-label={text('notes')}>
      {notes.map(({ highlight, quote }) => (
        <li key={highlight.id}>
          <NoteField
            highlight={highlight}
            quote={quote}
            focus={highlight.id === editing}
            onType={(note) => onType(highlight, note)}
            onFocus={() => onFocus(highlight)}
            onLeave={() => onLeave(highlight)}
            onResize={arrange}
          />
        </li>
      ))}
    </ul>
  );
}
