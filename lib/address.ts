import { ampCaches, editionHosts, editionParameters, folderFiles } from './rules/same-page';
import { trackingParameters } from './rules/tracking';

/** An address as a `URL`, or `null` where it is none. */
export function parseAddress(address: string, base?: string): URL | null {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}

function isTracking(parameter: string): boolean {
  // Links that were copied out of markup have `&amp;` between their parameters.
  const name = parameter.toLowerCase().replace(/^(?:amp;)+/, '');
  return trackingParameters.some((rule) => (rule.endsWith('*') ? name.startsWith(rule.slice(0, -1)) : name === rule));
}

/** Single-page sites name their pages in the fragment: `#/news/5`. Elsewhere it is a place on the page. */
const namesPage = (fragment: string): boolean => /^#[!/]/.test(fragment);

/** The parameters of a query, byte for byte as they are: what is not UTF-8 must not be decoded. */
const parametersOf = (url: URL): string[] => url.search.slice(1).split('&').filter(Boolean);

/**
 * The address of a page without what does not name the page: tracking parameters and the fragment. The rest stays as
 * the server knows it.
 */
export function withoutTracking(address: string): string {
  const url = parseAddress(address);
  if (!url) return address;
  if (!namesPage(url.hash)) url.hash = '';
  const parameters = parametersOf(url);
  const kept = parameters.filter((parameter) => !isTracking(parameter.split('=')[0] ?? ''));
  if (kept.length < parameters.length) url.search = kept.join('&');
  return url.href;
}

/** The host of a site, whichever edition: `m.example.com` is `example.com`. At least two names stay. */
function bareHost({ hostname }: URL): string {
  const names = hostname.replace(/\.$/, '').split('.');
  while (names.length > 2 && editionHosts.includes(names[0] ?? '')) names.shift();
  return names.join('.');
}

/** The page that a cache of AMP pages shows, by its own address; any other address as it is. */
function outOfCache(url: URL): URL {
  const cache = ampCaches.find(({ host }) => url.hostname === host || url.hostname.endsWith(`.${host}`));
  const before = cache?.before.find((one) => url.pathname.startsWith(one));
  if (!before) return url;
  const [, secure, rest = ''] = /^(s\/)?(.*)$/.exec(url.pathname.slice(before.length)) ?? [];
  const shown = parseAddress(`${secure ? 'https' : 'http'}://${rest}${url.search}`);
  return shown?.hostname.includes('.') ? shown : url;
}

/** What tells a page from others of its site: the last part of its path, and the long numbers in its address. */
function marksOf(url: URL): { last: string; numbers: readonly string[] } {
  const parts = readableAddress(url.pathname)
    .split('/')
    .filter((part) => part && part !== 'amp');
  return { last: parts.at(-1) ?? '', numbers: `${url.pathname}${url.search}`.match(/\d{3,}/g) ?? [] };
}

/**
 * The canonical address of a page: the one it declares, where that is believable, else its own, without tracking.
 * Many sites declare their home page, a section or the page before on every page. So the declared address counts only
 * where it is on the same host and keeps what tells this page from others.
 */
export function canonicalAddress(pageAddress: string, declared: string | null): string {
  const url = parseAddress(pageAddress);
  const own = withoutTracking(url ? outOfCache(url).href : pageAddress);
  const page = parseAddress(own);
  const canonical = declared && declared !== own ? parseAddress(declared, own) : null;
  if (!page || !canonical || !/^https?:$/.test(canonical.protocol) || bareHost(canonical) !== bareHost(page))
    return own;
  if (namesPage(page.hash)) return own;
  const here = marksOf(page);
  const there = marksOf(canonical);
  const number = here.numbers.toSorted((a, b) => b.length - a.length)[0];
  const sameNumber = number !== undefined && there.numbers.includes(number);
  const values = parametersOf(page).map((parameter) => parameter.split('=')[1] ?? '');
  const keepsQuery = values.every((value) => !value || canonical.href.includes(value));
  const samePath = here.last !== '' && here.last === there.last && keepsQuery;
  return sameNumber || samePath ? withoutTracking(canonical.href) : own;
}

/** The site of an address, for where a newspaper does not say its name: `example.com`. */
export function siteOf(address: string): string {
  const url = parseAddress(address);
  return url ? bareHost(url) : '';
}

/** An address as a person reads it: Arabic letters instead of their percent-encoding. What would not survive pasting stays encoded. */
export function readableAddress(address: string): string {
  return address.replace(/(?:%[0-9a-f]{2})+/gi, (encoded) => {
    let decoded: string;
    try {
      decoded = decodeURIComponent(encoded);
    } catch {
      return encoded;
    }
    // Only letters, marks and digits are safe to show: a decoded space, slash, quotation mark or bidi control would end
    // the link when it is pasted, or change where it seems to lead. U+3164 and its like are letters that nobody sees.
    return decoded.replace(/[^\p{L}\p{M}\p{N}]|[\u115f\u1160\u3164\uffa0]/gu, (letter) =>
      letter < '\x80'
        ? `%${letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
        : encodeURIComponent(letter),
    );
  });
}

/** The last part of a path that names a story, and not a section: a number, or some words. */
const namesStory = (part: string): boolean => /\d{3}/.test(part) || part.length >= 12;

/** A path without what only chooses the edition: `/amp` before or after it, the file that stands for its folder, a session. */
function foldPath(path: string): string {
  const parts = path
    .replace(/;jsessionid=[^/]*/gi, '')
    .split('/')
    .filter(Boolean);
  if (folderFiles.includes(parts.at(-1)?.toLowerCase() ?? '')) parts.pop();
  const isAmp = (part: string | undefined) => part?.toLowerCase() === 'amp';
  // A page about amplifiers, `/wiki/amp`, is not the page `/wiki`.
  if (isAmp(parts.at(-1)) && namesStory(parts.at(-2) ?? '')) parts.pop();
  if (isAmp(parts[0]) && namesStory(parts.at(-1) ?? '')) parts.shift();
  const last = parts.pop()?.replace(/\.amp(?=$|\.html?$)/i, '');
  return `/${[...parts, ...(last ? [last] : [])].join('/')}`;
}

const isEdition = (parameter: string): boolean => {
  const [name = '', value] = parameter.toLowerCase().split('=');
  return editionParameters.some((rule) => rule === name || rule === `${name}=${value}`);
};

/**
 * Letters and signs instead of their percent-encoding, each in one form. What has a meaning of its own in an address stays encoded, and so
 * does what is not UTF-8.
 */
function foldEncoding(encoded: string): string {
  const folded = encoded.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) => {
    try {
      return decodeURIComponent(bytes).replace(/[\s/?#%&=+;:@\p{C}]/gu, encodeURIComponent);
    } catch {
      return bytes.toUpperCase();
    }
  });
  return folded.normalize('NFC');
}

/**
 * The key under which an article is kept: the same for every edition of a page (full, for phones, AMP, in a cache), however its address is
 * written.
 */
function addressKey(address: string): string {
  const given = parseAddress(address);
  const url = given && parseAddress(withoutTracking(outOfCache(given).href));
  if (!url) return address;
  const query = parametersOf(url).filter((parameter) => !isEdition(parameter));
  const port = url.port && `:${url.port}`;
  const parameters = query.map(foldEncoding).sort().join('&');
  return `${bareHost(url)}${port}${foldEncoding(foldPath(url.pathname))}${parameters && `?${parameters}`}${url.hash}`;
}

/** The id of an article: 24 hexadecimal digits of the SHA-256 of its address. Needs a secure context. */
export async function articleId(address: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(addressKey(address)));
  return [...new Uint8Array(digest, 0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
