import { useEffect, useRef, useState } from 'preact/hooks';

interface State<Value> {
  value: Value | null;
  of: unknown;
  failed: boolean;
}

/**
 * The answer to a question of the store, asked anew whenever one of `asked` is another; until the new one is there the old one holds, unless
 * `forget` has changed: then there is none. While it is being asked it is not asked once more, but when the answer is there: changes that
 * come by the hundred do not ask by the hundred.
 */
export function useAnswer<Value>(
  question: () => Promise<Value>,
  asked: readonly unknown[],
  forget: unknown = null,
): { value: Value | null; failed: boolean } {
  const [state, setState] = useState<State<Value>>({ value: null, of: forget, failed: false });
  const latest = useRef(question);
  latest.current = question;
  /** What is being asked just now. */
  const asking = useRef<{ of: unknown; again: boolean } | null>(null);

  const ask = () => {
    const mine = { of: forget, again: false };
    asking.current = mine;
    const settle = (next: (before: State<Value>) => State<Value>) => {
      if (asking.current !== mine) return;
      asking.current = null;
      setState(next);
      if (mine.again) ask();
    };
    latest.current().then(
      (value) => settle(() => ({ value, of: forget, failed: false })),
      () => settle((before) => ({ ...before, failed: true })),
    );
  };

  useEffect(() => {
    const { current } = asking;
    if (current && current.of === forget) current.again = true;
    else ask();
  }, [...asked, forget]);
  useEffect(
    () => () => {
      asking.current = null;
    },
    [],
  );
  return { value: state.of === forget ? state.value : null, failed: state.failed };
}
