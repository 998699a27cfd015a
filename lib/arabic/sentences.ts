import { bare, isAbbreviation, startsSentence } from './abbreviations';

/**
 * Where sentences begin and end, for whoever reads aloud. `Intl.Segmenter` cuts after «د.» and inside «أ.ف.ب.», so the rules are
 * ours. Where a mark may mean either, nothing is cut: two sentences in one breath are understood, half a sentence is not.
 */

/** From `start` up to, and without, `end`. */
export interface Span {
  start: number;
  end: number;
}

/** So much of a sentence tells how it ends; a page that has no full stop for a whole book must not make us slow. */
const CONTEXT = 1000;

const letterOrNumber = /[\p{L}\p{N}]/u;
const arabicLetter = /[\u0620-\u063f\u0641-\u064a\u066e-\u06d3\u06d5\u06ee-\u06ff\u0750-\u077f]/;

/** Numbers of notes: «انتهى.[1]». */
const note = String.raw`\[\d{1,3}\]`;
/** Marks that may end a sentence, with the quotes, brackets and notes that close after them. */
const endMark = new RegExp(String.raw`[.!?؟…۔]+(?:(?:[»”’'")\]}›﴾]|${note})+[.!?؟…۔]*)*`, 'gu');
const openers: Readonly<Record<string, string>> = {
  '»': '«',
  '”': '“',
  '"': '"',
  ')': '(',
  ']': '[',
  '}': '{',
  '›': '‹',
  '﴾': '﴿',
};

/**
 * The sentences of a text in order, without the space around them. A line break ends a sentence; what has no letter and no
 * number is none.
 */
export function sentences(text: string): Span[] {
  let lineStart = 0;
  return text.split('\n').flatMap((line) => {
    const at = lineStart;
    lineStart += line.length + 1;
    return sentencesOfLine(line).map(({ start, end }) => ({ start: at + start, end: at + end }));
  });
}

function sentencesOfLine(line: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  const endAt = (end: number) => {
    const sentence = line.slice(start, end);
    const space = sentence.length - sentence.trimStart().length;
    if (letterOrNumber.test(sentence)) found.push({ start: start + space, end: start + sentence.trimEnd().length });
    start = end;
  };
  for (const { 0: found, index } of line.matchAll(endMark)) {
    const sentence = line.slice(Math.max(start, index - CONTEXT), index);
    const marks = found.slice(0, closedLength(sentence, found));
    const end = index + marks.length;
    if (letterOrNumber.test(sentence) && ends(sentence, marks, line.slice(end))) endAt(end);
  }
  endAt(line.length);
  return found;
}

/** How much of the marks is of this sentence: a straight quote closes only what is open, else it opens the next one. */
function closedLength(sentence: string, marks: string): number {
  const isOpen = sentence.split('"').length % 2 === 0;
  const first = marks.indexOf('"');
  const next = isOpen && first >= 0 ? marks.indexOf('"', first + 1) : first;
  return next < 0 ? marks.length : next;
}

/** Whether a sentence ends with these marks; `rest` is what stands behind them in the line. */
function ends(sentence: string, marks: string, rest: string): boolean {
  if (!rest.trim()) return true;
  if (!/^\s/.test(rest)) return endsWithoutSpace(sentence, marks, rest);
  const next = bare(rest).trimStart();
  // It goes on with a comma or in small letters, or what follows is one more mark.
  if (/^[،,؛;:.!?؟…)\]}»]/.test(next) || /^\p{Ll}/u.test(next)) return false;
  const quote = quoteClosedBy(sentence, marks);
  if (quote !== null) return endsWithQuote(sentence.slice(0, quote).trim(), marks, next);
  if (/[!?؟]/.test(marks)) return !isNameWithMark(sentence, marks, next);
  if (/^(?:…|\.{2})/.test(marks)) return endsWithDots(sentence, next);
  return !isAbbreviation(sentence, next) && !/^\s*\p{Nd}{1,3}$/u.test(sentence);
}

/** Between two Arabic words the space was forgotten; inside a number, an address or initials nothing ends. */
function endsWithoutSpace(sentence: string, marks: string, rest: string): boolean {
  const word = bare(/[\p{L}\p{M}\u0640.]+$/u.exec(sentence.slice(-60))?.[0] ?? '');
  const next = bare(/^["«“(]?[\p{L}\p{M}\u0640]*/u.exec(rest)?.[0] ?? '');
  if (!arabicLetter.test(word.at(-1) ?? '') || !/^["«“(]|^\p{Script=Arabic}/u.test(next)) return false;
  if (/^[!?؟]+$/.test(marks)) return true;
  return /^[.۔]$/.test(marks) && next.length > 1 && /^\p{L}{2,}$/u.test(word) && !/^و?[دأم]{1,2}$/.test(word);
}

/** Where in the sentence the quote or bracket begins that these marks close; `null` if they close none. */
function quoteClosedBy(sentence: string, marks: string): number | null {
  const closer = [...marks.replace(new RegExp(note, 'g'), '')].find((one) => one in openers);
  const at = closer ? sentence.lastIndexOf(openers[closer] as string) : -1;
  return at < 0 ? null : at;
}

/**
 * The last word is said inside a quote or brackets; `lead` is what stands before them. «قال: «سنمضي.» وأضاف…» are two sentences,
 * «رواية «من قتل ليلى؟» تصدر…» and «حضر الوزير (وكان مدعوًا.) مع وفده» are one each.
 */
function endsWithQuote(lead: string, marks: string, next: string): boolean {
  if (/[.!?؟…۔]$/.test(marks)) return true;
  if (/[)\]}]/.test(marks)) return lead === '';
  if (lead.endsWith(':')) return true;
  return /^[.۔]/.test(marks) || (lead === '' && startsSentence(next));
}

/** «Yahoo! تعلن»: the mark is of the name. */
const isNameWithMark = (sentence: string, marks: string, next: string): boolean =>
  marks === '!' && /[a-z]$/i.test(sentence) && /^\p{Script=Arabic}/u.test(next) && !startsSentence(next);

/** Dots are a breath. They end a sentence only if it is long, or English, and another one is seen to begin. */
function endsWithDots(sentence: string, next: string): boolean {
  if (/^\p{Lu}/u.test(next)) return /[a-z]$/i.test(sentence);
  return /^و/.test(next) && startsSentence(next) && sentence.trim().split(/\s+/).length >= 8;
}
