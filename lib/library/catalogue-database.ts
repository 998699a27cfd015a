import type { DBSchema } from 'idb';
import type { CatalogueRecord } from './catalogue-record';
import { openOnce } from './open-once';
import type { Tally, TallyKey } from './tallies';

/**
 * The catalogue: derived from the library, so that it is listed without being read. Nothing in it is the reader's: it is thrown away and made
 * anew whenever its form changes.
 */
interface CatalogueSchema extends DBSchema {
  /** The rows of the lists, with an index for each order and each filter. */
  rows: {
    key: string;
    value: CatalogueRecord;
    indexes: {
      saved: [room: string, newest: number];
      published: [room: string, newest: number, saved: number];
      publisher: [room: string, name: string, saved: number];
      words: [room: string, words: number, saved: number];
      progress: [room: string, stage: number, progress: number, saved: number];
      favourite: [room: string, favourite: 1];
      tags: string;
      bytes: number;
    };
  };
  tallies: { key: TallyKey; value: Tally };
  alikeHeadlines: { key: [signature: string, id: string]; value: 0 };
  /** How far the catalogue has followed the library. */
  state: { key: 'state'; value: CatalogueState };
}

interface CatalogueState {
  /** Which form the rows have: catalogue-record. */
  form: number;
  sequence: number | string;
  /** Another one each time the rows are made anew; with the sequence it says whether anything has changed. */
  epoch?: string;
}

/** Raised with every change of the stores and indexes above. */
const VERSION = 1;

/** The catalogue's database. Rejects where the browser gives none. */
export const catalogueDatabase = openOnce<CatalogueSchema>('catalogue', VERSION, (database) => {
  for (const store of [...database.objectStoreNames]) database.deleteObjectStore(store);
  const rows = database.createObjectStore('rows', { keyPath: 'row.id' });
  rows.createIndex('saved', ['room', 'saved']);
  rows.createIndex('published', ['room', 'published', 'saved']);
  rows.createIndex('publisher', ['room', 'publisher', 'saved']);
  rows.createIndex('words', ['room', 'row.words', 'saved']);
  rows.createIndex('progress', ['room', 'stage', 'row.progress', 'saved']);
  rows.createIndex('favourite', ['room', 'favourite']);
  rows.createIndex('tags', 'tags', { multiEntry: true });
  rows.createIndex('bytes', 'row.bytes');
  database.createObjectStore('tallies');
  database.createObjectStore('alikeHeadlines');
  database.createObjectStore('state');
});
