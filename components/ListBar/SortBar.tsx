import './ListBar.css';
import { ArrowDownWideNarrow, ArrowUpNarrowWide } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { text } from '../../lib/i18n';
import type { Sort, View } from '../../lib/library/view';
import { sorts } from '../../lib/library/view-fragment';
import { IconButton } from '../IconButton/IconButton';
import { sortName } from '../LibraryList/names';

interface Props {
  view: View;
  onChange: (view: View) => void;
  /** What was found has an order of its own. */
  sortable: boolean;
  /** At its start. */
  children?: ComponentChildren;
  /** At its end. */
  end?: ComponentChildren;
}

/** Over the list: its order. */
export function SortBar({ view, onChange, sortable, children, end }: Props) {
  return (
    <div class="list-bar">
      {children}
      {sortable && (
        <>
          <label class="sort">
            <span class="sort-label">{text('sortBy')}</span>
            <select
              data-command="sort"
              value={view.sort}
              onChange={(event) => onChange({ ...view, sort: event.currentTarget.value as Sort, reversed: false })}
            >
              {sorts.map((sort) => (
                <option key={sort} value={sort}>
                  {sortName(sort)}
                </option>
              ))}
            </select>
          </label>
          <IconButton
            command="reverse"
            label={text('reverseOrder')}
            icon={view.reversed ? ArrowUpNarrowWide : ArrowDownWideNarrow}
            aria-pressed={view.reversed}
            onClick={() => onChange({ ...view, reversed: !view.reversed })}
          />
        </>
      )}
      <span class="list-bar-end">{end}</span>
    </div>
  );
}
