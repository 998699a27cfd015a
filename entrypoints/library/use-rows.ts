import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { readRows } from '../../lib/library/catalogue';
import type { Row } from '../../lib/library/view';
import type { Catalogue } from './use-catalogue';

/** Rows that are kept in memory: some windows full. */
const KEPT = 600;

export interface Rows {
  rows: ReadonlyMap<string, Row>;
  /** Tells which rows are shown: those are read, if they have not been. */
  want: (ids: readonly string[]) => void;
  failed: boolean;
}

/** The rows that a list shows, read as they come into sight and again when they change; `first` have been read already. */
export function useRows({ round, changed, isCurrent }: Catalogue, first: readonly Row[] | null): Rows {
  const kept = useRef(new Map<string, Row>());
  const wanted = useRef<readonly string[]>([]);
  const [failed, setFailed] = useState(false);
  const [, paint] = useState(0);
  useMemo(() => {
    for (const row of first ?? []) kept.current.set(row.id, row);
  }, [first]);

  const reading = useRef(false);
  const missing = () => wanted.current.filter((id) => !kept.current.has(id));
  /** Reads one lot at a time. What was passed by while it was being read is not read any more. */
  const readWanted = async () => {
    if (reading.current) return;
    reading.current = true;
    for (let ids = missing(); ids.length; ) {
      await read(ids);
      const left = missing();
      // What is not in the library is asked for once.
      ids = left.some((id) => !ids.includes(id)) ? left : [];
    }
    reading.current = false;
  };

  const read = async (ids: readonly string[]) => {
    if (!ids.length) return;
    try {
      const rows = await readRows(ids);
      for (const [i, id] of ids.entries()) {
        const row = rows[i];
        // Behind those that were there before: the first are the first to go.
        kept.current.delete(id);
        if (row) kept.current.set(id, row);
      }
      for (const id of kept.current.keys()) {
        if (kept.current.size <= KEPT) break;
        if (!wanted.current.includes(id)) kept.current.delete(id);
      }
      setFailed(false);
      paint((times) => times + 1);
    } catch {
      setFailed(true);
    }
  };

  useEffect(() => {
    const stale = new Set(changed);
    for (const id of stale) if (!wanted.current.includes(id)) kept.current.delete(id);
    // Those that were not there when they were asked for may be by now.
    read(wanted.current.filter((id) => stale.has(id) || !kept.current.has(id)));
  }, [round, isCurrent]);

  return {
    rows: kept.current,
    want: (ids) => {
      wanted.current = ids;
      void readWanted();
    },
    failed,
  };
}
