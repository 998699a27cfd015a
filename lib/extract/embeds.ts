import { parseAddress, siteOf } from '../address';
import { embedRules, postAttributes, postBoxes, youtubeElements } from '../rules/embeds';
import { allIn, allText, attributeOf, nameOf } from './dom';

/** Videos and posts of other sites in an article. In their place stands a line with their link, and no hole. */
export interface Embed {
  href: string;
  text: string;
}

/** Lazy pages keep the address of a frame beside it. */
const sources = ['src', 'data-src', 'data-lazy-src'];

/** What marks an embed in the copy. Readability keeps frames that have an attribute of this value. */
const EMBED = 'naqi-embed';
export const isEmbedMark = new RegExp(`^${EMBED}$`);

/** What a frame's address leads to, if it is one that `embedRules` knows. */
function targetOf(url: URL): { name: string; href: string } | null {
  const site = siteOf(url.href);
  // `/v18.0/plugins/post.php`
  const pathname = url.pathname.replace(/^\/v[\d.]+(?=\/)/, '');
  const rule = embedRules
    .split('\n')
    .map((line) => line.split(' '))
    .findLast(([, of, path = '']) => of === site && pathname.startsWith(path));
  const [name = '', , path = '', page = ''] = rule ?? [];
  if (!rule || page === '-') return null;
  const [start = '', parameter] = page.split(/[{}]/);
  const held = parameter ? url.searchParams.get(parameter) : pathname.slice(path.length);
  return { name, href: page ? start + (held ?? '') : url.href };
}

/** Whether a script shows a post in an element, by its name. */
export const isPostBox = (element: Element): boolean => element.matches(postBoxes);

/** The post that a box will show when a script has filled it, or `null`. What it holds until then says «view this post». */
export function findPost(box: Element): Embed | null {
  // Of a post on X without its words there is a link.
  const links = allText(box).trim() ? [] : allIn(box, 'a');
  const attributes = postAttributes.filter((name) => name !== 'cite' || isPostBox(box));
  const named = attributes.map((name) => attributeOf(box, name));
  for (const address of [...named, attributeOf(links[0] ?? box, 'href')]) {
    const url = parseAddress(address ?? '');
    const target = url && targetOf(url);
    if (target) return { href: `${url.origin}${url.pathname}`, text: target.name };
  }
  return null;
}

/** The embed that a frame shows, or `null` where it is none that a reader would miss. `base` is the page's address. */
export function findEmbed(frame: Element, base: string): Embed | null {
  const source = sources.map((name) => attributeOf(frame, name)).find((one) => one && !/^about:/.test(one));
  const url = source ? parseAddress(source, base) : null;
  const target = url && targetOf(url);
  return target && /^https?:/.test(target.href) ? { href: target.href, text: target.name } : null;
}

/** The video that an element of a script shows, or `null`. */
export function findVideo(element: Element): Embed | null {
  const isVideo = youtubeElements.includes(nameOf(element));
  const id = isVideo && (attributeOf(element, 'data-videoid') ?? attributeOf(element, 'videoid'));
  return id ? { href: `https://www.youtube.com/watch?v=${id}`, text: 'YouTube' } : null;
}

/** The mark that stands for an embed in the copy. It has no address of its own to load. */
export function embedMark(document: Document, { href, text }: Embed): Element {
  const mark = document.createElement('iframe');
  mark.setAttribute('data-is', EMBED);
  mark.setAttribute('data-href', href);
  mark.title = text;
  return mark;
}

/** The embed that a mark stands for, as a link; `null` for any other element. */
export function linkOfMark(mark: Element): Element | null {
  if (attributeOf(mark, 'data-is') !== EMBED) return null;
  const link = mark.ownerDocument.createElement('a');
  link.href = attributeOf(mark, 'data-href') ?? '';
  link.textContent = attributeOf(mark, 'title');
  return link;
}
