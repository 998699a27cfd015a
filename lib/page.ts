import { type Browser, browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { parseAddress, siteOf } from './address';
import type { Extraction, Refusal } from './article';
import { type OwnSelectors, ownSelectorsName, selectorsOf } from './own-rule';
import { readOwnRules } from './own-rules';
import { siteRules } from './rules/sites';
import { extensionStores } from './rules/stores';

/** The one place that reaches into a page: it injects a content script into a tab and returns what it found. */

/** The second applies rules for single newspapers, and is larger. */
const CONTENT_SCRIPT = '/content-scripts/content.js';
const CONTENT_SCRIPT_WITH_RULES = '/content-scripts/with-rules.js';

export type Tab = Browser.tabs.Tab;

/** The tab in front of the reader, or `null` where the browser shows none. */
export async function activeTab(): Promise<Tab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab ?? null;
}

/** Whether a page of ours stands in a private window itself. (A popup stands in none; its tab says.) */
export const inPrivateWindow = (): boolean => browser.extension?.inIncognitoContext ?? false;

/** Why an address can be known in advance to hold no article for us, or `null`. */
export function refusalOfAddress(address: string): Refusal | null {
  if (/^about:(blank|newtab|home|privatebrowsing)\b/.test(address)) return 'blank';
  if (/^(chrome|edge):\/\/(newtab|new-tab-page)\b/.test(address)) return 'blank';
  const url = parseAddress(address);
  if (!url || !/^(https?|file|data|blob|ftp):$/.test(url.protocol)) return 'browser-page';
  const isStore = extensionStores.some(({ host, path }) => url.hostname === host && url.pathname.startsWith(path));
  return isStore ? 'store' : null;
}

/** What a browser's error says of the page that could not be entered. The texts are Chromium's and Firefox's own. */
function refusalOfError(address: string, message: string): Refusal {
  if (/error page/i.test(message)) return 'unreachable';
  if (
    /tab was closed|No tab with id|Frame with ID \d+ was removed|frame was removed|holds the script|Invalid tab/i.test(
      message,
    )
  ) {
    return 'interrupted';
  }
  if (/extensions gallery|webstore/i.test(message)) return 'store';
  // Chromium hides the address of what it shows by itself: its own pages, an empty tab, the source of a page.
  if (!address) return 'browser-page';
  const url = parseAddress(address);
  if (url?.protocol === 'file:') return 'file-access';
  if (url && /\.pdf$/i.test(url.pathname)) return 'pdf';
  return 'blocked';
}

const ATTEMPTS = 6;
const PAUSE_MS = 50;

/**
 * Chromium tells of a shortcut a moment before it opens the page to us: whoever comes at once finds it closed. So where
 * the page may be open, this knocks more than once.
 */
async function knock<T>(enter: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await enter();
    } catch (error) {
      if (attempt === ATTEMPTS || !/Cannot access contents of the page/.test(String(error))) throw error;
      await new Promise((later) => setTimeout(later, PAUSE_MS));
    }
  }
}

/** A page that keeps the script longer than this has stopped it. */
const PATIENCE_MS = 15_000;

/** The promise, or a rejection when it takes too long. */
function inTime<T>(promise: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) =>
    setTimeout(() => reject(new Error('the frame was removed, or holds the script')), PATIENCE_MS),
  );
  return Promise.race([promise, late]);
}

