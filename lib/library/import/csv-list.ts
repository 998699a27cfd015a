import { csvRows } from './csv-rows';
import { textOf } from './decode';
import { entryOf, type Given } from './entry-of';
import { type Item, rejected } from './imported-entry';
import type { Source } from './source';

/** A field of a row by the name of its column; empty where there is none. */
export type Fields = (column: string) => string;

const nameOf = (column: string): string => column.trim().toLowerCase();

/** The names of the columns in the first line of a CSV file. */
export async function columnsOf(text: string): Promise<string[]> {
  async function* once() {
    yield text;
  }
  for await (const { fields } of csvRows(once())) return (fields ?? []).map(nameOf);
  return [];
}

/** The entries of a CSV file whose first line names its columns. `given` may reject a row itself. */
export async function* csvList(
  source: Source,
  tell: (bytes: number) => void,
  given: (fields: Fields) => Given | 'feed',
): AsyncGenerator<Item> {
  let columns: Map<string, number> | null = null;
  for await (const { line, fields } of csvRows(textOf(source, tell))) {
    const place = { unit: 'line', number: line, file: source.name } as const;
    if (!fields) yield rejected(place, 'malformed', '');
    else if (!columns) columns = new Map(fields.map((column, i) => [nameOf(column), i]));
    else {
      const of = columns;
      const read = given((column) => fields[of.get(column) ?? -1] ?? '');
      yield read === 'feed' ? rejected(place, 'feed', fields[0] ?? '') : entryOf(read, place);
    }
  }
}
