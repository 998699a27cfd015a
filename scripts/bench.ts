import { parseArgs } from 'node:util';
import { type BenchPage, readCorpus, readMeasures, sharedCorpus } from './bench/corpus.ts';
import { installedFirefox, openReaderView } from './bench/firefox.ts';
import { librarySizes } from './bench/library-measures.ts';
import { type Outcomes, printDetails, printPages, printSummary, printTimes } from './bench/report.ts';
import { type Result, resultOf } from './bench/result.ts';
import { scoreOf } from './bench/score.ts';
import type { Timing } from './bench/timing.ts';
import { namedPath } from './saved-page.ts';
import { Complaint, runCommand } from './system.ts';

const usage = `npm run bench -- [extract] [--corpus DIR] [--pages] [--no-firefox]

  Compares our extraction with other extractors on saved pages with gold texts, in quality and in time.
  Prints one line a page and a summary.

  --corpus DIR   a folder of the form of ../shared/corpus, which is the one that is read otherwise
  --pages        of every page also what leaked, what was lost and what was wrong
  --no-firefox   without Firefox's Reader View

npm run bench -- library [--sizes LIST]

  Makes libraries of generated articles of 400 words in the real browser, and measures saving, the library's page, search,
  memory, backup and the index in each. The largest take many minutes.

  --sizes LIST   how many articles, with commas between: ${librarySizes.join()} otherwise

Without a name both are run.`;

/** Tells whoever waits what is being done; the tables alone go to the standard output. */
const say = (text: string): void => void process.stderr.write(`${text}\n`);

async function readInOrder(pages: BenchPage[], read: (page: BenchPage) => Result | Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (const page of pages) results.push(await resultOf(() => read(page)));
  return results;
}

type Results = { [extractor: string]: Result[] };

/** Our extraction in the page, and the times of all: first, while nothing else has filled the memory. */
async function runChromium(pages: BenchPage[]): Promise<{ results: Results; timings: Timing[]; grown: Timing[] }> {
  const { openPageBrowser } = await import('./bench/chromium.ts');
  const browser = await openPageBrowser();
  try {
    say('Naqi in the page …');
    const results = { Naqi: await readInOrder(pages, browser.read) };
    say('Times …');
    const articles = pages.filter(({ expected }) => expected === 'text');
    const timings: Timing[] = [];
    for (const page of articles) timings.push(await browser.time(page));
    // The page in the middle stands for the others.
    const usual = [...articles].sort((a, b) => a.body.length - b.body.length)[articles.length >> 1];
    const grown = usual ? [await browser.timeGrown(usual, 'paragraphs'), await browser.timeGrown(usual, 'boxes')] : [];
    return { results, timings, grown };
  } finally {
    await browser.close();
  }
}

async function runFirefox(pages: BenchPage[]): Promise<Results> {
  const path = installedFirefox();
  if (!path) {
    console.log(
      'Skipped: Firefox is not installed, or not where NAQI_FIREFOX says, so its Reader View is not compared.',
    );
    return {};
  }
  say("Firefox's Reader View …");
  const reader = await openReaderView(path);
  try {
    return { 'Firefox Reader View': await readInOrder(pages, reader.read) };
  } finally {
    await reader.close();
  }
}

async function runParsed(pages: BenchPage[]): Promise<Results> {
  const { parsedExtractors } = await import('./bench/parsed.ts');
  const results: Results = {};
  for (const [name, read] of Object.entries(parsedExtractors)) {
    say(`${name} …`);
    results[name] = await readInOrder(pages, read);
  }
  return results;
}

interface Choices {
  corpus: string;
  details: boolean;
  firefox: boolean;
}

async function benchExtraction({ corpus, details, firefox }: Choices): Promise<void> {
  const measures = await readMeasures(corpus);
  const pages = readCorpus(corpus);
  const { results, timings, grown } = await runChromium(pages);
  Object.assign(results, await runParsed(pages), firefox ? await runFirefox(pages) : {});
  const outcomes: Outcomes = {};
  for (const [name, all] of Object.entries(results)) {
    outcomes[name] = pages.flatMap((page, i) => {
      const result = all[i];
      return result ? [{ page, result, score: page.expected === 'text' ? scoreOf(result, page, measures) : null }] : [];
    });
  }
  printPages(pages, outcomes);
  if (details) printDetails(pages, outcomes);
  console.log();
  printSummary(outcomes);
  if (!timings.length) return;
  console.log();
  printTimes(timings, grown);
}

function readSizes(list: string): number[] {
  const sizes = list.split(',').map(Number);
  if (!sizes.every((size) => Number.isInteger(size) && size > 0))
    throw new Complaint(`--sizes takes numbers with commas between, and not ${list}.`);
  return sizes;
}

const tables = ['extract', 'library'];

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      corpus: { type: 'string' },
      pages: { type: 'boolean', default: false },
      'no-firefox': { type: 'boolean', default: false },
      sizes: { type: 'string', default: librarySizes.join() },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const wanted = positionals.length ? positionals : tables;
  if (values.help || !wanted.every((table) => tables.includes(table))) {
    console.log(usage);
    return values.help ? 0 : 2;
  }
  const sizes = readSizes(values.sizes);
  if (wanted.includes('extract')) {
    await benchExtraction({
      corpus: values.corpus ? namedPath(values.corpus) : sharedCorpus,
      details: values.pages,
      firefox: !values['no-firefox'],
    });
  }
  if (wanted.includes('library')) {
    const { benchLibrary } = await import('./bench/library.ts');
    await benchLibrary(sizes, say);
  }
  return 0;
});
