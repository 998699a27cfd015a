import { forReading } from '../arabic/display';
import { key } from '../arabic/fold';
import { language } from '../arabic/language';
import { findBoilerplate, line } from './boilerplate';

/** The line as it is read, with one space for any run of spaces. */
const tidy = (text: string, language: string): string =>
  forReading(text.replace(/[^\S\n]+/g, ' ').trim(), language).trim();

/** At most so many words stand under a picture. */
const CAPTION_WORDS = 14;

/**
 * The clean text of a plain text that was copied from a news page: without masthead, share bars, copy-link notices,
 * read-also links and empty lines. Lines keep their order and words; paragraphs are a blank line apart.
 */
export function cleanText(text: string): string {
  const lines: { text: string; apart: boolean }[] = [];
  let apart = false;
  const spoken = language(text, null);
  for (const raw of text.split(/\r\n?|[\n\u2028\u2029]/)) {
    const content = tidy(raw, spoken);
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
