import { articles, conjunctions, constructs, numbers, prepositions, pronouns } from './affixes';
import { fold } from './fold';
import { type Reading, readingsOf } from './lexicon';

/**
 * Stems of Arabic words for searching the news. A word is looked up in the lists of lib/rules with ever less of what may be
 * joined to it; what is listed there gets the stem of its family. Any other word is stripped by rule, the same way in all its forms.
 * Two words with a stem in common say the same thing, or are meant to.
 */

const arabic = /\p{Script=Arabic}/u;

/** Letters that must be left of a word when something is taken from it. */
const LEAST = 3;

/** A word on its way: what is left of it, and what it can still lose. */
interface Rest {
  letters: string;
  /** 0 everything, 1 number, 2 the feminine ending, 3 the nisba, 4 nothing. */
  stage: number;
}

const ends = (word: string, ending: string): boolean => word.endsWith(ending);
const cut = (word: string, ending: string): string => word.slice(0, word.length - ending.length);

/** What may be the word under the endings: each with one ending less, the likeliest first. */
function* shorter({ letters, stage }: Rest): Generator<Rest> {
  if (stage === 0) {
    for (const pronoun of pronouns) {
      if (!ends(letters, pronoun)) continue;
      const left = cut(letters, pronoun);
      // «مدينته» is «مدينة» with its ending unfolded, «مستشفاه» is «مستشفى».
      if (ends(left, 'ت')) yield { letters: `${cut(left, 'ت')}ه`, stage: 3 };
      if (ends(left, 'ا')) yield { letters: `${cut(left, 'ا')}ي`, stage: 3 };
      yield { letters: left, stage: 1 };
      // «لاعبوها», «لاعبيهم»
      if (ends(left, 'و') || ends(left, 'ي')) yield { letters: left.slice(0, -1), stage: 2 };
    }
  }
  if (stage <= 1) {
    for (const number of numbers) {
      if (!ends(letters, number)) continue;
      const left = cut(letters, number);
      if (number !== 'ون' && number !== 'ين' && number !== 'ان') yield { letters: `${left}ه`, stage: 3 };
      // The masculine under «ات» must be longer: «نفقات» is no «نفق».
      if (!number.includes('ت') || left.length > LEAST || ends(left, 'ي')) yield { letters: left, stage: 3 };
    }
    for (const construct of constructs) if (ends(letters, construct)) yield { letters: cut(letters, construct), stage: 2 };
  }
  if (stage <= 2 && ends(letters, 'ه')) {
    const left = cut(letters, 'ه');
    // «شركة» is no «شرك», but «نفطية» is «نفطي».
    if (left.length > LEAST || ends(left, 'ي')) yield { letters: left, stage: 3 };
  }
  if (stage <= 3 && ends(letters, 'ي')) {
    const left = cut(letters, 'ي');
    yield { letters: left, stage: 4 };
    yield { letters: `${left}ه`, stage: 4 };
    yield { letters: `${left}ا`, stage: 4 };
  }
}

/** The readings of a word by its endings: as it stands, else with as little taken off as is needed. */
function withoutEndings(word: string, first: number): readonly Reading[] {
  let rests: Rest[] = [{ letters: word, stage: first }];
  for (let taken = 0; rests.length && taken < 4; taken++) {
    for (const { letters } of rests) {
      const readings = taken === 0 || letters.length >= LEAST ? readingsOf(letters) : [];
      if (readings.length) return readings;
    }
    rests = rests.flatMap((rest) => [...shorter(rest)]);
  }
  return [];
}

/** The article of a word with what is joined to it, and the rest; `null` where there is none. */
function splitArticle(word: string, written: string): { article: string; rest: string } | null {
  for (const article of articles) {
    // Folding keeps the number of letters, so the alef stands where it was written.
    const alef = article.indexOf('ا');
    if (word.startsWith(article) && word.length > article.length + 1 && (alef < 0 || written[alef] === 'ا'))
      return { article, rest: word.slice(article.length) };
  }
  return null;
}

const withArticle = (rest: string): readonly Reading[] => {
  const named = readingsOf(`ال${rest}`).filter(({ written }) => written.startsWith('ا'));
  return named.length ? named : withoutEndings(rest, 1);
};

