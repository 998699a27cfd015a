import { splitArticle } from './article';

/** Letters that must be left of a word when something is taken from it. */
export const LEAST = 3;

/** «تأمين»: the nouns of this shape are no plurals. */
const masdar = /^ت..ين$/;

const endings = [
  ...['تهما', 'تهم', 'تهن', 'تها', 'تنا', 'ته', 'هما', 'هم', 'هن', 'ها', 'نا'],
  ...['يتين', 'يتان', 'تين', 'تان', 'ون', 'ين', 'ان', 'ات', 'يا', 'يه', 'ه', 'ي', 'ا'],
];

/** Endings that a word with the article does not have. */
const possessive = /^(?:ت?(?:هما|هم|هن|ها|نا)|ته)$/;
const feminine = /^(?:ت|ات$|ه$)/;

/** «بإسقاط», «لأسواق»: no root begins so, and the hamza says where the word begins. */
const prepositionAndAlef = /^[وف]?[بلكف](?=[أإآ].{3})/;
/** «لاستعادة» */
const prepositionAndMasdar = /^[وف]?[بلكف](?=است..)/;

/** The word without what is joined in front of it, as far as its letters tell. */
function withoutFront(word: string, written: string): string {
  const front = written.match(prepositionAndAlef) ?? written.match(prepositionAndMasdar);
  if (front) return word.slice(front[0].length);
  return word.startsWith('و') && word.length > LEAST + 1 ? word.slice(1) : word;
}

/** The stem by rule of a folded word that nobody listed: all its forms are stripped to the same letters. */
export function stripped(word: string, written: string): string {
  const split = splitArticle(word, written);
  let rest = withoutFront(word, written);
  if (split) rest = split.article.endsWith('لل') && split.rest.length < LEAST ? `ل${split.rest}` : split.rest;
  let wasFeminine = false;
  for (;;) {
    const ending = endings.find(
      (one) => rest.endsWith(one) && rest.length - one.length >= LEAST && !(split && possessive.test(one)),
    );
    if (!ending || masdar.test(rest)) break;
    rest = rest.slice(0, -ending.length);
    wasFeminine = feminine.test(ending);
  }
  // «نفقة» is no «نفق».
  return wasFeminine && rest.length === LEAST ? `${rest}ه` : rest;
}
