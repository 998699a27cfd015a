import type { Progress, Row } from './view';

/** How far the reader is in an article: the first words alone are not read. */
export function progressOf({ finishedAt, progress }: Pick<Row, 'finishedAt' | 'progress'>): Progress {
  if (finishedAt !== null) return 'finished';
  return progress > 0 ? 'reading' : 'unread';
}
