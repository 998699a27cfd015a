import { BookCheck, BookX } from 'lucide-preact';
import { SelectionBar } from '../../components/ListBar/SelectionBar';
import type { MenuItem } from '../../components/Menu/Menu';
import { plural, text } from '../../lib/i18n';
import { type Act, archiving, favouring, finishing, removing, restoring } from '../../lib/library/acts';
import type { Room, Row } from '../../lib/library/view';
import type { Question } from './Asked';
import type { Acts } from './use-acts';
import type { Selection } from './use-selection';

interface Props {
  room: Room;
  /** All of the list, in order. */
  ids: readonly string[];
  selection: Selection;
  acts: Acts;
  rows: ReadonlyMap<string, Row>;
  onAsk: (question: Question) => void;
  /** What else can be done with articles, by their ids in the order of the list. */
  more?: (ids: readonly string[]) => readonly MenuItem[];
}

/** What is done with all that are chosen. */
export function Selected({ room, ids, selection, acts, rows, onAsk, more }: Props) {
  const { chosen, clear, all } = selection;
  const inOrder = ids.filter((id) => chosen.has(id));
  // Of those that have been read: the others are in a list so long that nobody sees them.
  const favourite = inOrder.every((id) => rows.get(id)?.favourite ?? true);
  const count = inOrder.length;
  const act = async (plan: (rows: Row[]) => Act, message: string) => {
    await acts.act(inOrder, plan, message);
    clear();
  };
  const idsOf = (some: readonly Row[]) => some.map(({ id }) => id);
  const archived = room !== 'archive';
  const items: MenuItem[] = [
    {
      command: 'finish',
      label: text('markFinished'),
      icon: BookCheck,
      onSelect: () => act((some) => finishing(some, true), plural('finishedNow', count)),
    },
    {
      command: 'unfinish',
      label: text('markUnfinished'),
      icon: BookX,
      onSelect: () => act((some) => finishing(some, false), plural('unfinishedNow', count)),
    },
    ...(more?.(inOrder) ?? []),
  ];
  return (
    <SelectionBar
      room={room}
      count={count}
      total={ids.length}
      favourite={favourite}
      busy={acts.busy}
      more={items}
      onClear={clear}
      onAll={all}
      onFavourite={() =>
        act((some) => favouring(some, !favourite), plural(favourite ? 'unfavouredMany' : 'favouredMany', count))
      }
      onArchive={() => act((some) => archiving(some, archived), plural(archived ? 'archived' : 'unarchived', count))}
      onTags={() => onAsk({ kind: 'tags', ids: inOrder, title: plural('articles', count) })}
      onDelete={() => act((some) => removing(idsOf(some)), plural('deleted', count))}
      onRestore={() => act((some) => restoring(idsOf(some)), plural('restored', count))}
      onForget={() => onAsk({ kind: 'forget', ids: inOrder })}
    />
  );
}
