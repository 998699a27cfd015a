import { parseAddress } from '../address';
import { captionNames, pictureBoxNames } from '../rules/class-names';
import { allIn, allText, attributeOf, isForm, nameOf, parentOf } from './dom';
import { namedAs } from './names';

/** Attributes in which lazy pages keep the real address of a picture, the likeliest first. */
const lazyAttributes = [
  'data-src',
  'data-lazy-src',
  'data-original',
  'data-lazy',
  'data-original-src',
  'data-img',
  'data-image',
  'data-url',
  'data-hi-res-src',
  'data-full',
  'data-full-url',
  'data-large-file',
  'data-orig-file',
];
const srcsetAttributes = ['data-srcset', 'data-lazy-srcset', 'srcset'];

/** Names of files that are no pictures of a story: placeholders, counters, icons, logos. */
const noPicture =
  /(?:^|[_\-.])(?:1x1|avatar|blank|button|default|emoji|empty|gravatar|icons?|loader|loading|logo|pdf|pixel|placeholder|print|rss|share|smilies|spacer|sprite|transparent)(?:[_\-.\d]|$)/i;

/** The largest candidate of a `srcset`. */
function largest(srcset: string): string | null {
  if (!srcset) return null;
  let best: { url: string; size: number } | null = null;
  for (const candidate of srcset.split(/,\s+|,(?=https?:|\/)/)) {
    const [url, descriptor = '1x'] = candidate.trim().split(/\s+/);
    const size = Number.parseFloat(descriptor) || 0;
    if (url && (!best || size > best.size)) best = { url, size };
  }
  return best?.url ?? null;
}

/** Asked of every picture near the headline; to make an address of each takes as long as all the rest. */
const fileName = (address: string): string => address.split(/[?#]/)[0]?.split('/').pop() ?? '';
const isPlaceholder = (address: string): boolean => address.startsWith('data:') || noPicture.test(fileName(address));

/**
 * The absolute address of the picture that an `<img>` shows, or `null` if it shows none that belongs to a story: lazy
 * pages keep it in other attributes, and counters, icons and placeholders are none.
 */
export function pictureAddress(image: Element, base: string): string | null {
  const picture = image.parentElement?.nodeName === 'PICTURE' ? parentOf(image) : null;
  // Most pictures have none of the attributes of lazy ones, and to list those that are there takes as long as to ask for one.
  const there = image.getAttributeNames();
  function* candidates() {
    for (const name of lazyAttributes) if (there.includes(name)) yield attributeOf(image, name);
    for (const name of srcsetAttributes) yield largest(attributeOf(image, name) ?? '');
    yield attributeOf(image, 'src');
    for (const source of allIn(picture, 'source'))
      yield largest(attributeOf(source, 'data-srcset') ?? attributeOf(source, 'srcset') ?? '');
  }
  const size = ['width', 'height'].map((name) => Number.parseInt(attributeOf(image, name) ?? '', 10));
  if (size.some((pixels) => pixels > 0 && pixels < 70)) return null;
  for (const candidate of candidates()) {
    const address = candidate?.trim();
    if (!address || isPlaceholder(address)) continue;
    const url = parseAddress(address, base);
    if (url && /^https?:$/.test(url.protocol)) return url.href;
  }
  return null;
}

/** The name of a picture's file without its size: the same for a thumbnail and the full picture. */
export function pictureKey(address: string): string {
  const url = parseAddress(address);
  if (!url) return address;
  // Servers that make pictures smaller: `/_next/image?url=https%3A%2F%2F…`.
  const held = /[?&](?:url|src|image)=([^&]+\.(?:jpe?g|png|webp)\b)/i.exec(url.search)?.[1];
  // Where the file is named in the query (`image.aspx?id=7`), the query is the name.
  const file = (held ?? url.pathname).split(/%2f|\//i).pop() ?? '';
  const name = file.replace(/\.[a-z]+$/i, '').replace(/[-_](?:\d{2,4}x\d{2,4}|scaled|thumb|small|large|medium)$/i, '');
  return /\.(?:jpe?g|png|webp|gif|avif)$/i.test(file) ? name : `${url.pathname}${url.search}`;
}

const isNamedCaption = namedAs(captionNames);
/** Whether an element is named as the box of a picture. */
export const isPictureBox = namedAs(pictureBoxNames);

/** Longer texts beside a picture are no captions. */
export const CAPTION_WORDS = 45;

/** Whether an element is named as the words under a picture. */
export const isCaption = (element: Element): boolean => nameOf(element) === 'FIGCAPTION' || isNamedCaption(element);

/** Whether a picture without words stands right before an element: what follows may be its caption. */
export const followsPicture = ({ previousElementSibling: before }: Element): boolean =>
  // A form answers for its properties with its fields.
  before !== null && !isForm(nameOf(before)) && !allText(before).trim() && before.matches('img, :has(img)');
