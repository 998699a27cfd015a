import { useState } from 'preact/hooks';
import { Alert } from '../../components/Alert/Alert';
import { BlankPage } from '../../components/drawings/BlankPage';
import { EmptyLibrary } from '../../components/EmptyLibrary/EmptyLibrary';
import { EntryRow } from '../../components/EntryRow/EntryRow';
import { HelpButton } from '../../components/HelpSheet/HelpButton';
import { IndexProgress } from '../../components/IndexProgress/IndexProgress';
import { FailureBar } from '../../components/Notice/FailureBar';
import { SearchBox } from '../../components/SearchBox/SearchBox';
import { SearchOutcome } from '../../components/SearchOutcome/SearchOutcome';
import { UndoBar } from '../../components/UndoBar/UndoBar';
import { plural, text } from '../../lib/i18n';
import type { Entry } from '../../lib/library/read';
import { ask } from '../../lib/messages';
import { PreferencesLink } from './PreferencesLink';
import { SyncNotice } from './SyncNotice';
import { useEntries } from './use-entries';
import { foundEntries, useSearch } from './use-search';

/** All that was saved, the newest first. */
export function Library() {
  const { entries, failed } = useEntries();
  const searching = useSearch();
  const [deleted, setDeleted] = useState<string | null>(null);
  const [actionFailed, setActionFailed] = useState(false);

  if (failed) return <Alert drawing={<BlankPage />} why={text('libraryFailed')} />;

  const remove = async ({ id }: Entry, event: MouseEvent) => {
    // Whoever works with the keyboard goes on from the neighbour of the row that goes.
    const row = (event.currentTarget as Element).closest('li');
    const neighbour = row?.nextElementSibling ?? row?.previousElementSibling;
    const { ok } = await ask('remove', [id]);
    if (ok && event.detail === 0) neighbour?.querySelector('a')?.focus();
    setDeleted(ok ? id : null);
    setActionFailed(!ok);
  };
  const undo = async (id: string) => {
    setDeleted(null);
    setActionFailed(!(await ask('restore', [id])).ok);
  };

  const found = searching.result && entries && foundEntries(searching.result, entries);
  return (
    <div class="library">
      <header class="library-head">
        <h1>{text('openLibrary')}</h1>
        {entries && entries.length > 0 && (
          <p class="library-count" aria-live="polite">
            {plural('articles', entries.length)}
          </p>
        )}
        <SyncNotice />
        <span class="library-tools">
          <HelpButton surface="library" />
          <PreferencesLink />
        </span>
        {entries && entries.length > 0 && <SearchBox value={searching.typed} onInput={searching.type} />}
        {searching.progress && <IndexProgress {...searching.progress} />}
      </header>
      <main class="library-main" aria-busy={!entries}>
        {entries?.length === 0 && <EmptyLibrary />}
        {found && <SearchOutcome typed={searching.asked} total={searching.result?.total ?? 0} shown={found.length} />}
        <ul class="library-list">
          {(found ?? entries)?.map((entry) => (
            <EntryRow
              key={entry.id}
              entry={entry}
              href={`/reader.html?id=${entry.id}`}
              onDelete={(event) => remove(entry, event)}
              match={found ? searching.matches.get(entry.id) : undefined}
            />
          ))}
        </ul>
      </main>
      {deleted && (
        <UndoBar
          key={deleted}
          message={text('removedFromLibrary')}
          onUndo={() => undo(deleted)}
          onEnd={() => setDeleted(null)}
        />
      )}
      {searching.failed && <FailureBar message={text('searchFailed')} onClose={searching.forgive} />}
      {actionFailed && <FailureBar message={text('actionFailed')} onClose={() => setActionFailed(false)} />}
    </div>
  );
}
