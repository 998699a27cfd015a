import { articleId, canonicalAddress, readableAddress } from '../../address';
import { direction, language } from '../../arabic/language';
import type { Article, Highlight } from '../../article';
import { readableLine, readContent } from '../../extract/content';
import { parseContent } from '../../sanitize';
import type { ImportedEntry, ImportedHighlight, Program } from './imported-entry';
import type { NewEntry } from './lot';

/** No article's markup is longer; what is, would hold up the page that reads it. */
const LONGEST_HTML = 5_000_000;

async function idOf(words: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(words));
  return [...new Uint8Array(digest, 0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The id is made of the words, so that a second import knows it again, also where the reader has taken it away meanwhile. */
async function highlightOf(
  { words, note, madeAt }: ImportedHighlight,
  program: Program,
  now: number,
): Promise<Highlight> {
  const at = madeAt ? Date.parse(madeAt) : now;
  return {
    id: await idOf(`${program}\n${words}\n${note}`),
    colour: 'yellow',
    note,
    anchor: { exact: words, prefix: '', suffix: '', position: 0 },
    madeAt: at,
    changedAt: at,
  };
}

/** What an entry is as long as nobody has read its page. */
function bare(entry: ImportedEntry): Article {
  const url = canonicalAddress(entry.address, null);
  const title = entry.title ?? readableAddress(url);
  const spoken = language(title, null);
  return {
    headline: readableLine(title, spoken),
    standfirst: entry.standfirst && readableLine(entry.standfirst, spoken),
    byline: entry.byline && readableLine(entry.byline, spoken),
    publisher: entry.publisher,
    published: entry.publishedAt,
    updated: null,
    section: null,
    language: spoken,
    direction: direction(title),
    url,
    picture: entry.picture ? { src: entry.picture, alt: '', caption: null } : null,
    html: '',
    text: '',
    words: 0,
    rest: null,
  };
}

export interface Prepared {
  entry: NewEntry;
  /** Its text was left out for its length. */
  isTooLong: boolean;
}

/**
 * Makes of an entry of a file what the library writes. A text that the file holds is cleaned as one of a page is: it is hostile, so it
 * becomes elements through lib/sanitize alone. Needs a page.
 */
export async function newEntry(entry: ImportedEntry, program: Program, now = Date.now()): Promise<Prepared> {
  const article = bare(entry);
  const isTooLong = (entry.html?.length ?? 0) > LONGEST_HTML;
  const highlights: Highlight[] = [];
  for (const one of entry.highlights) highlights.push(await highlightOf(one, program, now));
  const made: NewEntry = {
    id: await articleId(entry.address),
    article,
    removed: [],
    filled: false,
    tags: entry.tags,
    favourite: entry.favourite,
    archived: entry.archived,
    savedAt: entry.savedAt,
    highlights,
  };
  if (!entry.html || isTooLong) return { entry: made, isTooLong };
  const { headline, byline, publisher } = article;
  const { removed, ...content } = readContent(parseContent(entry.html), article.url, {
    headline,
    byline,
    newspaper: publisher,
  });
  if (!content.words) return { entry: made, isTooLong };
  const picture =
    article.picture && content.html.includes(article.picture.src.replaceAll('&', '&amp;')) ? null : article.picture;
  // The excerpt of a list is most often how the text begins.
  const standfirst =
    article.standfirst && content.text.includes(article.standfirst.replace(/(?:\.\.\.|…)$/, '').trim())
      ? null
      : article.standfirst;
  return {
    entry: { ...made, article: { ...article, ...content, picture, standfirst }, removed, filled: true },
    isTooLong,
  };
}
