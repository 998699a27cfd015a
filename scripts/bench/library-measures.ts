/** What the page measures, and what is told of it. Times in milliseconds, memory in bytes. */

/** How many articles the libraries have that are measured. */
export const librarySizes: readonly number[] = [100, 1000, 10_000, 50_000];

export interface Spread {
  median: number;
  p95: number;
  /** How many times it was done. */
  count: number;
}

/** By how many articles have the word: up to one in a hundred, up to a tenth, more; and every beginning of these words from two letters on. */
export interface SearchTimes {
  rare: Spread;
  tenth: Spread;
  common: Spread;
  typed: Spread;
}

export interface LibraryBench {
  /** Writes the articles with these numbers, past the background. */
  generate(from: number, to: number): Promise<void>;
  makeCatalogue(): Promise<number>;
  makeIndex(): Promise<number>;
  /** How many articles the index has when it is up to the library. */
  indexed(): Promise<number>;
  /** Saves through the background, one after the other. */
  save(from: number, count: number): Promise<Spread>;
  searches(articles: number): Promise<SearchTimes>;
  backup(): Promise<number>;
  /** What the stores take on the disk. */
  used(): Promise<number>;
}

/** Memory of the scripts' heaps. */
export interface Memory {
  page: number;
  background: number;
}

export interface LibraryMeasures {
  size: number;
  generate: number;
  catalogue: number;
  index: number;
  firstRows: Spread;
  memory: Memory;
  save: Spread;
  search: SearchTimes;
  backup: { time: number; peak: number };
  used: number;
}

/** A library without an article: what the others are measured against. */
export type EmptyMeasures = Pick<LibraryMeasures, 'firstRows' | 'memory'>;
