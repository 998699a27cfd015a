import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { type ExtensionBrowser, openExtensionBrowser } from '../extension-browser.ts';
import { until } from '../until.ts';
import { bundled, evaluate } from './evaluate.ts';
import { heapOf } from './heap.ts';
import { measureList } from './library-list.ts';
import {
  type EmptyMeasures,
  type LibraryBench,
  type LibraryMeasures,
  type Memory,
  type SearchTimes,
  spreadOf,
} from './library-measures.ts';
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
  page: Page;
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
    page,
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

/** Lets the browser put the backup that was made into a folder, and returns its path. */
async function keepBackup({ browser }: ExtensionBrowser, { ask }: InPage, folder: string): Promise<string> {
  const session = await browser.target().createCDPSession();
  let isThere = false;
  session.on('Browser.downloadProgress', ({ state }) => {
    isThere ||= state === 'completed';
  });
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder, eventsEnabled: true });
  await ask('giveBackup');
  await until('the backup is a file', () => isThere, 600);
  await session.detach();
  return join(folder, readdirSync(folder)[0] as string);
}

/** Restores a backup into a library without an article, and looks whether all are there. */
async function measureRestore(backup: string, articles: number, script: string): Promise<number> {
  const opened = await openExtensionBrowser({ defaultViewport: { width: 1280, height: 800 } });
  try {
    const { page, ask } = await openBenchPage(opened, script);
    await page.evaluate(() => document.body.append(Object.assign(document.createElement('input'), { type: 'file' })));
    await (await page.waitForSelector('input[type="file"]').then((input) => input?.toElement('input')))?.uploadFile(
      backup,
    );
    const { time, articles: restored } = await ask('restore');
    if (restored !== articles) throw new Error(`${restored} articles were restored, and not ${articles}`);
    return time;
  } finally {
    await opened.browser.close();
  }
}

const SAVES = 60;

const MINUTE = 60_000;
/** What takes longer hangs: for each step so much, and so much more for each article. */
const patience = (size: number): number => 5 * MINUTE + size * 100;

type Steps = <Value>(what: string, work: () => Promise<Value>) => Promise<Value>;

const figures = (value: unknown): string =>
  JSON.stringify(value, (_, one) => (typeof one === 'number' ? Math.round(one * 10) / 10 : one)) ?? '';

/**
 * Tells of each step when it begins, each minute that it still goes on, how long it took and what it came to: a run that is broken off has
 * said so much. One that hangs is an error with its name.
 */
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
      const value = await Promise.race([work(), hung]);
      say(`${size} articles: ${what}, ${seconds()} s ${figures(value)}`);
      return value;
    } finally {
      clearInterval(telling);
      clearTimeout(limit);
    }
  };

/** Articles that are written at once. */
const WRITTEN = 5000;

async function measure(size: number, script: string, say: (text: string) => void): Promise<LibraryMeasures> {
  const opened = await openExtensionBrowser({ defaultViewport: { width: 1280, height: 800 } });
  const folder = mkdtempSync(join(tmpdir(), 'naqi-bench-'));
  const step = stepsOf(size, say);
  try {
    const inPage = await openBenchPage(opened, script);
    const { ask, session } = inPage;
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
    const all = size + SAVES;
    if (indexed !== all) throw new Error(`the index has ${indexed} articles, and not ${all}`);
    const page = await step('the page', () => measurePage(opened, session));
    const list = await step('the list', () => measureList(opened, all));
    const used = await ask('used');
    const backup = await step('backup', () => measureBackup(inPage));
    const file = await keepBackup(opened, inPage, folder);
    await opened.browser.close();
    const restore = await step('restoring', () => measureRestore(file, all, script));
    return { size, generate, catalogue, index, search, save, ...page, list, backup, restore, used };
  } finally {
    await opened.browser.close();
    rmSync(folder, { recursive: true, force: true });
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
