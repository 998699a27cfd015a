import type { DBSchema, IDBPDatabase } from 'idb';
import { openOnce } from './open-once';
import type { Postings, PostingsKey } from './postings';

/**
 * The search index: derived from the library, so that it is searched without being read. Nothing in it is the reader's: it is thrown away
 * and made anew whenever its form changes. Apart from the catalogue (catalogue-database), so that neither waits for the other: open-once says
 * why that takes two databases.
 */
interface IndexSchema extends DBSchema {
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

export type IndexDatabase = IDBPDatabase<IndexSchema>;

/** Raised with every change of the stores above. */
const VERSION = 3;

/** The index's database. Rejects where the browser gives none. */
export const indexDatabase = openOnce<IndexSchema>('search-index', VERSION, (database) => {
  for (const store of [...database.objectStoreNames]) database.deleteObjectStore(store);
  database.createObjectStore('articles', { keyPath: 'id' });
  for (const store of indexStores) if (store !== 'articles') database.createObjectStore(store);
});
