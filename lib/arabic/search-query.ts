import { joined, prepositions } from './affixes';
import { exactKey, keyOf, stemKey, type Token, tokenise } from './analyse';
import { formsOf, readingsOf } from './lexicon';
import { otherNumber } from './plural-shapes';
import { dateFilter, type FilterField, fieldFilter, splitQuery } from './query-parts';
import { soughtStems, stopWord } from './stem';

/** A word that is asked for: the keys that it is found under, with what each is worth. */
export interface SoughtWord {
  /** Folded. */
  exact: string;
  keys: ReadonlyMap<string, number>;
  /** Whether it is still being typed, so that words that begin so are meant too. */
  begins: boolean;
}

/** What the reader asks for: all of it must be there. */
export interface SearchQuery {
  words: SoughtWord[];
  /** Each in the spellings that a text can have it in: folded words with single spaces between and around. */
  phrases: string[][];
  fields: { field: FilterField; words: SoughtWord[] }[];
  /** ISO days, or months or years: not before the one, not after the other. */
  from: string | null;
  to: string | null;
}

const EXACT = 3;
const WITH_ARTICLE = 2;
const STEM = 1;
const JOINED = 0.8;
const OTHER_NUMBER = 0.6;
const JOINED_STEM = 0.5;

const arabic = /\p{Script=Arabic}/u;

/** Letters that are joined to shorter words than this are not told from letters of the root. */
const SHORT = 3;

/** The word without the article. */
function bare({ word, exact }: Token): string {
  return exact.startsWith('ال') && word.startsWith('ا') && exact.length > 4 ? exact.slice(2) : exact;
}

/** The word with the article and with what is joined to it. */
function* spellings(plain: string): Generator<[spelling: string, weight: number]> {
  yield [`ال${plain}`, WITH_ARTICLE];
  for (const letters of joined) {
    yield [letters + plain, JOINED];
    // «للحكومة», «وبالحكومة»
    yield [letters.endsWith('ل') ? `${letters}ل${plain}` : `${letters}ال${plain}`, JOINED];
  }
}

/** What a reader means by a word: the word, its other forms, and what may be joined to it. */
export function soughtWord(token: Token): SoughtWord {
  const { word, exact } = token;
  const keys = new Map<string, number>();
  const add = (key: string, weight: number) => {
    if ((keys.get(key) ?? 0) < weight) keys.set(key, weight);
  };
  add(keyOf(token), EXACT);
  const sought = soughtStems(word);
  for (const stem of sought.stems) add(stemKey(stem), STEM);
  if (!arabic.test(exact)) return { exact, keys, begins: false };

  const plain = bare(token);
  for (const [spelling, weight] of spellings(plain)) {
    // «بطاقة» is no «طاقة», though it could be written so.
    const other = soughtStems(spelling);
    if (!other.known || other.stems.some((stem) => sought.stems.includes(stem))) add(exactKey(spelling), weight);
  }

  // What the lists know has lost its prepositions in the index, but for the shortest words.
  const short = sought.known
    ? sought.stems.flatMap((stem) => formsOf(stem).filter((form) => form.length === SHORT))
    : sought.stems;
  for (const form of short)
    for (const letter of prepositions) if (!isListed(letter + form)) add(stemKey(letter + form), JOINED_STEM);

  if (!sought.known) {
    for (const other of [plain, ...sought.stems].flatMap(otherNumber))
      if (!isListed(other)) for (const stem of soughtStems(other).stems) add(stemKey(stem), OTHER_NUMBER);
  }
  return { exact, keys, begins: false };
}

const isListed = (word: string): boolean => readingsOf(word).length > 0 || readingsOf(`${word}ه`).length > 0;

/** A phrase as a text can have it: its first word with and without what may be joined to it. */
function phraseSpellings(tokens: readonly Token[]): string[] {
  const [first, ...others] = tokens;
  if (!first) return [];
  const plain = bare(first);
  const starts = [first.exact];
  if (arabic.test(first.exact)) {
    for (const letters of joined) {
      if (plain === first.exact) starts.push(letters + plain);
      else starts.push(letters.endsWith('ل') ? `${letters}ل${plain}` : `${letters}ال${plain}`);
    }
  }
  const rest = others.map(({ exact }) => ` ${exact}`).join('');
  return starts.map((start) => ` ${start}${rest} `);
}

/** Reads what was typed into the search box. */
export function parseQuery(typed: string): SearchQuery {
  const { text, phrases, filters } = splitQuery(typed);
  const query: SearchQuery = { words: [], phrases: [], fields: [], from: null, to: null };

  const tokens = tokenise(text);
  const said = tokens.filter(({ word }) => !stopWord(word));
  const counted = said.length || phrases.length ? said : tokens;
  query.words = counted.map(soughtWord);

  for (const phrase of phrases) {
    const words = tokenise(phrase);
    if (words.length) query.phrases.push(phraseSpellings(words));
    // The index knows words: a phrase is looked for where all of its words are.
    const telling = words.filter(({ word }) => !stopWord(word));
    query.words.push(...(telling.length ? telling : words).map(exactWord));
  }
  for (const { name, value } of filters) {
    const field = fieldFilter(name);
    if (field) query.fields.push({ field, words: tokenise(value).map(soughtWord) });
    else Object.assign(query, dateFilter(name, value));
  }
  return query;
}

/** A word of a phrase: as it stands, or with what is joined to it. */
function exactWord(token: Token): SoughtWord {
  const { exact, keys } = soughtWord(token);
  return { exact, begins: false, keys: new Map([...keys].filter(([key]) => key.startsWith(exactKey('')))) };
}

/** Whether nothing is asked for. */
export const isEmpty = ({ words, phrases, fields, from, to }: SearchQuery): boolean =>
  !words.length && !phrases.length && !fields.length && !from && !to;

/** The same query with its last word as one that is still being typed. */
export function withBeginning(query: SearchQuery): SearchQuery {
  return { ...query, words: query.words.map((word, i, { length }) => ({ ...word, begins: i === length - 1 })) };
}
