import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * The answer to a question of the store, asked anew whenever one of `asked` is another; until the new one is there the old one holds, unless
 * `forget` has changed: then there is none.
 */
export function useAnswer<Value>(
  question: () => Promise<Value>,
  asked: readonly unknown[],
  forget: unknown = null,
): { value: Value | null; failed: boolean } {
  const [state, setState] = useState<{ value: Value | null; of: unknown; failed: boolean }>({
    value: null,
    of: forget,
    failed: false,
  });
  const turns = useRef(0);
  useEffect(() => {
    turns.current++;
    const turn = turns.current;
    question().then(
      (value) => turn === turns.current && setState({ value, of: forget, failed: false }),
      () => turn === turns.current && setState((before) => ({ ...before, failed: true })),
    );
  }, [...asked, forget]);
  useEffect(() => () => void turns.current++, []);
  return { value: state.of === forget ? state.value : null, failed: state.failed };
}
