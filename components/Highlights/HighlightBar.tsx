import './HighlightBar.css';
import { MessageSquarePlus, MessageSquareText, Trash2 } from 'lucide-preact';
import type { RefObject, TargetedKeyboardEvent } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { type HighlightColour, highlightColours } from '../../lib/article';
import { text } from '../../lib/i18n';
import { CopyButton } from '../CopyButton/CopyButton';
import { IconButton } from '../IconButton/IconButton';
import { colourNames } from './colour-names';
import { placeBar } from './place-bar';

interface Props {
  /** The layer that the bar stands in; it is as wide as the page. */
  layer: RefObject<HTMLElement | null>;
  /** The boxes of the passage's lines on the screen, as they are now. */
  lines: () => readonly DOMRect[];
  /** Changes whenever the lines may be elsewhere. */
  version: unknown;
  /** The colour that the passage has. */
  colour: HighlightColour | null;
  hasNote: boolean;
  /** Takes the focus at once. */
  focus: boolean;
  onColour: (colour: HighlightColour) => void;
  onNote: () => void;
  copy: () => Promise<void>;
  onCopyFailure: () => void;
  /** Only of what is highlighted. */
  onRemove: (() => void) | null;
  onClose: () => void;
}

/** Arrows go to the button on that side, as in every bar of tools. */
function walk({ key, currentTarget }: TargetedKeyboardEvent<HTMLElement>): void {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return;
  const buttons = [...currentTarget.querySelectorAll('button')];
  const isRtl = getComputedStyle(currentTarget).direction === 'rtl';
  const step = (key === 'ArrowLeft') === isRtl ? 1 : -1;
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
}

/** What can be done with a passage, beside it. */
export function HighlightBar(props: Props) {
  const { layer, lines, version, colour, hasNote, focus, onColour, onNote, copy, onCopyFailure, onRemove, onClose } =
    props;
  const bar = useRef<HTMLDivElement>(null);
  /** Where the reader came from. */
  const before = useRef(document.activeElement);

  useLayoutEffect(() => {
    const boxes = lines();
    if (!bar.current || !layer.current || !boxes.length) return;
    // The style sheet says which edges stay free.
    const { scrollMarginBlockStart, scrollMarginBlockEnd } = getComputedStyle(bar.current);
    const gap = Number.parseFloat(scrollMarginBlockEnd);
    const page = layer.current.getBoundingClientRect();
    const { width, height } = bar.current.getBoundingClientRect();
    const { left, top } = placeBar(boxes, {
      visible: {
        left: page.left + gap,
        right: page.right - gap,
        top: Number.parseFloat(scrollMarginBlockStart),
        bottom: innerHeight - gap,
      },
      bar: { width, height },
      gap,
      prefersBelow: matchMedia('(pointer: coarse)').matches,
    });
    const isRtl = getComputedStyle(layer.current).direction === 'rtl';
    bar.current.style.insetBlockStart = `${top - page.top}px`;
    bar.current.style.insetInlineStart = `${isRtl ? page.right - left - width : left - page.left}px`;
  }, [layer, lines, version, colour]);

  useEffect(() => {
    if (focus) bar.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [focus]);

  // As soon as it is seen it hears keys.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isInside = bar.current?.contains(document.activeElement);
      if (event.key === 'Escape') {
        // It is this that is closed, and nothing under it.
        event.preventDefault();
        if (isInside && before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
        onClose();
      }
      // The bar comes next on Tab, wherever in the article the reader is.
      const isReading = document.activeElement === document.body || document.activeElement?.closest('article');
      if (event.key === 'Tab' && !event.shiftKey && isReading) {
        event.preventDefault();
        bar.current?.querySelector('button')?.focus({ preventScroll: true });
      }
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [onClose]);

  return (
    <div
      class="highlight-bar"
      ref={bar}
      role="toolbar"
      aria-label={text('highlightTools')}
      // A press on the bar must not end the selection that it is for.
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={walk}
    >
      {highlightColours.map((one) => (
        <button
          key={one}
          type="button"
          class="highlight-colour"
          data-command="highlight"
          data-colour={one}
          aria-label={text(colourNames[one])}
          title={text(colourNames[one])}
          aria-pressed={one === colour}
          onClick={() => onColour(one)}
        />
      ))}
      <IconButton
        command="add-note"
        label={text(hasNote ? 'editNote' : 'addNote')}
        icon={hasNote ? MessageSquareText : MessageSquarePlus}
        onClick={onNote}
      />
      <CopyButton command="copy-passage" label={text('copyPassage')} copy={copy} onFailure={onCopyFailure} />
      {onRemove && (
        <IconButton command="remove-highlight" label={text('removeHighlight')} icon={Trash2} onClick={onRemove} />
      )}
    </div>
  );
}
