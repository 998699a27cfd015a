import { useEffect, useState } from 'preact/hooks';
import type { OwnRule, OwnRules } from '../../lib/own-rule';
import { readAllOwnRules, readOwnRules, setOwnRules, watchOwnRules } from '../../lib/own-rules';

/** The reader's own rules, always as they are now; `null` until they are known. */
export function useOwnRules(): { newspapers: OwnRules[] | null; failed: boolean } {
  const [newspapers, setNewspapers] = useState<OwnRules[] | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const read = () =>
      readAllOwnRules().then(
        (all) => {
          setNewspapers(all);
          setFailed(false);
        },
        () => setFailed(true),
      );
    read();
    return watchOwnRules(read);
  }, []);
  return { newspapers, failed };
}

/** Changes the rules of a newspaper as they are at that moment. */
export async function changeRules(host: string, change: (rules: OwnRule[]) => OwnRule[]): Promise<void> {
  await setOwnRules(host, change(await readOwnRules(host)));
}

export const isRule =
  (rule: OwnRule) =>
  ({ kind, selector }: OwnRule): boolean =>
    kind === rule.kind && selector === rule.selector;
