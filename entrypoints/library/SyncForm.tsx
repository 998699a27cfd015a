import '../../components/Button/Button.css';
import { useId, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Button } from '../../components/Button/Button';
import { type MessageKey, text } from '../../lib/i18n';
import { type AddressRefusal, hostPattern, readAddress, type SyncServer } from '../../lib/library/sync/address';
import type { Reason } from '../../lib/library/sync/trouble';
import { ask } from '../../lib/messages';
import { refusalText, troubleText } from './sync-texts';

const example = 'https://couch.example.org/naqi';

interface Props {
  /** What is there already, to be changed. */
  server: SyncServer | null;
  onConnected: () => void;
}

type Problem = { address: AddressRefusal } | { trouble: Reason } | { failed: true };

const problemText = (problem: Problem): string => {
  if ('address' in problem) return refusalText(problem.address);
  return 'trouble' in problem ? troubleText(problem.trouble) : text('actionFailed');
};

/** Asks for the database, looks whether it can be replicated with, and connects. */
export function SyncForm({ server, onConnected }: Props) {
  const [address, setAddress] = useState(server?.address ?? '');
  const [user, setUser] = useState(server?.user ?? '');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const id = useId();

  const connect = async (create: boolean) => {
    // Who changes something else need not know the password by heart; it goes nowhere else than where it was meant for.
    const isSame = server !== null && server.address === address && server.user === user;
    const read = readAddress(address, user, password || (isSame ? server.password : ''));
    if (read.kind === 'refusal') return setProblem({ address: read.reason });
    // The browser asks only in the moment of the click, so nothing is waited for before.
    const asking = browser.permissions.request({ origins: [hostPattern(read.server)] });
    setProblem(null);
    setBusy(true);
    try {
      if (!(await asking)) return setProblem({ trouble: 'permission' });
      const answer = await ask('connectSync', { server: read.server, create });
      if (!answer.ok) return setProblem({ failed: true });
      if (!answer.value.ok) return setProblem({ trouble: answer.value.trouble.reason });
      void ask('syncNow', { asked: true });
      onConnected();
    } catch {
      setProblem({ failed: true });
    } finally {
      setBusy(false);
    }
  };

  const field = (name: 'syncAddress' | 'syncUser' | 'syncPassword', attributes: object, hint?: string) => (
    <label class="sync-field">
      <span>{text(name satisfies MessageKey)}</span>
      <input dir="ltr" spellcheck={false} autocapitalize="off" {...attributes} />
      {hint && (
        <span class="sync-example" dir="ltr">
          {hint}
        </span>
      )}
    </label>
  );
  return (
    <form
      class="sync-form"
      aria-busy={busy}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void connect(false);
      }}
    >
      {field(
        'syncAddress',
        {
          'data-command': 'sync-address',
          type: 'text',
          inputmode: 'url',
          autocomplete: 'url',
          required: true,
          value: address,
          'aria-invalid': problem !== null && 'address' in problem,
          'aria-describedby': id,
          onInput: (event: InputEvent) => setAddress((event.currentTarget as HTMLInputElement).value),
        },
        example,
      )}
      {field('syncUser', {
        'data-command': 'sync-user',
        type: 'text',
        autocomplete: 'username',
        value: user,
        onInput: (event: InputEvent) => setUser((event.currentTarget as HTMLInputElement).value),
      })}
      {field('syncPassword', {
        'data-command': 'sync-password',
        type: 'password',
        autocomplete: 'current-password',
        value: password,
        onInput: (event: InputEvent) => setPassword((event.currentTarget as HTMLInputElement).value),
      })}
      <p class="preferences-note">{text('syncStored')}</p>
      <p class="sync-trouble" id={id} role="alert">
        {problem && problemText(problem)}
      </p>
      <div class="preferences-actions">
        <button type="submit" class="button" data-command="connect-sync" disabled={busy}>
          {text(busy ? 'syncConnecting' : 'syncConnect')}
        </button>
        {problem && 'trouble' in problem && problem.trouble === 'no-database' && (
          <Button command="create-database" label={text('syncCreate')} onClick={() => void connect(true)} />
        )}
      </div>
    </form>
  );
}
