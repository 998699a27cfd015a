import { canonicalAddress } from '../address';
import { isDateLine, parseMetaDate } from '../arabic/dates';
import { readingIn, withoutDirectionMarks } from '../arabic/display';
import { countWords, key } from '../arabic/fold';
import { direction, language } from '../arabic/language';
import type { Article, Extraction, Refusal } from '../article';
import { isProse } from '../text/boilerplate';
import { textAbove } from './above-text';
import { type Block, firstVerse, toBlocks } from './blocks';
import { findBody } from './body';
import { htmlParts, type Part, paragraphsOf, textParts } from './build';
import { afterLabel, chooseByline } from './byline';
import { isInfoLine } from './clean';
import { clean } from './cleaning';
import { copyPage } from './copy';
import { isForm, nameOf, outlineOf, parentOf } from './dom';
import { chooseHeadline, declaredTitles, nameInTitle } from './headline';
import { judge } from './judge';
import { takeLeadPicture } from './lead-picture';
import type { View } from './live';
import { readMetadata } from './metadata';
import type { Anchors } from './notes';
import { noOwn, type Own } from './own';
import { choosePublished } from './published';
import { CAPTION, goneBoxes, HEADLINE, KIND, TEXT, toRemovals, WORDS } from './removals';
import { findRest } from './rest';
import { takeStandfirst } from './standfirst';
import { linesBetween, type PageLine, type Zone } from './zone';

export interface Options {
  /** The address of the page. */
  address: string;
  /** What the live page knows, or a parsed document. */
  view: View;
  /** Names of steps to leave out: of `leavingSteps` and `cleaningSteps`. */
  without?: readonly string[];
  /** Milliseconds since 1970; dates later than this are not believed. */
  now?: number;
  /** The reader's own rules for this newspaper. */
  own?: ((page: Document) => Own) | undefined;
}

/** What a document of this type is, if it is no page. */
function refusalOfType(contentType: string): Refusal | null {
  if (/^application\/pdf/.test(contentType)) return 'pdf';
  if (/^image\/(?!svg)/.test(contentType)) return 'image';
  return /^(?:text\/html|application\/xhtml\+xml)/.test(contentType) ? null : 'not-a-page';
}

