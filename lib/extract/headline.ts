import { countWords, holds, key, tokens } from '../arabic/fold';
import { titleNames } from '../rules/class-names';
import { siteWords } from '../rules/phrases';
import { allIn, allText, attributeOf, firstIn, isSilent, oneLine, textAt } from './dom';
import type { View } from './live';
import type { Metadata } from './metadata';
import { namedBy, nameRule } from './names';
import type { Originals } from './zone';

/**
 * The headline as the page shows it. Readability's own choice compares titles by ASCII words, so for Arabic it takes the
 * newspaper's name, or leaves its suffix on, or cuts the speaker off «فلان: …». Here the page's own headings are matched
 * with what it declares; where none matches, the declared title loses the newspaper's name.
 */

/** What parts a headline from the names of section and newspaper in a `<title>`. */
const separators = /\s+[-–—|•·»«/\\:>]{1,3}\s+|\s*(?:[|•]|(?<!«[^»]*)»)\s*|\s*:{2,}\s*/;

const titles = new Set(titleNames);
const isNamed = namedBy((word) => titles.has(word) || /(?:title|headline)$/.test(word));

/** What a newspaper calls itself in its own name. */
const siteName = new RegExp(siteWords);
/** These never stand inside a headline; a dash may. */
const hardSeparator = /\||:{2,}|(?<!«[^»]*)»/;

export interface Headline {
  text: string;
  /** The element of the page that shows it, or `null`. */
  element: Element | null;
}

interface Candidate {
  element: Element;
  text: string;
  key: string;
  level: number;
  order: number;
}

/** The newspaper's name leads to its front page. */
const leadsHome = (element: Element): boolean => {
  const link = (element.closest('a') ?? firstIn(element, 'a')) as HTMLAnchorElement | null;
  return link !== null && /^\/(?:index\.\w+)?$/.test(link.pathname) && !link.search;
};

function candidates({ outline, originals, outlined }: Originals, from: number, to: number): Candidate[] {
  const found: Candidate[] = [];
  const declared = allIn(originals[0]?.ownerDocument, '[itemprop~="headline"]');
  for (let order = from; order < to; order++) {
    const element = originals[order] as Element;
    const place = outlined[order] as number;
    const name = outline.names[place] as string;
    const level = name.length === 2 && name[0] === 'H' ? Number(name[1]) || 0 : 0;
    // Headings need not be named.
    if (!level && (!(isNamed(element) || declared.includes(element)) || isSilent(name) || name === 'BODY')) continue;
    if (allText(element).length > 1500) continue;
    const text = textAt(outline, place);
    const words = tokens(text);
    // One word leads nowhere: see `fitness`.
    if (!words.length || words.length > 45 || (words.length > 1 && leadsHome(element))) continue;
    found.push({ element, text, key: words.join(' '), level: level || 5, order });
  }
  return found;
}

/** A declared title without the names of section and newspaper. */
export function withoutSuffix(declared: string, names: readonly string[]): string {
  // «newspaper > section > headline»: what leads to it is short.
  const path = declared.split(' > ');
  const page = path.pop() ?? '';
  const title = path.every((part) => countWords(part) < 4) ? page : declared;
  const parts = title
    .split(separators)
    .map((part) => part.trim())
    .filter(Boolean);
  if (parts.length < 2) return title.trim();
  const keys = names.map(key).filter(Boolean);
  const isName = (part: string) => keys.some((name) => holds(name, key(part)) || holds(key(part), name));
  const words = (part: string) => tokens(part).length;
  let first = 0;
  let last = parts.length - 1;
  // «newspaper - headline»: the headline may be short, and the newspaper name itself nowhere else.
  const isNameFirst =
    parts.length === 2 &&
    !isName(parts[1] as string) &&
    (isName(parts[0] as string) || (words(parts[1] as string) <= 3 && siteName.test(parts[0] as string)));
  while (last > first && !isNameFirst && (isName(parts[last] as string) || words(parts[last] as string) <= 3)) last--;
  while (
    first < last &&
    (isNameFirst || isName(parts[first] as string) || (hardSeparator.test(title) && words(parts[first] as string) <= 3))
  )
    first++;
  // Cut from the title itself, so that separators inside the headline stay.
  const start = title.indexOf(parts[first] as string);
  const end = title.lastIndexOf(parts[last] as string) + (parts[last] as string).length;
  return title.slice(start, end).trim();
}

/** How well a heading of the page fits what the page declares: 0 if not at all, 100 if it is the same. */
function fitness(candidate: Candidate, declared: Titles['declared']): number {
  const words = candidate.key.split(' ').length;
  const fits = declared.map(({ whole, bare, parts }) => {
    // Of one word is the newspaper's name, or the headline before it in the title.
    if (candidate.key === bare ? words > 1 || bare !== whole : candidate.key === whole) return 100;
    if (words < 2) return 0;
    if (words >= 3 && whole.startsWith(`${candidate.key} `)) return 60 + Math.min(25, words);
    if (words >= 4 && holds(whole, candidate.key)) return 50 + Math.min(25, words);
    // Titles for social networks are cut off: «…».
    if (bare.split(' ').length >= 4 && holds(candidate.key, bare)) return 55;
    // «newspaper - short headline»: which of them is the headline the page tells.
    return parts.includes(candidate.key) ? 40 : 0;
  });
  return Math.max(0, ...fits);
}

