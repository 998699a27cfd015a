import './Filters.css';
import { Pencil } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { number, text } from '../../lib/i18n';
import type { Counts, Room, View } from '../../lib/library/view';
import { progresses, rooms, wholeRoom } from '../../lib/library/view-fragment';
import { languageOf } from '../EntryRow/language-of';
import { IconButton } from '../IconButton/IconButton';
import { progressName, roomName } from '../LibraryList/names';

interface Props {
  view: View;
  /** Of the room; `null` until they are known. */
  counts: Counts | null;
  /** How many articles are in each room. */
  inRooms: Readonly<Record<Room, number>> | null;
  /** The address of a view. */
  hrefOf: (view: View) => string;
  onRenameTag: (tag: string) => void;
  /** One was chosen. */
  onChoose?: () => void;
}

/** So many newspapers and tags are shown until all are asked for. */
const SHOWN = 8;

/** What is shown of the library, and how many articles each choice would show. Chosen ones lead back to where they are not. */
export function Filters({ view, counts, inRooms, hrefOf, onRenameTag, onChoose }: Props) {
  const one = (label: string, count: number | undefined, chosen: boolean, to: View, command: string) => (
    <a
      class="filter"
      data-command={command}
      href={hrefOf(to)}
      aria-current={chosen ? (command === 'room' ? 'page' : 'true') : undefined}
      onClick={onChoose}
    >
      <span class="filter-name">
        <bdi lang={command === 'filter-publisher' || command === 'filter-tag' ? languageOf(label) : undefined}>
          {label}
        </bdi>
      </span>
      {count !== undefined && <span class="filter-count">{number(count)}</span>}
    </a>
  );

  return (
    <nav class="filters" aria-label={text('filters')} aria-busy={!counts}>
      <Section title={text('rooms')}>
        {rooms.map((room) => (
          <li key={room}>{one(roomName(room), inRooms?.[room], view.room === room, { ...wholeRoom(room) }, 'room')}</li>
        ))}
      </Section>
      <Section title={text('filterState')}>
        {progresses.map((progress) => {
          const chosen = view.progress === progress;
          const to = { ...view, progress: chosen ? null : progress };
          return (
            <li key={progress}>
              {one(progressName(progress), counts?.progress[progress], chosen, to, 'filter-progress')}
            </li>
          );
        })}
        <li>
          {one(
            text('favourites'),
            counts?.favourite,
            view.favourite,
            { ...view, favourite: !view.favourite },
            'filter-favourite',
          )}
        </li>
      </Section>
      <Many
        title={text('publishers')}
        all={withChosen(counts?.publishers ?? [], view.publisher ? [view.publisher] : [])}
        item={([name, count]) => {
          const chosen = view.publisher === name;
          return one(name, count, chosen, { ...view, publisher: chosen ? null : name }, 'filter-publisher');
        }}
      />
      <Many
        title={text('tags')}
        all={withChosen(counts?.tags ?? [], view.tags)}
        item={([name, count]) => {
          const chosen = view.tags.includes(name);
          const tags = chosen ? view.tags.filter((tag) => tag !== name) : [...view.tags, name];
          return (
            <>
              {one(name, count, chosen, { ...view, tags }, 'filter-tag')}
              {chosen && (
                <IconButton
                  command="rename-tag"
                  label={text('renameTag')}
                  icon={Pencil}
                  onClick={() => onRenameTag(name)}
                />
              )}
            </>
          );
        }}
      />
      <Section title={text('more')}>
        <li>
          <Elsewhere
            command="duplicates"
            href="/library.html#duplicates"
            label={text('duplicates')}
            onChoose={onChoose}
          />
        </li>
        <li>
          <Elsewhere
            command="statistics"
            href="/library.html#statistics"
            label={text('statistics')}
            onChoose={onChoose}
          />
        </li>
      </Section>
    </nav>
  );
}

interface ElsewhereProps {
  command: string;
  href: string;
  label: string;
  onChoose: (() => void) | undefined;
}

/** The way to another view. */
const Elsewhere = ({ command, href, label, onChoose }: ElsewhereProps) => (
  <a class="filter" data-command={command} href={href} onClick={onChoose}>
    {label}
  </a>
);

type Counted = readonly [name: string, count: number];

/** Those that are chosen are there even where nothing is left of them. */
const withChosen = (all: readonly Counted[], chosen: readonly string[]): readonly Counted[] => [
  ...all,
  ...chosen.filter((name) => !all.some(([one]) => one === name)).map((name): Counted => [name, 0]),
];

function Section({ title, children }: { title: string; children: ComponentChildren }) {
  const id = useId();
  return (
    <section class="filter-section">
      <h2 id={id}>{title}</h2>
      <ul aria-labelledby={id}>{children}</ul>
    </section>
  );
}

interface ManyProps {
  title: string;
  all: readonly Counted[];
  item: (counted: Counted) => ComponentChildren;
}

/** Names with their counts, the first few until all are asked for. */
function Many({ title, all, item }: ManyProps) {
  const [open, setOpen] = useState(false);
  if (!all.length) return null;
  return (
    <Section title={title}>
      {(open ? all : all.slice(0, SHOWN)).map((counted) => (
        <li key={counted[0]}>{item(counted)}</li>
      ))}
      {all.length > SHOWN && (
        <li>
          <button
            type="button"
            class="filter filter-more"
            data-command="show-all"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {text(open ? 'showFewer' : 'showAll')}
            <span class="filter-count">{number(all.length)}</span>
          </button>
        </li>
      )}
    </Section>
  );
}
