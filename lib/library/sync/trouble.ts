/** Why the library and the server are not in step. Each has a sentence in both languages (`syncTrouble_<reason>`). */
export type Reason =
  /** This machine has no network. */
  | 'offline'
  | 'unreachable'
  /** It has too much to do, or is out of order. */
  | 'server'
  /** What was asked took too long, whatever little it was. */
  | 'slow'
  /** What answers there speaks another language. */
  | 'no-couchdb'
  | 'password'
  | 'no-database'
  /** The reader's account there may not write, or not make a database. */
  | 'no-right'
  /** The server has no room. */
  | 'full'
  /** An article is larger than the server takes. */
  | 'too-large'
  /** The browser was told to let the extension no more to that host. */
  | 'permission'
  /** This machine has no room. */
  | 'full-here'
  /** The library's own store failed. */
  | 'store';

export interface Trouble {
  reason: Reason;
  /** What the server or the browser said, for whoever looks for the cause. */
  detail: string;
}

/** These pass by themselves; the others ask something of the reader. */
const passing = new Set<Reason>(['offline', 'unreachable', 'server', 'slow']);

export const passes = ({ reason }: Trouble): boolean => passing.has(reason);

/** A trouble on its way to whoever tells the reader. */
export class SyncError extends Error {
  constructor(readonly trouble: Trouble) {
    super(`${trouble.reason}: ${trouble.detail}`);
  }
}

/** What an answer of the server means that is no success; `null` if nothing (a document that is not there yet). */
export function reasonOf(status: number, said: string): Reason | null {
  if (status === 507 || /enospc|no space|disk.{0,9}full|quota|insufficient storage/i.test(said)) return 'full';
  if (status === 401) return 'password';
  if (status === 402 || status === 403) return 'no-right';
  if (status === 413 || /too_large/.test(said)) return 'too-large';
  if (status === 429 || status >= 500) return 'server';
  return null;
}

/** What an error of the browser's network means. */
export function reasonOfFetch(error: unknown): Reason {
  if ((error as Error | null)?.name === 'TimeoutError') return 'slow';
  return navigator.onLine === false ? 'offline' : 'unreachable';
}

/** An error of the library's own store as a trouble. */
export function troubleHere(error: unknown): Trouble {
  const { name = '', message = String(error), reason = '' } = (error ?? {}) as Partial<Error> & { reason?: string };
  const detail = `${name} ${message} ${reason}`.trim();
  return { reason: /quota/i.test(detail) ? 'full-here' : 'store', detail };
}
