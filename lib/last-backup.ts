import { browser } from 'wxt/browser';
import { watchStorage } from './watch-storage';

/** When the last backup was made, and when its reader wanted to hear no more of it. */
export interface LastBackup {
  /** ISO 8601; `null` where there was none. */
  at: string | null;
  /** How far the library's changes were then. */
  sequence: number | string;
  /** When the reminder was put away. */
  dismissedAt: string | null;
}

const KEY = 'last-backup';

const none: LastBackup = { at: null, sequence: 0, dismissedAt: null };

const momentOrNull = (value: unknown): string | null =>
  typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : null;

/** What is known; nothing where what is stored is broken. */
export async function readLastBackup(): Promise<LastBackup> {
  const { at, sequence, dismissedAt } = ((await browser.storage.local.get(KEY))[KEY] ?? {}) as Partial<
    Record<keyof LastBackup, unknown>
  >;
  return {
    at: momentOrNull(at),
    sequence: typeof sequence === 'number' || typeof sequence === 'string' ? sequence : 0,
    dismissedAt: momentOrNull(dismissedAt),
  };
}

/** A backup was made. */
export async function keepLastBackup(at: string, sequence: number | string): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...none, at, sequence } });
}

/** The reminder is not wanted for a while. */
export async function dismissReminder(): Promise<void> {
  const last = await readLastBackup();
  await browser.storage.local.set({ [KEY]: { ...last, dismissedAt: new Date().toISOString() } });
}

/** Calls back whenever it changes, in whichever page; returns how to stop. */
export function watchLastBackup(changed: () => void): () => void {
  return watchStorage('local', (key) => key === KEY, changed);
}
