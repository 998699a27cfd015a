import './HighlightLayer.css';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Article, Highlight, HighlightColour } from '../../lib/article';
import { text } from '../../lib/i18n';
import { makeAnchor, type Place, quoteOf } from '../../lib/text/anchors';
import type { Placed } from '../../lib/text/highlights';
import { drawHighlights, eraseHighlights } from './draw-highlights';
import { HighlightBar } from './HighlightBar';
import { HighlightOutcome } from './HighlightOutcome';
import { HighlightsPanel } from './HighlightsPanel';
import { MarginNotes } from './MarginNotes';
import { NoteSheet } from './NoteSheet';
import { boxesOf } from './shown-article';
import type { Highlights } from './use-highlights';
import { useMargin } from './use-margin';
import { usePlaced } from './use-placed';
import { selectedPlace, useTarget } from './use-target';

interface Props {
  article: Article;
  /** The element of the article's body. */
  body: RefObject<HTMLElement | null>;
  highlights: Highlights;
  /** Whether the list is open. */
  listed: boolean;
  onCloseList: () => void;
  onCopyFailure: () => void;
}

/** Everything of highlights over an article: the marks, the bar, the notes, the list. */
export function HighlightLayer({ article, body, highlights, listed, onCloseList, onCopyFailure }: Props) {
  const { language, direction } = article;
  const layer = useRef<HTMLDivElement>(null);
  const { article: element, shown, placed } = usePlaced(body, highlights.all);
  const margin = useMargin(element, layer);
  const { target, aim, dismiss } = useTarget(element, shown, placed);
  /** The highlight whose note is being written. */
  const [editing, setEditing] = useState<string | null>(null);
  const [announced, setAnnounced] = useState('');

  const find = (id: string | null | undefined) => placed.find(({ highlight }) => highlight.id === id) ?? null;
  const quoteFor = ({ highlight, place }: { highlight: Highlight; place: Place | null }) =>
    place ? quoteOf(shown.text, place) : highlight.anchor.exact;

  /** The passage that the bar is for, and its highlight: the one that was chosen, or the one whose very words are selected. */
  const aimed = (): { place: Place | null; chosen: Placed | null } => {
    if (target?.kind === 'highlight') {
      const chosen = find(target.id);
      return { place: chosen?.place ?? null, chosen };
    }
    // Browsers tell of a selection late: what is selected now counts.
    const place = target && (selectedPlace(shown) ?? target.place);
    const isIt = (one: Placed) => one.place?.start === place?.start && one.place?.end === place?.end;
    return { place, chosen: (place && placed.find(isIt)) ?? null };
  };
  const { place, chosen } = aimed();
  const active = chosen?.highlight.id ?? editing;

  useLayoutEffect(() => drawHighlights(shown, placed, active), [shown, placed, active]);
  useEffect(() => eraseHighlights, []);

  const leaveSelection = () => {
    getSelection()?.removeAllRanges();
    aim(null);
  };
  const make = (at: Place, colour: HighlightColour): Highlight => {
    const made = highlights.add(makeAnchor(shown.text, at), colour);
    setAnnounced(text('highlighted', made.anchor.exact));
    return made;
  };
  const colour = (to: HighlightColour) => {
    const { place, chosen } = aimed();
    if (chosen) highlights.recolour(chosen.highlight, to);
    else if (place) make(place, to);
    leaveSelection();
  };
  const write = () => {
    const { place, chosen } = aimed();
    const highlight = chosen?.highlight ?? (place && make(place, highlights.colour));
    leaveSelection();
    if (highlight) setEditing(highlight.id);
  };
  const remove = (highlight: Highlight) => {
    highlights.remove(highlight);
    leaveSelection();
    setEditing(null);
  };
  const leaveNote = ({ id }: Highlight) => {
    highlights.flush();
    setEditing((now) => (now === id ? null : now));
  };
  const jump = ({ id }: Highlight) => {
    const at = find(id)?.place;
    const [first] = at ? boxesOf(shown, at) : [];
    if (!first) return;
    scrollBy({ top: first.top - innerHeight / 3, behavior: 'instant' });
    // A list that lies over the article would hide what it leads to.
    if (!margin.isWide) onCloseList();
    aim({ kind: 'highlight', id, focus: true });
  };

  const edited = find(editing);
  const inMargin = margin.isWide
    ? placed.filter((one) => one.place && (one.highlight.note.trim() || one === edited))
    : [];
  const inSheet = edited && !inMargin.includes(edited) ? edited : null;

  return (
    <>
      <section class="highlight-layer" ref={layer} aria-label={text('highlightTools')}>
        {inMargin.length > 0 && (
          <MarginNotes
            notes={inMargin.map((one) => ({
              highlight: one.highlight,
              quote: quoteFor(one),
              top: () => (one.place ? (boxesOf(shown, one.place)[0]?.top ?? null) : null),
            }))}
            start={margin.start}
            version={margin}
            active={active}
            editing={editing}
            onType={highlights.type}
            onFocus={({ id }) => setEditing(id)}
            onLeave={leaveNote}
          />
        )}
        {target && place && (
          <HighlightBar
            key={target.kind === 'highlight' ? target.id : 'selection'}
            layer={layer}
            lines={() => boxesOf(shown, place)}
            version={`${place.start}-${place.end} ${margin.start}`}
            colour={chosen?.highlight.colour ?? null}
            hasNote={Boolean(chosen?.highlight.note.trim())}
            focus={target.kind === 'highlight' && target.focus}
            onColour={colour}
            onNote={write}
            copy={() => navigator.clipboard.writeText(quoteOf(shown.text, place))}
            onCopyFailure={onCopyFailure}
            onRemove={chosen && (() => remove(chosen.highlight))}
            onClose={dismiss}
          />
        )}
      </section>
      {inSheet && (
        <NoteSheet
          key={inSheet.highlight.id}
          highlight={inSheet.highlight}
          quote={quoteFor(inSheet)}
          language={language}
          direction={direction}
          onType={(note) => highlights.type(inSheet.highlight, note)}
          onLeave={highlights.flush}
          onClose={() => leaveNote(inSheet.highlight)}
        />
      )}
      {listed && (
        <HighlightsPanel
          highlights={placed.map((one) => ({
            highlight: one.highlight,
            quote: quoteFor(one),
            placed: one.place !== null,
          }))}
          language={language}
          direction={direction}
          room={margin.isWide ? margin.width : null}
          onJump={jump}
          onNote={({ id }) => setEditing(id)}
          onRemove={remove}
          onClose={onCloseList}
        />
      )}
      <HighlightOutcome highlights={highlights} />
      <span class="visually-hidden" role="status">
        {announced}
      </span>
    </>
  );
}
