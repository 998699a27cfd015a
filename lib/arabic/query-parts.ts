import { filterNames } from '../rules/filter-names';
import { fold } from './fold';

/** What a query is made of: words, phrases in quotation marks, and filters such as «من:القدس العربي» in them. */

export type FilterField = 'publisher' | 'byline' | 'tag';
type FilterName = FilterField | 'after' | 'before' | 'during';

export interface QueryParts {
  /** What is left: words. */
  text: string;
  phrases: string[];
  filters: { name: FilterName; value: string }[];
}

const quoted = '«([^»]*)»?|"([^"]*)"?|“([^”]*)”?';
const phrase = new RegExp(quoted, 'g');
/** A word, a colon, and a value that may stand in quotation marks. */
const filter = new RegExp(
  String.raw`(?<![\p{L}\p{N}])([\p{L}\p{M}]+):[ \u200e\u200f]*(?:${quoted}|([^\s«»"“”]+))`,
  'gu',
);

const names = new Map(
  Object.entries(filterNames).flatMap(([name, words]) =>
    words.map((word): [string, FilterName] => [fold(word), name as FilterName]),
  ),
);

export function splitQuery(typed: string): QueryParts {
  const parts: QueryParts = { text: '', phrases: [], filters: [] };
  const withoutFilters = typed.replace(filter, (whole, word: string, ...values: (string | undefined)[]) => {
    const name = names.get(fold(word));
    if (!name) return whole;
    const value = values
      .slice(0, 4)
      .find((one) => one !== undefined)
      ?.trim();
    if (value) parts.filters.push({ name, value });
    return ' ';
  });
  parts.text = withoutFilters.replace(phrase, (_, ...values: (string | undefined)[]) => {
    parts.phrases.push(values.slice(0, 3).find((one) => one !== undefined) ?? '');
    return ' ';
  });
  return parts;
}

/** The field that a filter looks in, if it looks in one. */
export const fieldFilter = (name: FilterName): FilterField | null =>
  name === 'publisher' || name === 'byline' || name === 'tag' ? name : null;

/** A year, a month or a day, in either digits and with either separator; `null` for anything else. */
function isoDate(value: string): string | null {
  const [, year, month, day] = fold(value).match(/^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?$/) ?? [];
  if (!year) return null;
  return [year, month, day].flatMap((part) => (part ? [part.padStart(2, '0')] : [])).join('-');
}

/** The first and the last day that a filter lets through; nothing where its value is no date. */
export function dateFilter(name: FilterName, value: string): { from?: string; to?: string } {
  const date = isoDate(value);
  if (!date) return {};
  if (name === 'after') return { from: date };
  if (name === 'before') return { to: date };
  return { from: date, to: date };
}
