import { DamagedFile } from './imported-entry';

/** No article with all its text is longer. */
const LONGEST = 20_000_000;

const QUOTE = 34;
const BACKSLASH = 92;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

export interface JsonItem {
  /** Counted from 1. */
  number: number;
  /** `undefined` where it is no JSON, or longer than any article. */
  value: unknown;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * The objects of a JSON list, one by one: such a file may be larger than memory, so it is never parsed as a whole. Ends with
 * `DamagedFile` where the text ends in the middle.
 */
export async function* jsonItems(pieces: AsyncIterable<string>): AsyncGenerator<JsonItem> {
  let depth = 0;
  let isString = false;
  let isEscaped = false;
  let number = 0;
  /** The text of the object that is being read, so far. */
  let item = '';
  let isTooLong = false;
  for await (const piece of pieces) {
    let start = depth > 1 ? 0 : -1;
    for (let i = 0; i < piece.length; i++) {
      const code = piece.charCodeAt(i);
      if (isEscaped) isEscaped = false;
      else if (isString) {
        if (code === BACKSLASH) isEscaped = true;
        else if (code === QUOTE) isString = false;
      } else if (code === QUOTE) isString = true;
      else if (code === OPEN_OBJECT || code === OPEN_LIST) {
        depth++;
        if (depth === 2) start = i;
      } else if (code === CLOSE_OBJECT || code === CLOSE_LIST) {
        depth--;
        if (depth === 0) return;
        if (depth < 0) throw new DamagedFile('this is no list');
        if (depth > 1) continue;
        number++;
        yield { number, value: isTooLong ? undefined : parsed(item + piece.slice(start, i + 1)) };
        item = '';
        isTooLong = false;
        start = -1;
      }
    }
    if (start >= 0 && !isTooLong) item += piece.slice(start);
    if (item.length > LONGEST) {
      item = '';
      isTooLong = true;
    }
  }
  throw new DamagedFile('the list has no end');
}
