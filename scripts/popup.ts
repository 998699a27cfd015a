import type { Page } from 'puppeteer-core';
import type { Article, Draft, Refusal, Removal } from '../lib/article.ts';
import { until } from './until.ts';

/** What the popup shows, as its reader sees it; `null` where it shows no such thing. */
export interface Shown {
  headline: string | null;
  byline: string | null;
  date: string | null;
  publisher: string | null;
  /** What stands inside `articleBody`, with its line breaks. */
  body: string | null;
  /** The sentences of the one `role="alert"`. */
  alert: string | null;
}

/** What a page gave: what the popup shows, and the article that it was painted from. */
export type Reading =
  | { kind: 'article'; article: Article; removed: Removal[]; shown: Shown }
  | { kind: 'refusal'; reason: Refusal | null; message: string; shown: Shown };

/** Waits until the popup has an article or says why there is none. */
export async function popupSettles(popup: Page): Promise<void> {
  await until('the popup shows an article or says why not', () =>
    popup.evaluate(() => document.querySelector('[itemprop="articleBody"], [role="alert"]') !== null),
  );
}

export function readPopup(popup: Page): Promise<Shown> {
  return popup.evaluate(() => {
    const words = (selector: string) => document.querySelector<HTMLElement>(selector)?.innerText.trim() || null;
    return {
      headline: words('[itemprop="headline"]'),
      byline: words('[itemprop="author"]'),
      date: words('[itemprop="datePublished"]'),
      publisher: words('[itemprop="publisher"]'),
      body: words('[itemprop="articleBody"]'),
      alert: words('[role="alert"]'),
    };
  });
}

/** Inside an extension page, of which the types here know nothing. */
declare const chrome: {
  i18n: { getMessage(key: string): string };
  storage: { session: { get(key: string | null): Promise<Record<string, unknown>>; clear(): Promise<void> } };
  tabs: { query(query: object): Promise<{ url?: string }[]> };
};

/** The draft that the popup keeps of the page it was opened on. */
export async function draftOf(popup: Page): Promise<Draft | null> {
  return popup.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    const page = `page:${tab?.url?.replace(/#.*$/, '')}`;
    const all = await chrome.storage.session.get(null);
    return (all[`draft:${all[page]}`] as Draft | undefined) ?? null;
  });
}

/** Makes the extension forget what it has read, so that the same address can be read again with other content. */
export async function forgetDrafts(popup: Page): Promise<void> {
  await popup.evaluate(() => chrome.storage.session.clear());
}

const refusals = [
  'browser-page',
  'store',
  'blank',
  'pdf',
  'image',
  'not-a-page',
  'unreachable',
  'gone',
  'file-access',
  'list',
  'short',
  'garbled',
  'no-text',
  'interrupted',
  'blocked',
] as const satisfies Refusal[];

/** The popup speaks to people and not to programs: its sentence tells the reason, in whichever language it is. */
function reasonOf(popup: Page, message: string): Promise<Refusal | null> {
  return popup.evaluate(
    (said, reasons) =>
      reasons.find((reason) => {
        const sentence = chrome.i18n.getMessage(`refusal_${reason.replaceAll('-', '_')}_why`);
        return sentence !== '' && said.includes(sentence);
      }) ?? null,
    message,
    refusals,
  );
}

/** Waits for the popup and takes everything from it. */
export async function reading(popup: Page): Promise<Reading> {
  await popupSettles(popup);
  const shown = await readPopup(popup);
  if (shown.headline === null) {
    const message = shown.alert ?? '';
    return { kind: 'refusal', reason: await reasonOf(popup, message), message, shown };
  }
  const draft = await until('the popup keeps what it read', () => draftOf(popup));
  return { kind: 'article', article: draft.article, removed: draft.removed, shown };
}

/** An article as text: headline, byline and date where the page has them, and the clean text. */
export function asText({ shown, article }: Reading & { kind: 'article' }): string {
  const credits = [shown.byline, shown.date].filter(Boolean).join('\n');
  return [shown.headline, credits, article.text].filter(Boolean).join('\n\n');
}
