import type { Page } from 'puppeteer-core';
import { articleId } from '../../lib/address.ts';
import type { Draft } from '../../lib/article.ts';
import { draftOf } from '../../scripts/popup.ts';
import { until } from '../../scripts/until.ts';
import { appears, closePopup, type Session } from './session.ts';

declare const chrome: { storage: { local: { set(items: object): Promise<void> } } };

/** What was read in each session, by the address of the page. */
const read = new WeakMap<Session, Map<string, Draft>>();

/** Reads a page through the toolbar button, as a person does; once is enough. */
async function draftAt(session: Session, address: string): Promise<Draft> {
  const drafts = read.get(session) ?? new Map<string, Draft>();
  read.set(session, drafts);
  const known = drafts.get(address);
  if (known) return known;
  const popup = await session.press(await session.visit(address));
  const draft = await until('the popup keeps what it read', () => draftOf(popup));
  await closePopup(popup);
  drafts.set(address, draft);
  return draft;
}

/**
 * The article of a page in a reader tab, in front; with `as`, the same article of a page at that address, where nobody has saved it. How such a tab is opened
 * from the popup is shown in save.test.ts.
 */
export async function openReader(session: Session, address: string, as?: string): Promise<Page> {
  const draft = await draftAt(session, address);
  const { article } = draft;
  const own: Draft = as ? { ...draft, id: await articleId(as), address: as, article: { ...article, url: as } } : draft;
  await session.askBackground((items) => chrome.storage.local.set(items), { [`draft:${own.id}`]: own });
  const reader = await session.openOwn(`reader.html?id=${own.id}`);
  await appears(reader, '.article-body p');
  return reader;
}
