import type { Page } from 'puppeteer-core';
import type { SavedPage } from './saved-page.ts';
import { until } from './until.ts';

/**
 * Makes a tab one for saved pages, and returns what opens them in it, one after the other: each at its own address, answered from memory; its
 * scripts do not run, everything else is refused.
 */
export async function tabForSavedPages(tab: Page): Promise<(page: SavedPage) => Promise<void>> {
  /** Until it is answered. */
  let next: SavedPage | null = null;
  await tab.setRequestInterception(true);
  tab.on('request', (request) => {
    const isPage = request.isNavigationRequest() && request.frame()?.parentFrame() === null;
    if (!isPage || !next) {
      // An aborted navigation, such as that of a page that would reload itself, leaves the page in its place.
      request.abort('aborted').catch(() => undefined);
      return;
    }
    const { contentType, body } = next;
    next = null;
    const headers = { 'content-security-policy': "script-src 'none'" };
    const bytes = new Uint8Array(Buffer.from(body as Buffer));
    request.respond({ status: 200, contentType, headers, body: bytes }).catch(() => undefined);
  });
  return async (page) => {
    next = page;
    await tab.goto(page.url, { waitUntil: 'load' });
  };
}

/** Opens one saved page in a tab. */
export async function openSavedPage(tab: Page, page: SavedPage): Promise<void> {
  const open = await tabForSavedPages(tab);
  await open(page);
}

/** Opens a real address. A site that does not answer, or never stops loading, is left as it stands: that too is an answer. */
export async function openAddress(tab: Page, address: string): Promise<void> {
  try {
    await tab.goto(address, { waitUntil: 'load' });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    await until('the browser shows something', () => tab.url() !== 'about:blank');
  }
}
