import './NoteField.css';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { direction } from '../../lib/arabic/language';
import type { Highlight } from '../../lib/article';
import { text } from '../../lib/i18n';

interface Props {
  highlight: Highlight;
  /** The words that the note is about, for those who do not see where it stands. */
  quote: string;
  /** Takes the focus at once. */
  focus: boolean;
  onType: (note: string) => void;
  onFocus?: () => void;
  /** The reader has left it. */
  onLeave: () => void;
  /** What Escape does; it leaves the field if nothing else is said. */
  onDone?: () => void;
  /** It has become taller or lower. */
  onResize?: () => void;
}

/** Characters of the passage that name a note. */
const NAME_LENGTH = 60;

/** A note that is written and read in the same place, as plain text; as tall as what it says. */
export function NoteField({
  highlight: { note, colour },
  quote,
  focus,
  onType,
  onFocus,
  onLeave,
  onDone,
  onResize,
}: Props) {
  const field = useRef<HTMLTextAreaElement>(null);

  useLayoutEffect(() => {
    const area = field.current;
    if (!area) return;
    area.style.blockSize = 'auto';
    area.style.blockSize = `${area.scrollHeight}px`;
    onResize?.();
  }, [note]);

  // Before the next key is pressed.
  useLayoutEffect(() => {
    const area = field.current;
    // Who has clicked into it is where they want to be.
    if (!focus || !area || area === document.activeElement) return;
    area.focus({ preventScroll: true });
    area.setSelectionRange(area.value.length, area.value.length);
  }, [focus]);

  return (
    <div class="note" data-colour={colour}>
      <textarea
        class="note-field"
        ref={field}
        rows={1}
        value={note}
        placeholder={text('noteHint')}
        aria-label={text('noteOn', quote.slice(0, NAME_LENGTH))}
        // Without a letter it is written as the interface is.
        {...(/\p{L}/u.test(note) ? { dir: direction(note) } : {})}
        onInput={({ currentTarget }) => onType(currentTarget.value)}
        onFocus={onFocus}
        onBlur={onLeave}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          if (onDone) onDone();
          else event.currentTarget.blur();
        }}
      />
    </div>
  );
}
