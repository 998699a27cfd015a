import { parseAddress } from '../../address';
import { cleanTags, cleanWords } from './clean-words';
import { type ImportedHighlight, type Item, type Place, rejected } from './imported-entry';
import { momentOf } from './moment-of';

/** What a parser has read, as it stands in the file. What the file does not have is left out. */
export interface Given {
  address: unknown;
  title?: unknown;
  tags?: readonly unknown[];
  archived?: boolean;
  favourite?: boolean;
  savedAt?: unknown;
  publishedAt?: unknown;
  byline?: unknown;
  publisher?: unknown;
  standfirst?: unknown;
  picture?: unknown;
  html?: unknown;
  highlights?: readonly { words: unknown; note?: unknown; madeAt?: unknown }[];
  /** What its reader wrote about the article as a whole. */
  note?: unknown;
}

/** Browsers and servers take no longer ones. */
const LONGEST_ADDRESS = 8_000;
const LONGEST_PASSAGE = 20_000;
const MOST_HIGHLIGHTS = 1_000;

const isWeb = (url: URL | null): boolean => url !== null && /^https?:$/.test(url.protocol);

const webAddress = (address: unknown): string | null => {
  const url = typeof address === 'string' && address.length <= LONGEST_ADDRESS ? parseAddress(address.trim()) : null;
  return isWeb(url) ? (url as URL).href : null;
};

const linesOf = (words: unknown): string =>
  typeof words === 'string'
    ? words
        .slice(0, LONGEST_PASSAGE)
        .split(/\r?\n/)
        .flatMap((line) => cleanWords(line, LONGEST_PASSAGE) ?? [])
        .join('\n')
    : '';

/** Makes an entry of what a parser has read, or says why it is none. */
export function entryOf(given: Given, place: Place): Item {
  const address = typeof given.address === 'string' ? given.address.trim() : '';
  const title = cleanWords(given.title);
  if (!address) return rejected(place, 'no-address', title ?? '');
  const url = address.length <= LONGEST_ADDRESS ? parseAddress(address) : null;
  if (!url) return rejected(place, 'malformed', address);
  if (!isWeb(url)) return rejected(place, 'not-web', title ?? address);

  const note = linesOf(given.note);
  const marked = (given.highlights ?? []).slice(0, MOST_HIGHLIGHTS).flatMap((one): ImportedHighlight[] => {
    const words = linesOf(one.words);
    return words ? [{ words, note: linesOf(one.note), madeAt: momentOf(one.madeAt) }] : [];
  });
  // Words about the whole article stand beside its headline: so they are listed with the article's highlights and found in search.
  const whole = note ? [{ words: title ?? url.href, note, madeAt: null }] : [];
  return {
    kind: 'entry',
    entry: {
      place,
      address: url.href,
      // Lists repeat the address where they know no title.
      title: title === address || title === url.href ? null : title,
      tags: cleanTags(given.tags ?? []),
      archived: given.archived ?? false,
      favourite: given.favourite ?? false,
      savedAt: momentOf(given.savedAt),
      publishedAt: momentOf(given.publishedAt),
      byline: cleanWords(given.byline),
      publisher: cleanWords(given.publisher),
      standfirst: cleanWords(given.standfirst, 2_000),
      picture: webAddress(given.picture),
      html: typeof given.html === 'string' && given.html.trim() ? given.html : null,
      highlights: [...whole, ...marked],
    },
  };
}
