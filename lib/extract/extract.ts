import { canonicalAddress } from '../address';
import { parseMetaDate } from '../arabic/dates';
import { countWords } from '../arabic/fold';
import { direction, language } from '../arabic/language';
import type { Article, Extraction, Refusal } from '../article';
import { isProse } from '../text/boilerplate';
import { type Block, toBlocks } from './blocks';
import { findBody } from './body';
import { toHtml, toText } from './build';
import { chooseByline } from './byline';
import { cleaningSteps } from './clean';
import { copyPage, removal } from './copy';
import { firstChildOf, isText, nameOf, nextSiblingOf } from './dom';
import { chooseHeadline, declaredTitles, nameInTitle } from './headline';
import { judge } from './judge';
import { takeLeadPicture } from './lead-picture';
import { parsedView, type View } from './live';
import { readMetadata } from './metadata';
import { choosePublished } from './published';
import { takeStandfirst } from './standfirst';
import type { Zone } from './zone';

export interface Options {
  /** The address of the page. */
  address: string;
  /** What the live page knows; for a parsed document it is left out. */
  view?: View;
  /** Names of cleaning steps to leave out. */
  without?: readonly string[];
  /** Milliseconds since 1970; dates later than this are not believed. */
  now?: number;
}

/** What a document of this type is, if it is no page. */
function refusalOfType(contentType: string): Refusal | null {
  if (/^application\/pdf/.test(contentType)) return 'pdf';
  if (/^image\/(?!svg)/.test(contentType)) return 'image';
  return /^(?:text\/html|application\/xhtml\+xml)/.test(contentType) ? null : 'not-a-page';
}

/**
 * Where in the page the text of a block stands: an index into `originals`, or -1. Steps in between rebuild elements but
 * keep texts, so the text is what is looked for; where it is there twice, the first may be a teaser.
 */
function placeOf(block: Block | undefined, originals: readonly Element[]): number {
  const one = (text: string) => text.replace(/[\s\u00a0]+/g, ' ');
  const walker = block?.content.ownerDocument.createTreeWalker(block.content, 4);
  let needle = '';
  for (let node = walker?.nextNode(); node; node = walker?.nextNode()) {
    const text = one((node as Text).data)
      .trim()
      .slice(0, 80);
    if (text.length > needle.length) needle = text;
  }
  if (!needle) return -1;
  return originals.findLastIndex((element) => {
    for (let node = firstChildOf(element); node; node = nextSiblingOf(node)) {
      // Most texts are too short to hold it, and need not be rewritten to know.
      if (!isText(node) || node.data.length < needle.length || element.nodeName === 'SCRIPT') continue;
      if (one(node.data).includes(needle)) return true;
    }
    return false;
  });
}

/** A list of more than this nobody reads. */
const MOST_REMOVALS = 300;

/** No cleaning step may take a larger share of the prose than this. */
const MOST_PROSE = 0.4;

const proseWords = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + (isProse(block) ? block.words.length : 0), 0);

/** Reads the article of a page, or says why there is none. The page is not changed. */
export function extract(
  page: Document,
  { address, view = parsedView, without = [], now = Date.now() }: Options,
): Extraction {
  const refuse = (reason: Refusal): Extraction => ({ kind: 'refusal', reason });
  const wrongType = refusalOfType(page.contentType);
  if (wrongType) return refuse(wrongType);
  if (!page.body) return refuse('no-text');

  const metadata = readMetadata(page);
  // Forms are left out: they show nothing themselves, and answer for their properties with their fields.
  const originals = Array.from(page.getElementsByTagName('*')).filter((element) => nameOf(element) !== 'FORM');
  const { document: copy, removed, menu } = copyPage(page, view);
  const body = findBody(copy);
  const found = body ? toBlocks(body, page.baseURI) : [];
  let blocks = found;

  // A long headline may stand in the body's box; it is no paragraph.
  const titles = declaredTitles(page, metadata);
  const isTitle = ({ type, key }: Block) =>
    type === 'heading' || titles.declared.some(({ whole, bare }) => key === whole || key === bare);
  const bodyStart = placeOf(
    found.find((block) => isProse(block) && !isTitle(block)),
    originals,
  );
  const bodyEnd = Math.max(
    bodyStart,
    placeOf(
      found.findLast((block) => block.words.length >= 3),
      originals,
    ),
  );
  const headline = chooseHeadline(page, originals, metadata, titles, bodyStart);
  const headlinePlace = headline.element ? originals.indexOf(headline.element) : -1;
  const zone: Zone = {
    page,
    address,
    originals,
    metadata,
    view,
    now,
    headline: headline.text,
    headlineAt: headlinePlace < bodyStart ? headlinePlace : -1,
    bodyStart,
    bodyEnd,
  };
  const byline = chooseByline(zone, found, menu);
  const published = choosePublished(zone);

  for (const step of cleaningSteps) {
    if (without.includes(step.name)) continue;
    const taken = step.find(blocks, {
      headline: headline.text,
      byline,
      publisher: metadata.publisher,
      section: metadata.section,
      menu,
    });
    const rest = blocks.filter((_, i) => !taken.has(i));
    // The safety net: a step that takes much of the prose has misread the page, and is undone.
    if (proseWords(rest) < (1 - MOST_PROSE) * proseWords(blocks)) continue;
    for (const [i, { kind, rule }] of taken) removed.push(removal(kind, rule, blocks[i]?.text ?? ''));
    blocks = rest;
  }

  const reason = judge({
    address,
    metadata,
    page,
    headline: headline.text,
    headlineShown: zone.headlineAt >= 0,
    published,
    found,
    kept: blocks,
  });
  if (reason) return refuse(reason);

  const picture = takeLeadPicture(zone, blocks, byline);
  const standfirst = takeStandfirst(zone, blocks);
  const text = [standfirst ?? '', toText(blocks)].filter(Boolean).join('\n\n');
  const updated = metadata.updated.map((value) => parseMetaDate(value, now)).find((date) => date !== null) ?? null;
  const article: Article = {
    headline: headline.text,
    standfirst,
    byline,
    publisher: metadata.publisher ?? nameInTitle(page.title, headline.text),
    published,
    updated,
    section: metadata.section,
    language: language(text, metadata.language),
    direction: direction(text),
    url: canonicalAddress(address, metadata.canonical),
    picture,
    html: toHtml(copy, blocks),
    text,
    words: countWords(text),
  };
  return { kind: 'article', article, removed: removed.slice(0, MOST_REMOVALS) };
}
