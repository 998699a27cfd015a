import { siteOf } from '../address';
import { isDateLine, isDateWord, parseDate } from '../arabic/dates';
import { countWords, holds, key, keysOf } from '../arabic/fold';
import { sectionNames } from '../rules/class-names';
import { issuedWords, type Kind, sourceHeadings } from '../rules/phrases';
import { asVerdict, findBoilerplate, isProse, type Verdict } from '../text/boilerplate';
import { askingBoxes } from './asking-boxes';
import type { Block } from './blocks';
import { afterLabel, agencyNames, noNameWords } from './byline';
import type { Menu } from './copy';
import { allText, attributeOf, firstIn, nameOf } from './dom';
import { namedAs } from './names';
import { isCaption } from './pictures';
import { ownBox } from './zone';

/** What is known of the article when its body is cleaned. */
export interface Known {
  headline: string;
  byline: string | null;
  newspaper: string | null;
  rubric: string | null;
  menu: Menu;
  address: string;
  /** The element of the page that each text stands in, by the number of the text. */
  places: readonly Element[];
}

export interface CleaningStep {
  step: string;
  /** The blocks to take out, by index. */
  find: (blocks: readonly Block[], known: Known) => Map<number, Verdict>;
}

/** Whether a block is a link and no more, but for the day of its story. */
function isLinked({ linked, text, shownNodes }: Block): boolean {
  if (!linked || linked > 0.85) return linked !== 0 && linked !== null;
  const rest = text.replace(allText(firstIn(shownNodes, 'a')), '');
  return isDateLine(rest) && parseDate(rest) !== null;
}

const isText = ({ type }: Block) => type !== 'picture' && type !== 'rule' && type !== 'table' && type !== 'embed';

/** The verdicts of a test that gives kind and rule. */
function judged(
  blocks: readonly Block[],
  test: (block: Block, i: number) => [kind: Kind, rule: string] | null,
): Map<number, Verdict> {
  const found = new Map<number, Verdict>();
  blocks.forEach((block, i) => {
    const verdict = test(block, i);
    if (verdict) found.set(i, asVerdict(...verdict));
  });
  return found;
}

const each = (blocks: readonly Block[], kind: Kind, rule: string, test: (block: Block, i: number) => boolean) =>
  judged(blocks, (block, i) => (test(block, i) ? [kind, rule] : null));

/** A quotation in large type that the text holds too. */
const isPulledOut = (block: Block, blocks: readonly Block[]): boolean =>
  block.quote !== null &&
  block.words.length >= 4 &&
  blocks.some((other) => other !== block && holds(other.key, block.key));

/** Where the first link of a block leads that is none to a footnote. */
const targetOf = ({ shownNodes }: Block): string =>
  firstIn(shownNodes, 'a:not([href^="#"])')?.getAttribute('href') ?? '';

/** A link to a document that the article publishes. */
const isDocument = (block: Block): boolean => /\.(?:docx?|pdf|pptx?|xlsx?)$/i.test(targetOf(block));

const sources = keysOf(sourceHeadings);
const isNamedSection = namedAs(sectionNames);

/** Whether a link stands in a list of the article's sources. */
function isSource(blocks: readonly Block[], i: number, address: string): boolean {
  for (let at = i - 1; at >= 0; at--) {
    const { key: heading, text } = blocks[at] as Block;
    if (!isLinked(blocks[at] as Block)) {
      // A line with a colon before a list of other sites introduces it: «واستند إلى ثلاث دراسات:».
      const leadsOut = siteOf(targetOf(blocks[i] as Block)) !== siteOf(address);
      return sources.has(heading) || (blocks[i]?.type === 'item' && leadsOut && /:\s*$/.test(text));
    }
  }
  return false;
}

/** Stars or dots that part the sections of a column. */
const isBreak = (text: string): boolean => /^[*＊•·.\s]{3,}$/.test(text) && /[*＊•·]/.test(text);

/** Whether a line is the byline with its label; above and below the text also with a place: «المصدر: القاهرة - فلان». */
function isBylineLine({ text, words, key: said }: Block, byline: string, atEdge: boolean): boolean {
  const name = key(byline);
  if (words.length <= 8 && key(afterLabel(text) ?? '') === name) return true;
  return atEdge && /:/.test(text) && holds(said, name) && words.length - name.split(' ').length <= 3;
}

