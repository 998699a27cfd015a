import { plural, readingMinutes, shownMonth, text } from '../../lib/i18n';
import { progressOf } from '../../lib/library/progress-of';
import type { Row, Sort } from '../../lib/library/view';
import { progressName } from './names';

/** Rows that stand together under a heading. */
export interface Group {
  key: string;
  label: string;
}

const DAY = 86_400_000;

/** The day of a moment here, as `2026-03-14`; a day alone is that day everywhere. */
function dayHere(iso: string): string {
  if (iso.length <= 10) return iso.slice(0, 10);
  const moment = new Date(iso);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${moment.getFullYear()}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`;
}

/** So many days before that day. */
const before = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * DAY).toISOString().slice(0, 10);

/** Near days by their names, others by their month. */
function byDay(iso: string | null, today: string): Group {
  if (!iso) return { key: 'undated', label: text('groupUndated') };
  const day = dayHere(iso);
  if (day === today) return { key: 'today', label: text('groupToday') };
  if (day === before(today, 1)) return { key: 'yesterday', label: text('groupYesterday') };
  if (day < today && day > before(today, 7)) return { key: 'week', label: text('groupWeek') };
  return { key: day.slice(0, 7), label: shownMonth(day) };
}

/** Minutes at which one group of reading times ends and the next begins. */
const BOUNDS = [3, 7, 15] as const;

function byMinutes(words: number): Group {
  const minutes = readingMinutes(words);
  const bound = BOUNDS.find((most) => minutes <= most);
  if (bound) return { key: `to ${bound}`, label: text('groupUpTo', plural('minutes', bound)) };
  return { key: 'longer', label: text('groupLonger', plural('minutes', BOUNDS[2])) };
}

/** The group of a row in this order. */
export function groupOf(row: Row, sort: Sort, today: string): Group {
  if (sort === 'saved') return byDay(row.savedAt, today);
  if (sort === 'published') return byDay(row.published, today);
  if (sort === 'publisher') return { key: row.publisher, label: row.publisher };
  if (sort === 'words') return byMinutes(row.words);
  const progress = progressOf(row);
  return { key: progress, label: progressName(progress) };
}

/** Today, for `groupOf`. */
export const today = (): string => dayHere(new Date().toISOString());