/** The readings of a word that the lists know; none if they do not. */
function known(word: string, written: string): readonly Reading[] {
  const split = splitArticle(word, written);
  if (split) {
    const readings = withArticle(split.rest);
    // «للجنة» is to the committee as well as to paradise: one ل of three is not written.
    const merged = split.article.endsWith('لل') ? withArticle(`ل${split.rest}`) : [];
    if (readings.length || merged.length) return [...readings, ...merged];
  }
  // «لغزة» with ة is no word with a pronoun.
  const whole = withoutEndings(word, written.endsWith('ة') ? 1 : 0);
  if (whole.length) return whole;
  const [letter = ''] = word;
  const rest = word.slice(1);
  if (conjunctions.some((one) => one === letter) && rest.length >= LEAST) {
    const readings = known(rest, written.slice(1));
    if (readings.length) return readings;
  }
  if (prepositions.some((one) => one === letter) && rest.length >= LEAST) {
    const readings = withoutEndings(rest, written.endsWith('ة') ? 1 : 0);
    // Short words are found in too many others.
    return readings.filter(({ place, written: form }) => place || form.length > LEAST);
  }
  return [];
}

/** «تأمين»: the nouns of this shape are no plurals. */
const masdar = /^ت..ين$/;

const loose = [
  ...['تهما', 'تهم', 'تهن', 'تها', 'تنا', 'ته', 'هما', 'هم', 'هن', 'ها', 'نا'],
  ...['يتين', 'يتان', 'تين', 'تان', 'ون', 'ين', 'ان', 'ات', 'يا', 'يه', 'ه', 'ي', 'ا'],
];

/** Endings that a word with the article does not have. */
const possessive = /^(?:ت?(?:هما|هم|هن|ها|نا)|ته)$/;
const feminine = /^(?:ت|ات$|ه$)/;

/** The stem of a word that nobody listed. */
function stripped(word: string, written: string): string {
  const split = splitArticle(word, written);
  let rest = split ? (split.article.endsWith('لل') && split.rest.length < LEAST ? `ل${split.rest}` : split.rest) : word;
  if (!split && rest.startsWith('و') && rest.length > LEAST + 1) rest = rest.slice(1);
  let wasFeminine = false;
  for (let again = true; again; ) {
    again = false;
    for (const ending of loose) {
      if (!ends(rest, ending) || rest.length - ending.length < LEAST || masdar.test(rest)) continue;
      if (split && possessive.test(ending)) continue;
      rest = cut(rest, ending);
      wasFeminine = feminine.test(ending);
      again = true;
      break;
    }
  }
  return wasFeminine && rest.length === LEAST ? `${rest}ه` : rest;
}

const marks = /[\u0610-\u061a\u0640\u064b-\u0652\u0656-\u065f\u0670\u06d6-\u06ed\u08ca-\u08ff]/g;

/** Where the same letters are two words: the one that is written so («إعلام», not «أعلام»). */
function asWritten(readings: readonly Reading[], written: string): readonly Reading[] {
  const same = readings.filter((one) => written.includes(one.written));
  return same.length ? same : likelier(readings);
}

/** The words themselves before plurals of others: «كتاب» is a book before it is writers. */
function likelier(readings: readonly Reading[]): readonly Reading[] {
  const lemmas = readings.filter(({ lemma }) => lemma);
  return lemmas.length ? lemmas : readings;
}

const stemsOf = (readings: readonly Reading[]): string[] => [...new Set(readings.map(({ stem }) => stem))];

interface Analysis {
  folded: string;
  /** The same letters with their hamza. */
  written: string;
  readings: readonly Reading[];
}

function analysis(word: string): Analysis {
  const folded = fold(word);
  const letters = word.normalize('NFKC').replace(marks, '');
  const written = letters.length === folded.length ? letters : folded;
  return { folded, written, readings: arabic.test(folded) ? asWritten(known(folded, written), written) : [] };
}

/** The stems of a word of a text: one, or two where the letters leave it open. Digits and Latin words are their own. */
export function stems(word: string): string[] {
  const { folded, written, readings } = analysis(word);
  if (!arabic.test(folded)) return [folded];
  return readings.length ? stemsOf(readings) : [stripped(folded, written)];
}

/** The stems that somebody means who asks for a word, and whether the lists know it. */
export function soughtStems(word: string): { stems: string[]; listed: boolean } {
  const { folded, written, readings } = analysis(word);
  if (!arabic.test(folded)) return { stems: [folded], listed: false };
  // Whoever asks for «صين» means the country.
  const named = readingsOf(`ال${folded}`).filter(({ place }) => place);
  const found = [...likelier(readings), ...named];
  return found.length ? { stems: stemsOf(found), listed: true } : { stems: [stripped(folded, written)], listed: false };
}
