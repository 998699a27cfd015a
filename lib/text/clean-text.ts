import { key } from '../arabic/fold';
import { findBoilerplate, line } from './boilerplate';

/** Invisible characters that break searching and copying and say nothing: BOM, soft hyphen, zero-width space, word joiner. */
const invisible = /[\u00ad\u180e\u200b\u2060\ufeff]/g;

/** The line as it is read: no invisible characters, one space for any run of spaces. */
const tidy = (text: string): string =>
  text
    .replace(invisible, '')
    .replace(/[^\S\n]+/g, ' ')
    .trim();

/** At most so many words stand under a picture. */
const CAPTION_WORDS = 14;

/**
 * The clean text of a plain text that was copied from a news page: without masthead, share bars, copy-link notices,
 * read-also links and empty lines. Lines keep their order and words; paragraphs are a blank line apart.
 */
export function cleanText(text: string): string {
  const lines: { text: string; apart: boolean }[] = [];
  let apart = false;
  for (const raw of text.split(/\r\n?|[\n\u2028\u2029]/)) {
    const content = tidy(raw);
    if (content) lines.push({ text: content, apart });
    apart = !content;
  }
  const boilerplate = findBoilerplate(lines.map((one) => line(one.text, null)));
  // Where boilerplate stood between two lines they were not one paragraph.
  const kept = lines
    .map((one, i) => ({ ...one, apart: one.apart || boilerplate.has(i - 1) }))
    .filter((_, i) => !boilerplate.has(i));
  // A picture leaves its alt text and its caption, often the same words twice. The headline may come twice as well:
  // of that, one stays.
  const keys = kept.map((one) => key(one.text));
  const isTwice = (i: number) => keys[i] !== '' && keys[i] === keys[i + 1];
  const isCaption = ({ text: said }: { text: string }) =>
    said.split(' ').length <= CAPTION_WORDS && !/[.!؟]$/.test(said);
  return kept
    .filter((one, i) => !isTwice(i - 1) && !(i > 0 && isTwice(i) && isCaption(one)))
    .map((one, i) => (i === 0 ? '' : one.apart ? '\n\n' : '\n') + one.text)
    .join('');
}