/** Words besides names and date in a line about a page: «أضافه فلان في …», «14 مشاهدة», the name of a section. */
const FEW_WORDS = 5;

const issued = keysOf(issuedWords);

/** Whether a line says when and by whom, and hardly more. An agency's dateline is the text's own. */
export function isInfoLine({ text, words, key: said, shownNodes }: Block, names: readonly string[] = []): boolean {
  if (words.length > 30 || words.some((word) => agencyNames.has(word)) || /\.\s*$/.test(text)) return false;
  // «من: فلان، مراسل … | نُشر: 18/04/13 15:32».
  const parts = text.split('|');
  if (parts.length > 1 && parseDate(text) && parts.some((part) => afterLabel(part) !== null)) return true;
  let rest = ` ${said} `;
  for (const name of names) if (name) rest = rest.replace(` ${name} `, ' ');
  const others = rest.split(' ').filter((word) => word && !isDateWord(word) && !/\p{N}/u.test(word));
  if (others.length > FEW_WORDS) return false;
  // Spans in a row may have nothing between them: «فلان» «منذ 3 أيام» «مشاهدة».
  const pieces = Array.from(shownNodes.childNodes, ({ textContent }) => textContent ?? '');
  return parseDate(text) || (pieces.length > 1 && pieces.some(isDateLine))
    ? others.length < words.length
    : isDateLine(rest);
}

/**
 * The steps that clean the body, in order, each with why it is there and at this place in the row. Each sees what the steps
 * before it have left.
 */
