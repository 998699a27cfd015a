import { withoutInvisible } from '../../text/invisible';

/** Longer ones are no titles, names or tags; they are cut. */
const LONGEST_TITLE = 500;
const LONGEST_TAG = 100;
const MOST_TAGS = 50;

/** A line of words from a file: without marks of direction, control characters and runs of spaces; `null` if nothing is left. */
export function cleanWords(words: unknown, longest = LONGEST_TITLE): string | null {
  if (typeof words !== 'string') return null;
  // What is longer is not looked at: a broken file may hold megabytes in one field. Joiners are kept: the language is not known yet.
  const visible = withoutInvisible(words.slice(0, 10 * longest), 'und');
  const clean = visible.replace(/\s+/g, ' ').trim();
  return [...clean].slice(0, longest).join('').trim() || null;
}

/** Tags as they are kept: each once, in the order of the file. */
export function cleanTags(tags: readonly unknown[]): string[] {
  const clean = tags.flatMap((tag) => cleanWords(tag, LONGEST_TAG) ?? []);
  return [...new Set(clean)].slice(0, MOST_TAGS);
}
