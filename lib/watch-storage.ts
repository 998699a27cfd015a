import { browser } from 'wxt/browser';

/** Calls back when something is written in the browser's storage, in whatever page, under a key that is meant; returns how to stop. */
export function watchStorage(
  area: 'local' | 'session',
  isMeant: (key: string) => boolean,
  changed: () => void,
): () => void {
  const listener = (changes: object, where: string) => {
    if (where === area && Object.keys(changes).some(isMeant)) changed();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
