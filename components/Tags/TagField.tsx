import { useId, useRef, useState } from 'preact/hooks';
import { text } from '../../lib/i18n';
import { languageOf } from '../EntryRow/language-of';
import { suggestTags, tagOf } from './suggest-tags';

interface Props {
  label: string;
  /** The tags of the library, the most frequent first. */
  all: readonly string[];
  /** Not offered again. */
  chosen: readonly string[];
  onAdd: (tag: string) => void;
  /** Enter in an empty field. */
  onDone: () => void;
}

/** A field for tags that completes them: the combobox of the ARIA guide, with a list that is only offered. */
export function TagField({ label, all, chosen, onAdd, onDone }: Props) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  /** The one of the list that Enter takes; -1 for none. */
  const [active, setActive] = useState(-1);
  const offered = open ? suggestTags(typed, all, chosen) : [];
  const isOpen = offered.length > 0;

  const add = (tag: string | null) => {
    if (tag) onAdd(tag);
    setTyped('');
    setOpen(false);
    setActive(-1);
    input.current?.focus();
  };
  const write = (value: string) => {
    // A comma ends a tag.
    if (/[،,]$/.test(value)) return add(tagOf(value.slice(0, -1), all));
    setTyped(value);
    setOpen(value.trim() !== '');
    setActive(-1);
  };
  const move = (by: number) => {
    if (!isOpen) {
      setOpen(true);
      setActive(by > 0 ? 0 : suggestTags(typed, all, chosen).length - 1);
      return;
    }
    // From the last one on to none, which is what is typed.
    const places = offered.length + 1;
    setActive(((active + 1 + by + places) % places) - 1);
  };
  const press = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter') {
      const tag = offered[active] ?? tagOf(typed, all);
      if (tag) add(tag);
      else onDone();
    }
    // The first press closes the list, the next what is around it.
    else if (event.key === 'Escape' && isOpen) {
      setOpen(false);
      setActive(-1);
    } else return;
    event.preventDefault();
  };

  return (
    <div class="tag-field">
      <input
        ref={input}
        type="text"
        class="dialog-field"
        data-command="tag"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-activedescendant={isOpen && active >= 0 ? `${id}-${active}` : undefined}
        aria-label={label}
        placeholder={label}
        dir="auto"
        autocomplete="off"
        enterkeyhint="done"
        value={typed}
        onInput={(event) => write(event.currentTarget.value)}
        onBlur={() => setOpen(false)}
        onKeyDown={press}
      />
      {isOpen && (
        <div class="tag-offers" role="listbox" id={id} aria-label={text('tags')}>
          {offered.map((tag, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are those of the field, which keeps the keyboard.
            // biome-ignore lint/a11y/useFocusableInteractive: the same.
            <div
              key={tag}
              id={`${id}-${index}`}
              class="tag-offer"
              role="option"
              data-command="offered-tag"
              aria-selected={index === active}
              lang={languageOf(tag)}
              // The field keeps the keyboard.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => add(tag)}
            >
              <bdi>{tag}</bdi>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
