import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { build } from './build.ts';
import { type ExtensionBrowser, openExtensionBrowser, pressToolbarButton } from './extension-browser.ts';
import { openAddress, openSavedPage } from './open-page.ts';
import { asText, reading } from './popup.ts';
import { serveSample } from './sample-server.ts';
import { readSavedPage } from './saved-page.ts';
import { runCommand } from './system.ts';

/** Where the picture of the popup goes when nobody can see it. */
const picture = join(import.meta.dirname, '../.output/popup.png');

const hasDisplay =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** Opens what was named: our sample page, an address, or a saved page at the address it declares. */
async function open(tab: Page, source: string): Promise<void> {
  if (/^https?:/i.test(source)) return openAddress(tab, source);
  await openSavedPage(tab, readSavedPage(source));
}

/** Shows the popup to a person, until they close the browser. */
async function show({ browser }: ExtensionBrowser): Promise<number> {
  console.log('The browser is open. Close it to end this command.');
  await new Promise((closed) => browser.once('disconnected', closed));
  return 0;
}

/** Waits until the pictures that can be seen are drawn; for one that does not come, a few seconds. */
function picturesDrawn(popup: Page): Promise<void> {
  return popup.evaluate(async () => {
    const seen = Array.from(document.images).filter((image) => image.getBoundingClientRect().top < innerHeight);
    const drawn = Promise.allSettled(seen.map((image) => image.decode()));
    await Promise.race([drawn, new Promise((late) => setTimeout(late, 5000))]);
  });
}

/** Prints what the popup shows, and keeps a picture of it. */
async function describe(popup: Page): Promise<number> {
  const result = await reading(popup);
  await picturesDrawn(popup);
  await popup.screenshot({ path: picture });
  console.log(result.kind === 'refusal' ? result.message : asText(result));
  console.log(`\nA picture of the popup is in ${picture}`);
  return result.kind === 'refusal' ? 1 : 0;
}

await runCommand(async () => {
  build('chrome');
  const source = process.argv[2];
  const sample = source ? null : await serveSample();
  const opened = await openExtensionBrowser({
    headless: !hasDisplay,
    defaultViewport: null,
    args: hasDisplay ? [] : ['--window-size=1280,900', '--screen-info={1600x1200 devicePixelRatio=2}'],
  });
  try {
    const tab = (await opened.browser.pages())[0] ?? (await opened.browser.newPage());
    await open(tab, source ?? (sample?.address as string));
    const popup = await pressToolbarButton(tab, opened);
    return await (hasDisplay ? show(opened) : describe(popup));
  } finally {
    if (opened.browser.connected) await opened.browser.close();
    sample?.close();
  }
});
