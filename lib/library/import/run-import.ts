import type { ask } from '../../messages';
import { DamagedFile, type Program, type Rejection, SHOWN } from './imported-entry';
import { LOT, type NewEntry, type Written } from './lot';
import { newEntry } from './new-entry';
import type { Recognised } from './recognise';

/** How an import came to its end. */
export type Ending =
  | 'complete'
  /** Its reader stopped it. */
  | 'cancelled'
  /** The file is damaged, or ends in the middle. */
  | 'damaged'
  /** The browser could not read the file on: it was changed, or its disk is gone. */
  | 'unreadable'
  /** No room in the library. */
  | 'full'
  /** The library would not write. */
  | 'failed';

export interface ImportState {
  program: Program;
  /** The share of the file that was read, from 0 to 1. */
  share: number;
  /** Entries of the file that are through, taken or not. */
  entries: number;
  written: Readonly<Record<Written, number>>;
  /** Of those that are new, how many wait for their text. */
  unfilled: number;
  rejections: readonly Rejection[];
  /** Rejections beyond those in the list. */
  unlisted: number;
  /** `null` while it goes on. */
  ending: Ending | null;
}

/** No reader looks through more; the rest is counted. */
const MOST_LISTED = 10_000;
/** Messages between page and background are bounded; articles are not. */
const LOT_LETTERS = 2_000_000;

interface Options {
  program: Program;
  size: number;
  signal: AbortSignal;
  request: typeof ask;
  /** Called after every lot. */
  tell: (state: ImportState) => void;
}

class NotWritten extends Error {
  constructor(readonly ending: 'full' | 'failed') {
    super(ending);
  }
}

/** Takes what a file holds into the library, lot by lot. Resolves with the state at its end, whatever that is. */
export async function runImport(
  { read }: Extract<Recognised, { kind: 'list' }>,
  { program, size, signal, request, tell }: Options,
): Promise<ImportState> {
  const written: Record<Written, number> = { added: 0, filled: 0, merged: 0, there: 0, bin: 0 };
  const rejections: Rejection[] = [];
  const seen = new Set<string>();
  let unlisted = 0;
  let unfilled = 0;
  let entries = 0;
  let bytes = 0;
  let lot: { entry: NewEntry; place: Rejection['place'] }[] = [];
  let letters = 0;

  const state = (ending: Ending | null): ImportState => ({
    program,
    share: ending === 'complete' ? 1 : size ? Math.min(1, bytes / size) : 0,
    entries,
    written: { ...written },
    unfilled,
    rejections,
    unlisted,
    ending,
  });
  const reject = (place: Rejection['place'], reason: Rejection['reason'], what: string) => {
    if (rejections.length < MOST_LISTED) rejections.push({ place, reason, what: what.slice(0, SHOWN) });
    else unlisted++;
  };

  const flush = async () => {
    const sent = lot;
    lot = [];
    letters = 0;
    if (!sent.length) return;
    const message = { program, entries: sent.map(({ entry }) => entry) };
    let answer = await request('importEntries', message);
    // A background that was just put to sleep answers the second time. Writing twice changes nothing.
    if (!answer.ok && answer.failure !== 'full') answer = await request('importEntries', message);
    if (!answer.ok) throw new NotWritten(answer.failure === 'full' ? 'full' : 'failed');
    for (const [i, { entry, place }] of sent.entries()) {
      const became = answer.value[i] ?? 'there';
      entries++;
      if (seen.has(entry.id)) {
        reject(place, 'duplicate', entry.article.url);
        continue;
      }
      seen.add(entry.id);
      written[became]++;
      if (became === 'bin') reject(place, 'bin', entry.article.headline);
      if (became === 'added' && !entry.filled) unfilled++;
    }
    tell(state(null));
  };

  const take = async (): Promise<Ending> => {
    for await (const item of read((more) => {
      bytes += more;
    })) {
      if (signal.aborted) break;
      if (item.kind === 'rejection') {
        entries++;
        const { place, reason, what } = item.rejection;
        reject(place, reason, what);
        if (entries % LOT === 0) tell(state(null));
        continue;
      }
      const { entry, isTooLong } = await newEntry(item.entry, program);
      if (isTooLong) reject(item.entry.place, 'text-too-long', entry.article.headline);
      lot.push({ entry, place: item.entry.place });
      letters += entry.article.html.length + entry.article.text.length;
      if (lot.length >= LOT || letters > LOT_LETTERS) await flush();
    }
    await flush();
    return signal.aborted ? 'cancelled' : 'complete';
  };

  const ending = await take().catch(async (error: unknown): Promise<Ending> => {
    if (error instanceof NotWritten) return error.ending;
    // What was read before it broke off is taken.
    const rest = await flush().then(
      () => null,
      (failure: unknown) => (failure instanceof NotWritten ? failure.ending : 'failed'),
    );
    return rest ?? (error instanceof DamagedFile ? 'damaged' : 'unreadable');
  });
  return state(ending);
}
