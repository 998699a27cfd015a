import { browser } from 'wxt/browser';

/** Opens a page of ours in a tab, and closes the popup, which would be in its way. */
export async function openPage(path: string): Promise<void> {
  await browser.tabs.create({ url: new URL(path, location.origin).href });
  close();
}

export const openLibrary = (): Promise<void> => openPage('/library.html');
