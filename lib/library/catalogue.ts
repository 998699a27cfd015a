import { catalogueDatabase } from './catalogue-database';
import { type CatalogueRecord, sortName, stageOf, tagKey } from './catalogue-record';
import type { Tally, TallyKind } from './tallies';
import type { Counts, Room, Row, Sort, View } from './view';
import { isFiltered } from './view-fragment';

/**
 * The catalogue of the library: rows in order, without a document being read. It is as far as follow-catalogue has brought it; every
 * question rejects where the browser gives no database.
 */

/** Before and after everything else in a compound key. */
const FIRST = Number.NEGATIVE_INFINITY;
const LAST: never[] = [];

/** All of a compound index that begins with these parts. */
export const beginningWith = (...parts: (string | number)[]): IDBKeyRange =>
  IDBKeyRange.bound([...parts, FIRST], [...parts, LAST]);

/** The ids of what passes each of the filters. */
function filterKeys(
  rows: {
    getAllKeys: (index: 'progress' | 'favourite' | 'publisher' | 'tags', range: IDBKeyRange) => Promise<string[]>;
  },
  { room, progress, favourite, publisher, tags }: View,
): Promise<string[]>[] {
  const filters: Promise<string[]>[] = [];
  if (progress) filters.push(rows.getAllKeys('progress', beginningWith(room, stageOf(progress))));
  if (favourite) filters.push(rows.getAllKeys('favourite', IDBKeyRange.only([room, 1])));
  if (publisher !== null) filters.push(rows.getAllKeys('publisher', beginningWith(room, sortName(publisher))));
  for (const tag of tags) filters.push(rows.getAllKeys('tags', IDBKeyRange.only(tagKey(room, tag))));
  return filters;
}

const wholeOf = (room: Room): IDBKeyRange => IDBKeyRange.bound([room], [room, LAST]);

/**
 * The first rows of a view, as many as can be had without its order being gone through: none where something is left out of it or
 * where it is turned round. What a page shows first does not depend on how large the library is.
 */
export async function listFirst(view: View, most: number): Promise<Row[]> {
  if (isFiltered(view) || view.reversed) return [];
  const { store } = (await catalogueDatabase()).transaction('rows');
  const records = await store.index(view.sort).getAll(wholeOf(view.room), most);
  return records.map(({ row }) => row);
}

/**
 * Each room in the order that was last asked for, as long as nothing has changed. To read tens of thousands of ids takes a second: who turns
 * a list round, or goes from filter to filter, has them already.
 */
const known = new Map<Room, { of: string; ids: readonly string[] }>();

/** The ids of a view in its order. */
export async function listIds(view: View): Promise<readonly string[]> {
  const transaction = (await catalogueDatabase()).transaction(['rows', 'state']);
  const store = transaction.objectStore('rows');
  const order: Sort = view.sort;
  const { epoch, sequence } = (await transaction.objectStore('state').get('state')) ?? {};
  const of = [epoch, sequence, order].join();
  const before = known.get(view.room);
  const [ids, ...passed] = await Promise.all([
    epoch && before?.of === of ? before.ids : store.index(order).getAllKeys(wholeOf(view.room)),
    ...filterKeys({ getAllKeys: (index, range) => store.index(index).getAllKeys(range) }, view),
  ]);
  known.set(view.room, { of, ids });
  const sets = passed.map((filtered) => new Set(filtered));
  const kept = sets.length ? ids.filter((id) => sets.every((set) => set.has(id))) : ids;
  return view.reversed ? kept.toReversed() : kept;
}

/** The rows of these articles; `null` for one that is not in the library any more. */
export async function readRows(ids: readonly string[]): Promise<(Row | null)[]> {
  const { store } = (await catalogueDatabase()).transaction('rows');
  const records: (CatalogueRecord | undefined)[] = await Promise.all(ids.map((id) => store.get(id)));
  return records.map((record) => record?.row ?? null);
}

const byFrequency = (tallies: readonly Tally[]): [name: string, count: number][] =>
  tallies
    .map(({ name, articles }): [string, number] => [name, articles])
    .sort(([a, more], [b, less]) => less - more || (sortName(a) < sortName(b) ? -1 : 1));

/** How many articles there are in a room, and under each filter. */
export async function counts(room: Room): Promise<Counts> {
  const { store } = (await catalogueDatabase()).transaction('tallies');
  const of = (kind: TallyKind) => store.getAll(IDBKeyRange.bound([room, kind], [room, kind, LAST]));
  const kinds = ['all', 'progress', 'favourite', 'publisher', 'tag'] as const;
  const [all = [], progress = [], favourite = [], publishers = [], tags = []] = await Promise.all(kinds.map(of));
  const count = (tallies: readonly Tally[], name = '') => tallies.find((tally) => tally.name === name)?.articles ?? 0;
  return {
    all: count(all),
    progress: {
      unread: count(progress, 'unread'),
      reading: count(progress, 'reading'),
      finished: count(progress, 'finished'),
    },
    favourite: count(favourite),
    publishers: byFrequency(publishers),
    tags: byFrequency(tags),
  };
}
