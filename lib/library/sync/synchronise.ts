import { browser } from 'wxt/browser';
import { changes } from '../changes';
import { hostPattern, type SyncServer } from './address';
import { waitAfter } from './backoff';
import { openForReplication, replicate } from './replicate';
import { createDatabase, lookForDatabase, lookWhetherWritable, openRemote } from './server';
import { BATCH, readServer, readState, setServer, setState } from './settings';
import { SyncError, type Trouble, troubleHere } from './trouble';

/** A background that does nothing that its browser sees is put to sleep after half a minute, whatever it waits for. */
const SIGN_OF_LIFE = 20_000;

const troubleOf = (error: unknown): Trouble => (error instanceof SyncError ? error.trouble : troubleHere(error));

function tellPages(): void {
  const channel = new BroadcastChannel(changes);
  channel.postMessage(null);
  channel.close();
}

async function replicateWith(server: SyncServer): Promise<void> {
  const before = await readState();
  // Whoever was ended in the midst of it may have had too much in hand.
  const batch = before.phase === 'working' ? Math.max(1, Math.floor(before.batch / 2)) : before.batch;
  await setState({ phase: 'working', moved: 0, batch });
  const alive = setInterval(() => browser.runtime.getPlatformInfo(), SIGN_OF_LIFE);
  let told = Promise.resolve();
  try {
    if (!(await browser.permissions.contains({ origins: [hostPattern(server)] })))
      throw new SyncError({ reason: 'permission', detail: hostPattern(server) });
    const outcome = await replicate({
      local: openForReplication(),
      remote: openRemote(server),
      batch,
      tell: ({ received, sent }) => {
        if (received) tellPages();
        told = told.then(() => setState({ moved: received + sent }));
      },
    });
    await told;
    if (outcome.received || outcome.resolved) tellPages();
    const grown = outcome.batch < batch ? outcome.batch : Math.min(BATCH, batch * 2);
    const inStep = { phase: 'in-step', inStepAt: Date.now(), trouble: null, failures: 0, nextAt: null } as const;
    await setState({ ...inStep, batch: grown });
  } catch (error) {
    await told;
    const failures = before.failures + 1;
    await setState({ phase: 'trouble', trouble: troubleOf(error), failures, nextAt: Date.now() + waitAfter(failures) });
  } finally {
    clearInterval(alive);
  }
}

/**
 * Brings library and server into step, if the reader has named a server. After a failure nothing is tried until its time has come, unless the
 * reader asks. Only one at a time, in whatever background; never rejects: what went wrong is in the state.
 */
export function synchronise({ asked = false } = {}): Promise<void> {
  return navigator.locks.request('sync', async () => {
    const server = await readServer();
    if (!server) return;
    const { nextAt } = await readState();
    if (!asked && nextAt !== null && nextAt > Date.now()) return;
    await replicateWith(server);
  });
}

/** What came of connecting: it is, or why not. */
export type Connected = { ok: true } | { ok: false; trouble: Trouble };

/**
 * Looks whether the server can be replicated with, makes its database if that is asked for, and keeps it as the one that the reader has named.
 * Nothing is kept of one that does not answer as it should.
 */
export async function connect({ server, create }: { server: SyncServer; create: boolean }): Promise<Connected> {
  const remote = openRemote(server);
  try {
    if (create) await createDatabase(remote);
    await lookForDatabase(remote);
    await lookWhetherWritable(remote);
    await setServer(server);
    return { ok: true };
  } catch (error) {
    return { ok: false, trouble: troubleOf(error) };
  }
}
