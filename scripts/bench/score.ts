import type { BenchPage, Measures } from './corpus.ts';
import type { Result } from './result.ts';

/** How a result stands against a page's gold text. `null`: the page has nothing to compare with. */
export interface Score {
  precision: number;
  recall: number;
  f1: number;
  leaked: string[];
  /** Lines of the gold text that are not whole in the result, and the other way round. */
  lost: string[];
  added: string[];
  headline: boolean;
  repeated: boolean;
  date: boolean | null;
  byline: boolean | null;
}

/** The day of a date as it is written, or as JavaScript reads what is not ISO 8601. */
function dayOf(date: string): string {
  if (/^\d{4}-\d\d-\d\d/.test(date)) return date.slice(0, 10);
  const time = Date.parse(date);
  return Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 10);
}

/** The measures of the corpus for one result. A page that was refused has no text, no headline, no date and no byline. */
export function scoreOf(result: Result, { gold }: BenchPage, { tokens, score, sameTitle, leaks }: Measures): Score {
  const got = result.kind === 'article' ? result : { headline: '', byline: null, published: null, lines: [] };
  const key = (text: string) => tokens(text).join(' ');
  const titles = [gold.title ?? '', ...(gold.titleAlso ?? [])];
  const bylines = [gold.byline, ...(gold.bylineAlso ?? [])].flatMap((byline) => (byline ? [byline] : []));
  const days = [gold.published, ...(gold.publishedAlso ?? [])].flatMap((date) => (date ? [dayOf(date)] : []));

  const apart = new Set([...(gold.optional ?? []), ...titles, ...bylines].map(key));
  const counts = (line: string) => key(line) !== '' && !apart.has(key(line));
  const ours = got.lines.filter(counts);
  const theirs = (gold.body ?? '').split('\n').filter(counts);
  const absentFrom = (lines: string[]) => {
    const text = ` ${key(lines.join('\n'))} `;
    return (line: string) => !text.includes(` ${key(line)} `);
  };

  return {
    ...score(ours.join('\n'), theirs.join('\n')),
    leaked: leaks(got.lines.join('\n'), gold.never ?? []),
    lost: theirs.filter(absentFrom(ours)),
    added: ours.filter(absentFrom(theirs)),
    headline: titles.some((title) => sameTitle(title, got.headline)),
    repeated: got.lines.some((line) => sameTitle(line, gold.title ?? '')),
    date: days.length ? days.includes(dayOf(got.published ?? '')) : null,
    byline: gold.byline ? bylines.some((byline) => key(got.byline ?? '').includes(key(byline))) : null,
  };
}
