import { plural, text } from '../../lib/i18n';
import { FailureBar } from '../Notice/FailureBar';
import type { Exporting } from './use-exporting';

/** What went wrong with a file: that there is none, or what is not in it. */
export function ExportOutcome({ outcome, dismiss }: Exporting) {
  if (!outcome) return null;
  const message = outcome.kind === 'failed' ? text('exportFailed') : plural('picturesMissing', outcome.missing);
  return <FailureBar message={message} onClose={dismiss} />;
}
