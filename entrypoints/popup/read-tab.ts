import { siteOf } from '../../lib/address';
import type { Draft, Position, Refusal, Removal } from '../../lib/article';
import { draftOfPage, keepDraft, makeDraft } from '../../lib/drafts';
import { ownRulesChangedAt } from '../../lib/own-rules';
import { activeTab, extractFromTab, type Tab } from '../../lib/page';
import { readPosition } from '../../lib/positions';
import { putBackAgain } from '../../lib/text/put-back';

export type View =
  | { kind: 'loading' }
  | { kind: 'refusal'; reason: Refusal }
  /** `kept`: the draft outlives the popup. `isPrivate`: the page is in a private window. */
  | { kind: 'article'; draft: Draft; position: Position | null; kept: boolean; isPrivate: boolean };

/** Shows the article of the tab in front: at once if it was read before, else as soon as it is read. */
export async function readTab(show: (view: View) => void): Promise<void> {
  const tab = await activeTab();
  if (!tab) return show({ kind: 'refusal', reason: 'blocked' });
  // Storage that fails costs the memory of this page, not the reading of it.
  const draft = await draftOfPage(tab.url ?? '').catch(() => null);
  if (!draft) return readAnew(tab, show);
  // What was read with other rules would be shown for a moment only to change.
  const changedAt = await ownRulesChangedAt(siteOf(draft.address)).catch(() => 0);
  await (draft.readAt > changedAt ? showAgain(tab, draft, show) : readAnew(tab, show, draft.removed));
}

const place = (id: string) => readPosition(id).catch(() => null);

/** Reads the page as if it had never been read, but for what the reader had put back. */
async function readAnew(tab: Tab, show: (view: View) => void, before: readonly Removal[] = []): Promise<void> {
  const extraction = await extractFromTab(tab);
  if (extraction.kind === 'refusal') return show(extraction);
  const { article, removed } = putBackAgain(extraction, before);
  const address = tab.url ?? article.url;
  let kept = true;
  const draft = await keepDraft(address, article, removed).catch(() => {
    kept = false;
    return makeDraft(address, article, removed);
  });
  show({ kind: 'article', draft, position: await place(draft.id), kept, isPrivate: tab.incognito });
}

/** Paints the draft, and looks meanwhile whether the page says something else by now. */
async function showAgain(tab: Tab, draft: Draft, show: (view: View) => void): Promise<void> {
  const position = await place(draft.id);
  show({ kind: 'article', draft, position, kept: true, isPrivate: tab.incognito });
  const fresh = await extractFromTab(tab);
  if (fresh.kind === 'refusal') return;
  const { article, removed } = putBackAgain(fresh, draft.removed);
  if (article.html === draft.article.html && article.headline === draft.article.headline) return;
  const newer = await keepDraft(draft.address, article, removed).catch(() => null);
  if (newer) show({ kind: 'article', draft: newer, position, kept: true, isPrivate: tab.incognito });
}
