import './backup.css';
import { useState } from 'preact/hooks';
import { SwitchField } from '../../components/Appearance/SwitchField';
import { Button } from '../../components/Button/Button';
import { FileButton } from '../../components/FileButton/FileButton';
import { TaskProgress } from '../../components/TaskProgress/TaskProgress';
import { plural, shownDay, text } from '../../lib/i18n';
import { PreferencesSection } from './PreferencesSection';
import { RestoreOutcome } from './RestoreOutcome';
import { useBackup, useLastBackup } from './use-backup';
import { useRestore } from './use-restore';

/** Takes everything along in one file, and brings it back. */
export function BackupSection() {
  const backing = useBackup();
  const restoring = useRestore();
  const last = useLastBackup();
  const [takesPreferences, setTakesPreferences] = useState(false);
  const { progress, made, failed } = backing;
  const running = restoring.state?.phase === 'running' ? restoring.state : null;
  const isBusy = progress !== null || running !== null || restoring.opening;

  return (
    <PreferencesSection title="backup" busy={isBusy} class="backup-section">
      <p class="preferences-note">{text('backupExplained')}</p>
      {last && <p>{last.at ? text('backupLast', shownDay(last.at)) : text('backupNever')}</p>}
      {progress ? (
        <TaskProgress
          label={text('backupMaking')}
          {...progress}
          cancelCommand="cancel-backup"
          onCancel={backing.cancel}
        />
      ) : running ? (
        <TaskProgress
          label={text('backupRestoring')}
          done={running.done}
          total={running.total}
          cancelCommand="cancel-restore"
          onCancel={restoring.stop}
        />
      ) : (
        <div class="preferences-actions">
          <Button command="backup" label={text('backupMake')} onClick={backing.make} />
          <FileButton
            command="restore"
            label={text('backupRestore')}
            accept=".zip,application/zip"
            onFile={(file) => restoring.restore(file, takesPreferences ? 'backup' : 'own')}
          />
        </div>
      )}
      {made && (
        <p class="preferences-note" role="status" data-backup-bytes={made.size}>
          {plural('backupDone', made.articles)}
        </p>
      )}
      {failed && (
        <p class="preferences-note" role="alert">
          {text('backupFailed')}
        </p>
      )}
      <RestoreOutcome {...restoring} />
      <p class="preferences-note">{text('backupMergesNote')}</p>
      <SwitchField
        name="restore-preferences"
        label={text('backupPreferencesChoice')}
        value={takesPreferences}
        onChange={setTakesPreferences}
      />
    </PreferencesSection>
  );
}
