import { browser } from 'wxt/browser';
import { watchStorage } from '../../watch-storage';

const FULL = 'pictures:full';

/** Remembers, while the browser runs, that pictures could not be kept because the disk is full, or that there is room again. */
export async function setPicturesFull(full: boolean): Promise<void> {
  if ((await arePicturesFull()) !== full) await browser.storage.session.set({ [FULL]: full });
}

export async function arePicturesFull(): Promise<boolean> {
  return (await browser.storage.session.get(FULL))[FULL] === true;
}

/** Calls back when room ran out, or is there again; returns how to stop. */
export function watchPicturesFull(changed: () => void): () => void {
  return watchStorage('session', (key) => key === FULL, changed);
}
