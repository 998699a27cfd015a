import { parseDate } from '../arabic/dates';
import { countWords, key } from '../arabic/fold';
import { findBoilerplate, line } from '../text/boilerplate';
import { type Block, toBlocks } from './blocks';
import { afterLabel } from './byline';
import { allText, append, firstIn, isIn, nameOf, parentOf } from './dom';
import { nameRule } from './names';
import { followsPicture, isCaption } from './pictures';
import { isNamedStandfirst } from './standfirst';
import { isHidden, linesBetween, type PageLine, type Zone } from './zone';

/**
 * Highlights and subheadings that stand between headline and text in a box of their own that nothing names: Readability takes
 * the box of the text alone. `blocks` is the body, and what is shown above it already is not taken again.
 */
export function textAbove(
  zone: Zone,
  blocks: readonly Block[],
  byline: string | null,
  standfirst: string | null,
): Block[] {
  const { page, originals, headline, headlineAt, bodyStart, view } = zone;
  const title = originals[headlineAt];
  const body = originals[bodyStart];
  if (!title || !body) return [];
  let box = title;
  while (!isIn(box, body)) box = parentOf(box) as Element;
  const read = () => [
    key(headline),
    key(standfirst ?? ''),
    ...blocks.flatMap(({ key: said, image }) => [said, key(image?.alt ?? ''), key(image?.caption ?? '')]),
  ];
  // Most pages have no line that comes so far.
  let shown: readonly string[] | null = null;
  const writer = key(byline ?? '');
  const isSigned = (said: string) => writer !== '' && said.includes(writer);
  const isText = ({ text, element }: PageLine): boolean => {
    const said = key(text);
    const words = countWords(text);
    const isItem = nameOf(element) === 'LI' && element.parentElement?.childElementCount !== 1;
    if (words < (isItem || /^[HP]/.test(nameOf(element)) ? 4 : 6) || /:$/.test(text) || parseDate(text)) return false;
    if (element.closest('a, aside, figure, label, nav, table')) return false;
    // What shares nothing but the page with the text may be anything, unless it is a subhead.
    if (box === page.body && (parentOf(element) !== parentOf(title) || !/^H/.test(nameOf(element)))) return false;
    for (let at: Element | null = element; at !== box; at = parentOf(at)) {
      // `null` above the box: a line of what stands beside it.
      if (!at || at === title || nameRule(at) || isCaption(at) || (!isItem && followsPicture(at))) return false;
      if (isNamedStandfirst(at)) return false;
      // A row with a link, or with the writer's name, is about the article.
      if (!isIn(at, title) && (firstIn(at, 'a') || isSigned(key(allText(at))))) return false;
    }
    shown ??= read();
    return (
      // Of a line the words in bold are not its element's own.
      !shown.some((one) => one.includes(said) || one.includes(key(allText(element)))) &&
      afterLabel(text) === null &&
      !findBoilerplate([line(text, null)]).size &&
      !isHidden(element, view)
    );
  };
  const lines = linesBetween(zone, headlineAt + 1, bodyStart).filter(isText);
  if (!lines.length) return [];
  const list = page.createElement('ul');
  for (const { text, element } of lines)
    append(list, /^(?:LI|H[2-6])$/.test(nameOf(element)) ? nameOf(element) : 'p').textContent = text;
  return toBlocks(list, '', new Map(), new Map());
}
