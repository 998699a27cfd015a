import { browser } from 'wxt/browser';
import { siteOf } from './address';
import { type Answer, failed } from './messages';
import { type OwnKind, type OwnRule, rulesFrom } from './own-rule';
import { runInTab, type Tab } from './page';

/** The way of own rules from a page to the store: the popup opens the picker, the picker tells the background. */

const PICKER = '/content-scripts/picker.js';

/** Under this name of the isolated world's global object the picker is told how to begin. */
export const pickerStartName = 'naqiPicker';

export interface PickerStart {
  /** What the reader will most likely do first. */
  kind: OwnKind;
  /** The theme that the reader has chosen, as in lib/preferences. */
  theme: string;
}

const askedKey = (tabId: number) => `picking:${tabId}`;

/** Opens the picker on the page of a tab. Rejects where pages are closed to us. */
export async function openPicker(tab: Tab, start: PickerStart): Promise<void> {
  const tabId = tab.id as number;
  await browser.storage.session.set({ [askedKey(tabId)]: true });
  await runInTab(tabId, PICKER, { [pickerStartName]: start });
}

interface Message {
  picked: OwnRule[];
}

/** Hands the background what was chosen on this page. Never rejects: a failure is an answer. */
export async function sendPicked(picked: OwnRule[]): Promise<Answer> {
  try {
    const answer = (await browser.runtime.sendMessage({ picked } satisfies Message)) as Answer | undefined;
    return answer ?? { ok: false, failure: 'failed', detail: 'no answer to the picker' };
  } catch (error) {
    return failed(error);
  }
}

/**
 * Keeps what pickers send. A script of ours in a page may have been taken over by that page, so the site is the one that the browser
 * says the message comes from, and nothing is taken from a tab where the reader has not asked for the picker.
 */
export function receivePicked(keep: (host: string, rules: OwnRule[], tab: Tab) => Promise<void>): void {
  browser.runtime.onMessage.addListener((message: unknown, { tab, url, frameId }) => {
    const { picked } = (message ?? {}) as Partial<Message>;
    const tabId = tab?.id;
    if (!picked || !tab || tabId === undefined || frameId !== 0) return undefined;
    const take = async (): Promise<Answer> => {
      const key = askedKey(tabId);
      const host = siteOf(url ?? '');
      if (!host || !(await browser.storage.session.get(key))[key]) throw new Error('nobody has asked for rules here');
      await keep(host, rulesFrom(picked), tab);
      await browser.storage.session.remove(key);
      return { ok: true, value: undefined };
    };
    return take().catch(failed);
  });
}
