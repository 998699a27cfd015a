import type { Page } from 'puppeteer-core';
import { type Options, openExtensionBrowser, pressToolbarButton } from './extension-browser.ts';
import { openAddress, openSavedPage } from './open-page.ts';
import { forgetDrafts, type Reading, reading } from './popup.ts';
import type { SavedPage } from './saved-page.ts';

export interface ReaderBrowser {
  /** Answers a page at its own address, with no network and no scripts, and reads it through the toolbar button. */
  read(page: SavedPage): Promise<Reading>;
  /** Opens a real address and reads it. */
  visit(address: string): Promise<Reading>;
  close(): Promise<void>;
}

/** Where nothing answers: the pictures of a saved page must not be fetched either, by the page or by the popup. */
const noNetwork = ['--proxy-server=http://127.0.0.1:9', '--proxy-bypass-list=<-loopback>'];

/** A browser that reads one page after another. `network` lets it reach the real web. */
export async function openReaderBrowser({
  network = false,
  ...options
}: Options & { network?: boolean } = {}): Promise<ReaderBrowser> {
  const opened = await openExtensionBrowser({
    ...options,
    args: [...(options.args ?? []), ...(network ? [] : noNetwork)],
  });

  async function readInTab(open: (tab: Page) => Promise<void>): Promise<Reading> {
    const tab = await opened.browser.newPage();
    try {
      await open(tab);
      const popup = await pressToolbarButton(tab, opened);
      const result = await reading(popup);
      await forgetDrafts(popup);
      await popup.close();
      return result;
    } finally {
      await tab.close();
    }
  }

  return {
    read: (page) => readInTab((tab) => openSavedPage(tab, page)),
    visit: (address) => readInTab((tab) => openAddress(tab, address)),
    close: () => opened.browser.close(),
  };
}
