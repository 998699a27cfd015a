import './LibraryList.css';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Row } from '../../lib/library/view';
import type { Group } from './group-of';
import { useEnds } from './use-ends';
import { useKeptFocus } from './use-kept-focus';
import { type Anchor, useKeptPlace } from './use-kept-place';
import { useWindowVirtual } from './use-window-virtual';

interface Props {
  label: string;
  /** All of them, in order. */
  ids: readonly string[];
  /** Those of them that have been read. */
  rows: ReadonlyMap<string, Row>;
  /** Told which rows are wanted. */
  onWanted: (ids: readonly string[]) => void;
  /** The heading under which a row stands; `null` where there are none. */
  groupOf: ((row: Row) => Group) | null;
  /** Some are chosen. */
  selecting: boolean;
  /** Where the page was left, and whom to tell where it is. */
  anchor: Anchor | null;
  onPlace: (anchor: Anchor) => void;
  children: (row: Row) => ComponentChildren;
}

/** Before rows are measured: two lines of a headline, one of meta. */
const ESTIMATE = 116;

/** Rows are read in lots, and before they come into sight: whoever goes through them with the keyboard finds them there. */
const LOT = 50;
const AHEAD = 25;

/**
 * Articles as a list of which only what is in sight is in the page: it stays as quick with fifty thousand. Each row says which of how many it is.
 */
export function LibraryList({ label, ids, rows, onWanted, groupOf, selecting, anchor, onPlace, children }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const { focused, focusIn, focusOut } = useKeptFocus(list, ids);
  const pinned = focused === null ? -1 : ids.indexOf(focused);
  const virtualizer = useWindowVirtual({ list, keys: ids, estimate: ESTIMATE, pinned });
  useKeptPlace({ virtualizer, list, ids, anchor, focused, onPlace });
  useEnds(virtualizer);
  const items = virtualizer.getVirtualItems();

  const first = Math.max(0, (items[0]?.index ?? 0) - AHEAD);
  const last = (items.at(-1)?.index ?? -1) + AHEAD;
  const from = Math.floor(first / LOT) * LOT;
  const to = Math.min(ids.length, Math.ceil((last + 1) / LOT) * LOT);
  useLayoutEffect(() => onWanted(ids.slice(from, to)), [ids, from, to]);

  const heading = (row: Row, index: number): string | null => {
    const group = groupOf?.(row);
    const above = rows.get(ids[index - 1] ?? '');
    if (!group || (index > 0 && (!above || groupOf?.(above).key === group.key))) return null;
    return group.label;
  };

  return (
    <ul
      ref={list}
      class="entry-list"
      aria-label={label}
      data-selecting={selecting}
      style={{ blockSize: `${virtualizer.getTotalSize()}px` }}
      onFocusIn={focusIn}
      onFocusOut={focusOut}
    >
      {items.map(({ index, start, key }) => {
        const id = ids[index] ?? '';
        const row = rows.get(id);
        const title = row && heading(row, index);
        return (
          <li
            key={key}
            ref={virtualizer.measureElement}
            class="entry-item"
            data-entry={id}
            data-index={index}
            aria-setsize={ids.length}
            aria-posinset={index + 1}
            aria-busy={!row}
            style={{ transform: `translateY(${start - virtualizer.options.scrollMargin}px)` }}
          >
            {title && (
              <h2 class="entry-group">
                <bdi>{title}</bdi>
              </h2>
            )}
            {row && children(row)}
          </li>
        );
      })}
    </ul>
  );
}