export const cleaningSteps: readonly CleaningStep[] = [
  // First, so that no later step takes the headline for prose or for the head of a list.
  {
    step: 'headline-repeated',
    find: (blocks, { headline }) => {
      const wanted = key(headline);
      if (!wanted) return new Map();
      const least = countWords(wanted);
      const found = each(
        blocks,
        'duplicate',
        'headline',
        ({ key: said, words, text }, i) =>
          said === wanted ||
          (words.length - least <= 12 &&
            // «headline - newspaper, Monday 30 January».
            ((said.startsWith(`${wanted} `) && parseDate(text) !== null) ||
              // The line above it may stand in the same box; a sentence may end so, too.
              (said.endsWith(` ${wanted}`) &&
                least > 3 &&
                !/[.»"]\s*$/.test(text) &&
                !blocks.slice(0, i).some(isProse)))),
      );
      // Above it stand menus and sections, in pages laid out as tables.
      const firstProse = blocks.findIndex((block, i) => isProse(block) && !found.has(i));
      const at = [...found.keys()].findLast((i) => i < firstProse) ?? 0;
      for (let i = 0; i < at; i++)
        if (isText(blocks[i] as Block) && !found.has(i)) found.set(i, asVerdict('navigation', 'above-headline'));
      return found;
    },
  },
  // Before the phrases, which know the first line of such a box and leave its sentences.
  { step: 'asking-boxes', find: (blocks, { places }) => askingBoxes(blocks, places) },
  // Before the structural steps: a heading such as «اقرأ أيضا» takes the links after it with it, and gives them their name.
  {
    step: 'phrases',
    find: (blocks) => {
      const textual = blocks.map((block, i) => ({ block, i })).filter(({ block }) => isText(block));
      const found = new Map<number, Verdict>();
      for (const [at, verdict] of findBoilerplate(textual.map(({ block }) => block))) {
        const { block, i } = textual[at] as (typeof textual)[number];
        found.set(i, verdict);
        // The logo of a network beside its line goes with it.
        for (const beside of [i - 1, i + 1]) {
          const picture = blocks[beside];
          if (picture?.image && block.source.contains(picture.source)) found.set(beside, verdict);
        }
      }
      return found;
    },
  },
  // Before single dates go: headlines that take turns with dates are a list of other stories.
  {
    step: 'dated-lists',
    find: (blocks) => {
      const found = new Map<number, Verdict>();
      const isDate = (block: Block | undefined) => block !== undefined && isText(block) && isDateLine(block.text);
      const isTitle = (block: Block | undefined) =>
        block !== undefined &&
        isText(block) &&
        !isDateLine(block.text) &&
        block.words.length <= 20 &&
        !/[.…]["»”]?$/.test(block.text);
      const texts = blocks.flatMap((block, i) => (block.type === 'picture' ? [] : [i]));
      const at = (n: number) => blocks[texts[n] ?? -1];
      for (let n = 0; n + 1 < texts.length; n++) {
        let pairs = 0;
        while (isTitle(at(n + 2 * pairs)) && isDate(at(n + 2 * pairs + 1))) pairs++;
        if (pairs < 3) continue;
        for (let m = n; m < n + 2 * pairs; m++) found.set(texts[m] as number, asVerdict('related', 'dated-list'));
        n += 2 * pairs - 1;
      }
      return found;
    },
  },
  // After the phrases: what is left above the first paragraph and below the last may be the line that already stands under the headline.
  {
    step: 'bylines-and-dates',
    find: (blocks, known) => {
      const { byline, newspaper, rubric, menu } = known;
      const names = [byline, newspaper].map((name) => key(name ?? ''));
      const isParagraph = (block: Block) => isProse(block) && !isDateLine(block.text) && !isInfoLine(block, names);
      const first = blocks.findIndex(isParagraph);
      const second = blocks.findIndex((block, i) => i > first && isParagraph(block));
      const last = blocks.findLastIndex(isParagraph);
      // The first paragraph may be a lead, with the line about the page under it. What has several such lines is a live page.
      const underLead = blocks.flatMap((block, i) =>
        i > first && i < last && block.type === 'text' && !block.quote && isInfoLine(block) && parseDate(block.text)
          ? i
          : [],
      );
      return judged(blocks, (block, i) => {
        const { text, words, type, key: said } = block;
        const atEdge = i < first || i > last || (underLead.length === 1 && i === underLead[0] && i < second);
        if (!isText(block)) return null;
        if (i > last && issued.has(words[0] as string)) return null;
        if (i >= last && words.length <= 20 && /^[*＊]/.test(text) && noNameWords.has(words[0] as string))
          return ['byline', 'about-writer'];
        // Between paragraphs a year or a number is a subhead.
        const isAside = i < first || (atEdge && type === 'text');
        if (isAside && isDateLine(text)) return ['date', 'date'];
        if (isAside && words.length <= 4 && /^[\p{N}\s:.,/|-]+$/u.test(text)) return ['other', 'number'];
        if (!said) return isBreak(text) || text.includes('﷽') ? null : ['empty', 'no-letter'];
        if (byline && isBylineLine(block, byline, atEdge)) return ['byline', 'byline'];
        if (!atEdge) return null;
        if (isAside && isInfoLine(block, names)) return ['date', 'info-line'];
        if (names.includes(said)) return ['byline', 'byline'];
        if (words.length <= 6 && /[:/،,]/.test(text) && afterLabel(text, i > last) !== null)
          return ['byline', 'label-and-name'];
        // A label alone, whose writer stands under the headline.
        if (byline && i < first && type === 'text' && afterLabel(text) === '') return ['byline', 'label-and-name'];
        if (words.length > 4 || /[-–—:]$/.test(text)) return null;
        const isSection = menu.has(said) || key(rubric ?? '') === said;
        return isSection || isNamedSection(block.source) ? ['navigation', 'section'] : null;
      });
    },
  },
  // Words are not needed: a paragraph that is one link leads to another story, or above the text to a section.
  {
    step: 'link-paragraphs',
    find: (blocks, { address, places }) => {
      const firstProse = blocks.findIndex(isProse);
      const lastProse = blocks.findLastIndex(isProse);
      if (firstProse < 0) return new Map();
      const isLink = (block: Block, i: number) =>
        isText(block) &&
        isLinked(block) &&
        (block.words.length >= 2 || i < firstProse || i > lastProse) &&
        !block.quote &&
        !isDocument(block) &&
        !isSource(blocks, i, address);
      const prose = blocks.filter(isProse);
      /** Whether the text of that number is a link to another story, in the box that a block has for itself. */
      const isBeside = ({ number }: Block, other: number): boolean => {
        const link = places[other]?.closest('a');
        if (!link || countWords(allText(link)) < 3 || /^#/.test(attributeOf(link, 'href') ?? '')) return false;
        const around = [prose.findLast((one) => one.number < number), prose.find((one) => one.number > number)];
        return ownBox(places[number], around, places)?.contains(link) ?? false;
      };
      // In a roundup subheads lead to their stories, and stand among the paragraphs as others do.
      const heads = blocks.filter((block, i) => {
        const next = blocks[i + 1];
        return block.type === 'heading' && isLink(block, i) && next && isProse(next) && !isBeside(next, block.number);
      });
      const under = prose.filter((block) => heads[0] && block.number > heads[0].number);
      const isRoundup = heads.length > 1 && prose.length > heads.length && under.length >= 0.5 * prose.length;
      const found = each(
        blocks,
        'read-also',
        'link-paragraph',
        (block, i) => isLink(block, i) && !(isRoundup && heads.includes(block)),
      );
      // Nothing has a heading and ends with it: what stood under it was left out before.
      const end = blocks.length - 1;
      const last = blocks[end];
      if (last?.type === 'heading' && end > lastProse && last.words.length < 8 && !/[.!؟»]$/.test(last.text))
        found.set(end, asVerdict('related', 'bare'));
      const isKeptLink = (i: number) => !found.has(i) && (blocks[i]?.linked ?? 0) > 0.85;
      blocks.forEach((block, i) => {
        const { number, words, text, type, linked } = block;
        if (
          i <= firstProse ||
          (type !== 'text' && type !== 'heading') ||
          linked ||
          block.quote ||
          isKeptLink(i - 1) ||
          isKeptLink(i + 1)
        )
          return;
        // Whether or not Readability has left the links, what stands over them is their heading; a paragraph under one is its excerpt.
        const isHead = words.length <= 8 && !/[.،؟!»]$/.test(text) && isBeside(block, number + 1);
        if (isHead || (!isRoundup && isProse(block) && isBeside(block, number - 1)))
          found.set(i, asVerdict('related', 'beside-links'));
      });
      return found;
    },
  },
  // After the links: pages that are laid out as tables have other columns beside the text, and these are full of links.
  {
    step: 'columns',
    find: (blocks, { places }) => {
      const isParagraph = (block: Block) => isProse(block) && block.type !== 'table';
      const around = [blocks.find(isParagraph), blocks.findLast(isParagraph)];
      return each(blocks, 'other', 'column', (block) => {
        const isAside = block.type !== 'picture' && !isParagraph(block);
        const box = isAside ? ownBox(places[block.number], around, places) : null;
        // A caption may stand in a cell of its own.
        return box !== null && nameOf(box) === 'TD' && allText(box).length > 150;
      });
    },
  },
  // After the links: a text that repeats a picture’s alt text or caption belongs under the picture, once.
  {
    step: 'captions',
    find: (blocks) => {
      const found = new Map<number, Verdict>();
      blocks.forEach((block, i) => {
        if (!block.image) return;
        for (const next of [i - 1, i + 1, i + 2]) {
          const neighbour = blocks[next];
          if (!neighbour || !isText(neighbour)) continue;
          if (next === i + 1 && !block.image.caption && isCaption(neighbour.source)) {
            block.image.caption = neighbour.text;
            found.set(next, asVerdict('duplicate', 'caption'));
            continue;
          }
          if (isProse(neighbour)) continue;
          const said = [block.image.alt, block.image.caption ?? ''].map(key);
          if (said.includes(neighbour.key)) {
            block.image.caption ??= neighbour.text;
            found.set(next, asVerdict('duplicate', 'alt-and-caption'));
          }
        }
      });
      return found;
    },
  },
  // Last of the texts: only what is still there can be there twice.
  {
    step: 'repeated',
    find: (blocks) => {
      const headings = new Map(blocks.flatMap(({ type, key }, i) => (type === 'heading' ? [[key, i]] : [])));
      return each(
        blocks,
        'duplicate',
        'repeated',
        (block, i) =>
          isPulledOut(block, blocks) ||
          // A list of contents says what the headings say.
          (isText(block) && block.type !== 'heading' && (headings.get(block.key) ?? 0) > i) ||
          (isText(block) && block.key !== '' && block.key === blocks[i - 1]?.key && block.words.length >= 4),
      );
    },
  },
];
