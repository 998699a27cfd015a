import { useEffect, useRef, useState } from 'preact/hooks';
import type { BackupRefusal } from '../../lib/library/backup/open-backup';
import { askToStop, forgetReport, type RestoreState, watchRestore } from '../../lib/library/backup/staged-restore';
import { ask } from '../../lib/messages';
import type { RestoredExtras } from './backup-file';

/** Why nothing is restored: the file is refused, cannot be read, or the background does not answer. */
export type RestoreProblem = BackupRefusal | 'unread' | 'full' | 'waits';

export interface Restoring {
  /** Of what is being restored, or was last. */
  state: RestoreState | null;
  /** What was taken of this page's file besides articles. */
  extras: RestoredExtras | null;
  problem: RestoreProblem | null;
  /** The file is being looked through. */
  opening: boolean;
  restore: (file: File, preferred: 'own' | 'backup') => void;
  stop: () => void;
  dismiss: () => void;
}

/** The background is asked so often again without any progress, with this long in between. */
const TRIES = 5;
const PAUSE_MS = 1000;

const isFull = (error: unknown): boolean => /quota/i.test(String((error as Error | null)?.name));

/** Restores backups, through the background; whichever page sees it stopped asks it to go on. */
export function useRestore(): Restoring {
  const [state, setState] = useState<RestoreState | null>(null);
  const [extras, setExtras] = useState<RestoredExtras | null>(null);
  const [problem, setProblem] = useState<RestoreProblem | null>(null);
  const [opening, setOpening] = useState(false);
  const latest = useRef<RestoreState | null>(null);
  const driving = useRef(false);
  const left = useRef(false);

  /** Asks the background until it is done: it may be stopped, and started anew, any number of times. */
  const drive = async () => {
    if (driving.current) return;
    driving.current = true;
    for (let tries = 0, done = -1; !left.current; tries++) {
      const { ok } = await ask('restoreBackup', null);
      if (ok) break;
      const now = latest.current?.done ?? 0;
      if (now !== done) [tries, done] = [0, now];
      if (tries >= TRIES) {
        setProblem('waits');
        break;
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
    driving.current = false;
  };

  useEffect(() => {
    left.current = false;
    const stop = watchRestore(
      (next) => {
        latest.current = next;
        setState(next);
        if (next?.phase === 'running') drive();
      },
      () => setProblem('waits'),
    );
    return () => {
      left.current = true;
      stop();
    };
  }, []);

  const restore = async (file: File, preferred: 'own' | 'backup') => {
    if (opening || latest.current?.phase === 'running') return;
    setProblem(null);
    setExtras(null);
    setOpening(true);
    try {
      await forgetReport();
      const { takeBackup } = await import('./backup-file');
      const taken = await takeBackup(file, preferred);
      if (typeof taken === 'string') setProblem(taken);
      else setExtras(taken);
    } catch (error) {
      setProblem(isFull(error) ? 'full' : 'unread');
    }
    setOpening(false);
  };

  return {
    state,
    extras,
    problem,
    opening,
    restore,
    stop: () => void askToStop().catch(() => setProblem('waits')),
    dismiss: () => {
      setProblem(null);
      setExtras(null);
      forgetReport().catch(() => undefined);
    },
  };
}
