import { layoutNames, madeUpBeginnings, namingAttributes, stateWords } from '../rules/names-for-rules';

/** The names of an element that people have written, and that other pages of the site will have too. */

const states = new Set(stateWords.split(' '));
const layout = new Set(layoutNames.split(' '));
const madeUp = madeUpBeginnings.split(' ');

const wordsOf = (name: string): string[] =>
  name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .split(/[\s_-]+/)
    .filter(Boolean);

/** Whether a word could be said: no long row of consonants; names in other letters than Latin are somebody's words. */
const canBeSaid = (word: string): boolean => !/[bcdfghjklmnpqrstvwxz]{5,}/i.test(word) && word.length <= 24;

/** Whether a person has written this name. What tools make up has digits in it, or letters that make no word. */
export function isWritten(name: string): boolean {
  if (!/^\p{L}[\p{L}_-]{2,60}$/u.test(name) || madeUp.some((start) => name.startsWith(start))) return false;
  const words = wordsOf(name);
  const short = words.filter((word) => word.length < 3).length;
  return words.every(canBeSaid) && short <= words.length / 2;
}

const isState = (name: string): boolean => wordsOf(name).some((word) => states.has(word.toLowerCase()));

/** A name made by CSS modules: `Promo_box__x7Yz1` begins with what the person wrote. */
function moduleName(name: string): string | null {
  const written = /^([\p{L}-]+_[\p{L}-]+__)[\w-]{4,}$/u.exec(name)?.[1];
  return written && wordsOf(written).every(canBeSaid) ? `[class*="${written}"]` : null;
}

/** A longer name says more; one for layout says least. */
const weight = (name: string): number => (layout.has(name.toLowerCase()) ? 0 : name.length);

/** Simple selectors for an element by its names, the best first. An element without a good name has none. */
export function namesOf(element: Element): string[] {
  // A form answers for its properties with its fields.
  if (element instanceof (element.ownerDocument.defaultView?.HTMLFormElement ?? Object)) return [];
  const id = element.getAttribute('id') ?? '';
  const classes = Array.from(element.classList);
  const written = classes.filter((name) => isWritten(name) && !isState(name)).sort((a, b) => weight(b) - weight(a));
  const tag = element.localName;
  return [
    ...(isWritten(id) && !isState(id) ? [`#${id}`] : []),
    ...namingAttributes.flatMap((name) => {
      const value = element.getAttribute(name) ?? '';
      return /^\p{L}[\p{L}\s_-]{2,60}$/u.test(value) ? [`[${name}="${value}"]`] : [];
    }),
    ...written.filter((name) => weight(name)).map((name) => `.${name}`),
    ...classes.flatMap((name) => moduleName(name) ?? []),
    // The name of an element that the site has made.
    ...(/^[a-z]+-[a-z-]+$/.test(tag) ? [tag] : []),
    ...(written.length > 1 ? [`.${written.slice(0, 3).join('.')}`] : []),
    ...written.filter((name) => !weight(name)).map((name) => `.${name}`),
  ];
}
