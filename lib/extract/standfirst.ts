import { tokens } from '../arabic/fold';
import { standfirstNames } from '../rules/class-names';
import { isSummary } from './asking-boxes';
import type { Block } from './blocks';
import { allText, visibleText } from './dom';
import { namedAs } from './names';
import { isCaption } from './pictures';
import { isHidden, type Zone } from './zone';

export const isNamedStandfirst = namedAs(standfirstNames);

/**
 * The sentences that stand between headline and text in an element of their own, or `null`. Where they are the first block
 * of the body they are taken out of `blocks`.
 */
export function takeStandfirst(
  { originals, headline, headlineAt, bodyStart, bodyEnd, view }: Zone,
  blocks: Block[],
): string | null {
  if (headlineAt < 0) return null;
  const last = originals[bodyEnd];
  // The first paragraph found may be the standfirst itself.
  for (let i = headlineAt + 1; i <= bodyStart; i++) {
    const element = originals[i] as Element;
    if (!isNamedStandfirst(element) || (last && element.contains(last))) continue;
    if (isCaption(element) || element.closest('figure')) continue;
    // A summary under its heading says the article once more.
    if (isHidden(element, view) || isSummary(allText(element.firstElementChild))) continue;
    const text = visibleText(element);
    const words = tokens(text);
    const key = words.join(' ');
    if (words.length < 6 || words.length > 80 || key === tokens(headline).join(' ')) continue;
    const first = blocks.findIndex((block) => block.words.length > 0);
    if (blocks.length > 2 && blocks[first]?.key === key) blocks.splice(first, 1);
    // It may be a list of points there.
    else if (
      blocks.some((block) => block.image?.caption === text) ||
      blocks
        .map((block) => block.key)
        .join(' ')
        .includes(key)
    )
      continue;
    return text;
  }
  return null;
}
