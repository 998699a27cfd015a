import { ListChecks } from 'lucide-preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ActiveFilters } from '../../components/ActiveFilters/ActiveFilters';
import { Alert } from '../../components/Alert/Alert';
import { BlankPage } from '../../components/drawings/BlankPage';
import { EmptyList } from '../../components/EmptyList/EmptyList';
import { EntryRow } from '../../components/EntryRow/EntryRow';
import { Filters } from '../../components/Filters/Filters';
import { FiltersButton } from '../../components/Filters/FiltersButton';
import { HelpButton } from '../../components/HelpSheet/HelpButton';
import { IconButton } from '../../components/IconButton/IconButton';
import { IndexProgress } from '../../components/IndexProgress/IndexProgress';
import { groupOf, today } from '../../components/LibraryList/group-of';
import { LibraryList } from '../../components/LibraryList/LibraryList';
import { roomName } from '../../components/LibraryList/names';
import type { Anchor } from '../../components/LibraryList/use-kept-place';
import { SortBar } from '../../components/ListBar/SortBar';
import { FailureBar } from '../../components/Notice/FailureBar';
import { SearchBox } from '../../components/SearchBox/SearchBox';
import { SearchCount, SearchNothing } from '../../components/SearchOutcome/SearchOutcome';
import { UndoBar } from '../../components/UndoBar/UndoBar';
import { plural, text } from '../../lib/i18n';
import { archiving, favouring, removing, restoring } from '../../lib/library/acts';
import { counts, listFirst, listIds } from '../../lib/library/catalogue';
import { readPicture } from '../../lib/library/pictures/read';
import type { Counts, Room, Row } from '../../lib/library/view';
import { fragmentOf, isFiltered, rooms } from '../../lib/library/view-fragment';
import { Asked, useAsked } from './Asked';
import { BackupReminder } from './BackupReminder';
import { PreferencesLink } from './PreferencesLink';
import { Selected } from './Selected';
import { SyncNotice } from './SyncNotice';
import { useActs } from './use-acts';
import { useAnswer } from './use-answer';
import { useCatalogue } from './use-catalogue';
import type { Places } from './use-place';
import { useRows } from './use-rows';
import { useSearch } from './use-search';
import { useSelection } from './use-selection';
import { useWide } from './use-wide';

const nobody: readonly string[] = [];

/** Rows that are read before anything else: more than a window shows. */
const FIRST = 50;

/** Where the page was left, if it was. */
const keptAnchor = (): Anchor | null => (history.state as { anchor?: Anchor } | null)?.anchor ?? null;

/** How many articles are in each room, and of the one that is shown under each filter. */
async function countRooms(room: Room): Promise<{ counts: Counts; inRooms: Record<Room, number> }> {
  const [library, archive, bin] = await Promise.all(rooms.map((one) => counts(one)));
  if (!library || !archive || !bin) throw new Error('a room without counts');
  const all = { library, archive, bin };
  return { counts: all[room], inRooms: { library: library.all, archive: archive.all, bin: bin.all } };
}

