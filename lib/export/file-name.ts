import { siteOf } from '../address';
import type { Article } from '../article';
import { withoutInvisible } from '../text/invisible';

/**
 * Names of files that a person can read: `headline - newspaper.ext`, in Arabic letters as they are. What Windows, macOS or Linux
 * forbids is replaced by what means the same to a reader.
 */

/** The longest name, with its ending: letters as a person counts them, and bytes, of which Linux allows 255. */
const LETTERS = 120;
const BYTES = 200;

/** The newspaper takes at most this share of it. */
const PUBLISHER_SHARE = 0.4;

const replacements: [RegExp, string][] = [
  [/\s*[:|\\/]\s*/g, ' - '],
  [/"([^"]*)"/g, '«$1»'],
  [/</g, '‹'],
  [/>/g, '›'],
  [/["?*]/g, ''],
  [/\s+/g, ' '],
  // A leading dot hides a file, and Windows drops dots and spaces at the end.
  [/^[.\s-]+|[.\s-]+$/g, ''],
];

/** Names of devices, which Windows allows for no file whatever its ending. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

const encoder = new TextEncoder();
const graphemes = new Intl.Segmenter('ar', { granularity: 'grapheme' });

const allowed = (text: string, language: string): string =>
  replacements.reduce(
    (name, [sought, replacement]) => name.replace(sought, replacement),
    withoutInvisible(text, language).normalize('NFC'),
  );

interface Room {
  letters: number;
  bytes: number;
}

/** How much of the room a text takes. */
const sizeOf = (text: string): Room => ({
  letters: Array.from(graphemes.segment(text)).length,
  bytes: encoder.encode(text).length,
});

/** As much of a name as there is room for: whole words, or at least whole letters with their marks. */
function shortened(name: string, room: Room): string {
  let kept = '';
  let letters = 0;
  let bytes = 0;
  for (const { segment } of graphemes.segment(name)) {
    letters++;
    bytes += encoder.encode(segment).length;
    if (letters > room.letters || bytes > room.bytes) {
      const space = kept.lastIndexOf(' ');
      const whole = name[kept.length] === ' ' || space < kept.length / 2 ? kept : kept.slice(0, space);
      return whole.replace(/[\s.،؛:-]+$/u, '');
    }
    kept += segment;
  }
  return kept;
}

/** The name of a file of this article, without its ending. */
export function fileStem({ headline, publisher, url, language }: Article, ending = ''): string {
  const fixed = sizeOf(ending);
  const room = { letters: LETTERS - fixed.letters, bytes: BYTES - fixed.bytes };
  const paper = shortened(allowed(publisher ?? siteOf(url), language), {
    letters: room.letters * PUBLISHER_SHARE,
    bytes: room.bytes * PUBLISHER_SHARE,
  });
  const after = paper && ` - ${paper}`;
  const taken = sizeOf(after);
  const title = shortened(allowed(headline, language), {
    letters: room.letters - taken.letters,
    bytes: room.bytes - taken.bytes,
  });
  const stem = title ? title + after : paper || 'naqi';
  return device.test(stem) ? `_${stem}` : stem;
}

/** The name of a file of this article. `ending` has no dot. */
export const fileName = (article: Article, ending: string): string => `${fileStem(article, `.${ending}`)}.${ending}`;
