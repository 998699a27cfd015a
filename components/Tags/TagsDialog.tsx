import './Tags.css';
import { Plus, X } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { number, text } from '../../lib/i18n';
import { Button } from '../Button/Button';
import { Dialog } from '../Dialog/Dialog';
import { languageOf } from '../EntryRow/language-of';
import { TagField } from './TagField';

export interface TagChange {
  add: readonly string[];
  remove: readonly string[];
}

interface Props {
  /** Which article, or how many. */
  title: string;
  /** The tags that the articles have, with how many of them have each. */
  given: readonly (readonly [tag: string, count: number])[];
  /** How many articles there are. */
  total: number;
  /** The tags of the library, the most frequent first. */
  all: readonly string[];
  onDone: (change: TagChange) => void;
  onClose: () => void;
}

/** The button that takes a tag away, after what names the tag there. */
function RemoveTag({ tag, onClick, children }: { tag: string; onClick: () => void; children?: ComponentChildren }) {
  const label = text('removeTag', tag);
  return (
    <button type="button" class="tag-chip" data-command="remove-tag" aria-label={label} title={label} onClick={onClick}>
      {children}
      <X size={16} strokeWidth={1.75} aria-hidden="true" />
    </button>
  );
}

/** Gives tags to articles, and takes them away. */
export function TagsDialog({ title, given, total, all, onDone, onClose }: Props) {
  const [add, setAdd] = useState<readonly string[]>([]);
  const [remove, setRemove] = useState<readonly string[]>([]);
  const [said, setSaid] = useState('');

  const ofAll = given.filter(([tag, count]) => count === total && !remove.includes(tag)).map(([tag]) => tag);
  const ofSome = given.filter(([tag, count]) => count < total && !remove.includes(tag) && !add.includes(tag));
  const shown = [...ofAll, ...add];

  const give = (tag: string) => {
    setRemove(remove.filter((one) => one !== tag));
    if (!ofAll.includes(tag) && !add.includes(tag) && given.find(([one]) => one === tag)?.[1] !== total)
      setAdd([...add, tag]);
    setSaid(text('tagAdded', tag));
  };
  const take = (tag: string) => {
    setAdd(add.filter((one) => one !== tag));
    if (given.some(([one]) => one === tag)) setRemove([...remove, tag]);
    setSaid(text('tagRemoved', tag));
  };

  return (
    <Dialog title={text('tags')} onClose={onClose} class="tags-dialog">
      {(close) => {
        const done = () => {
          close();
          if (add.length || remove.length) onDone({ add, remove });
        };
        return (
          <>
            <p class="dialog-note tags-title">{title}</p>
            {shown.length + ofSome.length > 0 && (
              <ul class="tags-chosen" aria-label={text('tagsChosen')}>
                {shown.map((tag) => (
                  <li key={tag}>
                    <RemoveTag tag={tag} onClick={() => take(tag)}>
                      <bdi lang={languageOf(tag)}>{tag}</bdi>
                    </RemoveTag>
                  </li>
                ))}
                {ofSome.map(([tag, count]) => (
                  <li key={tag}>
                    <span class="tag-pair">
                      <button
                        type="button"
                        class="tag-chip tag-some"
                        data-command="add-tag"
                        aria-label={text('tagForAll', tag)}
                        title={text('tagForAll', tag)}
                        onClick={() => give(tag)}
                      >
                        <Plus size={16} strokeWidth={1.75} aria-hidden="true" />
                        <bdi lang={languageOf(tag)}>{tag}</bdi>
                        <span class="tag-count">{number(count)}</span>
                      </button>
                      <RemoveTag tag={tag} onClick={() => take(tag)} />
                    </span>
                  </li>
                ))}
              </ul>
            )}
            <TagField label={text('addTag')} all={all} chosen={shown} onAdd={give} onDone={done} />
            <span class="visually-hidden" role="status">
              {said}
            </span>
            <div class="dialog-actions">
              <Button command="cancel" label={text('cancel')} onClick={close} />
              <Button command="done" label={text('done')} onClick={done} />
            </div>
          </>
        );
      }}
    </Dialog>
  );
}
