import { keysOf, type Token, tokenise } from '../arabic/analyse';
import type { SearchQuery } from '../arabic/search-query';

/** A text and where in it the words are that were asked for. */
export interface Marked {
  text: string;
  /** From and to, in order. */
  ranges: [start: number, end: number][];
}

/** What a list shows of an article that was found. */
export interface RowMatch {
  headline: Marked;
  /** The sentence that matched best; `null` where only the headline or a name did. */
  sentence: Marked | null;
}

/** Longer sentences are cut around their first word that was asked for. */
const LONGEST = 220;
/** What stands before that word then. */
const BEFORE = 60;

/** What a beginning is worth beside a whole word. */
const BEGINNING = 0.2;

/** What a word of the text is worth for each word that was asked for. */
function worthOf(token: Token, { words }: SearchQuery): number[] {
  const keys = keysOf(token);
  return words.map(({ exact, keys: sought, begins }) => {
    const best = Math.max(0, ...keys.map((key) => sought.get(key) ?? 0));
    const starts = begins && keys.some((key) => [...sought.keys()].some((one) => key.startsWith(one)));
    return best || (starts || (begins && token.exact.startsWith(exact)) ? BEGINNING : 0);
  });
}

/** The text with the places of the words that were asked for. */
export function marked(text: string, query: SearchQuery): Marked {
  const ranges = tokenise(text).flatMap((token): [number, number][] =>
    worthOf(token, query).some((worth) => worth > 0) ? [[token.start, token.end]] : [],
  );
  return { text, ranges };
}

/** How well a sentence shows what was asked for: each word once, by its best form; then words near one another. */
function worthOfSentence(sentence: string, query: SearchQuery): number {
  const best = query.words.map(() => 0);
  for (const token of tokenise(sentence))
    for (const [i, worth] of worthOf(token, query).entries()) best[i] = Math.max(best[i] ?? 0, worth);
  const found = best.filter((worth) => worth > 0).length;
  return found * 10 + best.reduce((sum, worth) => sum + worth, 0);
}

const isSpace = (letter: string | undefined): boolean => letter === undefined || /\s/.test(letter);

/** A long sentence around its first marked word, cut between words. */
function cut({ text, ranges }: Marked): Marked {
  if (text.length <= LONGEST) return { text, ranges };
  const first = ranges[0]?.[0] ?? 0;
  let start = Math.max(0, first - BEFORE);
  while (start > 0 && !isSpace(text[start - 1])) start--;
  let end = Math.min(text.length, start + LONGEST);
  while (end < text.length && !isSpace(text[end])) end++;
  const before = start > 0 ? '… ' : '';
  const after = end < text.length ? ' …' : '';
  const shift = before.length - start;
  return {
    text: before + text.slice(start, end).trimEnd() + after,
    ranges: ranges.flatMap(([from, to]): [number, number][] =>
      from >= start && to <= end ? [[from + shift, to + shift]] : [],
    ),
  };
}

/** The sentence of a text that best shows what was asked for, marked; `null` where none has any of it. */
export function matchingSentence(text: string, query: SearchQuery, language: string): Marked | null {
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' });
  let best = '';
  let most = 0;
  for (const paragraph of text.split('\n')) {
    for (const { segment } of sentences.segment(paragraph)) {
      const worth = worthOfSentence(segment, query);
      if (worth > most) [best, most] = [segment.trim(), worth];
    }
  }
  return most > 0 ? cut(marked(best, query)) : null;
}
