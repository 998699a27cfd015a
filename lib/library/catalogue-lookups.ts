import { catalogueDatabase } from './catalogue-database';
import { tagKey } from './catalogue-record';
import { updateCatalogue } from './follow-catalogue';
import type { Room } from './view';

/** What a writer asks of the catalogue: it is brought up to the library first, so that nothing is overlooked. */

const rooms: readonly Room[] = ['library', 'archive', 'bin'];

/** The ids of all that is in the bin. */
export async function listBin(): Promise<string[]> {
  await updateCatalogue();
  return (await catalogueDatabase()).getAllKeysFromIndex('rows', 'saved', IDBKeyRange.bound(['bin'], ['bin', []]));
}

/** The ids of all that has a tag, in every room. */
export async function listTagged(tag: string): Promise<string[]> {
  await updateCatalogue();
  const database = await catalogueDatabase();
  const found = rooms.map((room) => database.getAllKeysFromIndex('rows', 'tags', tagKey(room, tag)));
  return (await Promise.all(found)).flat();
}
