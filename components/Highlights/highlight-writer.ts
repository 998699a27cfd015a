import type { Draft, Highlight } from '../../lib/article';
import type { Answer, ask, Failure } from '../../lib/messages';

/** What can be changed of a highlight. */
export type Patch = Partial<Pick<Highlight, 'colour' | 'note'>>;

/** Who types is not interrupted: a note is written when the keys have rested for so long. */
const REST_MS = 500;

interface Change {
  /** The highlight as it was before, for when the library does not have it (yet, or any more). */
  base: Highlight;
  /** `null` takes the highlight away. */
  patch: Patch | null;
  state: 'typed' | 'due' | 'sent' | 'failed';
}

export interface HighlightWriter {
  /** The highlights with every change made here, written or not. */
  all: () => Highlight[];
  /** Why the last write failed; `null` if it did not, or the reader has seen it. */
  failure: () => Failure | null;
  /** Whether something is on the screen that the library could not take. */
  isUnsaved: () => boolean;
  /** What the library itself says. */
  learn: (stored: Highlight[]) => void;
  /** Adds a highlight, or changes the one with its id. */
  put: (highlight: Highlight, patch?: Patch) => void;
  /** Changes a note with every key; it is written when the keys rest. */
  type: (highlight: Highlight, note: string) => void;
  remove: (highlight: Highlight) => void;
  /** Writes what was typed now. */
  flush: () => void;
  /** The same for a page that is being closed and will hear no answer. */
  flushForGood: () => void;
  /** Tries again what failed. */
  retry: () => void;
  dismiss: () => void;
}

interface Surroundings {
  request: typeof ask;
  /** The article as it is now: highlighting one that is not saved saves it. */
  draft: () => Draft;
  /** Something of what this object tells is different. */
  changed: () => void;
}

/**
 * Writes highlights, one after another, and knows meanwhile what they will be. Nothing is given up: what could not be written stays on the
 * screen, and is tried again with the next change.
 */
export function highlightWriter({ request, draft, changed }: Surroundings): HighlightWriter {
  let stored: Highlight[] = [];
  const changes = new Map<string, Change>();
  let failure: Failure | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;

  /** The highlight as this change makes it, over whatever other tabs have made of it. */
  const outcome = (id: string, { base, patch }: Change): Highlight => ({
    ...(stored.find((one) => one.id === id) ?? base),
    ...patch,
  });

  const hasFailed = () => [...changes.values()].some(({ state }) => state === 'failed');

  async function put(highlight: Highlight): Promise<Answer> {
    const { id } = draft();
    const answer = await request('putHighlight', { id, highlight });
    if (answer.ok || answer.failure !== 'missing') return answer;
    const saved = await request('save', draft());
    return saved.ok ? request('putHighlight', { id, highlight }) : saved;
  }

  async function remove(highlightId: string): Promise<Answer> {
    const answer = await request('removeHighlight', { id: draft().id, highlightId });
    // Of an article that is not in the library there is nothing to take away.
    return !answer.ok && answer.failure === 'missing' ? { ok: true, value: undefined } : answer;
  }

  async function write(id: string, change: Change): Promise<void> {
    change.state = 'sent';
    const highlight = change.patch && { ...outcome(id, change), changedAt: Date.now() };
    const answer = await (highlight ? put(highlight) : remove(id));
    if (answer.ok) {
      const others = stored.filter((one) => one.id !== id);
      stored = highlight ? [...others, highlight] : others;
      // A later change of the same highlight, made meanwhile, is still to be written.
      if (changes.get(id) === change) changes.delete(id);
      if (!hasFailed()) failure = null;
    } else {
      change.state = 'failed';
      failure = answer.failure;
    }
    changed();
  }

  async function run(): Promise<void> {
    if (running) return;
    running = true;
    const next = () => [...changes].find(([, { state }]) => state === 'due');
    for (let found = next(); found; found = next()) await write(...found);
    running = false;
  }

  function make(highlight: Highlight, patch: Patch | null, state: 'typed' | 'due'): void {
    const before = changes.get(highlight.id)?.patch;
    changes.set(highlight.id, { base: highlight, patch: patch && { ...before, ...patch }, state });
    changed();
    if (state === 'due') retry();
  }

  function setDue(...states: Change['state'][]): void {
    for (const change of changes.values()) if (states.includes(change.state)) change.state = 'due';
  }

  function retry(): void {
    if (failure) {
      failure = null;
      changed();
    }
    setDue('failed');
    void run();
  }

  function flush(): void {
    clearTimeout(timer);
    setDue('typed');
    void run();
  }

  return {
    all() {
      const known = new Set(stored.map(({ id }) => id));
      const added = [...changes].filter(([id]) => !known.has(id)).map(([, { base }]) => base);
      return [...stored, ...added].flatMap((one) => {
        const change = changes.get(one.id);
        if (!change) return [one];
        return change.patch ? [outcome(one.id, change)] : [];
      });
    },
    failure: () => failure,
    isUnsaved: hasFailed,
    learn(told) {
      stored = told;
      changed();
    },
    put: (highlight, patch = {}) => make(highlight, patch, 'due'),
    type(highlight, note) {
      make(highlight, { note }, 'typed');
      clearTimeout(timer);
      timer = setTimeout(flush, REST_MS);
    },
    remove: (highlight) => make(highlight, null, 'due'),
    flush,
    flushForGood() {
      clearTimeout(timer);
      for (const [id, change] of changes) {
        if (change.state === 'sent' || !change.patch) continue;
        void request('putHighlight', { id: draft().id, highlight: { ...outcome(id, change), changedAt: Date.now() } });
      }
    },
    retry,
    dismiss() {
      failure = null;
      changed();
    },
  };
}
