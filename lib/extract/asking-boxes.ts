import { key, keysOf, tokens } from '../arabic/fold';
import { callWords, summaryHeadings } from '../rules/phrases';
import { asVerdict, findBoilerplate, isProse, type Verdict } from '../text/boilerplate';
import type { Block } from './blocks';
import { allIn, allText, isBlock, isForm, nameOf, parentOf } from './dom';

/**
 * Boxes among the paragraphs that ask the reader for something, or say the article once more in short. Names of classes need not tell: such
 * a box has a field, a button or a link of its own for what it asks, or says in its first line what it is.
 */

/** A box of more words, or with a larger share of all, is a part of the article. Summaries may be longer. */
const MOST_WORDS = 60;
const MOST_SHARE = 0.25;
const MOST_SUMMARY_WORDS = 120;
const MOST_SUMMARY_SHARE = 0.4;

const calls = keysOf(callWords);
const summaries = keysOf(summaryHeadings);
/** Whether a line is the heading of a summary. */
export const isSummary = (text: string): boolean => summaries.has(key(text));

/** A field for an address or a name, or the answers of a poll. Those that links are copied from are read only. */
const fields = `${['[type="email"]', '[type="tel"]', '[type="text"]', ':not([type])']
  .map((type) => `input${type}:not([readonly])`)
  .join()},label + label`;

const isLabel = ({ nodeName }: Element): boolean => nodeName === 'LABEL';

/** The box itself, or the next around it that is no form: a form answers for its properties with its fields. */
function noForm(box: Element | null | undefined): Element | null {
  let at = box ?? null;
  while (at && isForm(nameOf(at))) at = parentOf(at);
  return at;
}

/** Whether the words before or after a link belong to the same sentence. */
function isInSentence(link: Element): boolean {
  for (let node: Element | null = link; node && !isBlock(nameOf(node)); node = parentOf(node))
    for (const step of ['previousSibling', 'nextSibling'] as const) {
      let beside: Node | null = node[step];
      while (beside && !isBlock(nameOf(beside)) && !allText(beside).trim()) beside = beside[step];
      if (beside && !isBlock(nameOf(beside)) && !/^(?:A|BR|BUTTON)$/.test(nameOf(beside))) return true;
    }
  return false;
}

/** Whether a link or a button calls upon the reader: «ادعمنا», «حمل التطبيق». */
function isCall(link: Element): boolean {
  const words = tokens(allText(link));
  return words.length <= 5 && calls.has(words[0] as string) && !isInSentence(link);
}

/** What kind of box one with this first line is, or with this last one, whatever else is in it. */
function kindOf(first: Block, isLast = false): Verdict | null {
  if (isSummary(first.text.split('.')[0] as string)) return asVerdict('duplicate', 'summary');
  if (isLast) return null;
  const said = isProse(first) ? null : findBoilerplate([first]).get(0);
  return said && /^(?:follow|newsletter|read-also|related)$/.test(said.kind) ? said : null;
}

/** The blocks that stand in such boxes. `places` are the elements of the page that each text stands in. */
export function askingBoxes(blocks: readonly Block[], places: readonly Element[]): Map<number, Verdict> {
  const found = new Map<number, Verdict>();
  const texts = blocks.flatMap((block, i) => (block.words.length && places[block.number] ? i : []));
  const placeOf = (n: number): Element | undefined => places[blocks[texts[n] as number]?.number ?? -1];
  const wordsOf = (n: number): number => blocks[texts[n] as number]?.words.length ?? 0;
  const all = texts.reduce((sum, i) => sum + (blocks[i] as Block).words.length, 0);
  const mostSummary = Math.min(MOST_SUMMARY_WORDS, MOST_SUMMARY_SHARE * all);
  const most = Math.min(MOST_WORDS, MOST_SHARE * all);
  // The page is asked for them once, and not one box after the other that holds most of it.
  const page = places[0]?.ownerDocument;
  const headlines = allIn(page, 'h1');
  const inputs = allIn(page, 'input, label').filter((input) => input.matches(fields));
  for (let n = 0; n < texts.length; n++) {
    const first = blocks[texts[n] as number] as Block;
    let end = n + 1;
    let words = wordsOf(n);
    let said: Verdict | null | undefined;
    // A box with the headline is the article's own.
    const hasBefore = (box: Element) =>
      (n > 0 && box.contains(placeOf(n - 1) as Element)) || headlines.some((one) => box.contains(one));
    const hasNext = (box: Element) => end < texts.length && box.contains(placeOf(end) as Element);
    let around = noForm(placeOf(n));
    while (around && !hasBefore(around)) {
      const box = around;
      while (words <= mostSummary && hasNext(box)) words += wordsOf(end++);
      if (words > mostSummary) break;
      around = noForm(parentOf(box));
      // Of boxes with the same words the largest is asked: it has what the others have.
      if (around && !hasBefore(around) && !hasNext(around)) continue;
      // What a line says of itself alone is for the phrases to judge.
      if (end > n + 1) said ??= kindOf(first) ?? kindOf(blocks[texts[end - 1] as number] as Block, true);
      let verdict = said?.kind === 'duplicate' || words <= most ? said : null;
      if (!verdict && words <= most) {
        // Labels alone are a poll where something is asked.
        const field = inputs.find((input) => box.contains(input) && (!isLabel(input) || /؟/.test(allText(box))));
        if (field) verdict = { kind: isLabel(field) ? 'controls' : 'newsletter', rule: 'field' };
        else if (allIn(box, 'a, button').some(isCall)) verdict = asVerdict('follow', 'call');
      }
      if (verdict) {
        for (let i = texts[n] as number; i <= (texts[end - 1] as number); i++) found.set(i, verdict);
        n = end - 1;
        break;
      }
    }
  }
  return found;
}
