import type { EmptyMeasures, LibraryMeasures, ListMeasures, ListSpread, Spread } from './library-measures.ts';
import { printTable } from './report.ts';

const milliseconds = (time: number): string => (time < 10 ? time.toFixed(1) : time.toFixed(0));
const spread = ({ median, p95 }: Spread): string => `${milliseconds(median)} / ${milliseconds(p95)}`;
const seconds = (time: number): string => (time / 1000).toFixed(1);
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

type Line = [name: string, cell: (measures: LibraryMeasures) => string, empty?: string];

/** What is done in the list. */
const acts: readonly [name: string, of: (list: ListMeasures) => ListSpread][] = [
  ['list: wheel', ({ wheel }) => wheel],
  ['list: to its end or beginning', ({ jump }) => jump],
  ['list: another order', ({ sort }) => sort],
  ['list: turned round', ({ reverse }) => reverse],
  ['list: filter', ({ filter }) => filter],
  ['list: all chosen', ({ selectAll }) => selectAll],
  ['list: one archived', ({ archive }) => archive],
];

function lines({ firstRows, memory }: EmptyMeasures): Line[] {
  return [
    ['save, ms, median / 95 %', ({ save }) => spread(save)],
    ['page to first rows, ms, median / 95 %', (one) => spread(one.firstRows), spread(firstRows)],
    ['search, words in up to 1 %, ms, median / 95 %', ({ search }) => spread(search.rare)],
    ['search, words in up to 10 %', ({ search }) => spread(search.tenth)],
    ['search, commoner words', ({ search }) => (search.common.count ? spread(search.common) : 'there are none')],
    ['search, every beginning while typing', ({ search }) => spread(search.typed)],
    ...acts.flatMap(([name, of]): Line[] => [
      [`${name}, ms, median / 95 %`, ({ list }) => spread(of(list).time)],
      ['    its longest frame, ms', ({ list }) => spread(of(list).frame)],
    ]),
    ['memory of the page after all that, MB', ({ list }) => megabytes(list.memory)],
    ['memory of the page, MB', (one) => megabytes(one.memory.page), megabytes(memory.page)],
    ['memory of the background, MB', (one) => megabytes(one.memory.background), megabytes(memory.background)],
    ['backup, s', ({ backup }) => seconds(backup.time)],
    ['backup, most memory, MB', ({ backup }) => megabytes(backup.peak)],
    ['backup restored, s', ({ restore }) => seconds(restore)],
    ['rows made anew, s', ({ catalogue }) => seconds(catalogue)],
    ['index made anew, s', ({ index }) => seconds(index)],
    ['on the disk, MB', ({ used }) => megabytes(used)],
  ];
}

/** What the library of 10,000 is to reach. */
function aims(empty: EmptyMeasures, { small, large }: { small: LibraryMeasures; large: LibraryMeasures }) {
  const { rare, tenth, common, typed } = large.search;
  const any = Math.max(...[rare, tenth, common, typed].filter(({ count }) => count).map(({ p95 }) => p95));
  return [
    ['first rows, times those of an empty library', large.firstRows.median / empty.firstRows.median, 2],
    ['search of words in up to a tenth, 95 %, ms', Math.max(rare.p95, tenth.p95), 50],
    ['search of any word or beginning, 95 %, ms', any, 150],
    ['a save, times one at 100 articles', large.save.median / small.save.median, 3],
    ['memory of the page, MB', large.memory.page / 1e6, (empty.memory.page * 1.5) / 1e6 + 30],
  ] as const;
}

/** How many times more at each size than at the one before, beside the library itself. */
const growth = (measured: readonly LibraryMeasures[], of: (one: LibraryMeasures) => number): string[] =>
  measured.slice(1).map((one, i) => `x ${(of(one) / of(measured[i] as LibraryMeasures)).toFixed(1)}`);

export function printLibrary(empty: EmptyMeasures, measured: readonly LibraryMeasures[]): void {
  const head = ['articles', '0', ...measured.map(({ size }) => size.toLocaleString('en'))];
  printTable([head, ...lines(empty).map(([name, cell, atZero = '']) => [name, atZero, ...measured.map(cell)])]);

  const small = measured.find(({ size }) => size === 100);
  const large = measured.find(({ size }) => size === 10_000);
  if (small && large) {
    console.log('\nAt 10,000 articles:');
    printTable([
      ['', 'measured', 'at most', ''],
      ...aims(empty, { small, large }).map(([name, is, most]) => [
        name,
        is.toFixed(1),
        most.toFixed(1),
        is <= most ? 'reached' : 'MISSED',
      ]),
    ]);
  }
  if (measured.length > 1) {
    console.log('\nGrowth from size to size:');
    const sizes = measured.slice(1).map(({ size }) => size.toLocaleString('en'));
    printTable([
      ['', ...sizes],
      ['the library', ...growth(measured, ({ size }) => size)],
      ['save', ...growth(measured, ({ save }) => save.median)],
      ['first rows', ...growth(measured, ({ firstRows }) => firstRows.median)],
      ['search of words in up to 10 %', ...growth(measured, ({ search }) => search.tenth.median)],
      ...acts.flatMap(([name, of]) => [
        [name, ...growth(measured, ({ list }) => of(list).time.median)],
        ['    its longest frame', ...growth(measured, ({ list }) => of(list).frame.median)],
      ]),
      ['memory of the page', ...growth(measured, ({ memory }) => memory.page)],
      ['rows made anew', ...growth(measured, ({ catalogue }) => catalogue)],
      ['backup restored', ...growth(measured, ({ restore }) => restore)],
      ['index made anew', ...growth(measured, ({ index }) => index)],
      ['on the disk', ...growth(measured, ({ used }) => used)],
    ]);
  }
  console.log('\nTimes depend on the machine and on what else runs on it; each library is in a browser of its own.');
}
