import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type Page, ProtocolError } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import {
  type ExtensionBrowser,
  type Options,
  openExtensionBrowser,
  pressToolbarButton,
} from '../../scripts/extension-browser.ts';
import { popupSettles, readPopup } from '../../scripts/popup.ts';
import { samplePath } from '../../scripts/sample-server.ts';
import { until } from '../../scripts/until.ts';
import { watch } from './watch.ts';
import { openWeb, sampleSite, type Web } from './web.ts';

export const sampleAddress = `${sampleSite}${samplePath}`;

/** A browser with the extension, a web of its own, and an ear for every complaint. */
export interface Session extends ExtensionBrowser {
  web: Web;
  /** Opens an address in a new tab, in front. */
  visit(address: string): Promise<Page>;
  /** Presses the toolbar button and waits until the popup shows something. */
  press(page: Page): Promise<Page>;
  /** Saves the article at an address, or in an open page, by the popup, which stays open. */
  saveAt(where: string | Page): Promise<Page>;
  /** Waits for a tab of the extension that something else opens. */
  tab(path: string): Promise<Page>;
  /** Asks the extension's background; what is told with the question is copied there. */
  askBackground<T, Told extends unknown[]>(question: (...told: Told) => T | Promise<T>, ...told: Told): Promise<T>;
  /** Opens a page of the extension in a new tab. */
  openOwn(path: string): Promise<Page>;
  /** Ends a test: no complaint in any console, no request to anywhere but the sites of the test, no tab left. */
  endTest(): Promise<void>;
  /** Leaves out complaints that a test provokes on purpose. */
  forgive(complaint: RegExp): void;
  close(): Promise<void>;
}

export async function openSession(options: Options & { web?: Web } = {}): Promise<Session> {
  const web = options.web ?? (await openWeb());
  const { browser, extension } = await openExtensionBrowser({
    ...options,
    args: [...(options.args ?? []), ...web.args],
  });
  const { complaints } = watch(browser);
  const forgiven: RegExp[] = [];
  const origin = `chrome-extension://${extension.id}`;

  const session: Session = {
    browser,
    extension,
    web,
    async visit(address) {
      const page = await browser.newPage();
      await page.goto(address);
      return page;
    },
    async press(page) {
      const popup = await pressToolbarButton(page, { browser, extension });
      await popupSettles(popup);
      return popup;
    },
    async saveAt(where) {
      const popup = await session.press(typeof where === 'string' ? await session.visit(where) : where);
      await save(popup);
      return popup;
    },
    async tab(path) {
      const target = await browser.waitForTarget((one) => one.url().startsWith(`${origin}/${path}`));
      return target.asPage();
    },
    askBackground<T, Told extends unknown[]>(question: (...told: Told) => T | Promise<T>, ...told: Told) {
      const expression = `(${question})(...${JSON.stringify(told)})`;
      // A background sleeps, and is stopped and started once more after it was installed: then it is asked again.
      return until('the background answers', async () => {
        try {
          return { answer: (await evaluateIn(`${origin}/background.js`, browser, expression)) as T };
        } catch (error) {
          if (error instanceof ProtocolError) return null;
          throw error;
        }
      }).then(({ answer }) => answer);
    },
    async openOwn(path) {
      const page = await browser.newPage();
      await page.goto(`${origin}/${path}`);
      return page;
    },
    forgive: (complaint) => void forgiven.push(complaint),
    async endTest() {
      const [first, ...others] = await browser.pages();
      await first?.bringToFront();
      await Promise.all(others.map((page) => page.close()));
      const allowed = forgiven.splice(0);
      expect(complaints.splice(0).filter((said) => !allowed.some((one) => one.test(said)))).toEqual([]);
      expect(web.strangers()).toEqual([]);
    },
    async close() {
      await browser.close();
      if (!options.web) await web.close();
    },
  };
  return session;
}

/**
 * A session for the tests of a file, or of a `describe`: opened before the first, ended after each, closed after the last. Until then there is nothing
 * in what this returns.
 */
