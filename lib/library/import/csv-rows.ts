import Papa from 'papaparse';
import { DamagedFile } from './imported-entry';

export interface CsvRow {
  /** The line on which it begins, counted from 1. */
  line: number;
  /** `null` where quotation marks do not match. */
  fields: string[] | null;
}

/** No row of a list is longer; where one seems to be, a quotation mark is missing. */
const LONGEST = 1_000_000;
/** A file with more broken rows than this is no list. */
const MOST_BROKEN = 200;

const separators = [',', ';', '\t'] as const;

/** Spreadsheets in many languages write `;`, and tabs where they write UTF-16. */
function separatorOf(firstLine: string): string {
  const count = (separator: string) => firstLine.split(separator).length;
  return separators.reduce((best, one) => (count(one) > count(best) ? one : best));
}

/** Every kind of line end as one, across pieces. */
async function* withPlainLineEnds(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let held = '';
  for await (const piece of pieces) {
    const text = held + piece;
    held = text.endsWith('\r') ? '\r' : '';
    yield (held ? text.slice(0, -1) : text).replace(/\r\n?/g, '\n');
  }
  if (held) yield '\n';
}

/**
 * The rows of a CSV file with where they stand, without the empty ones. Only what is not read yet is in memory. After a row whose quotation
 * marks do not match, reading goes on with the next line. Papa Parse's own way through files cuts letters of several bytes at the edges
 * of its pieces and counts no lines; its parser is used alone.
 */
export async function* csvRows(pieces: AsyncIterable<string>): AsyncGenerator<CsvRow> {
  let parser: Papa.Parser | null = null;
  let pending = '';
  let line = 1;
  let broken = 0;

  function* read(isEnd: boolean): Generator<CsvRow> {
    for (;;) {
      parser ??= new Papa.Parser({ delimiter: separatorOf(pending.split('\n', 1)[0] ?? ''), newline: '\n' });
      const { data, errors, meta } = parser.parse(pending, 0, !isEnd) as Papa.ParseResult<string[]>;
      const bad = brokenRow(data, errors);
      const rows = data.slice(0, bad);
      const isBroken = bad < data.length;
      let consumed = 0;
      for (const fields of rows) {
        if (fields.length > 1 || fields[0]?.trim()) yield { line, fields };
        const lines = linesOf(fields);
        line += lines;
        if (isBroken) consumed = endOfLine(pending, consumed, lines);
      }
      pending = pending.slice(isBroken ? consumed : meta.cursor);
      if (!isBroken && (pending.length <= LONGEST || rows.length > 0)) return;
      broken++;
      if (broken > MOST_BROKEN) throw new DamagedFile('too many rows with unmatched quotation marks');
      yield { line, fields: null };
      line++;
      const end = pending.indexOf('\n');
      pending = end < 0 ? '' : pending.slice(end + 1);
      if (!pending) return;
    }
  }

  for await (const piece of withPlainLineEnds(pieces)) {
    pending += piece;
    if (parser || pending.includes('\n') || pending.length > LONGEST) yield* read(false);
  }
  if (pending) yield* read(true);
}

const linesOf = (fields: readonly string[]): number =>
  1 + fields.reduce((sum, field) => sum + field.split('\n').length - 1, 0);

/**
 * The first row that has swallowed the beginning of others, because a quotation mark is missing: up to the end of the file, or up to a mark
 * that opens a field further down. One within a line is a mark in the words, and stays there.
 */
function brokenRow(rows: readonly string[][], errors: readonly Papa.ParseError[]): number {
  // A row has an error for each of its marks.
  const marked = new Set(errors.flatMap(({ code, row }) => (code === 'InvalidQuotes' ? (row ?? []) : [])));
  const swallowing = [...marked].find((row) => linesOf(rows[row] ?? []) > 1) ?? rows.length;
  return errors.some(({ code }) => code === 'MissingQuotes') ? Math.min(swallowing, rows.length - 1) : swallowing;
}

/** The place in a text after so many line ends from `start` on. */
function endOfLine(text: string, start: number, lines: number): number {
  let at = start;
  for (let i = 0; i < lines; i++) {
    const end = text.indexOf('\n', at);
    if (end < 0) return text.length;
    at = end + 1;
  }
  return at;
}
