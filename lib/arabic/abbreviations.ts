/** Full stops that shorten a word, in Arabic and in Latin letters. */

/** Marks over and under letters, stretching, and what is not seen: they count as nothing here. */
const silent = /[\p{M}\u0640\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/** A word without what is silent in it. */
export const bare = (word: string): string => word.replace(silent, '');

/** Letters of titles, «د.» «أ.د.» «م.»: a name follows, whatever it looks like. */
const titles = /^[دأام]{1,2}$/;
/** One letter after a number: metres, era, hour, half of the day, money. */
const units = /^[مصتقدكسج]$/;

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
/** A name or a number follows. */
const latinTitles = set(
  'mr mrs ms dr prof st gen col lt sgt capt maj cmdr rep sen gov pres hon rev mme mlle nos vol fig pp approx vs cf e.g i.e dept mt',
);
/** Shortened words that a sentence may end with, too. */
const latinWords = set('inc ltd co corp jr sr etc al ft ph.d jan feb mar apr jun jul aug sep sept oct nov dec');
/** With a capital these are seldom inside an English sentence. */
const latinOpeners = set(
  'The A An It He She They We I You This That These Those There But And Or So In On At For From With When While If As After Before However His Her Their Its Our My Who What Why How Where Now Then Some Many Most All Not One Two',
);
/** These begin an Arabic sentence more often than they go on with one. So does «و» that is joined to a word. */
const arabicOpeners = set('كما لكن ثم هذا هذه هؤلاء أما إذ بينما قال قالت ذكر ذكرت يذكر يشار');

/** Whether these words look like the beginning of a sentence. */
export function startsSentence(words: string): boolean {
  if (/^[«"“]/.test(words)) return true;
  const word = bare(/^[\p{L}\p{M}\u0640]+/u.exec(words)?.[0] ?? '');
  return latinOpeners.has(word) || arabicOpeners.has(word) || /^و\p{L}{2}/u.test(word);
}

/** Whether a full stop between these two parts of a line only shortens a word. */
export function isAbbreviation(sentence: string, next: string): boolean {
  const tail = bare(sentence.slice(-60)).trimEnd();
  const latin = /(?<![\p{L}\p{N}])[A-Za-z](?:[\p{L}.]*\p{L})?$/u.exec(tail)?.[0];
  if (latin) return isLatinAbbreviation(latin, next);
  // «أ.ف.ب», «أ. ف. ب», or one letter; «و» may be joined to the first.
  const initials = /(?<![\p{L}\p{N}])و?((?:\p{Script=Arabic}\s?\.\s?)*\p{Script=Arabic})$/u.exec(tail);
  if (!initials) return false;
  const letters = (initials[1] as string).replace(/[\s.]/g, '');
  if (/\p{N}\s*$/u.test(tail.slice(0, initials.index))) {
    // After a number «ه» is the Hijri year, which ends sentences as any word does.
    if (letters === 'ه') return false;
    if (units.test(letters)) return !startsSentence(next);
  }
  return titles.test(letters) || !startsSentence(next);
}

function isLatinAbbreviation(word: string, next: string): boolean {
  const small = word.toLowerCase();
  if (latinTitles.has(small)) return true;
  if (small === 'no') return /^\p{N}/u.test(next);
  const isInitials = /^(?:\p{L}\.)+\p{L}$|^\p{Lu}$/u.test(word);
  return (isInitials || latinWords.has(small)) && !startsSentence(next);
}
