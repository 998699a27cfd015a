import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { CatalogueRecord } from './catalogue-record';
import type { Postings, PostingsKey } from './postings';
import type { Tally, TallyKey } from './tallies';

/**
 * What is derived from the library so that it is listed and searched without being read: the search index and the catalogue, in one
 * database of its own. Nothing in it is the reader's: it is thrown away and made anew whenever its form changes.
 */
export interface DerivedSchema extends DBSchema {
  /** What the index has, by the articles' ids. */
  articles: { key: string; value: IndexedArticle };
  /** The articles by their numbers in the index. */
  numbers: { key: number; value: { id: string; day: number } };
  /** Which articles have a term. */
  postings: { key: PostingsKey; value: Postings };
  /** The terms of the newest articles, by their numbers, until they are taken into the postings. */
  fresh: { key: number; value: string };
  /** The folded words of each article by its number, for phrases: apart, since most questions have none. */
  phrases: { key: number; value: string };
  /** What is alike has the same signature: the keys say everything, so that they are read without their values. */
  alikeTexts: { key: [signature: string, id: string]; value: 0 };
  /** How far the index has followed the library. */
  state: { key: 'state'; value: IndexState };

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
  /** How far the catalogue has followed the library. Apart from the index's, so that neither waits for the other. */
  catalogueState: { key: 'state'; value: CatalogueState };
}

/** An article in the index. */
export interface IndexedArticle {
  id: string;
  number: number;
  /** What it was made of: searchable `sourceOf`. */
  source: string;
  /** By which a nearly same text is met: text-signatures. */
  signatures: string[];
  /** In the bin. */
  hidden: boolean;
}

/** How far the index has followed the library, and whose words it has. */
export interface IndexState {
  analyser: string;
  /** Another one each time the index is made anew: numbers are given anew then. */
  epoch: string;
  /** PouchDB's sequence. */
  sequence: number | string;
  /** The number of the next article. */
  next: number;
  /** How many articles there are, without the bin. */
  live: number;
  /** Numbers that do not count. */
  dead: Uint32Array<ArrayBuffer>;
}

/** The stores of the search index. */
export const indexStores = ['articles', 'numbers', 'postings', 'fresh', 'phrases', 'alikeTexts', 'state'] as const;

export interface CatalogueState {
  /** Which form the rows have: catalogue-record. */
  form: number;
  sequence: number | string;
  /** Another one each time the rows are made anew; with the sequence it says whether anything has changed. */
  epoch?: string;
}

export type DerivedDatabase = IDBPDatabase<DerivedSchema>;

/** Raised with every change of the stores and indexes above. */
const VERSION = 2;

let opened: Promise<DerivedDatabase> | null = null;

/** The database of what is derived, opened once in each page and in the background. Rejects where the browser gives none. */
export function derivedDatabase(): Promise<DerivedDatabase> {
  opened ??= openDB<DerivedSchema>('search-index', VERSION, {
    upgrade(database) {
      for (const store of [...database.objectStoreNames]) database.deleteObjectStore(store);
      database.createObjectStore('articles', { keyPath: 'id' });
      for (const store of indexStores) if (store !== 'articles') database.createObjectStore(store);

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
      database.createObjectStore('catalogueState');
    },
    blocking() {
      // A newer version of this extension waits for the database: what is open here is old.
      opened?.then((database) => database.close());
      opened = null;
    },
    terminated() {
      opened = null;
    },
  }).catch((error) => {
    // The next question tries again.
    opened = null;
    throw error;
  });
  return opened;
}
