import './preferences.css';
import { DuplicateGroup } from '../../components/Duplicates/DuplicateGroup';
import { EmptyShelf } from '../../components/drawings/EmptyShelf';
import { FailureBar } from '../../components/Notice/FailureBar';
import { UndoBar } from '../../components/UndoBar/UndoBar';
import { plural, text } from '../../lib/i18n';
import { keeping } from '../../lib/library/acts';
import { readRows } from '../../lib/library/catalogue';
import { duplicates } from '../../lib/library/duplicates';
import type { Row } from '../../lib/library/view';
import { useActs } from './use-acts';
import { useAnswer } from './use-answer';
import { useCatalogue } from './use-catalogue';
import { ViewHead } from './ViewHead';

/** Groups that are shown at once; those that are settled make room for the next. */
const SHOWN = 30;

interface Found {
  groups: Row[][];
  total: number;
}

async function findGroups(): Promise<Found> {
  const all = await duplicates();
  const groups: Row[][] = [];
  for (const ids of all.slice(0, SHOWN)) {
    const rows = (await readRows(ids)).flatMap((row) => row ?? []);
    if (rows.length > 1) groups.push(rows);
  }
  return { groups, total: all.length };
}

/** Articles that are in the library more than once. */
export function DuplicatesView() {
  const { round, isCurrent } = useCatalogue();
  const { value, failed } = useAnswer(findGroups, [round, isCurrent]);
  const acts = useActs();
  const keep = (kept: Row, others: readonly Row[]) =>
    acts.act(
      [kept.id, ...others.map(({ id }) => id)],
      (rows) => {
        const now = rows.find(({ id }) => id === kept.id) ?? kept;
        return keeping(
          now,
          rows.filter(({ id }) => id !== kept.id),
        );
      },
      plural('deleted', others.length),
    );

  return (
    <div class="preferences">
      <ViewHead title={text('duplicates')} />
      <main aria-busy={!value || !isCurrent}>
        {failed && (
          <p class="preferences-section" role="alert">
            {text('libraryFailed')}
          </p>
        )}
        {value && isCurrent && value.groups.length === 0 && (
          <section class="empty-library">
            <EmptyShelf />
            <h2>{text('noDuplicatesTitle')}</h2>
            <p>{text('noDuplicates')}</p>
          </section>
        )}
        {value && value.groups.length > 0 && (
          <>
            <p class="view-note">
              {plural('duplicateGroups', value.total)} {text('duplicatesExplained')}
            </p>
            {value.groups.map((rows) => (
              <DuplicateGroup key={rows.map(({ id }) => id).join(' ')} rows={rows} onKeep={keep} />
            ))}
          </>
        )}
      </main>
      {acts.done && <UndoBar key={acts.done.key} message={acts.done.message} onUndo={acts.undo} onEnd={acts.end} />}
      {acts.failed && <FailureBar message={text('actionFailed')} onClose={acts.forgive} />}
    </div>
  );
}
