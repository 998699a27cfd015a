import './ListBar.css';
import { Archive, ArchiveRestore, Ellipsis, ListChecks, Star, StarOff, Tag, Trash2, Undo2, X } from 'lucide-preact';
import { plural, text } from '../../lib/i18n';
import type { Room } from '../../lib/library/view';
import { IconButton } from '../IconButton/IconButton';
import { Menu, type MenuItem } from '../Menu/Menu';

interface Props {
  room: Room;
  /** How many are chosen, and of how many. */
  count: number;
  total: number;
  /** They are all favourites. */
  favourite: boolean;
  /** Something is being done with them. */
  busy: boolean;
  onClear: () => void;
  onAll: () => void;
  onFavourite: () => void;
  onArchive: () => void;
  onTags: () => void;
  onDelete: () => void;
  onRestore: () => void;
  onForget: () => void;
  /** What else can be done with them. */
  more: readonly MenuItem[];
}

/** Over the list while some of it is chosen: what can be done with all of them at once. */
export function SelectionBar(props: Props) {
  const { room, count, total, favourite, busy, more } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form.
    <div class="list-bar selection-bar" role="group" aria-label={text('selection')} aria-busy={busy} data-selection>
      <IconButton command="clear-selection" label={text('clearSelection')} icon={X} onClick={props.onClear} />
      <span class="selection-count" role="status">
        {plural('selected', count)}
      </span>
      {count < total && (
        <IconButton command="select-all" label={plural('selectAll', total)} icon={ListChecks} onClick={props.onAll} />
      )}
      <span class="list-bar-end">
        {room === 'bin' ? (
          <>
            <IconButton command="restore-entry" label={text('restoreEntry')} icon={Undo2} onClick={props.onRestore} />
            <IconButton command="delete" label={text('deleteForGood')} icon={Trash2} onClick={props.onForget} />
          </>
        ) : (
          <>
            <IconButton
              command="favourite"
              label={text(favourite ? 'unfavourite' : 'favourite')}
              icon={favourite ? StarOff : Star}
              onClick={props.onFavourite}
            />
            <IconButton
              command="archive"
              label={text(room === 'archive' ? 'unarchive' : 'archive')}
              icon={room === 'archive' ? ArchiveRestore : Archive}
              onClick={props.onArchive}
            />
            <IconButton command="tags" label={text('editTags')} icon={Tag} onClick={props.onTags} />
            <IconButton command="delete" label={text('delete')} icon={Trash2} onClick={props.onDelete} />
            {more.length > 0 && (
              <Menu command="selection-menu" label={text('moreActs')} items={more}>
                <Ellipsis size={20} strokeWidth={1.75} aria-hidden="true" />
              </Menu>
            )}
          </>
        )}
      </span>
    </div>
  );
}
