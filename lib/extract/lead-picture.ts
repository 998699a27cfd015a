import { parseAddress } from '../address';
import { countWords, key } from '../arabic/fold';
import type { Picture } from '../article';
import type { Block } from './blocks';
import { allIn, allText, attributeOf, nameOf, parentOf, visibleText } from './dom';
import { namedAs, nameRule } from './names';
import { CAPTION_WORDS, isCaption, pictureAddress, pictureKey } from './pictures';
import { aboveBody, isHidden, type Zone } from './zone';

const isNamedCredit = namedAs(['credit']);

/** The words under a picture of the page, within the box that holds it. */
function captionOf(image: Element): string | null {
  let box = parentOf(image);
  for (let up = 0; box && up < 3; up++, box = parentOf(box)) {
    if (!allText(box).trim()) continue;
    const caption = allIn(box, 'figcaption, [class], [id]').find(
      (element) => isCaption(element) && allText(element).trim(),
    );
    if (caption) {
      // A credit alone is not the caption: the sentence stands beside it.
      const isCredit = isNamedCredit(caption);
      const text = visibleText((isCredit && parentOf(caption)) || caption);
      return countWords(text) <= CAPTION_WORDS ? text : null;
    }
    // A box with more in it than the picture is no longer the picture's own.
    return null;
  }
  return null;
}

/** The background of a box without words that is no advertisement, as an address, or `null`. */
function backgroundOf(box: Element, base: string): string | null {
  const styled = /url\(["']?([^"')]+\.(?:jpe?g|png|webp))/i.exec(attributeOf(box, 'style') ?? '')?.[1];
  const isEmpty = () => !nameRule(box) && !allText(box).trim();
  return styled && isEmpty() ? (parseAddress(styled, base)?.href ?? null) : null;
}

/**
 * The picture above the text: the first block of the body, or the one that the page shows between headline and text, or
 * the declared one if it is not in the body anyway. It is taken out of `blocks`.
 */
export function takeLeadPicture(zone: Zone, blocks: Block[], byline: string | null): Picture | null {
  const { page, originals, metadata, headline, bodyStart, view, address } = zone;
  const asHeadline = (text: string | null) => (text !== null && key(text) === key(headline) ? null : text);
  // The writer's own portrait is no picture of the story.
  const writer = key(byline ?? '');
  // Most pictures have a headline with them, which is longer.
  const isPortrait = (alt: string) => alt && alt.length < 2 * writer.length && writer.includes(key(alt));
  const portrait = blocks.findIndex(({ image }) => image !== null && isPortrait(image.alt));
  if (portrait >= 0) blocks.splice(portrait, 1);
  const first = blocks.findIndex(({ type }) => type !== 'picture' && type !== 'rule');
  const lead = blocks.findIndex(({ image }, i) => image !== null && (i < first || first < 0));
  if (lead >= 0) {
    const picture = blocks[lead]?.image as Picture;
    blocks.splice(lead, 1);
    return { ...picture, caption: asHeadline(picture.caption) };
  }
  const inBody = new Set(blocks.flatMap(({ image }) => (image ? [pictureKey(image.src)] : [])));
  // Asked for their addresses last: the browser makes each of them anew.
  const portraits = byline === null ? [] : Array.from(page.images).filter(({ alt }) => isPortrait(alt));
  const declared = [...new Set(metadata.pictures)].flatMap((source) => {
    const url = parseAddress(source, address);
    if (!url || !/^https?:$/.test(url.protocol)) return [];
    const file = pictureKey(url.href);
    return portraits.some(({ src }) => pictureKey(src) === file) ? [] : url.href;
  });
  const declaredKeys = new Set(declared.map(pictureKey));

  const from = aboveBody(zone);
  for (let i = Math.max(0, from - 40); i < bodyStart; i++) {
    const image = originals[i] as Element;
    const isImage = nameOf(image).endsWith('IMG');
    if (!isImage && declared.length) continue;
    const src = (isImage ? pictureAddress : backgroundOf)(image, page.baseURI);
    if (!src) continue;
    const file = pictureKey(src);
    if (inBody.has(file) || isPortrait(attributeOf(image, 'alt') ?? '')) continue;
    // Above the headline only what the page declares is surely the story's picture.
    const isDeclared = declaredKeys.has(file);
    const isBelow = i > from && zone.headlineAt >= 0 && (image.closest('figure') !== null || declared.length === 0);
    if ((!isDeclared && !isBelow) || isHidden(image, view)) continue;
    return { src, alt: attributeOf(image, 'alt')?.trim() ?? '', caption: asHeadline(captionOf(image)) };
  }
  const src = declared.find((one) => !/logo|default|placeholder|no[-_]?image|avatar/i.test(one));
  return src && !inBody.has(pictureKey(src)) ? { src, alt: '', caption: null } : null;
}
