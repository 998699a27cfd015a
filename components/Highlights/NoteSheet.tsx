import './sheet.css';
import { useEffect } from 'preact/hooks';
import type { Direction, Highlight } from '../../lib/article';
import { text } from '../../lib/i18n';
import { Button } from '../Button/Button';
import { NoteField } from './NoteField';

interface Props {
  highlight: Highlight;
  quote: string;
  /** Of the article, since the quoted words are its own. */
  language: string;
  direction: Direction;
  onType: (note: string) => void;
  onLeave: () => void;
  onClose: () => void;
}

/** A note where there is no margin for it: over the lower edge, with the words that it is about. */
export function NoteSheet({ highlight, quote, language, direction, onType, onLeave, onClose }: Props) {
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <section class="highlight-sheet note-sheet" role="dialog" aria-label={text('note')}>
      <p class="sheet-quote" lang={language} dir={direction}>
        {quote}
      </p>
      <NoteField highlight={highlight} quote={quote} focus onType={onType} onLeave={onLeave} onDone={onClose} />
      <Button command="close-note" label={text('done')} onClick={onClose} />
    </section>
  );
}