export function startSession(options: Parameters<typeof openSession>[0] = {}): Session {
  const session = {} as Session;
  beforeAll(async () => {
    Object.assign(session, await openSession(options));
  });
  afterEach(() => session.endTest());
  // Where none could be opened there is none to be closed.
  afterAll(() => session.close?.());
  return session;
}

/** Puppeteer's own object for a worker does not outlive the worker's sleep; its target does. */
async function evaluateIn(url: string, browser: Browser, expression: string): Promise<unknown> {
  const target = await browser.waitForTarget((one) => one.url() === url);
  const session = await target.createCDPSession();
  const options = { expression, awaitPromise: true, returnByValue: true };
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', options);
  await session.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

/** Closes a popup as a click beside it does, and waits until it is gone. */
export async function closePopup(popup: Page): Promise<void> {
  await popup.close();
  await until('the popup is closed', () => popup.isClosed());
}

/** The sample article as clean text: what is expected wherever it is read or copied. */
const [sampleHeadline = '', ...sampleParagraphs] = readFileSync(
  join(import.meta.dirname, '../sample/article.txt'),
  'utf8',
)
  .trim()
  .split('\n\n');

export const sample = {
  headline: sampleHeadline,
  paragraphs: sampleParagraphs,
  byline: 'نهى البحراوي',
  publisher: 'السنبلة اليوم',
  date: '14 مارس 2026',
  /** The words under the picture in the middle of the article. */
  caption: 'قاعة القراءة في الطبقة السفلى تتسع لستين قارئًا',
};

/** What is on the clipboard after copying the sample article that was read at this address. */
export const sampleCopy = (address: string): string =>
  [sample.headline, `${sample.byline} · ${sample.publisher} · ${sample.date}`, ...sample.paragraphs, address].join(
    '\n\n',
  );

/** The lines of what a page of ours shows as the body of the article. */
export async function bodyLines(page: Page): Promise<string[]> {
  const { body } = await readPopup(page);
  return (body ?? '').split('\n').filter((line) => line.trim() !== '');
}

export const command = (name: string): string => `[data-command="${name}"]`;

/** Waits until the page shows the element, and it can be clicked, and clicks it. */
export async function click(page: Page, selector: string): Promise<void> {
  await appears(page, selector);
  await until(`${selector} is clicked`, () =>
    page.click(selector).then(
      () => true,
      (error) => {
        // It is on its way, or was painted anew that moment: nothing was clicked.
        if (/not clickable|detached|No element found/.test(String(error))) return false;
        throw error;
      },
    ),
  );
}

export async function appears(page: Page, selector: string): Promise<void> {
  await until(`${selector} appears`, () =>
    page.evaluate((sought) => document.querySelector(sought) !== null, selector),
  );
}

/** The words of the first such element, as they are seen. */
export async function words(page: Page, selector: string): Promise<string> {
  return page.$eval(selector, (one) => (one as HTMLElement).innerText);
}

/** The id under which an article is kept, as its reader tab and its row in the library name it. */
export async function savedIds(library: Page): Promise<string[]> {
  return library.$$eval('[data-entry]', (rows) => rows.map((row) => row.getAttribute('data-entry') as string));
}

/** Saves the article that a popup or a reader shows, and waits until it is said to be kept. */
export async function save(shown: Page): Promise<void> {
  await click(shown, command('save'));
  await appears(shown, `${command('unsave')}[aria-pressed="true"][aria-busy="false"]`);
}

export async function disappears(page: Page, selector: string): Promise<void> {
  await until(`${selector} goes`, () => page.evaluate((sought) => document.querySelector(sought) === null, selector));
}

/** Waits until what has just opened is there: colours that are on their way to others are none. */
export async function settles(page: Page): Promise<void> {
  await until('nothing is on its way', () =>
    page.evaluate(() =>
      document
        .getAnimations()
        .every(({ playState, effect }) => playState !== 'running' || effect?.getComputedTiming().endTime === Infinity),
    ),
  );
}
