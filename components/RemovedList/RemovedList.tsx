import './RemovedList.css';
import { ChevronDown } from 'lucide-preact';
import { useId, useState } from 'preact/hooks';
import type { Direction, Removal } from '../../lib/article';
import { number, removalName, text } from '../../lib/i18n';
import { usePreferences } from '../preferences/Preferences';

interface Props {
  removed: Removal[];
  /** Of the article, since the words are the page's. */
  language: string;
  direction: Direction;
  /** Puts the removal with this index back into the article, or leaves it out again. */
  onToggle: (index: number) => void;
}

/** What was on the page and is not in the article, for whoever asks. */
export function RemovedList({ removed, language, direction, onToggle }: Props) {
  const [open, setOpen] = useState(false);
  // Its number is in the reader's digits.
  usePreferences();
  const id = useId();
  return (
    <section class="removed">
      <button
        type="button"
        class="removed-toggle"
        data-command="show-removed"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {text('hiddenFromPage', number(removed.filter(({ back }) => !back).length))}
        <ChevronDown size={16} aria-hidden="true" />
      </button>
      <ul class="removed-list" id={id} hidden={!open}>
        {removed.map((removal, index) => (
          <li>
            <span class="removed-head">
              <span class="removed-kind">{removalName(removal.kind)}</span>
              <button type="button" class="removed-back" data-command="put-back" onClick={() => onToggle(index)}>
                {text(removal.back ? 'leaveOutAgain' : 'putBack')}
              </button>
            </span>
            {removal.text && (
              <span class="removed-text" lang={language} dir={direction}>
                {removal.text}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
