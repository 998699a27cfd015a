import type { Program } from '../../lib/library/import/imported-entry';
import { forgetImport, keepImport } from '../../lib/library/import/kept-import';
import type { ImportState } from '../../lib/library/import/run-import';
import { ask } from '../../lib/messages';

/** The one import of this page. It goes on while its reader looks at another view. */
export type Task =
  | { kind: 'idle' }
  | { kind: 'looking' }
  /** The file is not taken, and nothing has changed. */
  | { kind: 'refusal'; reason: 'empty' | 'unknown' | 'damaged' | 'unreadable' | 'backup' | 'broken' }
  | { kind: 'running' | 'ended'; name: string; state: ImportState };

let task: Task = { kind: 'idle' };
let stopping = new AbortController();
const listeners = new Set<(task: Task) => void>();

function become(next: Task): void {
  task = next;
  for (const tell of listeners) tell(task);
}

/** Calls back with the import, now and whenever it changes; returns how to stop. */
export function watchTask(tell: (task: Task) => void): () => void {
  listeners.add(tell);
  tell(task);
  return () => void listeners.delete(tell);
}

/** Stops after the lot that is being written. */
export const stopImport = (): void => stopping.abort();

/** The browser asks before it closes a page whose import is going on. */
const warn = (event: BeforeUnloadEvent): void => event.preventDefault();

/** How far it is goes to the disk so often. */
const KEPT_EVERY = 500;

async function run(file: File): Promise<void> {
  // All of it is fetched only when it is needed.
  const [{ recognise }, { runImport }] = await Promise.all([
    import('../../lib/library/import/recognise'),
    import('../../lib/library/import/run-import'),
  ]);
  const recognised = await recognise(file).catch(() => null);
  if (!recognised) return become({ kind: 'refusal', reason: 'unreadable' });
  if (recognised.kind === 'backup') return become({ kind: 'refusal', reason: 'backup' });
  if (recognised.kind === 'refusal') return become({ kind: 'refusal', reason: recognised.reason });
  const { name, size } = file;
  const { program } = recognised;
  // Losing the remark that it was not finished is no reason to end it.
  const keep = (entries: number) => keepImport({ name, size, program, entries }).catch(() => undefined);
  let kept = 0;
  await keep(0);
  const tell = (state: ImportState) => {
    become({ kind: 'running', name, state });
    if (state.entries - kept < KEPT_EVERY) return;
    kept = state.entries;
    void keep(kept);
  };
  const state = await runImport(recognised, { program, size, signal: stopping.signal, request: ask, tell });
  await (state.ending === 'complete' ? forgetImport().catch(() => undefined) : keep(state.entries));
  become({ kind: 'ended', name, state });
}

/** Takes a file into the library. Only one at a time. */
export async function startImport(file: File): Promise<void> {
  if (task.kind === 'looking' || task.kind === 'running') return;
  stopping = new AbortController();
  become({ kind: 'looking' });
  addEventListener('beforeunload', warn);
  await run(file).catch(() => become({ kind: 'refusal', reason: 'broken' }));
  removeEventListener('beforeunload', warn);
}

export const nameOfProgram: Readonly<Record<Exclude<Program, 'bookmarks'>, string>> = {
  pocket: 'Pocket',
  instapaper: 'Instapaper',
  omnivore: 'Omnivore',
  wallabag: 'wallabag',
  readwise: 'Readwise Reader',
  raindrop: 'Raindrop',
};