/** Places on the same page have the same address but for the fragment. */
const withoutFragment = (address: string): string => address.replace(/#(?![!/]).*$/, '');

/**
 * Runs a content script in a tab, and gives what it returns. What is `given` it finds as global variables of its world, which no
 * page sees.
 */
export async function runInTab(
  tabId: number,
  file: ScriptPublicPath,
  given: Record<string, unknown> = {},
): Promise<unknown> {
  const target = { tabId };
  const give = (variables: Record<string, unknown>) => void Object.assign(globalThis, variables);
  if (Object.keys(given).length) await browser.scripting.executeScript({ target, func: give, args: [given] });
  const [injected] = await browser.scripting.executeScript({ target, files: [file] });
  return injected?.result;
}

/**
 * The rules for the newspaper at this address: ours, and its reader's own; `null` where there are none. Storage that fails costs the rules,
 * not the reading.
 */
async function rulesFor(address: string): Promise<OwnSelectors | null> {
  const site = siteOf(address);
  const own = selectorsOf(await readOwnRules(site).catch(() => []));
  const { hide = [], add = [], article = [] } = siteRules[site] ?? {};
  const all = { hide: [...hide, ...own.hide], add: [...add, ...own.add], article: [...article, ...own.article] };
  return Object.values(all).some((selectors) => selectors.length) ? all : null;
}

/** Reads the article of a tab that the reader has just clicked for. Never rejects. */
export async function extractFromTab(tab: Tab): Promise<Extraction> {
  const address = tab.url ?? '';
  const refusal = address ? refusalOfAddress(address) : null;
  if (refusal) return { kind: 'refusal', reason: refusal };
  const rules = await rulesFor(address);
  const enter = () =>
    rules
      ? runInTab(tab.id as number, CONTENT_SCRIPT_WITH_RULES, { [ownSelectorsName]: rules })
      : runInTab(tab.id as number, CONTENT_SCRIPT);
  try {
    const extraction = (await inTime(address ? knock(enter) : enter())) as Extraction | null | undefined;
    // What was read must be what was in front: the tab may have gone on to another page meanwhile.
    const now = (await browser.tabs.get(tab.id as number)).url ?? '';
    if (withoutFragment(now) !== withoutFragment(address)) return { kind: 'refusal', reason: 'interrupted' };
    if (extraction) return extraction;
    // Chromium returns an empty result for a frame that went away or that shows its own viewer.
    return { kind: 'refusal', reason: refusalOfError(address, '') };
  } catch (error) {
    return { kind: 'refusal', reason: refusalOfError(address, String(error)) };
  }
}

/** The text that is selected in a frame of the tab, with its line breaks; empty if nothing is. Rejects where pages are closed to us. */
export async function selectedText(tabId: number, frameId = 0): Promise<string> {
  const select = () => {
    const field = document.activeElement;
    // A selection inside a text field is not part of the document's selection.
    if (field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type !== 'password')) {
      const { selectionStart, selectionEnd, value } = field;
      if (selectionStart !== selectionEnd) return value.slice(selectionStart ?? 0, selectionEnd ?? 0);
    }
    return getSelection()?.toString() ?? '';
  };
  const target = { tabId, frameIds: [frameId] };
  const [injected] = await knock(() => browser.scripting.executeScript({ target, func: select }));
  return (injected?.result as string | undefined) ?? '';
}

/** The tab that shows this address in front of its reader, where it is open to us; or `null`. */
export async function tabAt(address: string): Promise<number | null> {
  const tabs = await browser.tabs.query({ active: true });
  return tabs.find(({ url }) => url && withoutFragment(url) === withoutFragment(address))?.id ?? null;
}

/** What is larger is not carried over. */
const CARRIED_BYTES = 12_000_000;

/**
 * A picture of the tab's own site, from the page itself, which has it already; `null` where the site says that there is none for us. Rejects
 * where the page cannot be asked.
 */
export async function pictureFromTab(tabId: number, src: string): Promise<Blob | null> {
  const take = async (address: string, most: number) => {
    // The page's own origin, and nothing else: the browser would complain in the page's console.
    if (new URL(address).origin !== location.origin) return undefined;
    const response = await fetch(address, { cache: 'force-cache', signal: AbortSignal.timeout(20_000) });
    const blob = response.ok ? await response.blob() : null;
    if (!blob || blob.size > most) return '';
    return new Promise<string>((resolve, reject) => {
      const reader = new FileReader();
      reader.onload = () => resolve(String(reader.result));
      reader.onerror = () => reject(reader.error);
      reader.readAsDataURL(blob);
    });
  };
  const target = { tabId };
  const [injected] = await browser.scripting.executeScript({ target, func: take, args: [src, CARRIED_BYTES] });
  if (typeof injected?.result !== 'string') throw new Error('the page does not answer');
  const [, encoded] = injected.result.split(',');
  return encoded ? new Blob([Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0))]) : null;
}
