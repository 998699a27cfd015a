import { useRef, useState } from 'preact/hooks';
import type { Act, Step } from '../../lib/library/acts';
import { readRows } from '../../lib/library/catalogue';
import type { Row } from '../../lib/library/view';
import { ask } from '../../lib/messages';

/** Articles that are asked for at once: neither a page nor a message is filled by a library. */
const LOT = 500;

/** The rows of articles, so many at a time. */
export async function eachLot(
  ids: readonly string[],
  take: (rows: Row[]) => Promise<boolean> | boolean,
): Promise<void> {
  for (let from = 0; from < ids.length; from += LOT) {
    const rows = await readRows(ids.slice(from, from + LOT));
    if (!(await take(rows.flatMap((row) => row ?? [])))) return;
  }
}

/** What was done, and how it is taken back. */
interface Done {
  key: number;
  message: string;
  undo: readonly Step[];
}

export interface Acts {
  /** Does the same to all of these articles and says so; what can be taken back is offered to be. */
  act: (
    ids: readonly string[],
    plan: (rows: Row[]) => Act,
    message: string,
    how?: { quiet?: boolean },
  ) => Promise<void>;
  busy: boolean;
  /** What can be taken back. */
  done: Done | null;
  /** What was done, where nothing else says it. */
  said: string;
  undo: () => Promise<void>;
  /** The time to take it back is over. */
  end: () => void;
  failed: boolean;
  forgive: () => void;
}

/** Whether the background did it. */
const does = async ({ request, argument }: Step): Promise<boolean> => (await ask(request, argument as never)).ok;

/** What readers do with their articles, one after the other. */
export function useActs(): Acts {
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<Done | null>(null);
  const [said, setSaid] = useState('');
  const [failed, setFailed] = useState(false);
  const last = useRef(0);

  return {
    act: async (ids, plan, message, { quiet = false } = {}) => {
      setBusy(true);
      const undo: Step[] = [];
      let worked = true;
      try {
        await eachLot(ids, async (rows) => {
          const { steps, undo: back } = plan(rows);
          for (const step of steps) worked &&= await does(step);
          // What came last is taken back first.
          undo.unshift(...(back ?? []));
          return worked;
        });
      } catch {
        worked = false;
      }
      setBusy(false);
      setFailed(!worked);
      if (!worked) return setDone(null);
      last.current++;
      if (quiet || !undo.length) {
        setDone(null);
        setSaid(message);
      } else setDone({ key: last.current, message, undo });
    },
    busy,
    done,
    said,
    undo: async () => {
      const { undo = [] } = done ?? {};
      setDone(null);
      let worked = true;
      for (const step of undo) worked &&= await does(step);
      setFailed(!worked);
    },
    end: () => setDone(null),
    failed,
    forgive: () => setFailed(false),
  };
}
