import { catalogueDatabase } from './catalogue-database';
import { emptyTally, sumOf, type TallyKind } from './tallies';
import type { Room, Row } from './view';

/** What the library takes on the disk, in bytes, and what of it takes how much. The bin is in it: it takes room as well. */
export interface StorageUsed {
  /** All that the browser counts for this extension, and what it would allow; `null` where it does not say. */
  total: number | null;
  quota: number | null;
  text: number;
  pictures: number;
  /** What is left of the total: the index of the search, the lists, and the stores' own keeping. `null` where the total is not known. */
  index: number | null;
  /** The largest first. */
  publishers: readonly [name: string, bytes: number][];
  /** The largest first. */
  largest: readonly Row[];
}

const LARGEST = 10;
const rooms: readonly Room[] = ['library', 'archive', 'bin'];

export async function storageUsed(): Promise<StorageUsed> {
  const transaction = (await catalogueDatabase()).transaction(['tallies', 'rows']);
  const tallies = transaction.objectStore('tallies');
  const of = async (kind: TallyKind) =>
    (await Promise.all(rooms.map((room) => tallies.getAll(IDBKeyRange.bound([room, kind], [room, kind, []]))))).flat();
  const largest: Row[] = [];
  const walk = async () => {
    let cursor = await transaction.objectStore('rows').index('bytes').openCursor(null, 'prev');
    while (cursor && largest.length < LARGEST) {
      largest.push(cursor.value.row);
      cursor = await cursor.continue();
    }
  };
  const [all, publishers] = await Promise.all([of('all'), of('publisher'), walk()]);

  const { textBytes, pictureBytes } = all.reduce(sumOf, emptyTally(''));
  const bytes = new Map<string, number>();
  for (const tally of publishers) {
    bytes.set(tally.name, (bytes.get(tally.name) ?? 0) + tally.textBytes + tally.pictureBytes);
  }
  const { usage = null, quota = null } = (await navigator.storage?.estimate().catch(() => undefined)) ?? {};
  return {
    total: usage,
    quota,
    text: textBytes,
    pictures: pictureBytes,
    index: usage === null ? null : Math.max(0, usage - textBytes - pictureBytes),
    publishers: [...bytes].sort(([, a], [, b]) => b - a),
    largest,
  };
}
