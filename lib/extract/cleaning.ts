import { key } from '../arabic/fold';
import { isProse, type Verdict } from '../text/boilerplate';
import type { Block } from './blocks';
import { cleaningSteps, type Known } from './clean';
import { type Anchors, isNote } from './notes';
import type { Own } from './own';
import type { Gone } from './removals';

/** Runs the cleaning steps over the blocks of a body, with the safety net under each. */

/** No cleaning step may take a larger share of the prose than this, nor of what the publisher's own data calls the article's text. */
const MOST_PROSE = 0.4;
const MOST_PUBLISHED = 0.25;

const wordsOf = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + block.words.length, 0);
const proseWords = (blocks: readonly Block[]): number => wordsOf(blocks.filter(isProse));

/** Tells whether a step has misread the page: the safety net, under which it is undone. `body` is the text that the publisher declares. */
function safetyNet(body: string | null): (before: readonly Block[], taken: ReadonlyMap<number, Verdict>) => boolean {
  let published: string | null = null;
  const isPublished = ({ key: said }: Block): boolean => {
    published ??= ` ${key(body ?? '')} `;
    return published.includes(` ${said} `);
  };
  return (before, taken) => {
    // What follows the end of a text is none of it, however long: readers' comments, other stories with their first sentences.
    const end = before.findLastIndex((block, i) => isProse(block) && !taken.has(i));
    const within = [...taken].flatMap(([i, { rule }]) =>
      i > end && (end > 2 ? /rest$|^beside/ : /rest$/).test(rule) ? [] : (before[i] as Block),
    );
    if (proseWords(within) > MOST_PROSE * proseWords(before)) return true;
    if (!body) return false;
    // What is there twice is not lost when one of the two goes. Short lines may be anywhere in a text by chance.
    const known = before.filter((block, i) => {
      const verdict = taken.get(i);
      return verdict && verdict.kind !== 'duplicate' && block.words.length >= 12 && isPublished(block);
    });
    return wordsOf(known) > MOST_PUBLISHED * wordsOf(before);
  };
}

/**
 * The blocks that are left, and what is gone with its reason. `published` is the article's text as the publisher declares it; steps named in
 * `without` are left out; what the reader's own rules add is kept.
 */
export function clean(
  found: Block[],
  known: Known,
  anchors: Anchors,
  published: string | null,
  without: readonly string[],
  own: Own,
): { blocks: Block[]; gone: Gone[] } {
  const hasMisread = safetyNet(published);
  const gone: Gone[] = [];
  // Asked of each that goes, and of some pages thousands go.
  const placeOf = new Map(found.map((block, i) => [block, i]));
  let blocks = found;
  for (const { step, find } of cleaningSteps) {
    if (without.includes(step)) continue;
    const taken = find(blocks, known);
    // What a footnote says may look like anything, and without it the marks and the numbers of the others are wrong.
    for (const i of taken.keys()) if (isNote(blocks[i] as Block, anchors)) taken.delete(i);
    if (hasMisread(blocks, taken)) continue;
    own.keepAdded(blocks, taken);
    for (const [i, verdict] of taken) {
      const block = blocks[i] as Block;
      gone.push({ ...verdict, block, lines: [], place: placeOf.get(block) as number });
    }
    blocks = blocks.filter((_, i) => !taken.has(i));
  }
  return { blocks, gone };
}
