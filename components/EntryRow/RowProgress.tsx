import { Check } from 'lucide-preact';
import { number, text } from '../../lib/i18n';
import { progressOf } from '../../lib/library/progress-of';
import type { Row } from '../../lib/library/view';

/** How far the reader is in an article. */
export function RowProgress({ row }: { row: Row }) {
  const progress = progressOf(row);
  // The eye has the dot.
  if (progress === 'unread')
    return (
      <span class="visually-hidden">
        <bdi>{text('progressUnread')}</bdi>
      </span>
    );
  if (progress === 'finished')
    return (
      <span class="entry-note">
        <Check size={16} strokeWidth={1.75} aria-hidden="true" />
        <bdi>{text('progressFinished')}</bdi>
      </span>
    );
  const share = number(row.progress, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <span class="entry-note">
      <span class="entry-progress" aria-hidden="true">
        <span style={{ inlineSize: `${row.progress * 100}%` }} />
      </span>
      <bdi>{text('readShare', share)}</bdi>
    </span>
  );
}
