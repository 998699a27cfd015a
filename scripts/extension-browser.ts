import puppeteer, { type Browser, type Extension, type LaunchOptions, type Page, type Target } from 'puppeteer-core';
import { chromium } from './browsers.ts';
import { build } from './build.ts';
import { Complaint, isRoot } from './system.ts';
import { until } from './until.ts';

export interface ExtensionBrowser {
  browser: Browser;
  extension: Extension;
}

export interface Options extends Pick<LaunchOptions, 'headless' | 'userDataDir' | 'defaultViewport'> {
  /** The language of the browser's interface, which is the extension's too. */
  language?: 'ar' | 'en';
  args?: string[];
  env?: NodeJS.ProcessEnv;
  /** The folder of the extension, where it is not the build itself. */
  folder?: string;
}

/** Chromium asks Google for many things by itself; none of them belongs in a test or in a picture. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-quic',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  `--disable-features=${[
    'AutofillServerCommunication',
    'HttpsFirstBalancedModeAutoEnable',
    'HttpsUpgrades',
    'MediaRouter',
    'NetworkTimeServiceQuerying',
    'OptimizationHints',
    'Translate',
  ].join()}`,
];

/** A Chromium of its own, with a new profile, that has the built extension. */
export async function openExtensionBrowser({
  language = 'ar',
  args = [],
  env,
  folder = build('chrome'),
  ...options
}: Options = {}): Promise<ExtensionBrowser> {
  const browser = await puppeteer.launch({
    executablePath: await chromium(),
    headless: true,
    ...options,
    // Only over a pipe does a branded Chrome still accept an extension from a folder.
    pipe: true,
    enableExtensions: true,
    args: [...quiet, ...(isRoot ? ['--no-sandbox'] : []), `--lang=${language}`, ...args],
    // Chromium on Linux takes the language of its interface from here, and from `--lang` elsewhere.
    env: { ...process.env, ...env, LANGUAGE: language },
  });
  // The launch option of the same purpose does not wait until the extension is there.
  const id = await browser.installExtension(folder);
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error(`the extension ${id} was installed and is not there`);
  return { browser, extension };
}

/** Presses the extension's button in the toolbar of the page's window, as a person would, and returns the popup that opens. */
export async function pressToolbarButton(page: Page, { browser, extension }: ExtensionBrowser): Promise<Page> {
  const address = `chrome-extension://${extension.id}/popup.html`;
  const popups = () => browser.targets().filter((target) => target.url() === address);
  // The button closes a popup that is still open.
  await until('the last popup is closed', () => popups().length === 0);
  try {
    await page.triggerExtensionAction(extension);
  } catch (error) {
    if (!/wasn't found/.test(String(error))) throw error;
    throw new Complaint(`${await browser.version()} is too old for this: install a newer Chromium, Chrome or Edge.`);
  }
  const [popup] = await until('a popup opens', () => popups().length > 0 && popups());
  return (popup as Target).asPage();
}