/** The titles that a page declares, and what is left of them without the newspaper's name; as keys. */
export interface Titles {
  titles: readonly string[];
  declared: readonly { whole: string; bare: string; parts: readonly string[] }[];
}

export function declaredTitles(document: Document, metadata: Metadata): Titles {
  const all = [...metadata.headlines, document.title].map(oneLine);
  const titles = [...new Set(all)].filter(Boolean);
  const names = [metadata.newspaper ?? ''];
  const declared = titles.map((title) => ({
    whole: key(title),
    bare: key(withoutSuffix(title, names)),
    parts: title.split(separators).map(key),
  }));
  return { titles, declared };
}

/** Chooses the headline. `bodyStart` is the place of the first paragraph among the originals, or -1. */
export function chooseHeadline(
  document: Document,
  elements: Originals,
  metadata: Metadata,
  { titles, declared }: Titles,
  bodyStart: number,
  view: View,
): Headline {
  const bestOf = (list: readonly Candidate[]): Headline | null => {
    let best: { candidate: Candidate; score: number } | null = null;
    for (const candidate of list) {
      const score = fitness(candidate, declared);
      // Of one word may be the section's name, too; nothing stands between a headline and the text.
      const isShort = !candidate.key.includes(' ');
      if (!score || (isShort && candidate !== list.at(-1))) continue;
      const isNamed = attributeOf(candidate.element, 'itemprop')?.includes('headline') ? 6 : 0;
      const total = score + isNamed + (candidate.level === 1 ? 8 : candidate.level <= 3 ? 5 : 0);
      // The same words may stand in a breadcrumb or a ticker before; the last of equals is nearest to the body.
      if (!best || total >= best.score) best = { candidate, score: total };
    }
    return best && { text: best.candidate.text, element: best.candidate.element };
  };
  const { outline, originals, outlined } = elements;
  const above = candidates(elements, 0, Math.max(0, bodyStart));
  const shown = bestOf(above) ?? bestOf(candidates(elements, Math.max(0, bodyStart), originals.length));
  // «تفاصيل الخبر»: a few words that are all the page says of itself are the name of such pages, and the headline stands under them.
  const isName = !metadata.headlines.length && countWords(document.title) <= 3;
  const at = above.findIndex(({ element }) => element === shown?.element);
  const under = isName ? above.find(({ key }, i) => at >= 0 && i > at && key.split(' ').length > 3) : null;
  const chosen = under ?? shown;
  if (chosen) return chosen;

  // Old pages show their headline in an element that nothing names: a line that is a part of the title.
  const parts = new Set(
    declared.flatMap(({ whole, bare, parts }) => [
      ...parts.filter((part) => part.split(' ').length >= 4),
      // Without the newspaper's name it may be short.
      ...(bare !== whole && bare.includes(' ') ? [bare] : []),
    ]),
  );
  for (let index = bodyStart - 1; index >= 0; index--) {
    const element = originals[index] as Element;
    const place = outlined[index] as number;
    if (isSilent(outline.names[place] as string) || allText(element).length > 300) continue;
    const text = textAt(outline, place);
    if (parts.has(key(text))) return { text, element };
  }

  // Nothing on the page says what the title says: some newspapers give every page their own name.
  const title = titles[0] ?? '';
  const alone = withoutSuffix(title, [metadata.newspaper ?? '']);
  const isSiteName =
    tokens(title).length <= 3 ||
    /^\S+\.\w+$/.test(alone) ||
    siteName.test(title) ||
    holds(key(metadata.newspaper ?? ''), key(title));
  if (isSiteName) {
    const siteKeys = [metadata.newspaper ?? '', document.title].map(key);
    const rank = ({ level, order }: Candidate) => (level <= 2 ? level : 3 + level) * originals.length - order;
    const nearest = above
      .filter(({ element, key }) => key.includes(' ') && !siteKeys.includes(key) && !nameRule(element))
      .sort((a, b) => rank(a) - rank(b))[0];
    if (nearest) return { text: nearest.text, element: nearest.element };
    // What was written with a word processor has no headings: the largest letters above the text are the headline's.
    let largest = view.sizeOf(originals[bodyStart] ?? document.body);
    let headline: Headline | null = null;
    for (let index = 0; index < bodyStart; index++) {
      const element = originals[index] as Element;
      if (allText(element).length > 300 || element.closest('a')) continue;
      const text = textAt(outline, outlined[index] as number);
      const size = countWords(text) >= 4 ? view.sizeOf(element) : 0;
      if (size <= largest) continue;
      largest = size;
      headline = { text, element };
    }
    if (headline) return headline;
  }
  return { text: alone, element: null };
}

/** The newspaper's name as the `<title>` has it beside the headline: «headline | section | newspaper», or `null`. */
export function nameInTitle(title: string, headline: string): string | null {
  const parts = title.split(separators).map((part) => part.trim());
  const last = parts.at(-1) ?? '';
  const words = tokens(last).length;
  return parts.length > 1 && words > 0 && words <= 5 && !holds(key(headline), key(last)) ? last : null;
}
