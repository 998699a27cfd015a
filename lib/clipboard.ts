import { browser } from 'wxt/browser';

/**
 * Copies from the background, without an open page of ours. Firefox's background is a page with a clipboard; Chromium's
 * is a worker without one, so there the tab that the reader has just clicked for does it. Rejects when nothing was copied.
 */
export async function copyInBackground(text: string, tabId: number): Promise<void> {
  if (globalThis.navigator.clipboard) return navigator.clipboard.writeText(text);
  const [injected] = await browser.scripting.executeScript({
    target: { tabId },
    args: [text],
    func: async (copied: string): Promise<boolean> => {
      // The copy event needs no focus and works on http pages too; pages that watch for copying cannot change what an
      // earlier listener of the window has set.
      let done = false;
      const put = (event: ClipboardEvent) => {
        event.clipboardData?.setData('text/plain', copied);
        event.preventDefault();
        event.stopImmediatePropagation();
        done = true;
      };
      window.addEventListener('copy', put, true);
      const accepted = document.execCommand('copy');
      window.removeEventListener('copy', put, true);
      if (done && accepted) return true;
      try {
        await navigator.clipboard.writeText(copied);
        return true;
      } catch {
        return false;
      }
    },
  });
  if (injected?.result !== true) throw new Error('the page let nothing be copied');
}
