import { parseAddress, readableAddress } from '../address';
import { key } from '../arabic/fold';
import type { Rest } from '../article';
import { wallNotices } from '../rules/notices';
import { pageParameters, pageParts } from '../rules/paging';
import { attributeOf } from './dom';
import { KIND } from './removals';
import { linesBetween, type Zone } from './zone';

const parameters = new Set(pageParameters);
const parts = new Set(pageParts);
const linkNames = new Set(['A', 'LINK', 'a', 'link']);
const walls = wallNotices.map(key);

/** An address as the article that it belongs to, and which page of it; the first where it names none. */
function paged(url: URL): { article: string; page: number } {
  let page = 1;
  const query = [...url.searchParams].filter(([name, value]) => {
    if (!parameters.has(name.toLowerCase()) || !/^\d{1,2}$/.test(value)) return true;
    page = Number(value);
    return false;
  });
  const path = readableAddress(url.pathname).split('/').filter(Boolean);
  const last = path.at(-1) ?? '';
  if (page === 1 && path.length > 1 && /^\d{1,2}$/.test(last)) {
    page = Number(last);
    path.pop();
    if (parts.has(path.at(-1) ?? '')) path.pop();
  }
  return { article: `${url.host}/${path.join('/')}?${query.sort().join('&')}`, page };
}

/** The first or the second page, as an address may end in it: an article of several pages always links to one of them. */
const somePage = /\/[12]\/?$|=[12]/;

/** A number of one or two digits at its end or as a parameter. */
const isNumbered = /[/=]\d{1,2}\/?(?:[#&]|$)/;

/** The other pages of an article that is divided among several: links to the same address with another number. */
function otherPages({ page: document, outline, address }: Zone): Rest | null {
  const url = parseAddress(address);
  if (!url || url.pathname === '/') return null;
  let isDivided = false;
  const addresses: string[] = [];
  outline.names.forEach((name, place) => {
    if (!linkNames.has(name)) return;
    const link = outline.nodes[place] as Element;
    const isNext = name.length > 1;
    if (isNext && !/\bnext\b/.test(attributeOf(link, 'rel') ?? '')) return;
    const href = attributeOf(link, 'href') ?? '';
    if (!isNumbered.test(href)) return;
    isDivided ||= isNext || somePage.test(href);
    addresses.push(href);
  });
  if (!isDivided) return null;
  const here = paged(url);
  const others = new Map<number, string>();
  // Asked of few: an address with a number that names the article as this page's does.
  const own = /[^/?]*(?=\?|$)/.exec(here.article)?.[0] ?? '';
  for (const href of addresses) {
    if (href[0] !== '?' && !href.includes(own) && !readableAddress(href).includes(own)) continue;
    const target = parseAddress(href, document.baseURI);
    const there = target && paged(target);
    if (there?.article === here.article && there.page !== here.page && !others.has(there.page)) {
      others.set(there.page, (target as URL).href);
    }
  }
  if (!others.size) return null;
  return { [KIND]: 'pages', next: others.get(here.page + 1) ?? null };
}

/** Whether the page says below the text that the rest is for subscribers. */
function isWalled(zone: Zone, textEnd: number): boolean {
  const lines = linesBetween(zone, Math.max(zone.bodyStart, textEnd), zone.bodyEnd + 40).map(({ text }) => text);
  // A word of ours between them: a notice stands in one line.
  const said = ` ${key(lines.join(' x '))} `;
  return walls.some((notice) => said.includes(` ${notice} `));
}

/** What of the article is not on this page, as far as the page says so. `textEnd` is the place of the last paragraph that is left. */
export const findRest = (zone: Zone, textEnd: number): Rest | null =>
  isWalled(zone, textEnd) ? { [KIND]: 'wall', next: null } : otherPages(zone);
