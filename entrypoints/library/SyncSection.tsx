import './sync.css';
import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Button } from '../../components/Button/Button';
import { FailureBar } from '../../components/Notice/FailureBar';
import { plural, shownMoment, text } from '../../lib/i18n';
import { hostPattern, type SyncServer } from '../../lib/library/sync/address';
import type { SyncState } from '../../lib/library/sync/settings';
import { ask } from '../../lib/messages';
import { PreferencesSection } from './PreferencesSection';
import { SyncForm } from './SyncForm';
import { troubleText } from './sync-texts';
import { useSync } from './use-sync';

function stateText({ phase, moved, inStepAt }: SyncState): string {
  if (phase === 'working') return moved ? `${text('syncWorking')} ${plural('syncMoved', moved)}` : text('syncWorking');
  return inStepAt === null ? text('syncNever') : text('syncInStep', shownMoment(inStepAt));
}

function State({ state }: { state: SyncState }) {
  const { phase, trouble, nextAt } = state;
  if (phase !== 'trouble' || !trouble) return <p role="status">{stateText(state)}</p>;
  return (
    <div role="alert">
      <p class="sync-trouble">{troubleText(trouble.reason)}</p>
      {nextAt !== null && <p class="preferences-note">{text('syncNext', shownMoment(nextAt))}</p>}
      {/* Whoever runs the server finds the cause by it. */}
      <p class="sync-detail" dir="ltr">
        {trouble.detail}
      </p>
    </div>
  );
}

/** Where the library is replicated to, how that goes, and how to begin and to end it. */
export function SyncSection() {
  const sync = useSync();
  const [changing, setChanging] = useState(false);
  const [failed, setFailed] = useState(false);

  const attempt = async (request: Promise<{ ok: boolean }>) => setFailed(!(await request).ok);
  const disconnect = async (server: SyncServer) => {
    const answer = await ask('disconnectSync', null);
    setFailed(!answer.ok);
    // The host is not needed any more. Where it was not allowed, there is nothing to take back.
    if (answer.ok) await browser.permissions.remove({ origins: [hostPattern(server)] }).catch(() => false);
  };

  const server = sync?.server ?? null;
  return (
    <PreferencesSection title="sync" busy={!sync}>
      {sync && server && !changing ? (
        <>
          <p class="sync-server" dir="ltr">
            {server.address}
          </p>
          <State state={sync.state} />
          <div class="preferences-actions">
            <Button
              command="sync-now"
              label={text('syncNow')}
              onClick={() => void attempt(ask('syncNow', { asked: true }))}
            />
            <Button command="change-sync" label={text('syncChange')} onClick={() => setChanging(true)} />
            <Button command="disconnect-sync" label={text('syncDisconnect')} onClick={() => void disconnect(server)} />
          </div>
          <p class="preferences-note">{text('syncDisconnectExplained')}</p>
        </>
      ) : (
        <>
          <p class="preferences-note">{text('syncExplained')}</p>
          {sync && <SyncForm server={server} onConnected={() => setChanging(false)} />}
          {changing && <Button command="cancel" label={text('cancel')} onClick={() => setChanging(false)} />}
        </>
      )}
      {failed && <FailureBar message={text('actionFailed')} onClose={() => setFailed(false)} />}
    </PreferencesSection>
  );
}
