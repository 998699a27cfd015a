import { parseAddress } from '../address';
import { key } from '../arabic/fold';
import type { Kind } from '../rules/phrases';
import { asVerdict } from '../text/boilerplate';
import { allText, attributeOf, firstIn, isBlock, isText, nameOf, nodesIn, type ProseOf, parentOf } from './dom';
import type { View } from './live';
import { type NameRule, nameRule } from './names';

/**
 * What is surely no part of the article, by structure and not by words, so that it need not be copied: what the page hides,
 * cards of other stories, and boxes whose own name says what they are. Boxes that hold much of the page's prose are spared,
 * since names lie.
 */
export interface Surroundings {
  page: Document;
  view: View;
  proseOf: ProseOf;
  /** Whether the page has more than one headline. */
  hasHeadlines: boolean;
}

export interface LeavingStep {
  step: string;
  /** The names of the elements that it looks at; all where it has none. */
  elements?: ReadonlySet<string>;
  /** Why an element is left out with all that is in it, or `null`. `name` is the element's. */
  judge(element: Element, name: string, around: Surroundings): { kind: Kind; rule: string } | null;
}

/** A box with at least this share of the page's prose is not left out by its name. */
const SPARED_SHARE = 0.3;
/** Hidden prose of this many letters, and this share of all, may be the rest of the article behind a «read on» button. */
const HIDDEN_PROSE = 250;
const HIDDEN_SHARE = 0.2;

/** More stories than this nobody has read on one page. */
const MOST_STORIES = 50;

const spared = new Set(['ARTICLE', 'BODY', 'H1', 'MAIN', 'TBODY', 'TR']);
const boxes = new Set(['ASIDE', 'DIV', 'SECTION']);

/** Elements that are the article by their own word, or hold its headline. */
const articleItself = 'h1, [itemprop~="articleBody"], [itemprop~="headline"], .post-body';

/** The rest of an article, or the answer under a question, that the page shows at a click. */
export function isHiddenRest(element: Element, { page, proseOf }: Surroundings): boolean {
  const own = proseOf(element);
  if (own >= HIDDEN_PROSE && own >= HIDDEN_SHARE * proseOf(page.body)) return true;
  const { previousElementSibling: before, parentElement } = element;
  return own > 0 && (/^H[2-6]$/.test(before?.nodeName ?? '') || parentElement?.nodeName === 'DETAILS');
}

/** Whether a box holds much of the page's prose. */
const holdsMuch = (element: Element, { page, proseOf }: Surroundings): boolean => {
  const own = proseOf(element);
  return own > 0 && own >= SPARED_SHARE * proseOf(page.body);
};

function isInText(element: Element): boolean {
  const parent = parentOf(element);
  return parent !== null && nodesIn(parent).some((node) => isText(node) && node.data.trim().length > 2);
}

function isSpared(element: Element, rule: NameRule, around: Surroundings): boolean {
  const { page, proseOf } = around;
  const name = nameOf(element);
  if (spared.has(name)) return true;
  // A word in the middle of a sentence, whatever its box is called.
  if (!isBlock(name) && isInText(element)) return true;
  // Pictures that are links are logos, icons and advertisements.
  const own = proseOf(element);
  if (rule.weak && (own > 0 || firstIn(element, ':not(a) > img, figure, video') !== null)) return true;
  if (rule.strong ? own > 0 && proseOf(page.body) - own < 200 : own > 150 && holdsMuch(element, around)) return true;
  return element.matches(articleItself) || firstIn(element, articleItself) !== null;
}

/** Entries of a live page link to themselves. */
function leadsAway(link: Element | null | undefined, { baseURI }: Document): boolean {
  const target = parseAddress(link?.getAttribute('href') ?? '', baseURI);
  const here = parseAddress(baseURI);
  return link != null && (target?.pathname !== here?.pathname || target?.search !== here?.search);
}

/** In order: what an element is counts before what it is called. */
export const leavingSteps: readonly LeavingStep[] = [
  // First, and asked of every element: the copy-link notice waits hidden on half of all newspapers' pages.
  {
    step: 'hidden',
    judge: (element, _, around) =>
      around.view.isShown(element) || isHiddenRest(element, around) ? null : asVerdict('hidden', 'hidden'),
  },
  // A box that begins with a link to its own end is beside the article: «تخطى … وواصل القراءة».
  {
    step: 'skip-link',
    elements: boxes,
    judge: (element, _, around) => {
      const first = element.firstElementChild;
      // Its heading may come before the link.
      const link = first?.nodeName === 'A' ? first : first?.nextElementSibling;
      const target = link?.nodeName === 'A' ? attributeOf(link, 'href') : null;
      if (!target?.startsWith('#') || target.length < 2) return null;
      if (holdsMuch(element, around)) return null;
      const end = around.page.getElementById(target.slice(1));
      const isLast = element.nextElementSibling === end || element.lastElementChild === end;
      const isAtEnd = end !== null && (isLast || (link === first && element.contains(end)));
      return isAtEnd ? asVerdict('related', 'skip-link') : null;
    },
  },
  // A short `<article>` whose heading is a link is a card that leads to another story.
  {
    step: 'story-card',
    elements: new Set(['ARTICLE']),
    judge: (element, _, around) => {
      if (holdsMuch(element, around) || firstIn(element, 'h1')) return null;
      const link =
        firstIn(element, 'h2 a, h3 a, h4 a, h5 a') ?? firstIn(element, 'a h2, a h3, a h4, a h5')?.closest('a');
      return leadsAway(link, around.page) ? asVerdict('related', 'story-card') : null;
    },
  },
  // Pages that go on without end append the next story in a box of the same make, with a headline of its own. Who has come to it reads
  // that one: its headline is the page's title then. In a list headlines are links.
  {
    step: 'next-story',
    elements: new Set([...boxes, 'ARTICLE']),
    judge: (element, _, { page, hasHeadlines, proseOf }) => {
      if (!hasHeadlines) return null;
      const { className, nodeName, parentElement } = element;
      if (!className || !firstIn(element, 'h1') || firstIn(element, 'h1 a')) return null;
      const stories = Array.from(parentElement?.children ?? [])
        .slice(0, MOST_STORIES)
        .filter((one) => nameOf(one) === nodeName && one.className === className && firstIn(one, 'h1'));
      const full = stories.filter((one) => proseOf(one) > HIDDEN_PROSE);
      const title = key(page.title);
      const titled = full.find((one) => {
        const said = key(allText(firstIn(one, 'h1')));
        return said.includes(' ') && title.startsWith(said);
      });
      const read = titled ?? full[0];
      return read && read !== element && (titled || stories.indexOf(read) < stories.indexOf(element))
        ? asVerdict('related', 'next-story')
        : null;
    },
  },
  // Last, since names are the weakest sign.
  {
    step: 'named-box',
    judge: (element, _, around) => {
      const rule = nameRule(element);
      return rule && !isSpared(element, rule, around) ? { kind: rule.kind, rule: `named ${rule.name}` } : null;
    },
  },
];
