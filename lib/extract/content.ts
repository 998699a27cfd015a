import { forReading, readingIn, withoutDirectionMarks } from '../arabic/display';
import { countWords } from '../arabic/fold';
import { direction, language } from '../arabic/language';
import type { Article, Removal } from '../article';
import { toBlocks } from './blocks';
import { htmlParts, type Part, paragraphsOf, textParts } from './build';
import type { Known } from './clean';
import { clean } from './cleaning';
import type { Anchors } from './notes';
import { noOwn } from './own';
import { toRemovals } from './removals';

/** What is read of a content: the fields of an article that come from its body. */
export interface Content extends Pick<Article, 'language' | 'direction' | 'html' | 'text' | 'words'> {
  removed: Removal[];
}

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
  const { blocks, gone } = clean(
    found,
    { ...known, address, rubric: null, menu: { has: () => false }, places: [] },
    anchors,
    null,
    [],
    noOwn,
  );
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
