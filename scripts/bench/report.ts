import type { BenchPage } from './corpus.ts';
import type { Result } from './result.ts';
import type { Score } from './score.ts';
import type { Milliseconds, Runner, Timing } from './timing.ts';

/** What one extractor made of one page; `score` where the page has a gold text. */
export interface Outcome {
  page: BenchPage;
  result: Result;
  score: Score | null;
}

/** The outcomes of every extractor, by its name, in the order of the pages. */
export type Outcomes = { [extractor: string]: Outcome[] };

/** Prints rows as a table of Markdown; the first is its head. */
export function printTable(rows: string[][]): void {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => (row[i] ?? '').length)));
  const line = (row: string[]) => `| ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  console.log([line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n'));
}

/** `L` and how many lines of boilerplate, wrong `H`eadline, `R`epeated headline, wrong `D`ate, wrong `B`yline. */
function faults({ leaked, headline, repeated, date, byline }: Score): string {
  const marks = [
    leaked.length > 0 && `L${leaked.length}`,
    !headline && 'H',
    repeated && 'R',
    date === false && 'D',
    byline === false && 'B',
  ];
  return marks.filter(Boolean).join('');
}

/** Rounded down: 1.000 is perfect and nothing else. */
const threeDigits = (value: number): string => (Math.floor(value * 1000 + 1e-9) / 1000).toFixed(3);

function cell({ result, score, page }: Outcome): string {
  if (result.kind === 'error') return 'error';
  if (result.kind === 'refusal') return page.expected === 'refusal' ? result.reason : `REFUSED ${result.reason}`;
  if (score) return `${threeDigits(score.f1)} ${faults(score)}`;
  return page.expected === 'refusal' ? 'READ' : 'read';
}

export function printPages(pages: BenchPage[], outcomes: Outcomes): void {
  const names = Object.keys(outcomes);
  const width = Math.max(...pages.map(({ name }) => name.length));
  const cells = names.map((name) => (outcomes[name] ?? []).map(cell));
  const widths = names.map((name, i) => Math.max(name.length, ...(cells[i] ?? []).map(({ length }) => length)));
  const line = (first: string, rest: string[]) =>
    [first.padEnd(width), ...rest.map((text, i) => text.padEnd(widths[i] ?? 0))].join('  ').trimEnd();
  console.log(line('', names));
  pages.forEach(({ name }, i) => {
    console.log(
      line(
        name,
        cells.map((column) => column[i] ?? ''),
      ),
    );
  });
  console.log('F1, and what is wrong: L lines of boilerplate, H headline, R headline repeated, D date, B byline');
}

export function printSummary(outcomes: Outcomes): void {
  const head = ['', 'mean F1', 'worst page', 'no boilerplate', 'headline', 'not repeated', 'date', 'byline'];
  const rows = Object.entries(outcomes).map(([name, all]) => {
    const scored = all.flatMap(({ score, page }) => (score ? [{ ...score, name: page.name }] : []));
    const share = (values: (boolean | null)[]) => {
      const known = values.filter((value) => value !== null);
      return `${known.filter(Boolean).length} of ${known.length}`;
    };
    const worst = scored.reduce((a, b) => (b.f1 < a.f1 ? b : a), { f1: 1, name: '' });
    const isRefused = ({ result }: Outcome) => result.kind === 'refusal';
    return [
      name,
      threeDigits(scored.reduce((sum, { f1 }) => sum + f1, 0) / scored.length),
      `${threeDigits(worst.f1)} ${worst.name}`.trim(),
      share(scored.map(({ leaked }) => leaked.length === 0)),
      share(scored.map(({ headline }) => headline)),
      share(scored.map(({ repeated }) => !repeated)),
      share(scored.map(({ date }) => date)),
      share(scored.map(({ byline }) => byline)),
      share(all.filter(({ page }) => page.expected === 'refusal').map(isRefused)),
      share(all.filter(({ page }) => page.expected === 'article').map(({ result }) => result.kind === 'article')),
    ];
  });
  printTable([[...head, 'no article: refused', 'other languages: read'], ...rows]);
}

const short = (line: string): string => (line.length > 110 ? `${line.slice(0, 110)}…` : line);

function explain({ result, score, page }: Outcome): string[] {
  if (result.kind === 'error') return [`error    ${result.message}`];
  if (result.kind === 'refusal' || !score) return [];
  const { gold } = page;
  return [
    ...score.leaked.map((line) => `leaked   ${short(line)}`),
    ...score.lost.map((line) => `lost     ${short(line)}`),
    ...score.added.map((line) => `added    ${short(line)}`),
    ...(score.headline ? [] : [`headline ${short(result.headline)}`, `  not    ${short(gold.title ?? '')}`]),
    ...(score.date === false ? [`date     ${result.published}, not ${gold.published}`] : []),
    ...(score.byline === false ? [`byline   ${result.byline}, not ${gold.byline}`] : []),
  ];
}

/** What leaked and what was lost, page by page. */
export function printDetails(pages: BenchPage[], outcomes: Outcomes): void {
  pages.forEach(({ name }, i) => {
    for (const [extractor, all] of Object.entries(outcomes)) {
      const outcome = all[i];
      const lines = outcome ? explain(outcome) : [];
      if (lines.length) console.log(`\n${name} · ${extractor}\n${lines.map((line) => `  ${line}`).join('\n')}`);
    }
  });
}

const runners: [Runner, string][] = [
  ['naqi', 'Naqi'],
  ['defuddle', 'Defuddle'],
  ['readability', 'Readability (clone and parse)'],
  ['script', 'Naqi, script evaluated anew'],
  ['readabilityScript', 'Readability, script evaluated anew'],
];

/** How often as long as bare Readability each takes: on the pages as they are, and on the grown ones. */
export function printTimes(timings: Timing[], grown: Timing[]): void {
  const times = (value: number) => `${value.toFixed(2)} ×`;
  const ratio = (milliseconds: Milliseconds, runner: Runner) => milliseconds[runner] / milliseconds.readability;
  const middle = (values: number[]) => {
    const sorted = values.toSorted((a, b) => a - b);
    const half = sorted.length / 2;
    return ((sorted[Math.ceil(half) - 1] ?? Number.NaN) + (sorted[Math.floor(half)] ?? Number.NaN)) / 2;
  };
  const rows = runners.map(([runner, name]) => {
    const all = timings.map(({ page, times }) => ({ page, ratio: ratio(times, runner) }));
    const worst = all.reduce((a, b) => (b.ratio > a.ratio ? b : a));
    return [
      name,
      times(middle(all.map((one) => one.ratio))),
      // Readability against itself has no worst page.
      runner === 'readability' ? times(1) : `${times(worst.ratio)} ${worst.page}`,
      ...grown.map((one) => times(ratio(one.times, runner))),
      `${middle(timings.map((one) => one.times[runner])).toFixed(1)} ms`,
    ];
  });
  printTable([['time in Chromium', 'median', 'worst page', ...grown.map(({ page }) => page), 'median time'], ...rows]);
}
