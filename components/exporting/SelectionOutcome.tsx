import { plural, text } from '../../lib/i18n';
import { FailureBar } from '../Notice/FailureBar';

/** What went wrong with a file of many articles: that there is none, or how many are not in it as they should be. */
export type SelectionOutcomeKind = { kind: 'failed' } | { kind: 'incomplete'; missing: number; unfilled: number };

export function SelectionOutcome({ outcome, dismiss }: { outcome: SelectionOutcomeKind; dismiss: () => void }) {
  if (outcome.kind === 'failed') return <FailureBar message={text('exportFailed')} onClose={dismiss} />;
  const { missing, unfilled } = outcome;
  const lines = [
    missing && plural('selectionMissing', missing),
    unfilled && plural('selectionUnfilled', unfilled),
  ].filter(Boolean);
  return <FailureBar message={lines.join(' ')} onClose={dismiss} />;
}
