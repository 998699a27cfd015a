import type { Draft } from '../article';
import { putBackAgain } from '../text/put-back';
import { isSaved, readArticle } from './read';

/**
 * What would be saved if the reader saved this reading of a page again: with all that they had put back before. `null` where the article is
 * not in the library, or says there what the page says now.
 */
export async function changedSince(draft: Draft): Promise<Draft | null> {
  const stored = await readArticle(draft.id);
  // There may be no more of it than its address.
  if (!stored) return (await isSaved(draft.id)) ? draft : null;
  // What was put back here is on its way into the library already.
  if (draft.removed.some(({ back }) => back)) return null;
  const { article, removed } = putBackAgain(draft, stored.removed);
  const { headline, standfirst, text } = stored.article;
  const isSame = article.headline === headline && article.standfirst === standfirst && article.text === text;
  return isSame ? null : { ...draft, article, removed };
}
