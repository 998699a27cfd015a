import { browser } from 'wxt/browser';
import { watchStorage } from '../../watch-storage';
import type { SyncServer } from './address';
import type { Trouble } from './trouble';

/**
 * Where the library is replicated to, and how that goes: of this machine alone. The keys are no preferences, so no backup and no export has the
 * password; the browser keeps it on the disk as it keeps everything of an extension.
 */
const serverKey = 'sync:server';
const stateKey = 'sync:state';

export interface SyncState {
  phase: 'new' | 'working' | 'in-step' | 'trouble';
  /** While it works: how many articles came and went so far. */
  moved: number;
  /** When library and server were last in step, in milliseconds since 1970; `null` if never. */
  inStepAt: number | null;
  trouble: Trouble | null;
  /** Failures in a row, and when the next attempt is due. */
  failures: number;
  nextAt: number | null;
  /** Articles that go at once. */
  batch: number;
}

/** Articles that go at once while nobody has said that it is too much. */
export const BATCH = 10;

const initial: SyncState = {
  phase: 'new',
  moved: 0,
  inStepAt: null,
  trouble: null,
  failures: 0,
  nextAt: null,
  batch: BATCH,
};

async function get<Value>(key: string): Promise<Value | undefined> {
  return (await browser.storage.local.get(key))[key] as Value | undefined;
}

/** The server that the reader has named; `null` where there is none. */
export async function readServer(): Promise<SyncServer | null> {
  const stored = await get<Partial<SyncServer>>(serverKey);
  const { address, user = '', password = '' } = stored ?? {};
  return typeof address === 'string' ? { address, user, password } : null;
}

/** Names another server, or with `null` none: what was known of the last one is forgotten. */
export async function setServer(server: SyncServer | null): Promise<void> {
  await browser.storage.local.remove([stateKey, ...(server ? [] : [serverKey])]);
  if (server) await browser.storage.local.set({ [serverKey]: server });
}

export const readState = async (): Promise<SyncState> => ({ ...initial, ...(await get<Partial<SyncState>>(stateKey)) });

export async function setState(change: Partial<SyncState>): Promise<void> {
  await browser.storage.local.set({ [stateKey]: { ...(await readState()), ...change } });
}

/** Calls back whenever the server or the state changes, in whichever page; returns how to stop. */
export function watchSync(changed: () => void): () => void {
  return watchStorage('local', (key) => key === serverKey || key === stateKey, changed);
}
