import { parseAddress, siteOf } from '../address';
import { key, tokens } from '../arabic/fold';
import type { Refusal } from '../article';
import { listPaths } from '../rules/class-names';
import { goneNotices, wallNotices } from '../rules/notices';
import { excerptEnd } from '../rules/phrases';
import { findBoilerplate, isProse, line } from '../text/boilerplate';
import { type Block, firstVerse } from './blocks';
import { allIn, allText, attributeOf, firstIn } from './dom';
import type { Metadata } from './metadata';
import { ownBox } from './zone';

/** Whether what was found is an article. Readers take every page for one; a home page shown as an article is worse than a word. */

/** Fewer words are no article: an excerpt, a caption, a notice. The shortest real briefs have some forty. */
const FEW_WORDS = 36;

/** A page of a newspaper has menus; a text that stands alone has few links. */
const MANY_LINKS = 12;

export interface Evidence {
  address: string;
  metadata: Metadata;
  page: Document;
  headline: string;
  /** Whether the page shows that headline above the body. */
  headlineShown: boolean;
  /** The element of the page that shows it. */
  headlineElement: Element | null;
  published: string | null;
  /** The body before and after cleaning. */
  found: readonly Block[];
  kept: readonly Block[];
  /** The element of the page that each text stands in, by the number of the text. */
  places: readonly Element[];
}

function isRoot(address: string): boolean {
  const url = parseAddress(address);
  return url !== null && url.search === '' && /^\/(?:(?:index|default|home)(?:\.\w+)?|ar)?\/?$/i.test(url.pathname);
}

