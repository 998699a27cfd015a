import { forReading, readingIn, withoutDirectionMarks } from '../arabic/display';
import { countWords } from '../arabic/fold';
import { direction, language } from '../arabic/language';
import type { Article, Removal } from '../article';
import { isProse } from '../text/boilerplate';
import { type Block, toBlocks } from './blocks';
import { htmlParts, type Part, paragraphsOf, textParts } from './build';
import { cleaningSteps, type Known } from './clean';
import { type Anchors, isNote } from './notes';
import { type Gone, toRemovals } from './removals';

/** What is read of a content: the fields of an article that come from its body. */
export interface Content extends Pick<Article, 'language' | 'direction' | 'html' | 'text' | 'words'> {
  removed: Removal[];
}

/** As in `extract`: no cleaning step may take a larger share of the prose. */
const MOST_PROSE = 0.4;

const proseWords = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + (isProse(block) ? block.words.length : 0), 0);

/**
 * The body of an article that somebody has already taken out of its page: cleaned and put right as in `extract`, but nothing is sought. The
 * element is used up. `address` is that of the page.
 */
export function readContent(
  content: Element,
  address: string,
  known: Pick<Known, 'headline' | 'byline' | 'newspaper'>,
): Content {
  const document = content.ownerDocument;
  const anchors: Anchors = new Map();
  const found = toBlocks(content, address, new Map(), anchors);
  const gone: Gone[] = [];
  let blocks = found;
  for (const step of cleaningSteps) {
    const taken = step.find(blocks, { ...known, address, rubric: null, menu: { has: () => false }, places: [] });
    for (const i of taken.keys()) if (isNote(blocks[i] as Block, anchors)) taken.delete(i);
    const lost = [...taken.keys()].map((i) => blocks[i] as Block);
    if (proseWords(lost) > MOST_PROSE * proseWords(blocks)) continue;
    for (const [i, verdict] of taken) {
      const block = blocks[i] as Block;
      gone.push({ ...verdict, block, lines: [], place: found.indexOf(block) });
    }
    blocks = blocks.filter((_, i) => !taken.has(i));
  }
  const written = blocks.map((block) => block.text).join(' ');
  const read = language(written, null);
  const reading = readingIn(read);
  const html = htmlParts(document, paragraphsOf(blocks), reading, anchors, address.split('#')[0]);
  const texts = textParts(blocks, reading);
  const said = (parts: readonly Part[]) => parts.map((part) => part.text);
  const text = said(texts).join('\n\n');
  return {
    language: read,
    direction: direction(written),
    html: said(html).join('\n'),
    text,
    words: countWords(text),
    removed: toRemovals(gone, { document, reading, found, html, text: texts }),
  };
}

/** A line of words of the article, such as its headline, as it is read. */
export const readableLine = (line: string, spoken: string): string => withoutDirectionMarks(forReading(line, spoken));
