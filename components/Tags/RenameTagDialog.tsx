import './Tags.css';
import { useState } from 'preact/hooks';
import { text } from '../../lib/i18n';
import { Button } from '../Button/Button';
import { Dialog } from '../Dialog/Dialog';
import { tagOf } from './suggest-tags';

interface Props {
  tag: string;
  /** The tags of the library. */
  all: readonly string[];
  onRename: (name: string) => void;
  onClose: () => void;
}

/** Another name for a tag, on every article that has it. */
export function RenameTagDialog({ tag, all, onRename, onClose }: Props) {
  const [typed, setTyped] = useState(tag);
  // Another spelling of itself is a new name.
  const others = all.filter((one) => one !== tag);
  const name = tagOf(typed, others);
  return (
    <Dialog title={text('renameTag')} onClose={onClose}>
      {(close) => (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            close();
            if (name && name !== tag) onRename(name);
          }}
        >
          <input
            type="text"
            class="dialog-field"
            data-command="tag-name"
            dir="auto"
            autocomplete="off"
            aria-label={text('tagName')}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
          <p class="dialog-note tags-merge" role="status">
            {name && others.includes(name) && text('tagMerges', name)}
          </p>
          <div class="dialog-actions">
            <Button command="cancel" label={text('cancel')} onClick={close} />
            <button type="submit" class="button" data-command="done">
              {text('done')}
            </button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
