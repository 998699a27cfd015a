import { conjunctions, constructs, numbers, prepositions, pronouns } from './affixes';
import { splitArticle } from './article';
import { type Reading, readingsOf } from './lexicon';
import { LEAST } from './strip';

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
    for (const construct of constructs)
      if (ends(letters, construct)) yield { letters: cut(letters, construct), stage: 2 };
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

/** Where the same letters are two words: the one that is written so («إعلام», not «أعلام»). */
function asWritten(readings: readonly Reading[], written: string): readonly Reading[] {
  const same = readings.filter((one) => written.includes(one.written));
  return same.length ? same : likelier(readings);
}

/** The words themselves before plurals of others: «كتاب» is a book before it is writers. */
export function likelier(readings: readonly Reading[]): readonly Reading[] {
  const lemmas = readings.filter(({ lemma }) => lemma);
  return lemmas.length ? lemmas : readings;
}

/** The readings of a word by its endings: as it stands, else with as little taken off as is needed. */
function withoutEndings(word: string, first: number, written: string): readonly Reading[] {
  let rests: Rest[] = [{ letters: word, stage: first }];
  for (let taken = 0; rests.length && taken < 4; taken++) {
    for (const { letters } of rests) {
      const readings = taken === 0 || letters.length >= LEAST ? readingsOf(letters) : [];
      if (readings.length) return asWritten(readings, written);
    }
    rests = rests.flatMap((rest) => [...shorter(rest)]);
  }
  return [];
}

function withArticle(rest: string, written: string): readonly Reading[] {
  const named = readingsOf(`ال${rest}`).filter((one) => one.written.startsWith('ا'));
  return named.length ? named : withoutEndings(rest, 1, written);
}

/** The readings of a folded word that the lists know, with whatever is joined to it; none if they do not. */
export function listed(word: string, written: string): readonly Reading[] {
  const split = splitArticle(word, written);
  if (split) {
    const readings = withArticle(split.rest, written);
    // «للجنة» is to the committee as well as to paradise: one ل of three is not written.
    const merged = split.article.endsWith('لل') ? withArticle(`ل${split.rest}`, written) : [];
    if (readings.length || merged.length) return [...readings, ...merged];
  }
  // «لغزة» with ة is no word with a pronoun.
  const whole = withoutEndings(word, written.endsWith('ة') ? 1 : 0, written);
  if (whole.length) {
    // «عماله» may be «عمالة», and may be his workers.
    const his =
      written.endsWith('ه') && whole.some((one) => one.written.endsWith('ة'))
        ? withoutEndings(cut(word, 'ه'), 1, written)
        : [];
    return [...whole, ...his];
  }
  const [letter = ''] = word;
  const rest = word.slice(1);
  if (conjunctions.some((one) => one === letter) && rest.length >= LEAST) {
    const readings = listed(rest, written.slice(1));
    if (readings.length) return readings;
  }
  if (prepositions.some((one) => one === letter) && rest.length >= LEAST) {
    const readings = withoutEndings(rest, written.endsWith('ة') ? 1 : 0, written);
    // Short words are found in too many others.
    return readings.filter(({ place, written: form }) => place || form.length > LEAST);
  }
  return [];
}
