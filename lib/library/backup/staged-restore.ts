import type { DBSchema } from 'idb';
import { openOnce } from '../open-once';
import { NO_HASH } from './format';

/**
 * The backup that is being restored, and how far: in a database of its own. The page puts the file there, whole, on the disk; the
 * background restores it from there, and goes on where it was after it was stopped, or the browser was. (A message to the background carries
 * no file in Chromium.)
 */

/** What came of a restoring, until now. */
export interface RestoreReport {
  added: number;
  merged: number;
  same: number;
  /** Of a newer version of this extension: left as they were. */
  newer: number;
  /** Articles that could not be read. */
  damaged: number;
  /** The first of them by name. */
  damagedNames: string[];
  /** Pictures that could not be read; their articles were. */
  lostPictures: number;
  /** How many articles the backup says it has, and has not. */
  absent: number;
  /** Files in it that are no part of a backup. */
  strange: number;
  /** It is not to the letter what it was when it was made. */
  altered: boolean;
}

export interface RestoreState {
  /** `running`: not at its end, though perhaps nobody works on it. */
  phase: 'running' | 'done' | 'stopped' | 'failed';
  /** Why it failed. */
  failure: 'full' | 'unreadable' | 'failed' | null;
  /** Articles that are dealt with, and all. */
  done: number;
  total: number;
  /** `chained` over those that are. */
  sha256: string;
  /** When the backup was made. */
  made: string;
  report: RestoreReport;
}

interface Schema extends DBSchema {
  /** `file`: apart from the state, which is written often. `stop`: the reader wants no more of it. */
  restore: { key: 'file' | 'state' | 'stop'; value: Blob | RestoreState | true };
}

/** Tells open pages that the state has changed. */
const channelName = 'restore-progress';

const store = openOnce<Schema>('restore', 1, (database) => void database.createObjectStore('restore'));

export const emptyReport = (): RestoreReport => ({
  added: 0,
  merged: 0,
  same: 0,
  newer: 0,
  damaged: 0,
  damagedNames: [],
  lostPictures: 0,
  absent: 0,
  strange: 0,
  altered: false,
});

function tell(): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(null);
  channel.close();
}

/** Puts a backup where the background finds it. Rejects where there is no room, or one is being restored. */
export async function stageRestore(file: Blob, { total, made }: Pick<RestoreState, 'total' | 'made'>): Promise<void> {
  const state: RestoreState = {
    phase: 'running',
    failure: null,
    done: 0,
    total,
    sha256: NO_HASH,
    made,
    report: emptyReport(),
  };
  const transaction = (await store()).transaction('restore', 'readwrite');
  const before = (await transaction.store.get('state')) as RestoreState | undefined;
  if (before?.phase === 'running') throw new Error('a backup is being restored');
  transaction.store.put(file, 'file');
  transaction.store.put(state, 'state');
  transaction.store.delete('stop');
  await transaction.done;
  tell();
}

/** What is being restored, or was last; `null` where nothing was. */
export async function restoreState(): Promise<RestoreState | null> {
  return ((await (await store()).get('restore', 'state')) as RestoreState | undefined) ?? null;
}

export async function stagedFile(): Promise<Blob | null> {
  return ((await (await store()).get('restore', 'file')) as Blob | undefined) ?? null;
}

/** Keeps how far it is. At its end the file is not needed any more. */
export async function keepRestoreState(state: RestoreState): Promise<void> {
  const transaction = (await store()).transaction('restore', 'readwrite');
  transaction.store.put(state, 'state');
  if (state.phase !== 'running') transaction.store.delete('file');
  await transaction.done;
  tell();
}

/** Asks whoever restores to stop after what is in hand. What was restored stays. */
export async function askToStop(): Promise<void> {
  await (await store()).put('restore', true, 'stop');
}

export const isAskedToStop = async (): Promise<boolean> => (await (await store()).get('restore', 'stop')) === true;

/** The reader has read the report. */
export async function forgetReport(): Promise<void> {
  const state = await restoreState();
  if (state && state.phase !== 'running') await (await store()).clear('restore');
  tell();
}

/** Calls back with the state, now and whenever it changes, in whichever page; returns how to stop. */
export function watchRestore(changed: (state: RestoreState | null) => void, failed: () => void): () => void {
  const channel = new BroadcastChannel(channelName);
  const look = () => restoreState().then(changed, failed);
  channel.onmessage = look;
  look();
  return () => channel.close();
}
