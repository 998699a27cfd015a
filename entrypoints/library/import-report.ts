import type { Count, Left } from '../../components/ImportReport/ImportReport';
import { type MessageKey, number, plural, text } from '../../lib/i18n';
import type { Program, Reason, Rejection } from '../../lib/library/import/imported-entry';
import type { Ending, ImportState } from '../../lib/library/import/run-import';
import { nameOfProgram } from './import-task';

/** What an import came to, in the interface's words. */

const reasonKeys: Readonly<Record<Reason, MessageKey>> = {
  'no-address': 'importReasonNoAddress',
  'not-web': 'importReasonNotWeb',
  malformed: 'importReasonMalformed',
  duplicate: 'importReasonDuplicate',
  feed: 'importReasonFeed',
  bin: 'importReasonBin',
  'text-too-long': 'importReasonTooLong',
};

const endingKeys: Readonly<Record<Ending, MessageKey>> = {
  complete: 'importComplete',
  cancelled: 'importStopped',
  damaged: 'importDamaged',
  unreadable: 'importUnreadable',
  full: 'importFull',
  failed: 'importFailed',
};

export const programName = (program: Program): string =>
  program === 'bookmarks' ? text('importBookmarks') : nameOfProgram[program];

/** How it ended, and what to do if it did not come to its end. */
export function endingWords({ ending, program }: ImportState): string {
  if (!ending) return '';
  const words = text(endingKeys[ending], programName(program));
  return ending === 'cancelled' ? `${words} ${text('importResume')}` : words;
}

export function countsOf({ written, unfilled }: ImportState): Count[] {
  const all: [MessageKey, number][] = [
    ['importAdded', written.added],
    ['importWaiting', unfilled],
    ['importFilled', written.filled],
    ['importMerged', written.merged],
    ['importThere', written.there],
  ];
  return all
    .filter(([key, count]) => count > 0 || key === 'importAdded')
    .map(([key, count]) => ({ label: text(key), count: plural('articles', count) }));
}

export function leftOf({ place: { unit, number: at, file }, reason, what }: Rejection): Left {
  const place = text(unit === 'line' ? 'importLine' : 'importItem', number(at));
  return { place, file, reason: text(reasonKeys[reason]), what };
}

export const leftTitle = ({ rejections, unlisted }: ImportState): string =>
  text('importNotTaken', number(rejections.length + unlisted));

/** The whole report as a text. */
export function reportText(name: string, state: ImportState): string {
  const lines = state.rejections.map((rejection) => {
    const { place, file, reason, what } = leftOf(rejection);
    return `${file ? `${place} (${file})` : place}: ${reason}${what ? `: ${what}` : ''}`;
  });
  const unlisted = state.unlisted ? [text('importUncounted', number(state.unlisted))] : [];
  return [
    name,
    endingWords(state),
    ...countsOf(state).map(({ label, count }) => `${label}: ${count}`),
    '',
    leftTitle(state),
    ...lines,
    ...unlisted,
    '',
  ].join('\n');
}
