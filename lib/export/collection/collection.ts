import type { Direction } from '../../article';
import type { SavedArticle } from '../../library/read';
import type { Passage } from '../../text/passages';
import type { Exported, Words } from '../exported';
import type { Embedded } from '../pictures';

/** Many articles as one file: what all its forms have in common. */

/** One article of a collection, with what can be asked of it. */
export interface Item {
  saved: SavedArticle;
  exported: Exported;
  passages: () => readonly Passage[];
  /** Those of its pictures that are kept in the library, by address; as JPEG, PNG or GIF if `common`. */
  pictures: (common: boolean) => Promise<ReadonlyMap<string, Embedded>>;
}

export interface About {
  /** Of the whole, in the language of the interface. */
  title: string;
  language: 'ar' | 'en';
  direction: Direction;
  words: Words;
  made: Date;
}

/** Takes articles one after the other and writes them as they come. */
export interface Collection {
  add(item: Item): Promise<void>;
  /** Writes what comes last. */
  end(): Promise<void>;
}

/** Names for files of one folder, each once, whether capital letters count there or not. */
export function uniqueNames(): (stem: string, ending: string) => string {
  const taken = new Set<string>();
  return (stem, ending) => {
    let name = `${stem}.${ending}`;
    for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${stem} (${count}).${ending}`;
    taken.add(name.toLowerCase());
    return name;
  };
}
