import { Button } from '../../components/Button/Button';
import { type MessageKey, plural, shownDay, text } from '../../lib/i18n';
import type { RestoreReport, RestoreState } from '../../lib/library/backup/staged-restore';
import type { RestoredExtras } from './backup-file';
import type { RestoreProblem, Restoring } from './use-restore';

const problems: Record<RestoreProblem, MessageKey> = {
  'not-a-backup': 'backupNotABackup',
  newer: 'backupNewer',
  truncated: 'backupTruncated',
  damaged: 'backupDamaged',
  bomb: 'backupBomb',
  unread: 'restoreUnread',
  full: 'restoreNoRoom',
  waits: 'restoreWaits',
};

function headOf({ phase, failure, made }: RestoreState): string {
  if (phase === 'stopped') return text('restoreStopped');
  if (phase === 'done') return text('restoreDone', shownDay(made));
  if (failure === 'full') return text('restoreNoRoom');
  return text(failure === 'unreadable' ? 'backupDamaged' : 'restoreFailed');
}

/** What was done, line by line; what did not happen is not named. */
function linesOf(report: RestoreReport, extras: RestoredExtras | null): string[] {
  const { added, merged, same, newer, lostPictures, absent, strange, altered, damaged } = report;
  return [
    added && plural('restoredAdded', added),
    merged && plural('restoredMerged', merged),
    same && plural('restoredSame', same),
    extras?.preferences && plural('preferencesRestored', extras.preferences),
    extras?.rules && plural('rulesImported', extras.rules),
    newer && plural('restoredNewer', newer),
    lostPictures && plural('restoredLostPictures', lostPictures),
    absent && plural('restoredAbsent', absent),
    strange && plural('restoredStrange', strange),
    altered && !damaged && !absent && !newer && text('restoredAltered'),
    damaged && plural('restoredDamaged', damaged),
  ].filter((line) => typeof line === 'string');
}

/** What came of restoring a backup, or why nothing did. */
export function RestoreOutcome({ state, extras, problem, dismiss }: Restoring) {
  const ended = state && state.phase !== 'running' ? state : null;
  if (problem)
    return (
      <p class="preferences-note" role="alert" data-problem={problem}>
        {text(problems[problem])}
      </p>
    );
  if (!ended) return null;
  const { report } = ended;
  return (
    <div class="restore-outcome" role={ended.phase === 'failed' ? 'alert' : 'status'} data-phase={ended.phase}>
      <p>{headOf(ended)}</p>
      <ul>
        {linesOf(report, extras).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {report.damagedNames.length > 0 && (
        <ul class="restore-names">
          {report.damagedNames.map((name, i) => (
            <li key={i} dir="auto">
              {name}
            </li>
          ))}
        </ul>
      )}
      <Button command="dismiss-report" label={text('close')} onClick={dismiss} />
    </div>
  );
}
