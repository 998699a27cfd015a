import { useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface Selection {
  /** The ids of those that are chosen, in the order of the list. */
  chosen: ReadonlySet<string>;
  /** Chooses one, or not; or all from the one before up to it. */
  select: (id: string, chosen: boolean, upTo: boolean) => void;
  all: () => void;
  clear: () => void;
}

/** Which articles of a list are chosen. One that leaves the list is not chosen any more. */
export function useSelection(ids: readonly string[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  /** The one that was chosen last: where a range begins. */
  const last = useRef<string | null>(null);

  useLayoutEffect(() => {
    if (!chosen.size) return;
    const left = ids.filter((id) => chosen.has(id));
    if (left.length !== chosen.size) setChosen(new Set(left));
  }, [ids]);

  return {
    chosen,
    select: (id, isChosen, upTo) => {
      const from = upTo && last.current !== null ? ids.indexOf(last.current) : -1;
      const to = ids.indexOf(id);
      const range = from < 0 ? [id] : ids.slice(Math.min(from, to), Math.max(from, to) + 1);
      last.current = id;
      setChosen((before) => {
        const after = new Set(before);
        for (const one of range) {
          if (isChosen) after.add(one);
          else after.delete(one);
        }
        return after;
      });
    },
    all: () => setChosen(new Set(ids)),
    clear: () => setChosen(new Set()),
  };
}
