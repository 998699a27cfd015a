import { browser } from 'wxt/browser';
import { copyInBackground } from './clipboard';
import { keepDraft } from './drafts';
import { failureText } from './failure-text';
import { type MessageKey, text } from './i18n';
import { failed } from './messages';
import { extractFromTab, selectedText, type Tab } from './page';
import { saveDraft } from './save-draft';
import { articleText } from './text/article-text';
import { cleanText } from './text/clean-text';

/** The commands that work without an open popup. The badge on the toolbar button answers, and its tooltip says why not. */

const ANSWER_MS = 4000;

/** Puts words on the toolbar button. The tab may be closed by then; there is nothing left to tell its reader. */
async function label(tabId: number, sign: string, title: string): Promise<void> {
  const put = [browser.action.setTitle({ tabId, title }), browser.action.setBadgeText({ tabId, text: sign })];
  await Promise.allSettled(put);
}

async function respond(tab: Tab, sign: string, message: string, color: string): Promise<void> {
  const tabId = tab.id as number;
  await browser.action.setBadgeBackgroundColor({ tabId, color }).catch(() => undefined);
  await label(tabId, sign, message);
  setTimeout(() => label(tabId, '', text('actionTitle')), ANSWER_MS);
}

const succeed = (tab: Tab, message: MessageKey) => respond(tab, '✓', text(message), '#1d6b45');
const fail = (tab: Tab, message: string) => respond(tab, '!', message, '#9a2a1f');

/** Extracts, keeps the draft, and hands it on; a page that cannot be read is answered here. */
async function withDraft(
  tab: Tab,
  use: (draft: Awaited<ReturnType<typeof keepDraft>>) => Promise<void>,
): Promise<void> {
  const extraction = await extractFromTab(tab);
  if (extraction.kind === 'refusal') {
    const say = (part: 'why' | 'do') => text(`refusal_${extraction.reason.replaceAll('-', '_')}_${part}` as MessageKey);
    return fail(tab, `${say('why')} ${say('do')}`);
  }
  await use(await keepDraft(tab.url ?? extraction.article.url, extraction.article, extraction.removed));
}

/** Opens the popup on the tab once more. Where browsers let nobody but their reader do that, the button says so. */
export async function readAgain(tab: Tab): Promise<void> {
  try {
    await browser.action.openPopup({ windowId: tab.windowId });
  } catch {
    await succeed(tab, 'ownRulesKept');
  }
}

/** Saves the article of the tab to the library. */
export async function savePage(tab: Tab): Promise<void> {
  try {
    await withDraft(tab, async (draft) => {
      await succeed(tab, (await saveDraft(draft)) === 'updated' ? 'savedAgain' : 'saved');
    });
  } catch (error) {
    await fail(tab, text(failureText(failed(error).failure, 'saveFailed', 'saveFailedFull')));
  }
}

/** Copies the article of the tab as clean text. */
export async function copyPage(tab: Tab): Promise<void> {
  try {
    await withDraft(tab, async ({ article }) => {
      await copyInBackground(articleText(article), tab.id as number);
      await succeed(tab, 'copied');
    });
  } catch {
    await fail(tab, text('copyFailed'));
  }
}

/**
 * Copies what is selected in the tab as clean text. `selection` is where the menu was opened: a frame of another site is
 * closed to us, and there only what the browser itself says of the selection is left, without its line breaks.
 */
export async function copySelection(tab: Tab, selection: { frameId?: number; text?: string } = {}): Promise<void> {
  try {
    const selected = await selectedText(tab.id as number, selection.frameId).catch((error) => {
      if (selection.text) return selection.text;
      throw error;
    });
    const clean = cleanText(selected);
    if (!clean) return await fail(tab, text('nothingSelected'));
    await copyInBackground(clean, tab.id as number);
    await succeed(tab, 'copied');
  } catch {
    await fail(tab, text('copyFailed'));
  }
}
