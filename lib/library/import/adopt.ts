import type { ArticleDocument } from '../database';

/**
 * What a list said of an article, and what its reader has done with the entry since, for the document of the article itself, which may be there
 * already. Nothing of either is lost.
 */
export function adopt<D extends ArticleDocument>(waiting: D, stored: D | null): Partial<ArticleDocument> {
  const ids = new Set(stored?.highlights.map(({ id }) => id));
  const earlier = (a: string | null | undefined, b: string | null): string | null =>
    a && b ? (a < b ? a : b) : (a ?? b);
  return {
    savedAt: earlier(stored?.savedAt, waiting.savedAt) as string,
    tags: [...new Set([...(stored?.tags ?? []), ...waiting.tags])],
    favourite: waiting.favourite || (stored?.favourite ?? false),
    archivedAt: stored ? stored.archivedAt : waiting.archivedAt,
    finishedAt: earlier(stored?.finishedAt, waiting.finishedAt),
    highlights: [...(stored?.highlights ?? []), ...waiting.highlights.filter(({ id }) => !ids.has(id))],
    goneHighlights: { ...waiting.goneHighlights, ...stored?.goneHighlights },
    importedFrom: stored?.importedFrom ?? waiting.importedFrom,
  };
}
