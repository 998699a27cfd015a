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
  const name = parameter.toLowerCase();
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

const bareHost = (url: URL): string => url.hostname.replace(/^(www|m|amp|mobile)\./, '');

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
  const own = withoutTracking(pageAddress);
  const page = parseAddress(own);
  const canonical = declared ? parseAddress(declared, pageAddress) : null;
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
    const shown = (letter: string) => /[\p{L}\p{M}\p{N}]/u.test(letter) && !/[\u115f\u1160\u3164\uffa0]/.test(letter);
    const bytes = new TextEncoder();
    const encodedLetter = (letter: string) =>
      Array.from(bytes.encode(letter), (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
    return [...decoded].map((letter) => (shown(letter) ? letter : encodedLetter(letter))).join('');
  });
}

/** The key under which an article is kept: the same for http and https, with and without `www.`, encoded or not. */
function addressKey(address: string): string {
  const url = parseAddress(withoutTracking(address));
  if (!url) return address;
  const path = readableAddress(url.pathname).replace(/(.)\/+$/, '$1');
  const query = parametersOf(url).sort().map(readableAddress).join('&');
  return `${url.host.replace(/^www\./, '')}${path}${query && `?${query}`}${url.hash}`;
}

/** The id of an article: 24 hexadecimal digits of the SHA-256 of its address. Needs a secure context. */
export async function articleId(address: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(addressKey(address)));
  return [...new Uint8Array(digest, 0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
