import { browser } from 'wxt/browser';

/**
 * A browser that finds its database damaged begins an empty one and says nothing. That there was a library is remembered elsewhere too, so
 * that its reader is told, and can bring it back while the backup is at hand.
 */
const MADE = 'library:made';
const LOST = 'library:lost';

/** Remembers that there is a library; where one was, and this is a new one, that it was lost. The background calls this before it writes. */
export async function rememberLibrary(isNew: boolean): Promise<void> {
  const { [MADE]: wasMade } = await browser.storage.local.get(MADE);
  if (wasMade && isNew) await browser.storage.local.set({ [LOST]: true });
  if (!wasMade) await browser.storage.local.set({ [MADE]: true });
}

/** Whether the browser has lost the library, and the reader has not put the word of it away. */
export const wasLibraryLost = async (): Promise<boolean> => (await browser.storage.local.get(LOST))[LOST] === true;

export const forgetLoss = (): Promise<void> => browser.storage.local.remove(LOST);
