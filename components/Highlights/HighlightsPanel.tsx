import './sheet.css';
import './HighlightsPanel.css';
import { MessageSquarePlus, MessageSquareText, Trash2, X } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { direction as directionOf } from '../../lib/arabic/language';
import type { Direction, Highlight } from '../../lib/article';
import { plural, text } from '../../lib/i18n';
import { IconButton } from '../IconButton/IconButton';
import { colourNames } from './colour-names';

/** A highlight as the list shows it. */
export interface Listed {
  highlight: Highlight;
  quote: string;
  placed: boolean;
}

interface Props {
  /** In the order of the text; those without a place in it last. */
  highlights: readonly Listed[];
  /** Of the article, since the quoted words are its own. */
  language: string;
  direction: Direction;
  /** The room beside the article, in CSS pixels; `null` where there is too little, and it lies over the lower edge. */
  room: number | null;
  onJump: (highlight: Highlight) => void;
  onNote: (highlight: Highlight) => void;
  onRemove: (highlight: Highlight) => void;
  onClose: () => void;
}

/** All highlights and notes of the article. */
export function HighlightsPanel(props: Props) {
  const { highlights, language, direction, room, onJump, onNote, onRemove, onClose } = props;
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus({ preventScroll: true }), []);

  useLayoutEffect(() => {
    if (panel.current) panel.current.style.inlineSize = room === null ? '' : `${room}px`;
  }, [room]);

  const row = ({ highlight, quote, placed }: Listed) => (
    <li key={highlight.id} class="listed-highlight" data-highlight={highlight.id} data-colour={highlight.colour}>
      <Passage onJump={placed ? () => onJump(highlight) : null}>
        <span class="visually-hidden">{text(colourNames[highlight.colour])}: </span>
        <span class="listed-quote" lang={language} dir={direction}>
          {quote}
        </span>
      </Passage>
      {highlight.note.trim() && (
        <p class="listed-note" dir={directionOf(highlight.note)}>
          {highlight.note.trim()}
        </p>
      )}
      <div class="listed-actions">
        <IconButton
          command="add-note"
          label={text(highlight.note.trim() ? 'editNote' : 'addNote')}
          icon={highlight.note.trim() ? MessageSquareText : MessageSquarePlus}
          onClick={() => onNote(highlight)}
        />
        <IconButton
          command="remove-highlight"
          label={text('removeHighlight')}
          icon={Trash2}
          onClick={() => onRemove(highlight)}
        />
      </div>
    </li>
  );
  const placed = highlights.filter((one) => one.placed);
  const lost = highlights.filter((one) => !one.placed);

  return (
    <section
      class="highlight-sheet highlights-panel"
      id="highlights"
      ref={panel}
      role="dialog"
      aria-labelledby="highlights-title"
      tabIndex={-1}
      data-beside={room !== null}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div class="highlights-head">
        <h2 id="highlights-title">{text('highlights')}</h2>
        {highlights.length > 0 && <p>{plural('highlightCount', highlights.length)}</p>}
        <IconButton command="close-highlights" label={text('close')} icon={X} onClick={onClose} />
      </div>
      {highlights.length === 0 && <p class="highlights-remark">{text('highlightsEmpty')}</p>}
      <ul class="highlights-list">{placed.map(row)}</ul>
      {lost.length > 0 && (
        <>
          <p class="highlights-remark">{text('highlightsLost')}</p>
          <ul class="highlights-list">{lost.map(row)}</ul>
        </>
      )}
    </section>
  );
}

/** The words of a highlight; where they are in the article they lead there. */
function Passage({ onJump, children }: { onJump: (() => void) | null; children: ComponentChildren }) {
  if (!onJump) return <div class="listed-passage">{children}</div>;
  return (
    <button
      type="button"
      class="listed-passage"
      data-command="jump-to-highlight"
      title={text('jumpToHighlight')}
      onClick={onJump}
    >
      {children}
    </button>
  );
}
