import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { type ExtensionBrowser, openExtensionBrowser } from '../extension-browser.ts';
import { until } from '../until.ts';
import { bundled, evaluate } from './evaluate.ts';
import type { EmptyMeasures, LibraryBench, LibraryMeasures, Memory, SearchTimes, Spread } from './library-measures.ts';
import { printLibrary } from './library-report.ts';

/** Tells when the page of the library shows its rows, or that there are none: in milliseconds from the start of its loading. */
function watchFirstRows(): void {
  const look = () => {
    const main = document.querySelector('main[aria-busy="false"]');
    const rows = main?.querySelector('[data-entry] .entry-headline');
    const isEmpty = main && !document.querySelector('input[type="search"]') && main.children.length > 0;
    // What is there in a frame is on the screen after it.
    if (rows || isEmpty) requestAnimationFrame(() => Object.assign(globalThis, { naqiFirstRows: performance.now() }));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

interface Heap {
  usedSize: number;
  embedderHeapUsedSize?: number;
  backingStorageSize?: number;
}

async function heapOf(session: CDPSession, collect: boolean): Promise<number> {
  if (collect) for (let i = 0; i < 2; i++) await session.send('HeapProfiler.collectGarbage');
  const heap = (await session.send('Runtime.getHeapUsage')) as Heap;
  return heap.usedSize + (heap.embedderHeapUsedSize ?? 0) + (heap.backingStorageSize ?? 0);
}

async function backgroundHeap(browser: Browser, origin: string, waker: CDPSession): Promise<number> {
  // A background that sleeps takes nothing; a message wakes it.
  await evaluate(
    waker,
    `chrome.runtime.sendMessage({ request: 'keepPosition', argument: { id: 'nobody', position: {} } })`,
  );
  const target = await browser.waitForTarget((one) => one.url() === `${origin}/background.js`);
  const session = await target.createCDPSession();
  try {
    return await heapOf(session, true);
  } finally {
    await session.detach();
  }
}

const LOADS = 9;

function spreadOf(times: number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95), count: times.length };
}

/** Opens the library's page again and again; the last time its memory is looked at. */
async function measurePage({ browser, extension }: ExtensionBrowser, waker: CDPSession): Promise<EmptyMeasures> {
  const origin = `chrome-extension://${extension.id}`;
  const times: number[] = [];
  let memory: Memory = { page: 0, background: 0 };
  // The first opening reads the scripts from the disk, whatever the library.
  for (let load = -2; load < LOADS; load++) {
    const page: Page = await browser.newPage();
    await page.evaluateOnNewDocument(watchFirstRows);
    await page.goto(`${origin}/library.html`);
    const session = await page.createCDPSession();
    const time = await until(
      'the library shows its rows',
      () => evaluate<number | undefined>(session, 'globalThis.naqiFirstRows'),
      120,
    );
    if (load >= 0) times.push(time);
    if (load === LOADS - 1) {
      await new Promise((later) => setTimeout(later, 1000));
      memory = { page: await heapOf(session, true), background: await backgroundHeap(browser, origin, waker) };
    }
    await page.close();
  }
  return { firstRows: spreadOf(times), memory };
}

interface InPage {
  session: CDPSession;
  ask<Name extends keyof LibraryBench>(
    name: Name,
    ...given: Parameters<LibraryBench[Name]>
  ): ReturnType<LibraryBench[Name]>;
}

