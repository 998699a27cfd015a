import './EmptyList.css';
import type { ComponentChildren } from 'preact';
import { text } from '../../lib/i18n';
import type { View } from '../../lib/library/view';
import { isFiltered, wholeRoom } from '../../lib/library/view-fragment';
import { EmptyShelf } from '../drawings/EmptyShelf';

interface Props {
  view: View;
  /** Nothing was ever saved, or all of it is gone. */
  nothingAtAll: boolean;
  hrefOf: (view: View) => string;
}

/** A list with nothing in it: why, and what to do. */
export function EmptyList({ view, nothingAtAll, hrefOf }: Props) {
  const { room } = view;
  if (isFiltered(view))
    return (
      <Empty title={text('emptyFilterTitle')} says={text('emptyFilter')}>
        <a class="button" data-command="clear-filters" href={hrefOf({ ...wholeRoom(room), sort: view.sort })}>
          {text('clearFilters')}
        </a>
      </Empty>
    );
  if (room === 'archive') return <Empty title={text('emptyArchiveTitle')} says={text('emptyArchive')} />;
  if (room === 'bin') return <Empty title={text('emptyBinTitle')} says={text('emptyBin')} />;
  if (nothingAtAll) return <Empty title={text('libraryEmptyTitle')} says={text('libraryEmpty')} />;
  return (
    <Empty title={text('emptyRoomTitle')} says={text('emptyRoom')}>
      <a class="button" data-command="room" href={hrefOf(wholeRoom('archive'))}>
        {text('openArchive')}
      </a>
    </Empty>
  );
}

interface EmptyProps {
  title: string;
  says: string;
  /** One thing to do. */
  children?: ComponentChildren;
}

function Empty({ title, says, children }: EmptyProps) {
  return (
    <section class="empty-library">
      <EmptyShelf />
      <h2>{title}</h2>
      <p>{says}</p>
      {children}
    </section>
  );
}
