import type { Draft } from '../../lib/article';
import { findDraft } from '../../lib/drafts';
import { type KeptFiles, readPictures } from '../../lib/library/pictures/read';
import { readArticle } from '../../lib/library/read';
import type { SharedPosition } from '../../lib/positions';

export type Found =
  | { kind: 'article'; draft: Draft; saved: boolean; pictures: KeptFiles; shared: SharedPosition | null }
  | { kind: 'missing' }
  /** The library could not be opened, and there is no draft either. */
  | { kind: 'failed' };

/** An article by its id: from the library, else what was read and not saved. */
export async function findArticle(id: string): Promise<Found> {
  let failed = false;
  const stored = await readArticle(id).catch(() => {
    failed = true;
    return null;
  });
  if (stored) {
    const { article, removed, kept } = stored;
    // As a draft it can be saved again after it was taken out.
    const draft = { id, address: article.url, article, removed, readAt: Date.parse(kept.savedAt) };
    // Pictures that cannot be read come from the network, as those of what is not saved do.
    const pictures = await readPictures(stored.id).catch(() => new Map());
    return { kind: 'article', draft, saved: true, pictures, shared: kept };
  }
  const draft = await findDraft(id).catch(() => null);
  if (draft) return { kind: 'article', draft, saved: false, pictures: new Map(), shared: null };
  return { kind: failed ? 'failed' : 'missing' };
}
