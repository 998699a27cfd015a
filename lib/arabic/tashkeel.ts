import type { Change } from './change';
import { outside, verses } from './verses';

/**
 * Tashkeel: the marks over and under the letters, from fatha to sukun with shadda, the dagger alef, and the reading signs of the Quran.
 *
 * Shadda goes with the others. It is a mark and no letter: in vowelled text it stands on every sun letter after «ال», where nobody wants
 * it without the vowels, and newspapers print «مدرس» and «سيارة» without it. Who needs it to tell two words apart has all marks one
 * press away.
 *
 * Tanwin fath is a part of normal spelling on the alef that it comes with («شكرًا», «شكراً»), and so it stays where spelling has it: beside an
 * alef or an alef maqsura («هدًى») and on a final hamza («مساءً», «مبدأً»). On any other letter («مدرسةً») it is a vowel like others.
 *
 * Honorific signs such as those after names of prophets are words; madda and hamza are parts of their letters.
 */
const mark =
  '[\\u0615-\\u061a\\u064b-\\u0652\\u0656-\\u065e\\u0670\\u06d6-\\u06dc\\u06df-\\u06e8\\u06ea-\\u06ed\\u08ca-\\u08e1\\u08e3-\\u08ff]';
const letter =
  '[\\u0620-\\u063f\\u0641-\\u064a\\u066e\\u066f\\u0671-\\u06d3\\u06d5\\u06ee\\u06ef\\u06fa-\\u06ff\\u0750-\\u077f\\u08a0-\\u08c9\\ufb50-\\ufd3d\\ufd50-\\ufdfb\\ufe70-\\ufefc]';
const isMark = new RegExp(mark);

/** A letter and the marks on it. Marks that stand alone, on a stroke or in brackets, are what the text is about. */
const marked = new RegExp(`(${letter})((?:${mark}|[\\u0640\\u0653-\\u0655\\u065f])+)(${letter})?`, 'g');

const TANWIN_FATH = '\u064b';

const keepsTanwin = (base: string, next: string | undefined): boolean =>
  /[اأإآٱءى]/.test(base) || /[اى]/.test(next ?? '');

/** What is hidden of a text where its tashkeel is. Verses in ornate brackets keep theirs. */
export function tashkeelChanges(text: string): Change[] {
  const changes: Change[] = [];
  marked.lastIndex = 0;
  for (let found = marked.exec(text); found; found = marked.exec(text)) {
    const [whole, base, marks, next] = found as unknown as [string, string, string, string | undefined];
    [...marks].forEach((was, i) => {
      if (!isMark.test(was) || (was === TANWIN_FATH && keepsTanwin(base, next))) return;
      changes.push({ at: found.index + 1 + i, was, as: '' });
    });
    // The next letter may have marks of its own.
    if (next) marked.lastIndex = found.index + whole.length - 1;
  }
  return outside(changes, verses(text));
}
