import { setTimeout as wait } from 'node:timers/promises';
import type { CDPSession, Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../extension-browser.ts';
import { until } from '../until.ts';
import { evaluate } from './evaluate.ts';
import { heapOf } from './heap.ts';
import { type ListAct, type ListMeasures, type ListSpread, spreadOf } from './library-measures.ts';
import { type ListCondition, putListProbe } from './list-in-page.ts';

/** Each act so often. */
const ROUNDS = 5;

/** So far that the smallest library has it too. */
const STEPS = 12;
const STEP_PX = 600;

const command = (name: string): string => `[data-command="${name}"]`;

interface Driven {
  page: Page;
  session: CDPSession;
}

/** Does something to the list, and says how long it took until it was shown. */
async function act({ session }: Driven, done: ListCondition, does: () => Promise<unknown>): Promise<ListAct> {
  await evaluate(session, 'naqiList.begin()');
  await does();
  return evaluate<ListAct>(session, `naqiList.end(${JSON.stringify(done)})`);
}

async function rounds(round: () => Promise<ListAct[]>): Promise<ListSpread> {
  const acts: ListAct[] = [];
  for (let i = 0; i < ROUNDS; i++) acts.push(...(await round()));
  return { time: spreadOf(acts.map(({ time }) => time)), frame: spreadOf(acts.map(({ frame }) => frame)) };
}

/** Turns the wheel, from the top down. */
async function wheel({ page }: Driven): Promise<void> {
  for (let step = 0; step < STEPS; step++) {
    await page.mouse.wheel({ deltaY: STEP_PX });
    await wait(16);
  }
}

/** Scrolls to a place of the page at once, as its scrollbar does. */
async function jumpTo(page: Page, share: number): Promise<void> {
  await page.evaluate((of) => scrollTo(0, document.documentElement.scrollHeight * of), share);
  await wait(300);
}

/** What readers do with a list, in the library's own page: `size` articles are in its first room. */
export async function measureList({ browser, extension }: ExtensionBrowser, size: number): Promise<ListMeasures> {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(putListProbe);
  await page.goto(`chrome-extension://${extension.id}/library.html`);
  const session = await page.createCDPSession();
  const driven: Driven = { page, session };
  const isWhole = (count: number) =>
    until(
      `a list of ${count}`,
      () =>
        page.evaluate(
          (expected) => document.querySelector('[data-entry]')?.getAttribute('aria-setsize') === String(expected),
          count,
        ),
      120,
    );
  await isWhole(size);
  await page.waitForSelector(`${command('filter-progress')} .filter-count`);
  await page.mouse.move(800, 500);

  const wheeling = await rounds(async () => {
    await jumpTo(page, 0);
    return [await act(driven, 'moved', () => wheel(driven))];
  });
  const jump = await rounds(async () => {
    await jumpTo(page, 0.5);
    const end = await act(driven, 'moved', () => page.keyboard.press('End'));
    const top = await act(driven, 'moved', () => page.keyboard.press('Home'));
    return [end, top];
  });
  await jumpTo(page, 0);
  const sort = await rounds(async () => {
    const acts: ListAct[] = [];
    for (const order of ['published', 'publisher', 'words', 'progress', 'saved'])
      acts.push(await act(driven, 'again', () => page.select(command('sort'), order)));
    await isWhole(size);
    return acts;
  });
  const reverse = await rounds(async () => {
    const acts = [await act(driven, 'again', () => page.click(command('reverse')))];
    acts.push(await act(driven, 'again', () => page.click(command('reverse'))));
    return acts;
  });
  const filter = await rounds(async () => {
    const acts: ListAct[] = [];
    for (const name of ['filter-progress', 'filter-favourite', 'filter-tag']) {
      acts.push(await act(driven, 'again', () => page.click(command(name))));
      acts.push(await act(driven, 'again', () => page.click(`${command(name)}[aria-current]`)));
    }
    await isWhole(size);
    return acts;
  });
  const selectAll = await rounds(async () => {
    const all = await act(driven, 'all', () => page.click(command('select-all')));
    await act(driven, 'none', () => page.click(command('clear-selection')));
    return [all];
  });
  const archive = await rounds(async () => {
    const size = await page.$eval('[data-entry]', (row) => Number(row.getAttribute('aria-setsize')));
    const gone = await act(driven, 'gone', async () => {
      await page.hover('[data-entry]');
      await page.click(`[data-entry] ${command('archive')}`);
    });
    await page.click(command('undo'));
    await isWhole(size);
    return [gone];
  });
  await wait(1000);
  const memory = await heapOf(session, true);
  await page.close();
  return { wheel: wheeling, jump, sort, reverse, filter, selectAll, archive, memory };
}
