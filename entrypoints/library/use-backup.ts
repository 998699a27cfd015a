import { useEffect, useRef, useState } from 'preact/hooks';
import { type LastBackup, readLastBackup, watchLastBackup } from '../../lib/last-backup';
import type { BackupMade, BackupProgress } from '../../lib/library/backup/make-backup';

export interface Backing {
  /** How far it is, while one is being made. */
  progress: BackupProgress | null;
  made: BackupMade | null;
  failed: boolean;
  make: () => void;
  cancel: () => void;
}

/** Makes backups, one at a time. Leaving the page ends one that is being made: no file comes of it then. */
export function useBackup(): Backing {
  const [progress, setProgress] = useState<BackupProgress | null>(null);
  const [made, setMade] = useState<BackupMade | null>(null);
  const [failed, setFailed] = useState(false);
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);

  const make = async () => {
    if (abort.current) return;
    const controller = new AbortController();
    abort.current = controller;
    setMade(null);
    setFailed(false);
    setProgress({ done: 0, total: 1 });
    try {
      const { makeBackupFile } = await import('./backup-file');
      setMade(await makeBackupFile(setProgress, controller.signal));
    } catch {
      if (!controller.signal.aborted) setFailed(true);
    }
    abort.current = null;
    setProgress(null);
  };
  return { progress, made, failed, make, cancel: () => abort.current?.abort() };
}

/** What is known of the last backup, always as it is now; `null` until it is known. */
export function useLastBackup(): LastBackup | null {
  const [last, setLast] = useState<LastBackup | null>(null);
  useEffect(() => {
    // Storage that fails says nothing of it.
    const read = () => readLastBackup().then(setLast, () => setLast({ at: null, sequence: 0, dismissedAt: null }));
    read();
    return watchLastBackup(read);
  }, []);
  return last;
}
