import { places } from '../../lib/rules/places';
import { stopWords } from '../../lib/rules/stop-words';
import { wholeWords } from '../../lib/rules/whole-words';
import { wordFamilies } from '../../lib/rules/word-families';

/**
 * Articles that nobody wrote, for measuring: our own word lists, each word as often as its rank lets it (Zipf), in sentences and
 * paragraphs of the length that newspapers write. The same number makes the same article on every machine.
 */

export interface GeneratedArticle {
  headline: string;
  byline: string;
  publisher: string;
  published: string;
  url: string;
  html: string;
  text: string;
  words: number;
}

/** Marsaglia's xorshift: numbers from 0 up to 1. */
function randomFrom(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1) | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** All words in an order that has nothing to do with the alphabet, with the forms that a text has them in; the stop words in front. */
function makeVocabulary(): string[] {
  const random = randomFrom(7);
  const listed = [...wordFamilies, ...wholeWords, ...places].flatMap((line) => line.split(' '));
  const forms = listed.flatMap((word) => {
    const bare = word.replace(/^ال/, '');
    return [word, `ال${bare}`, `و${word}`, `ب${word}`, `لل${bare}`];
  });
  const shuffled = forms
    .map((word): [number, string] => [random(), word])
    .sort(([a], [b]) => a - b)
    .map(([, word]) => word);
  return [...stopWords, ...shuffled];
}

export const vocabulary: readonly string[] = makeVocabulary();

/** How often words come up to each rank, as shares of all. */
const shares = (() => {
  let sum = 0;
  const sums = vocabulary.map((_, rank) => {
    sum += 1 / (rank + 8) ** 1.05;
    return sum;
  });
  return sums.map((upTo) => upTo / sum);
})();

/** The rank whose share a number from 0 to 1 falls into. */
function rankAt(share: number): number {
  let [low, high] = [0, shares.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shares[middle] ?? 1) < share) low = middle + 1;
    else high = middle;
  }
  return low;
}

const PARAGRAPHS = 8;
const publishers = 40;
const day = 86_400_000;

/** The article with this number, of so many words. */
export function generatedArticle(number: number, words: number): GeneratedArticle {
  const random = randomFrom(number);
  const word = () => vocabulary[rankAt(random())] ?? '';
  const said = (count: number) => Array.from({ length: count }, word).join(' ');
  const each = Math.round(words / PARAGRAPHS);
  const paragraphs = Array.from({ length: PARAGRAPHS }, () => {
    const first = Math.round(each / 2);
    return `${said(first)}. ${said(each - first)}.`;
  });
  // Few newspapers have most of the articles.
  const publisher = Math.floor(random() ** 2 * publishers);
  return {
    headline: said(9),
    byline: said(2),
    publisher: `صحيفة ${vocabulary[200 + publisher]}`,
    published: new Date(Date.UTC(2020, 0, 1) + Math.floor(random() * 2000) * day).toISOString().slice(0, 10),
    url: `https://paper-${publisher}.example/news/${number}`,
    html: paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n'),
    text: paragraphs.join('\n\n'),
    words: each * PARAGRAPHS,
  };
}
