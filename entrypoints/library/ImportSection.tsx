import './import.css';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../components/Button/Button';
import { FileButton } from '../../components/FileButton/FileButton';
import { ImportProgress } from '../../components/ImportProgress/ImportProgress';
import { ImportReport } from '../../components/ImportReport/ImportReport';
import { FailureBar } from '../../components/Notice/FailureBar';
import { download } from '../../lib/export/download';
import { type MessageKey, number, plural, text } from '../../lib/i18n';
import { type Program, programs } from '../../lib/library/import/imported-entry';
import { forgetImport, type KeptImport, readKeptImport } from '../../lib/library/import/kept-import';
import type { ImportState } from '../../lib/library/import/run-import';
import { countsOf, endingWords, leftOf, leftTitle, programName, reportText } from './import-report';
import { startImport, stopImport, type Task, watchTask } from './import-task';
import { PreferencesSection } from './PreferencesSection';

/** Rows of what was not taken that are shown; the report has all. */
const SHOWN = 100;

const where: Readonly<Record<Program, MessageKey>> = {
  pocket: 'importFromPocket',
  instapaper: 'importFromInstapaper',
  omnivore: 'importFromOmnivore',
  wallabag: 'importFromWallabag',
  readwise: 'importFromReadwise',
  raindrop: 'importFromRaindrop',
  bookmarks: 'importFromBookmarks',
};

const refusals: Readonly<Record<Extract<Task, { kind: 'refusal' }>['reason'], MessageKey>> = {
  empty: 'importEmpty',
  unknown: 'importUnknown',
  damaged: 'importBroken',
  unreadable: 'importNotRead',
  backup: 'importIsBackup',
  broken: 'importListFailed',
};

/** Brings what was saved in other programs into the library. */
export function ImportSection() {
  const [task, setTask] = useState<Task>({ kind: 'idle' });
  const [unfinished, setUnfinished] = useState<KeptImport | null>(null);
  useEffect(() => watchTask(setTask), []);
  useEffect(() => {
    // What cannot be read is not there to be finished.
    if (task.kind === 'idle') readKeptImport().then(setUnfinished, () => setUnfinished(null));
  }, [task.kind]);
  const isBusy = task.kind === 'looking' || task.kind === 'running';

  const forget = () =>
    forgetImport().then(
      () => setUnfinished(null),
      () => undefined,
    );
  return (
    <PreferencesSection title="imports" busy={isBusy}>
      <p class="preferences-note">{text('importExplained')}</p>
      <details class="import-where">
        <summary>{text('importWhere')}</summary>
        <dl>
          {programs.map((program) => (
            <div key={program}>
              <dt>{programName(program)}</dt>
              <dd>{text(where[program])}</dd>
            </div>
          ))}
        </dl>
      </details>
      {task.kind === 'idle' && unfinished && (
        <p class="import-unfinished" role="status">
          {text('importUnfinished', unfinished.name, plural('articles', unfinished.entries))} {text('importResume')}
        </p>
      )}
      <div class="preferences-actions">
        {task.kind === 'running' ? (
          <Button command="stop-import" label={text('importStop')} onClick={stopImport} />
        ) : (
          !isBusy && <FileButton command="import" label={text('importChoose')} accept="" onFile={startImport} />
        )}
        {task.kind === 'idle' && unfinished && (
          <Button command="forget-import" label={text('importForget')} onClick={forget} />
        )}
      </div>
      {task.kind === 'looking' && (
        <p class="preferences-note" role="status">
          {text('importLooking')}
        </p>
      )}
      {task.kind === 'running' && (
        <ImportProgress
          label={text('importing', programName(task.state.program))}
          done={`${number(task.state.share, { style: 'percent' })} · ${text('importRead', plural('articles', task.state.entries))}`}
          share={task.state.share}
        />
      )}
      {task.kind === 'refusal' && (
        <p class="import-outcome" role="alert">
          {text(refusals[task.reason])}
        </p>
      )}
      {task.kind === 'ended' && <Ended name={task.name} state={task.state} />}
    </PreferencesSection>
  );
}

function Ended({ name, state }: { name: string; state: ImportState }) {
  const [copyFailed, setCopyFailed] = useState(false);
  const { ending, rejections, unlisted } = state;
  const report = () => reportText(name, state);
  return (
    <>
      <p class="import-outcome" role={ending === 'complete' || ending === 'cancelled' ? 'status' : 'alert'}>
        {endingWords(state)}
      </p>
      <ImportReport
        counts={countsOf(state)}
        title={leftTitle(state)}
        left={rejections.slice(0, SHOWN).map(leftOf)}
        more={rejections.length + unlisted > SHOWN ? text('importMore') : null}
        copyLabel={text('importCopyReport')}
        copy={() => navigator.clipboard.writeText(report())}
        onCopyFailure={() => setCopyFailed(true)}
        saveLabel={text('importSaveReport')}
        onSave={() => download('naqi-import.txt', new Blob([report()], { type: 'text/plain;charset=utf-8' }))}
      />
      {copyFailed && <FailureBar message={text('copyFailed')} onClose={() => setCopyFailed(false)} />}
    </>
  );
}
