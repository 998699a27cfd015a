import { failed } from '../../messages';
import { announce } from '../write';
import { type BackupArticle, chained } from './format';
import { type OpenBackup, openBackup, readBackupArticle } from './open-backup';
import { type Outcome, restoreLot } from './restore-lot';
import { isAskedToStop, keepRestoreState, type RestoreState, restoreState, stagedFile } from './staged-restore';

/** Articles that are restored at once, or as many as have so many bytes. Saving waits for no more than that. */
const LOT = 20;
const LOT_BYTES = 4_194_304;
/** Damaged articles that are named. */
const NAMED = 50;
/** Open pages list the library anew at most so often meanwhile. */
const PAUSE_MS = 1000;

interface Lot {
  articles: BackupArticle[];
  /** Those that could not be read. */
  unread: { kind: 'newer' | 'damaged'; name: string }[];
  next: number;
  sha256: string;
}

async function readLot(backup: OpenBackup, state: RestoreState): Promise<Lot> {
  const lot: Lot = { articles: [], unread: [], next: state.done, sha256: state.sha256 };
  let bytes = 0;
  while (lot.next < backup.articles.length && lot.next - state.done < LOT && bytes < LOT_BYTES) {
    const entry = backup.articles[lot.next];
    if (!entry) break;
    const read = await readBackupArticle(backup, entry);
    if (read.kind === 'article') {
      lot.articles.push(read.article);
      bytes += read.article.attachments.reduce((sum, one) => sum + one.bytes, 0);
    } else lot.unread.push(read);
    lot.sha256 = await chained(lot.sha256, read.sha256);
    lot.next++;
  }
  return lot;
}

/** The state after a lot. */
function after(state: RestoreState, lot: Lot, outcomes: readonly Outcome[]): RestoreState {
  const report = { ...state.report, damagedNames: [...state.report.damagedNames] };
  for (const { kind, name } of [...outcomes, ...lot.unread]) {
    report[kind]++;
    if (kind === 'damaged' && report.damagedNames.length < NAMED) report.damagedNames.push(name);
  }
  for (const { lostPictures } of outcomes) report.lostPictures += lostPictures;
  return { ...state, done: lot.next, sha256: lot.sha256, report };
}

/** The state at the end, with what only the whole shows. */
function atEnd(state: RestoreState, { manifest, articles, strange }: OpenBackup): RestoreState {
  const absent = manifest ? Math.max(0, manifest.articles - articles.length) : 0;
  const altered = !manifest || manifest.articles !== articles.length || manifest.sha256 !== state.sha256;
  return { ...state, phase: 'done', report: { ...state.report, absent, strange, altered } };
}

async function run(): Promise<void> {
  let state = await restoreState();
  if (state?.phase !== 'running') return;
  let announcedAt = 0;
  try {
    const file = await stagedFile();
    const backup = file ? await openBackup(file) : 'damaged';
    if (typeof backup === 'string') return await keepRestoreState({ ...state, phase: 'failed', failure: 'unreadable' });
    while (state.done < backup.articles.length) {
      if (await isAskedToStop()) return await keepRestoreState({ ...state, phase: 'stopped' });
      const lot = await readLot(backup, state);
      // Written first, and then counted: whoever is stopped in between restores them once more, which changes nothing.
      state = after(state, lot, await restoreLot(backup, lot.articles));
      await keepRestoreState(state);
      if (Date.now() - announcedAt < PAUSE_MS) continue;
      announcedAt = Date.now();
      announce();
    }
    await keepRestoreState(atEnd(state, backup));
  } catch (error) {
    const { failure } = failed(error);
    await keepRestoreState({ ...state, phase: 'failed', failure: failure === 'full' ? 'full' : 'failed' });
  } finally {
    announce();
  }
}

/**
 * Restores the staged backup, or goes on with it; resolves at its end, whatever that is (`restoreState` says). One at a time: a second
 * call waits for the first. The background alone calls this. `keepAwake` is called while there is work, and returns how to end that.
 */
export async function restoreStaged(keepAwake: () => () => void): Promise<void> {
  await navigator.locks.request('restore', async () => {
    if ((await restoreState())?.phase !== 'running') return;
    const sleep = keepAwake();
    try {
      await run();
    } finally {
      sleep();
    }
  });
}
