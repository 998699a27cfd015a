import { browser } from 'wxt/browser';

/** The reader's leave to fetch the pictures of saved articles from whatever host has them. It is asked for once, and can be changed in the preferences. */
const everywhere = { origins: ['*://*/*'] };

const ASKED = 'pictures:asked';

/** Whether the reader has given leave. A browser that does not say gives none. */
export const mayFetchPictures = (): Promise<boolean> => browser.permissions.contains(everywhere).catch(() => false);

/** Asks the reader, through the browser. To be called within a click, before anything is waited for. Resolves with the answer. */
export async function allowPictures(): Promise<boolean> {
  const asked = browser.permissions.request(everywhere);
  await keepAsked();
  return asked.catch(() => false);
}

/** Gives the leave back. */
export const forbidPictures = (): Promise<boolean> => browser.permissions.remove(everywhere);

/** Whether the reader was asked already: a refusal is an answer. */
export async function wasAskedForPictures(): Promise<boolean> {
  return (await browser.storage.local.get(ASKED))[ASKED] === true;
}

export const keepAsked = (): Promise<void> => browser.storage.local.set({ [ASKED]: true });

/** Calls back when the leave was given or taken; returns how to stop. */
export function watchPictureAccess(changed: () => void): () => void {
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
  return () => {
    browser.permissions.onAdded.removeListener(changed);
    browser.permissions.onRemoved.removeListener(changed);
  };
}