/** Addresses of searches, tags, sections and writers' pages; the last part is the name of one of them. */
function isListAddress(address: string): boolean {
  const url = parseAddress(address);
  // `?q=node/21442` is Drupal's address of a page, and no search.
  return (
    url !== null && listPaths.some((path) => `${url.pathname}${url.search}`.replace(/\?q=\w+\//, '/').includes(path))
  );
}

const cutOff = new RegExp(`(?:\\.\\.|…|\\[…\\]|»»|${excerptEnd})\\s*$`);
const isExcerpt = ({ text }: Block): boolean => cutOff.test(text);
const startsWithLink = ({ shownNodes }: Block): boolean => shownNodes.firstChild?.nodeName === 'A';

const gone = goneNotices.map(key);
const walls = wallNotices.map(key);

/** Why this is no article, or `null` if it is one. */
export function judge({
  address,
  metadata,
  page,
  headline,
  headlineShown,
  headlineElement,
  published,
  found,
  kept,
  places,
}: Evidence): Refusal | null {
  // What bytes look like in an encoding that is not theirs: «ÇáÎÈÑ», «Ø§Ù„», «ط§ظ„», or U+FFFD.
  const shown = found.map(({ text }) => text).join('');
  if ((shown.match(/[À-ÿطظ\ufffd]/g) ?? '').length > 0.3 * shown.length) return 'garbled';

  const texts = kept.filter(({ words }) => words.length > 0);
  const prose = texts.filter((block) => isProse(block) && block.type !== 'table');
  const words = texts.reduce((sum, block) => sum + block.words.length, 0);
  const proseWords = prose.reduce((sum, block) => sum + block.words.length, 0);
  const saysArticle = metadata.types.some((type) =>
    /^(?:news|report|blog|opinion|analysis)[a-z]*(?:article|posting)$/.test(type),
  );
  const manyLinks = () =>
    allIn(page, 'h2 a, h3 a, h4 a, a h2, a h3, a h4').length >= 3 ||
    Array.from(page.links).filter((link) => tokens(allText(link)).length >= 3).length >= 10;

  if (words < 80) {
    const said = ` ${key(headline)} ${found.map((block) => block.key).join(' ')} `;
    if (gone.some((notice) => said.includes(` ${notice} `))) return 'gone';
    if (walls.some((notice) => said.includes(` ${notice} `))) return 'short';
  }
  if (metadata.types.includes('profile') && !saysArticle) return 'list';
  // A newspaper's front page may look like anything; only a page that calls itself an article is one at that address.
  if (isRoot(address) && !(saysArticle && proseWords >= 100)) return 'list';

  // An article has a headline over it or a date beside it; a page of many links that has neither is a directory, a search, a notice.
  if (!headlineShown && !published && !saysArticle && page.links.length >= MANY_LINKS) return 'list';

  // Lists: headlines that are links with excerpts between them, entries that begin with their link, more names than prose.
  // A menu stands before the text, and a few other stories under it, in an article, too.
  const firstProse = found.findIndex(isProse);
  const lastProse = found.findLastIndex(isProse);
  const links = found.flatMap(({ linked, words }, i) =>
    i > firstProse - 2 && (linked ?? 0) > 0.85 && words.length >= 2 ? i : [],
  );
  const linkHeadlines = links.length;
  const between = links.filter((i) => i < lastProse).length;
  // Advice is numbered; what is dated and has a headline is no list of results.
  const isNumbered = ({ list }: Block) => list?.nodeName === 'OL' && headlineShown && published !== null;
  const entries = texts.filter((block) => startsWithLink(block) && !isNumbered(block)).length;
  const excerpts = texts.filter((block) => block.words.length >= 5 && isExcerpt(block)).length;
  const paragraphs = found.filter(isProse);
  // On cards each paragraph has a box of its own, with a link to its story beside it.
  const here = parseAddress(address)?.pathname;
  const site = siteOf(address);
  const isStory = (link: Element | null): boolean => {
    const target = link && parseAddress(attributeOf(link, 'href') ?? '', address);
    if (!target || target.pathname === here || siteOf(target.href) !== site) return false;
    return !/\.(?:jpe?g|png|webp)$/i.test(target.pathname);
  };
  const cards = () =>
    paragraphs.filter(({ number }, i) => {
      const box = ownBox(places[number], [paragraphs[i - 1], paragraphs[i + 1]], places);
      return allIn(box, 'a[href]').some((link) => !places[number]?.contains(link) && isStory(link));
    }).length;
  if (paragraphs.length >= 4 && !saysArticle && !metadata.publishedDates.length && cards() > 0.6 * paragraphs.length)
    return 'list';
  // The first story of a section: its headline leads to it. An article's leads to itself, where it leads anywhere.
  const link = headlineElement?.closest('a[href]') ?? firstIn(headlineElement, 'a[href]');
  if (link && isStory(link) && paragraphs.length <= 3 && words < 150 && !saysArticle && manyLinks()) return 'list';
  // Paragraphs in a row under a headline are an article, though a page of tables has its other columns in the same box.
  let inRow = 0;
  const hasRow = found.some((block) => {
    inRow = isProse(block) ? inRow + 1 : 0;
    return inRow >= 5;
  });
  const isMixed = (between >= 4 || linkHeadlines >= 8) && !(headlineShown && hasRow);
  if (isMixed && linkHeadlines >= paragraphs.length && !saysArticle) return 'list';
  // A column of one paragraph is none, though the writer's others stand under it.
  const longest = Math.max(...texts.map((block) => block.words.length));
  if (entries >= 6 && entries > 0.5 * texts.length && longest < 0.5 * words) return 'list';
  const heads = linkHeadlines + texts.filter(({ type }) => type === 'heading').length;
  if (excerpts >= 3 && (excerpts > 0.4 * texts.length || excerpts > 0.6 * prose.length) && heads >= 3) return 'list';
  // A list of names is an article where it is none of links.
  const linkedWords = texts.reduce(
    (sum, block) => sum + (isNumbered(block) ? 0 : (block.linked ?? 0) * block.words.length),
    0,
  );
  if (isListAddress(address) && !saysArticle && (heads >= 2 || words < 80 || manyLinks())) return 'list';
  if (texts.length >= 12 && proseWords < 0.4 * words && (linkedWords > 0.3 * words || !headlineShown)) return 'list';

  // An excerpt before a wall: one cut-off paragraph, and offers.
  const isCutOff = prose.length === 1 && isExcerpt(prose[0] as Block) && proseWords < 2 * FEW_WORDS;
  const isBare = !published && !saysArticle && proseWords < FEW_WORDS;
  const isPoem = headlineShown && firstVerse(texts);
  // A story in pictures is told by their captions; in a list of albums the pictures lead to them.
  const isGallery = () => {
    const captioned = kept.filter(({ image }) => image?.caption);
    const told = captioned.flatMap(({ image }) => tokens(image?.caption ?? '')).length;
    const isAlbum = ({ source }: Block) =>
      isStory(source.closest('a') ?? firstIn(source.closest('figure'), 'figcaption a'));
    return headlineElement && published && told >= FEW_WORDS && !captioned.some(isAlbum);
  };
  if (words < FEW_WORDS && !isCutOff && isGallery()) return null;
  if (words < FEW_WORDS || !(prose.length || isPoem) || isCutOff || isBare) {
    // A section's name has one word.
    const isTitled = headlineShown && tokens(headline).length > 1;
    const isStub = saysArticle || (isTitled && (published !== null || metadata.types.includes('article')));
    if (!isStub && (linkHeadlines >= 3 || manyLinks())) return 'list';
    return words ? 'short' : 'no-text';
  }
  // Prices and times of prayer.
  if (!/article/.test(metadata.types.join()) && proseWords < FEW_WORDS && texts.some(({ type }) => type === 'table'))
    return 'list';
  // «من نحن», «الأكثر قراءة»: pages have such names, and no article has.
  const named = findBoilerplate([line(headline, null)]).get(0)?.kind;
  return (named === 'navigation' || named === 'related') && tokens(headline).length <= 4 && !saysArticle
    ? 'list'
    : null;
}