/** Reads the article of a page, or says why there is none. The page is not changed. */
export function extract(
  page: Document,
  { address, view, without = [], now = Date.now(), own: rules = () => noOwn }: Options,
): Extraction {
  const refuse = (reason: Refusal): Extraction => ({ [KIND]: 'refusal', reason });
  const wrongType = refusalOfType(page.contentType);
  if (wrongType) return refuse(wrongType);
  if (!page.body) return refuse('no-text');

  const metadata = readMetadata(page);
  const own = rules(page);
  const reported = own.ignored.length ? { ignored: own.ignored } : {};
  const outline = outlineOf(page.documentElement);
  const { copy, body } = findBody(() => copyPage(page, outline, view, without, own));
  const { document, menu, places, numbers } = copy;
  const anchors: Anchors = new Map();
  const blocksOf = (box: Element | null) => (box ? toBlocks(box, page.baseURI, numbers, anchors) : []);
  const found = copy.added.reduce(
    (rest, part) => own.withAdded(rest, part, blocksOf(part.box)),
    own.alone ? [] : blocksOf(body),
  );

  // A long headline may stand in the body's box; it is no paragraph.
  const titles = declaredTitles(page, metadata);
  const isTitle = ({ type, key }: Block) =>
    type === 'heading' || titles.declared.some(({ whole, bare }) => key === whole || key === bare);
  // Forms are left out: they show nothing themselves, and answer for their properties with their fields.
  const originals: Element[] = [];
  const outlined: number[] = [];
  outline.names.forEach((name, place) => {
    const element = outline.nodes[place] as Element;
    if (name === '#text' || isForm(name) || own.hides(element)) return;
    originals.push(element);
    outlined.push(place);
  });
  const placeOf = (block: Block | undefined): number => {
    let element = block ? places[block.number] : undefined;
    while (element && isForm(nameOf(element))) element = parentOf(element) ?? undefined;
    return element ? originals.indexOf(element) : -1;
  };
  const names = [key(metadata.newspaper ?? '')];
  // The date and the number of the issue may be as long as a sentence.
  const isParagraph = (block: Block) =>
    isProse(block) && !isTitle(block) && !isDateLine(block.text) && !isInfoLine(block, names);
  const first = found.find(isParagraph);
  const second = found.find((block) => block !== first && isParagraph(block));
  const bodyStart = placeOf(first ?? firstVerse(found));
  const bodyEnd = Math.max(bodyStart, placeOf(found.findLast((block) => block.words.length >= 3)));
  const headline = chooseHeadline(page, { outline, originals, outlined }, metadata, titles, bodyStart, view);
  const headlinePlace = headline.element ? originals.indexOf(headline.element) : -1;
  const zone: Zone = {
    page,
    outline,
    address,
    originals,
    outlined,
    metadata,
    view,
    now,
    headline: headline.text,
    headlineAt: headlinePlace < bodyStart ? headlinePlace : -1,
    bodyStart,
    bodyEnd,
    metaEnd: bodyStart,
    lines: new Map(),
  };
  const secondStart = placeOf(second);
  const isAbout = ({ text }: PageLine) => isDateLine(text) || (countWords(text) <= 8 && afterLabel(text) !== null);
  if (linesBetween(zone, bodyStart + 1, secondStart).some(isAbout)) zone.metaEnd = secondStart;
  const byline = chooseByline(zone, found, menu);
  const published = choosePublished(zone);

  const known = {
    headline: headline.text,
    byline,
    // Some newspapers give every page their own name for its title.
    newspaper: metadata.newspaper ?? page.title,
    rubric: metadata.rubric,
    menu,
    address,
    places,
  };
  const { blocks, gone: cleaned } = clean(found, known, anchors, metadata.body, without, own);
  const gone = [...goneBoxes(copy, body, found), ...cleaned];

  // The reader's word counts more than the page's looks.
  const isChosen = own.alone && blocks.some(({ words }) => words.length > 0);
  const reason = isChosen
    ? null
    : judge({
        address,
        metadata,
        page,
        headline: headline.text,
        headlineShown: zone.headlineAt >= 0,
        headlineElement: headline.element,
        published,
        found,
        kept: blocks,
        places,
      });
  if (reason) return { ...refuse(reason), ...reported };

  const lead = takeLeadPicture(zone, blocks, byline);
  const picture = lead && own.hidesPicture(lead.src) ? null : lead;
  const standfirst = takeStandfirst(zone, blocks);
  blocks.unshift(...textAbove(zone, blocks, byline, standfirst));
  const written = [standfirst ?? '', ...blocks.map((block) => block.text)].join(' ');
  const runs = direction(written);
  const read = language(written, metadata.spoken, runs);
  const reading = readingIn(read);
  const readable = <T extends string | null>(said: T): T => (said && withoutDirectionMarks(reading(said))) as T;
  const html = htmlParts(document, paragraphsOf(blocks), reading, anchors, address.split('#')[0]);
  const texts = textParts(blocks, reading);
  const said = (parts: readonly Part[]) => parts.map((part) => part.text);
  const text = [...(standfirst ? [readable(standfirst)] : []), ...said(texts)].join('\n\n');
  const updated = metadata.updatedDates.map((value) => parseMetaDate(value, now)).find((date) => date !== null) ?? null;
  const article: Article = {
    [HEADLINE]: readable(headline.text),
    standfirst: readable(standfirst),
    byline: readable(byline),
    publisher: metadata.newspaper ?? nameInTitle(page.title, headline.text),
    published,
    updated,
    section: metadata.rubric,
    language: read,
    direction: runs,
    url: canonicalAddress(address, metadata.canonical),
    picture: picture && { src: picture.src, alt: picture.alt, [CAPTION]: readable(picture.caption) },
    html: said(html).join('\n'),
    [TEXT]: text,
    [WORDS]: blocks.reduce((sum, { words }) => sum + words.length, countWords(standfirst ?? '')) || countWords(text),
    rest: findRest(zone, placeOf(blocks.findLast(isProse)) + 1),
  };
  return {
    [KIND]: 'article',
    article,
    ...reported,
    removed: toRemovals(gone, { document, reading, found, html, text: texts }),
  };
}
