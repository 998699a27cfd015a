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
const inReadme = ['page', 'popup-ar-light', 'popup-ar-dark', 'reader-ar-dark', 'library-ar-light'];
const fixtures = join(root, 'tests/fixtures/pages');

/** Saved before the library is shown, so that it is not empty. */
const saved = [
  'ma-hespress--comments-with-prose',
  'int-cnnarabic--logo-h1-and-table',
  'ae-skynewsarabia--body-in-divs-json-ld-time',
  'tn-mosaique--one-paragraph-brief',
];

type Scheme = 'light' | 'dark';

async function shoot(page: Page, name: string, scheme: Scheme): Promise<void> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
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
      if (language === 'ar') await shoot(tab, 'page', 'light');
      const popup = await pressToolbarButton(tab, opened);
      await popupSettles(popup);
      for (const scheme of ['light', 'dark'] as const) await shoot(popup, `popup-${language}-${scheme}`, scheme);
      await save(popup);
      await popup.close();
      const library = await own('library.html');
      await library.locator('[data-entry]').wait();
      for (const scheme of ['light', 'dark'] as const) await shoot(library, `library-${language}-${scheme}`, scheme);
      const id = await library.$eval('[data-entry]', (row) => row.getAttribute('data-entry'));
      const reader = await own(`reader.html?id=${id}`);
      await reader.locator('[itemprop="articleBody"] p').wait();
      for (const scheme of ['light', 'dark'] as const) await shoot(reader, `reader-${language}-${scheme}`, scheme);
    } finally {
      await opened.browser.close();
    }
  }
  sample.close();
  for (const name of inReadme) copyFileSync(join(folder, `${name}.png`), join(docs, `${name}.png`));
  console.log(`The pictures are in ${folder}; those of the README are in ${docs}.`);
  return 0;
});
