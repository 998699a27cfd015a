import type { CatalogueRecord } from './catalogue-record';
import { progressOf } from './progress-of';
import type { Room } from './view';

/** What is counted: all of a room, by how far they are read, by newspaper, by tag, by the day of saving and of finishing. */
export type TallyKind = 'all' | 'progress' | 'favourite' | 'publisher' | 'tag' | 'saved' | 'finished' | 'read';

export type TallyKey = [room: Room, kind: TallyKind, name: string];

/** The sums of articles that have one thing in common. They follow every change, so that nothing is counted when it is asked. */
export interface Tally {
  name: string;
  articles: number;
  words: number;
  highlights: number;
  textBytes: number;
  pictureBytes: number;
}

/** Under what a record is counted. */
export function talliesOf({ row, room, savedDay, finishedDay }: CatalogueRecord): TallyKey[] {
  const keys: TallyKey[] = [
    [room, 'all', ''],
    [room, 'progress', progressOf(row)],
    [room, 'publisher', row.publisher],
    [room, 'saved', savedDay],
  ];
  if (row.favourite) keys.push([room, 'favourite', '']);
  for (const tag of row.tags) keys.push([room, 'tag', tag]);
  // `read` is by newspaper what `finished` is by day.
  if (finishedDay !== null) keys.push([room, 'finished', finishedDay], [room, 'read', row.publisher]);
  return keys;
}

/** The differences that changes make to the tallies. */
export class TallyChanges {
  readonly #changes = new Map<string, { key: TallyKey; tally: Tally }>();

  add(record: CatalogueRecord): void {
    this.#count(record, 1);
  }

  take(record: CatalogueRecord): void {
    this.#count(record, -1);
  }

  #count(record: CatalogueRecord, sign: 1 | -1): void {
    const { row, textBytes, pictureBytes } = record;
    for (const key of talliesOf(record)) {
      const joined = key.join('\n');
      const { tally } = this.#changes.get(joined) ?? { tally: emptyTally(key[2]) };
      this.#changes.set(joined, {
        key,
        tally: sumOf(tally, {
          name: key[2],
          articles: sign,
          words: sign * row.words,
          highlights: sign * row.highlights,
          textBytes: sign * textBytes,
          pictureBytes: sign * pictureBytes,
        }),
      });
    }
  }

  /** What there is to be added, by key; nothing where it comes to nothing. */
  all(): { key: TallyKey; tally: Tally }[] {
    const isNothing = ({ name: _, ...sums }: Tally) => Object.values(sums).every((sum) => sum === 0);
    return [...this.#changes.values()].filter(({ tally }) => !isNothing(tally));
  }
}

export const emptyTally = (name: string): Tally => ({
  name,
  articles: 0,
  words: 0,
  highlights: 0,
  textBytes: 0,
  pictureBytes: 0,
});

export const sumOf = (a: Tally, b: Tally): Tally => ({
  name: a.name,
  articles: a.articles + b.articles,
  words: a.words + b.words,
  highlights: a.highlights + b.highlights,
  textBytes: a.textBytes + b.textBytes,
  pictureBytes: a.pictureBytes + b.pictureBytes,
});