/** A page of the extension that measures from within: a quiet one, which does not follow the library. */
async function openBenchPage({ browser, extension }: ExtensionBrowser, script: string): Promise<InPage> {
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${extension.id}/reader.html`);
  const session = await page.createCDPSession();
  await evaluate(session, `${script}; undefined`);
  return {
    session,
    ask: ((name: string, ...given: unknown[]) =>
      evaluate(
        session,
        `naqiLibraryBench.${name}(${given.map((one) => JSON.stringify(one)).join()})`,
      )) as InPage['ask'],
  };
}

/** Makes a backup, and looks meanwhile how much memory the page takes. */
async function measureBackup({ session, ask }: InPage): Promise<LibraryMeasures['backup']> {
  const before = await heapOf(session, true);
  let peak = before;
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      peak = Math.max(peak, await heapOf(session, false));
      await new Promise((later) => setTimeout(later, 50));
    }
  })();
  const time = await ask('backup').finally(() => {
    isOver = true;
  });
  await watching;
  return { time, peak };
}

const SAVES = 60;

const MINUTE = 60_000;
/** What takes longer hangs: for each step so much, and so much more for each article. */
const patience = (size: number): number => 5 * MINUTE + size * 100;

type Steps = <Value>(what: string, work: () => Promise<Value>) => Promise<Value>;

/** Tells of each step when it begins, each minute that it still goes on, and how long it took; one that hangs is an error with its name. */
const stepsOf =
  (size: number, say: (text: string) => void): Steps =>
  async (what, work) => {
    const start = performance.now();
    const seconds = () => ((performance.now() - start) / 1000).toFixed(0);
    say(`${size} articles: ${what} …`);
    const telling = setInterval(() => say(`${size} articles: ${what} … ${seconds()} s`), MINUTE);
    let limit: NodeJS.Timeout | undefined;
    try {
      const hung = new Promise<never>((_, reject) => {
        const complain = () => reject(new Error(`${size} articles: ${what} did not end in ${seconds()} s`));
        limit = setTimeout(complain, patience(size));
      });
      return await Promise.race([work(), hung]);
    } finally {
      clearInterval(telling);
      clearTimeout(limit);
      say(`${size} articles: ${what}, ${seconds()} s`);
    }
  };

/** Articles that are written at once. */
const WRITTEN = 5000;

async function measure(size: number, script: string, say: (text: string) => void): Promise<LibraryMeasures> {
  const opened = await openExtensionBrowser({ defaultViewport: { width: 1280, height: 800 } });
  try {
    const inPage = await openBenchPage(opened, script);
    const { ask, session } = inPage;
    const step = stepsOf(size, say);
    const start = performance.now();
    await step('writing', async () => {
      for (let from = 0; from < size; from += WRITTEN) await ask('generate', from, Math.min(size, from + WRITTEN));
    });
    const generate = performance.now() - start;
    const catalogue = await step('rows', () => ask('makeCatalogue'));
    const index = await step('words', () => ask('makeIndex'));
    const search: SearchTimes = await step('search', () => ask('searches', size));
    const save = await step('saving', () => ask('save', size, SAVES));
    const indexed = await step('the words of what was saved', () => ask('indexed'));
    if (indexed !== size + SAVES) throw new Error(`the index has ${indexed} articles, and not ${size + SAVES}`);
    const page = await step('the page', () => measurePage(opened, session));
    const backup = await step('backup', () => measureBackup(inPage));
    return { size, generate, catalogue, index, search, save, ...page, backup, used: await ask('used') };
  } finally {
    await opened.browser.close();
  }
}

async function measureEmpty(script: string): Promise<EmptyMeasures> {
  const opened = await openExtensionBrowser({ defaultViewport: { width: 1280, height: 800 } });
  try {
    const { session } = await openBenchPage(opened, script);
    return await measurePage(opened, session);
  } finally {
    await opened.browser.close();
  }
}

/** Measures libraries of these sizes, each in a new profile, and prints a table and whether what was aimed at is reached. */
export async function benchLibrary(sizes: readonly number[], say: (text: string) => void): Promise<void> {
  const script = await bundled('library-in-page.ts');
  say('An empty library …');
  const empty = await measureEmpty(script);
  const measured: LibraryMeasures[] = [];
  try {
    for (const size of sizes) measured.push(await measure(size, script, say));
  } finally {
    // What was measured before one failed is shown all the same.
    printLibrary(empty, measured);
  }
}
