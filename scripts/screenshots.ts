import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type ExtensionBrowser, openExtensionBrowser, pressToolbarButton } from './extension-browser.ts';
import { openSavedPage } from './open-page.ts';
import { popupSettles } from './popup.ts';
import { serveSample } from './sample-server.ts';
import { readSavedPage } from './saved-page.ts';
import { runCommand } from './system.ts';

/** Pictures of every surface, taken in the real browser from our own pages; those of the README go to docs/. */

const root = join(import.meta.dirname, '..');
const folder = join(root, '.output/pictures');
const docs = join(root, 'docs/pictures');
const inReadme = [
  'page',
  'popup-ar-light',
  'appearance-ar-light',
  'reader-ar-dark-1280',
  'reader-ar-sepia-360',
  'library-ar-light',
];
const fixtures = join(root, 'tests/fixtures/pages');

/** Saved before the library is shown, so that it is not empty. */
const saved = [
  'ma-hespress--comments-with-prose',
  'int-cnnarabic--logo-h1-and-table',
  'ae-skynewsarabia--body-in-divs-json-ld-time',
  'tn-mosaique--one-paragraph-brief',
];

const themes = ['light', 'sepia', 'dark', 'black', 'contrast'] as const;
/** Of the reader's window, in CSS pixels: a telephone, a window beside another, a screen. */
const widths = [360, 760, 1280];

/** Sets the theme as the appearance panel does: every open page of ours follows. */
async function choose(page: Page, theme: (typeof themes)[number]): Promise<void> {
  await page.evaluate((chosen) => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { set(items: object): Promise<void> } } };
    };
    return chrome.storage.local.set({ 'preference:theme': chosen });
  }, theme);
  await page.waitForFunction((chosen) => document.documentElement.dataset.theme === chosen, {}, theme);
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForNetworkIdle({ idleTime: 300 });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

async function save(popup: Page): Promise<void> {
  await popup.locator('[data-command="save"]').click();
  await popup.locator('[data-command="unsave"]').wait();
}

async function fillLibrary(opened: ExtensionBrowser): Promise<void> {
  for (const name of saved) {
    const tab = await opened.browser.newPage();
    await openSavedPage(tab, readSavedPage(join(fixtures, `${name}.html`)));
    const popup = await pressToolbarButton(tab, opened);
    await popupSettles(popup);
    await save(popup);
    await popup.close();
    await tab.close();
  }
}

await runCommand(async () => {
  for (const path of [folder, docs]) mkdirSync(path, { recursive: true });
  const sample = await serveSample();
  for (const language of ['ar', 'en'] as const) {
    const opened = await openExtensionBrowser({
      language,
      defaultViewport: { width: 1100, height: 760, deviceScaleFactor: 2 },
      args: ['--window-size=1280,900', '--screen-info={1600x1200 devicePixelRatio=2}'],
    });
    const own = async (path: string): Promise<Page> => {
      const page = await opened.browser.newPage();
      await page.goto(`chrome-extension://${opened.extension.id}/${path}`);
      return page;
    };
    try {
      await fillLibrary(opened);
      const tab = await opened.browser.newPage();
      await tab.goto(sample.address);
      if (language === 'ar') await shoot(tab, 'page');
      const popup = await pressToolbarButton(tab, opened);
      await popupSettles(popup);
      for (const theme of themes) {
        await choose(popup, theme);
        await shoot(popup, `popup-${language}-${theme}`);
      }
      await choose(popup, 'light');
      await popup.locator('[data-command="appearance"]').click();
      await popup.locator('[data-command="reset-appearance"]').wait();
      await shoot(popup, `appearance-${language}-light`);
      await popup.keyboard.press('Escape');
      await save(popup);
      const library = await own('library.html');
      await library.locator('[data-entry]').wait();
      const id = await library.$eval('[data-entry]', (row) => row.getAttribute('data-entry'));
      await choose(library, 'light');
      await shoot(library, `library-${language}-light`);
      await choose(library, 'dark');
      await shoot(library, `library-${language}-dark`);
      await library.goto(`chrome-extension://${opened.extension.id}/library.html#preferences`);
      await library.locator('.preferences-section').wait();
      await shoot(library, `preferences-${language}-dark`);
      const reader = await own(`reader.html?id=${id}`);
      await reader.locator('[itemprop="articleBody"] p').wait();
      for (const theme of themes) {
        await choose(reader, theme);
        for (const width of widths) {
          await reader.setViewport({ width, height: 820, deviceScaleFactor: 2 });
          await shoot(reader, `reader-${language}-${theme}-${width}`);
        }
      }
    } finally {
      await opened.browser.close();
    }
  }
  sample.close();
  for (const name of inReadme) copyFileSync(join(folder, `${name}.png`), join(docs, `${name}.png`));
  console.log(`The pictures are in ${folder}; those of the README are in ${docs}.`);
  return 0;
});
