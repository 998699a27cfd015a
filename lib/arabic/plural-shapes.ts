/**
 * Broken plurals by their shape, for words that the lists of lib/rules do not have: «خنادق» is the plural of «خندق», or would be of
 * «خندقة»; what does not exist is found nowhere. Folded letters in, without the article and without endings.
 */

/** A consonant or a vowel that is no long one between others. */
const C = '([^اويء])';

/** A shape of plurals, and the singulars that it can have: $1 to $4 are the letters of the root. */
const shapes: readonly { plural: RegExp; singulars: readonly string[] }[] = [
  { plural: new RegExp(`^${C}${C}اء${C}$`), singulars: ['$1$2ي$3ه', '$1$2ا$3ه', '$1$2و$3ه'] },
  { plural: new RegExp(`^${C}وا${C}${C}$`), singulars: ['$1ا$2$3', '$1ا$2$3ه'] },
  { plural: new RegExp(`^${C}وا${C}ي${C}$`), singulars: ['$1ا$2و$3', '$1ا$2و$3ه'] },
  { plural: new RegExp(`^${C}${C}ا${C}${C}$`), singulars: ['$1$2$3$4', '$1$2$3$4ه'] },
  {
    plural: new RegExp(`^${C}${C}ا${C}ي${C}$`),
    singulars: ['$1$2$3ا$4', '$1$2$3و$4', '$1$2$3ي$4', '$1$2$3و$4ه', '$1$2$3ي$4ه'],
  },
];

/** The same the other way: of a singular, the plural that it would have. */
const plurals: readonly { singular: RegExp; plural: string }[] = [
  { singular: new RegExp(`^${C}${C}[اوي]${C}ه$`), plural: '$1$2اء$3' },
  { singular: new RegExp(`^${C}ا${C}${C}ه?$`), plural: '$1وا$2$3' },
  { singular: new RegExp(`^${C}ا${C}و${C}ه?$`), plural: '$1وا$2ي$3' },
  { singular: new RegExp(`^${C}${C}${C}${C}ه?$`), plural: '$1$2ا$3$4' },
  { singular: new RegExp(`^${C}${C}${C}[اوي]${C}ه?$`), plural: '$1$2ا$3ي$4' },
];

/** What a word may be in the other number, singulars of a plural and the plural of a singular. */
export function otherNumber(word: string): string[] {
  return [
    ...shapes.flatMap(({ plural, singulars }) =>
      plural.test(word) ? singulars.map((singular) => word.replace(plural, singular)) : [],
    ),
    ...plurals.flatMap(({ singular, plural }) => (singular.test(word) ? [word.replace(singular, plural)] : [])),
  ];
}
