import { browser } from 'wxt/browser';
import { articleId } from './address';
import type { Article, Draft, Removal } from './article';

/**
 * Drafts: articles that were read and not saved. They live in session storage, which holds 10 MB and is emptied when the
 * browser closes; one that is opened in a tab of its own is also kept on the disk, so that the tab survives a restart.
 */
const SESSION_LIMIT = 20;
const KEPT_LIMIT = 20;

const draftKey = (id: string) => `draft:${id}`;
const pageKey = (address: string) => `page:${address.replace(/#.*$/, '')}`;

type Area = typeof browser.storage.local;

async function drafts(area: Area): Promise<Draft[]> {
  const all = await area.get(null);
  return Object.entries(all)
    .filter(([key]) => key.startsWith('draft:'))
    .map(([, value]) => value as Draft)
    .sort((a, b) => a.readAt - b.readAt);
}

async function forget(area: Area, old: Draft[]): Promise<void> {
  await area.remove(old.flatMap((draft) => [draftKey(draft.id), pageKey(draft.address)]));
}

async function put(area: Area, draft: Draft, limit: number): Promise<void> {
  const entry = { [draftKey(draft.id)]: draft, [pageKey(draft.address)]: draft.id };
  const others = (await drafts(area)).filter((other) => other.id !== draft.id);
  if (others.length >= limit) await forget(area, others.slice(0, others.length - limit + 1));
  try {
    await area.set(entry);
  } catch {
    // The area is full: a new draft is worth more than all old ones. If it does not fit even alone, the caller hears it.
    await forget(area, others);
    await area.set(entry);
  }
}

/** What was read at `address`, as a draft that is not kept anywhere yet. */
export async function makeDraft(address: string, article: Article, removed: Removal[]): Promise<Draft> {
  return { id: await articleId(article.url), address, article, removed, readAt: Date.now() };
}

/** Makes the draft of what was read at `address` and keeps it for this session. Rejects where there is no room. */
export async function keepDraft(address: string, article: Article, removed: Removal[]): Promise<Draft> {
  const draft = await makeDraft(address, article, removed);
  await put(browser.storage.session, draft, SESSION_LIMIT);
  return draft;
}

/** Keeps a draft on the disk, for a reader tab that may be open when the browser restarts. */
export async function keepDraftForRestart(draft: Draft): Promise<void> {
  await put(browser.storage.local, draft, KEPT_LIMIT);
}

/** Keeps a changed draft wherever it was kept before. */
export async function updateDraft(draft: Draft): Promise<void> {
  const key = draftKey(draft.id);
  for (const area of [browser.storage.session, browser.storage.local]) {
    if ((await area.get(key))[key]) await area.set({ [key]: draft });
  }
}

/** The draft of the page at this address, or `null` if it was not read in this session. */
export async function draftOfPage(address: string): Promise<Draft | null> {
  const key = pageKey(address);
  const id = (await browser.storage.session.get(key))[key] as string | undefined;
  return id ? findDraft(id) : null;
}

/** A draft by its id, or `null`. */
export async function findDraft(id: string): Promise<Draft | null> {
  const key = draftKey(id);
  for (const area of [browser.storage.session, browser.storage.local]) {
    const draft = (await area.get(key))[key] as Draft | undefined;
    // An older version may have given it another id, and the library would take it for another article.
    if (draft) return { ...draft, id: await articleId(draft.article.url) };
  }
  return null;
}
