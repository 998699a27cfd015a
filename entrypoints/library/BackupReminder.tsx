import './backup.css';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../components/Button/Button';
import { shownDay, text } from '../../lib/i18n';
import { dismissReminder } from '../../lib/last-backup';
import { isBackupDue } from '../../lib/library/backup/reminder';
import { useBackup, useLastBackup } from './use-backup';

/** A quiet line where the last backup is old and there is something new; nothing else otherwise. */
export function BackupReminder() {
  const last = useLastBackup();
  const { progress, failed, make } = useBackup();
  const [due, setDue] = useState(false);
  useEffect(() => {
    // A library that cannot be read says so elsewhere.
    if (last) isBackupDue(last).then(setDue, () => setDue(false));
  }, [last]);
  if (!last || !due) return null;
  return (
    <aside class="backup-reminder" aria-busy={progress !== null}>
      {failed ? (
        <p role="alert">{text('backupFailed')}</p>
      ) : (
        <p>{last.at ? text('backupDueOld', shownDay(last.at)) : text('backupDueNever')}</p>
      )}
      {progress ? (
        <progress aria-label={text('backupMaking')} value={progress.done} max={Math.max(1, progress.total)} />
      ) : (
        <>
          <Button command="backup" label={text('backupMake')} onClick={make} />
          <Button
            command="dismiss-backup-reminder"
            label={text('backupDismiss')}
            onClick={() => {
              setDue(false);
              // It comes again then, at the next opening: no harm.
              dismissReminder().catch(() => undefined);
            }}
          />
        </>
      )}
    </aside>
  );
}
