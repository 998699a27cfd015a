import { useEffect, useState } from 'preact/hooks';
import type { SyncServer } from '../../lib/library/sync/address';
import { readServer, readState, type SyncState, watchSync } from '../../lib/library/sync/settings';
import { ask } from '../../lib/messages';

export interface Sync {
  /** `null` where the reader has named none. */
  server: SyncServer | null;
  state: SyncState;
}

/** Where the library is replicated to and how that goes, always as it is now; `null` until it is known. */
export function useSync(): Sync | null {
  const [sync, setSync] = useState<Sync | null>(null);
  useEffect(() => {
    let asked = 0;
    const read = async () => {
      const mine = ++asked;
      const [server, state] = await Promise.all([readServer(), readState()]);
      // What was overtaken by a later answer is old.
      if (mine === asked) setSync({ server, state });
    };
    // What cannot be read is told of by whoever writes it.
    const look = () => void read().catch(() => undefined);
    look();
    return watchSync(look);
  }, []);
  return sync;
}

/** What was changed elsewhere is asked for so often while somebody looks at the library. */
const PERIOD_MS = 60_000;

/** Brings the library into step while its page is looked at: at once, when it is returned to, and now and then. */
export function useSyncWhileSeen(isConnected: boolean): void {
  useEffect(() => {
    if (!isConnected) return;
    const sync = () => {
      if (document.visibilityState === 'visible') void ask('syncNow', { asked: false });
    };
    // The network is back: there is nothing to wait for.
    const online = () => void ask('syncNow', { asked: true });
    sync();
    const timer = setInterval(sync, PERIOD_MS);
    document.addEventListener('visibilitychange', sync);
    addEventListener('online', online);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', sync);
      removeEventListener('online', online);
    };
  }, [isConnected]);
}
