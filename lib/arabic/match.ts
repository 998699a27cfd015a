import { keysOf, tokenise } from './analyse';
import type { SearchQuery } from './search-query';

/** Whether a text has all the words and phrases of a query: what the library's search asks of an article, of a text alone. */
export function matches({ words, phrases }: SearchQuery, text: string): boolean {
  const tokens = tokenise(text);
  const keys = new Set(tokens.flatMap(keysOf));
  const running = ` ${tokens.map(({ exact }) => exact).join(' ')} `;
  return (
    words.every((word) => [...word.keys.keys()].some((key) => keys.has(key))) &&
    phrases.every((spellings) => spellings.some((spelling) => running.includes(spelling)))
  );
}
