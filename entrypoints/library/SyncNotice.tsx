import './sync.css';
import { text } from '../../lib/i18n';
import { passes } from '../../lib/library/sync/trouble';
import { useSync, useSyncWhileSeen } from './use-sync';

/** In the head of the library: that sync asks something of the reader. While all is well, or passes by itself, there is nothing. */
export function SyncNotice() {
  const sync = useSync();
  useSyncWhileSeen(Boolean(sync?.server));
  const trouble = sync?.server && sync.state.trouble;
  if (!trouble || passes(trouble)) return null;
  return (
    <a class="sync-notice" data-command="sync-state" href="#preferences">
      {text('syncFailing')}
    </a>
  );
}
