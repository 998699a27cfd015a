import { catalogueDatabase } from './catalogue-database';
import { localDay } from './catalogue-record';
import { emptyTally, sumOf, type Tally, type TallyKind } from './tallies';
import type { Room } from './view';

/** What a reader likes to know of their library. The bin does not count. */
export interface Statistics {
  /** The last 26 weeks, the oldest first; the last one is not over. */
  weeks: readonly Week[];
  /** Those of which most was read first. */
  publishers: readonly PublisherStatistics[];
  totals: {
    articles: number;
    /** Words of all of them. */
    words: number;
    unread: number;
    reading: number;
    finished: number;
    /** Words of what was finished. */
    wordsRead: number;
    favourite: number;
    archived: number;
    highlights: number;
  };
  /** Days in a row on which an article was finished: up to today, or yesterday while today is not over; and the most there ever were. */
  streak: { now: number; longest: number };
}

export interface Week {
  /** Its first day, a Saturday: `2026-03-14`. */
  start: string;
  saved: number;
  finished: number;
  /** Words of what was finished. */
  words: number;
}

export interface PublisherStatistics {
  name: string;
  saved: number;
  finished: number;
  words: number;
}

const WEEKS = 26;
/** The week begins on Saturday, as in most Arab countries. */
const SATURDAY = 6;

const rooms: readonly Room[] = ['library', 'archive'];

/** A day by its number, counted without clocks: summer time makes no day longer. */
const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
const dayName = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10);
const weekOf = (day: number): number => day - ((new Date(day * 86_400_000).getUTCDay() - SATURDAY + 7) % 7);

/** The sums by their names, over the rooms. */
function byName(tallies: readonly Tally[]): Map<string, Tally> {
  const sums = new Map<string, Tally>();
  for (const tally of tallies) sums.set(tally.name, sumOf(sums.get(tally.name) ?? emptyTally(tally.name), tally));
  return sums;
}

function weeksOf(saved: Map<string, Tally>, finished: Map<string, Tally>, today: number): Week[] {
  const last = weekOf(today);
  const weeks = new Map<number, Week>();
  for (let i = WEEKS - 1; i >= 0; i--) {
    const start = last - 7 * i;
    weeks.set(start, { start: dayName(start), saved: 0, finished: 0, words: 0 });
  }
  const weekWith = (day: string) => weeks.get(weekOf(dayNumber(day)));
  for (const [day, { articles }] of saved) {
    const week = weekWith(day);
    if (week) week.saved += articles;
  }
  for (const [day, { articles, words }] of finished) {
    const week = weekWith(day);
    if (!week) continue;
    week.finished += articles;
    week.words += words;
  }
  return [...weeks.values()];
}

function streakOf(finished: Iterable<string>, today: number): Statistics['streak'] {
  const days = [...finished].map(dayNumber).sort((a, b) => a - b);
  let longest = 0;
  let length = 0;
  let before = Number.NaN;
  for (const day of days) {
    length = day === before + 1 ? length + 1 : 1;
    before = day;
    longest = Math.max(longest, length);
  }
  return { now: before >= today - 1 ? length : 0, longest };
}

/** The statistics of the library as the catalogue has it; `now` is in milliseconds since 1970. */
export async function statistics(now = Date.now()): Promise<Statistics> {
  const { store } = (await catalogueDatabase()).transaction('tallies');
  const of = async (kind: TallyKind) =>
    (await Promise.all(rooms.map((room) => store.getAll(IDBKeyRange.bound([room, kind], [room, kind, []]))))).flat();
  const kinds = ['all', 'progress', 'favourite', 'publisher', 'read', 'saved', 'finished'] as const;
  const [all = [], progress = [], favourite = [], publishers = [], read = [], saved = [], finished = []] =
    await Promise.all(kinds.map(of));
  const archived = (await (await catalogueDatabase()).get('tallies', ['archive', 'all', '']))?.articles ?? 0;

  const total = byName(all).get('') ?? emptyTally('');
  const stages = byName(progress);
  const stage = (name: string) => stages.get(name) ?? emptyTally(name);
  const readBy = byName(read);
  const finishedOn = byName(finished);
  const today = dayNumber(localDay(now));
  return {
    weeks: weeksOf(byName(saved), finishedOn, today),
    publishers: [...byName(publishers).values()]
      .map(({ name, articles }) => {
        const { articles: finished, words } = readBy.get(name) ?? emptyTally(name);
        return { name, saved: articles, finished, words };
      })
      .sort((a, b) => b.finished - a.finished || b.saved - a.saved),
    totals: {
      articles: total.articles,
      words: total.words,
      unread: stage('unread').articles,
      reading: stage('reading').articles,
      finished: stage('finished').articles,
      wordsRead: stage('finished').words,
      favourite: byName(favourite).get('')?.articles ?? 0,
      archived,
      highlights: total.highlights,
    },
    streak: streakOf([...finishedOn.keys()].filter(Boolean), today),
  };
}
