/** What the page measures, and what is told of it. Times in milliseconds, memory in bytes. */

/** How many articles the libraries have that are measured. */
export const librarySizes: readonly number[] = [100, 1000, 10_000, 50_000];

export interface Spread {
  median: number;
  p95: number;
  /** How many times it was done. */
  count: number;
}

export function spreadOf(times: readonly number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95), count: times.length };
}

/** One act in the list: until what it brings is shown, and the longest frame from its beginning until all is quiet. */
export interface ListAct {
  time: number;
  frame: number;
}

export type ListSpread = Record<keyof ListAct, Spread>;

/** What is done in the list of the library's page, and the memory of the page after all of it. */
export interface ListMeasures {
  wheel: ListSpread;
  jump: ListSpread;
  sort: ListSpread;
  reverse: ListSpread;
  filter: ListSpread;
  selectAll: ListSpread;
  archive: ListSpread;
  memory: number;
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
  /** Makes a backup, on the disk as for a reader. */
  backup(): Promise<number>;
  /** Gives the one that was made, as a download. */
  giveBackup(): Promise<void>;
  /** Restores the file of the page's own field through the background, and counts what is there then. */
  restore(): Promise<{ time: number; articles: number }>;
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
  list: ListMeasures;
  backup: { time: number; peak: number };
  /** Of that backup, into an empty library. */
  restore: number;
  used: number;
}

/** A library without an article: what the others are measured against. */
export type EmptyMeasures = Pick<LibraryMeasures, 'firstRows' | 'memory'>;