/** All that was saved, in lists. */
export function Library({ place: { view, typed }, go, type }: Places) {
  const fragment = fragmentOf(view);
  // Whoever comes back to a place in the list is shown that place, not its first rows.
  const first = useAnswer(async () => (keptAnchor() ? [] : listFirst(view, FIRST)), [], fragment);
  /** The first rows have been painted: all else that the page wants to know is asked after them. */
  const [ready, setReady] = useState(false);
  useEffect(() => {
    if (first.value || first.failed) setReady(true);
  }, [first.value, first.failed]);
  const catalogue = useCatalogue(ready);
  const { round, isCurrent } = catalogue;
  const listed = useAnswer(async () => (ready ? listIds(view) : null), [ready, round], fragment);
  const counted = useAnswer(async () => (ready ? countRooms(view.room) : null), [ready, round], view.room);
  const searching = useSearch(view.room === 'bin' ? '' : typed, view, ready);
  const { result } = searching;
  const rows = useRows(catalogue, first.value);
  const acts = useActs();
  const asked = useAsked();
  const isWide = useWide();

  const found = useMemo(() => result?.hits.map(({ id }) => id), [result]);
  const firstIds = useMemo(() => first.value?.map(({ id }) => id), [first.value]);
  const ids = found ?? listed.value ?? firstIds ?? nobody;
  const selection = useSelection(ids);
  const selecting = selection.chosen.size > 0;
  const main = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    // What was done with those that were chosen has taken its own control away.
    if (selecting || document.activeElement !== document.body) return;
    const rowsThere = [...(main.current?.querySelectorAll('[data-entry]') ?? [])];
    const inSight = rowsThere.find((row) => row.getBoundingClientRect().bottom > 0);
    inSight?.querySelector<HTMLElement>('a.entry-headline')?.focus({ preventScroll: true });
  }, [selecting]);

  if (catalogue.failed || first.failed || listed.failed || rows.failed)
    return <Alert drawing={<BlankPage />} why={text('libraryFailed')} />;

  const hrefOf = (to: typeof view) => `/library.html${fragmentOf(to, typed)}`;
  const isKnown = ids.length > 0 || (listed.value !== null && isCurrent);
  /** All of them are known, not the first alone. */
  const isWhole = ids.length > 0 && (found !== undefined || listed.value !== null);
  const isEmpty = isKnown && !found && ids.length === 0;
  const { inRooms = null } = counted.value ?? {};
  const nothingAtAll = inRooms !== null && inRooms.library + inRooms.archive === 0;
  // An empty library is not in need of filters; what was deleted from it must still be found.
  const isBare = isEmpty && nothingAtAll && inRooms?.bin === 0 && view.room === 'library';

  const one = (row: Row) => [row.id];
  const rowActs = {
    onSelect: ({ id }: Row, chosen: boolean, upTo: boolean) => selection.select(id, chosen, upTo),
    onFavourite: (row: Row) =>
      acts.act(one(row), (all) => favouring(all, !row.favourite), text(row.favourite ? 'unfavoured' : 'favoured'), {
        quiet: true,
      }),
    onArchive: (row: Row) => {
      const archived = row.archivedAt === null;
      return acts.act(one(row), (all) => archiving(all, archived), plural(archived ? 'archived' : 'unarchived', 1));
    },
    onTags: (row: Row) => asked.ask({ kind: 'tags', ids: one(row), title: row.headline }),
    onDelete: (row: Row) => acts.act(one(row), () => removing(one(row)), plural('deleted', 1)),
    onRestore: (row: Row) => acts.act(one(row), () => restoring(one(row)), plural('restored', 1)),
    onForget: (row: Row) => asked.ask({ kind: 'forget', ids: one(row) }),
  };

  const filters = (choose?: () => void) => (
    <Filters
      view={view}
      counts={counted.value?.counts ?? null}
      inRooms={inRooms}
      hrefOf={hrefOf}
      onRenameTag={(tag) => {
        choose?.();
        asked.ask({ kind: 'rename', tag });
      }}
      {...(choose && { onChoose: choose })}
    />
  );
  const { progress, favourite, publisher, tags: chosenTags } = view;
  const chosenFilters = [progress, favourite, publisher].filter(Boolean).length + chosenTags.length;
  const day = today();

  return (
    <div class="library" data-bare={isBare}>
      <header class="library-head">
        <h1>{text('openLibrary')}</h1>
        {isWhole && !found && (
          <p class="library-count" aria-live="polite">
            {view.room !== 'library' && `${roomName(view.room)}: `}
            {plural('articles', ids.length)}
          </p>
        )}
        <SyncNotice />
        <span class="library-tools">
          <HelpButton surface="library" />
          <PreferencesLink />
        </span>
        {isKnown && !isBare && view.room !== 'bin' && <SearchBox value={typed} onInput={type} />}
        {searching.progress && <IndexProgress {...searching.progress} />}
      </header>
      {isWide && !isBare && <div class="library-side">{filters()}</div>}
      <main class="library-main" aria-busy={!isKnown} ref={main}>
        <BackupReminder />
        {!isBare && (
          <>
            {isFiltered(view) && <ActiveFilters view={view} hrefOf={hrefOf} />}
            {selecting ? (
              <Selected
                room={view.room}
                ids={ids}
                selection={selection}
                acts={acts}
                rows={rows.rows}
                onAsk={asked.ask}
              />
            ) : (
              <SortBar
                view={view}
                onChange={go}
                sortable={!found}
                end={
                  <>
                    {view.room === 'bin' && isWhole && (
                      <button
                        type="button"
                        class="icon-button"
                        data-command="empty-bin"
                        onClick={() => asked.ask({ kind: 'forget', ids, whole: true })}
                      >
                        {text('emptyTheBin')}
                      </button>
                    )}
                    {isWhole && (
                      <IconButton
                        command="select-all"
                        label={plural('selectAll', ids.length)}
                        icon={ListChecks}
                        onClick={selection.all}
                      />
                    )}
                  </>
                }
              >
                {!isWide && <FiltersButton chosen={chosenFilters}>{filters}</FiltersButton>}
                {found && <SearchCount total={result?.total ?? 0} shown={found.length} />}
              </SortBar>
            )}
          </>
        )}
        {result?.total === 0 && <SearchNothing typed={searching.asked} />}
        {isEmpty && <EmptyList view={view} nothingAtAll={nothingAtAll} hrefOf={hrefOf} />}
        {isKnown && ids.length > 0 && (
          <LibraryList
            key={found ? `${fragment} ${searching.asked}` : fragment}
            label={found ? text('searchResults') : roomName(view.room)}
            ids={ids}
            rows={rows.rows}
            onWanted={rows.want}
            groupOf={found ? null : (row) => groupOf(row, view.sort, day)}
            selecting={selecting}
            anchor={keptAnchor()}
            onPlace={(anchor) => history.replaceState({ anchor }, '')}
          >
            {(row) => (
              <EntryRow
                row={row}
                href={`/reader.html?id=${row.id}`}
                hrefOfTag={(tag) => hrefOf({ ...view, tags: [...new Set([...view.tags, tag])] })}
                readPicture={readPicture}
                selected={selection.chosen.has(row.id)}
                match={found ? searching.matches.get(row.id) : undefined}
                {...rowActs}
              >
                {found && view.room === 'library' && row.archivedAt !== null && (
                  <span>
                    <bdi>{text('inArchive')}</bdi>
                  </span>
                )}
              </EntryRow>
            )}
          </LibraryList>
        )}
      </main>
      <Asked {...asked} acts={acts} view={view} go={go} />
      <span class="visually-hidden" role="status">
        {acts.said}
      </span>
      {acts.done && <UndoBar key={acts.done.key} message={acts.done.message} onUndo={acts.undo} onEnd={acts.end} />}
      {searching.failed && <FailureBar message={text('searchFailed')} onClose={searching.forgive} />}
      {acts.failed && <FailureBar message={text('actionFailed')} onClose={acts.forgive} />}
    </div>
  );
}
