import { fold, keysOf, tokens } from '../arabic/fold';
import { agencies } from '../rules/agencies';
import {
  followVerbs,
  type Kind,
  keptStarts,
  type PhraseRule,
  phraseRules,
  shareWords,
  signOffWords,
} from '../rules/phrases';

/**
 * Which lines of a text are boilerplate, by the phrases of lib/rules. Both ways in use it: the lines of a plain text, and
 * the blocks of a page, which also know how much of them is links.
 */
export interface Line {
  text: string;
  /** Folded words. */
  words: readonly string[];
  /** The share of the letters that stand in links, 0 to 1; `null` where that is not known. */
  linked: number | null;
}

export interface Verdict {
  kind: Kind;
  /** The rule: `<shape>: <phrase>` for phrases, a name for the others. */
  rule: string;
}

/** A verdict with these words. */
export const asVerdict = (kind: Kind, rule: string): Verdict => ({ kind, rule });

export const line = (text: string, linked: number | null): Line => ({ text, words: tokens(text), linked });

/** The words that may stand in a place of a phrase. */
interface PhrasePlace {
  words: readonly string[];
  optional: boolean;
}

/** A phrase of lib/rules. Its places are made when a line begins as it does: most phrases meet none on a page. */
interface Phrase {
  rule: PhraseRule;
  text: string;
  folded: string;
  places: readonly PhrasePlace[] | null;
}

const placesOf = (phrase: Phrase): readonly PhrasePlace[] => {
  phrase.places ??= phrase.folded
    .split(' ')
    .map((place) => ({ words: place.replace('؟', '').split('/'), optional: place.endsWith('؟') }));
  return phrase.places;
};

/** No phrase that may stand anywhere in a line is looked for in longer ones. */
const LONGEST_CONTAINING = 70;

const isNumber = (word: string): boolean => /^\p{N}+$/u.test(word);

/** How many words from `at` on the phrase takes, the most it can; 0 if it does not stand there. */
function matchAt(words: readonly string[], at: number, places: readonly PhrasePlace[], place = 0): number {
  const wanted = places[place];
  if (!wanted) return 0;
  const last = places.slice(place + 1).every(({ optional }) => optional);
  const word = words[at];
  if (word !== undefined && (wanted.words.includes(word) || (wanted.words[0] === '#' && isNumber(word)))) {
    const rest = matchAt(words, at + 1, places, place + 1);
    if (rest || last) return 1 + rest;
  }
  return wanted.optional ? matchAt(words, at, places, place + 1) : 0;
}

function byFirstWord(phrases: readonly Phrase[]): Map<string, Phrase[]> {
  const index = new Map<string, Phrase[]>();
  for (const one of phrases) {
    const end = one.folded.indexOf(' ');
    const first = end < 0 ? one.folded : one.folded.slice(0, end);
    for (const word of /[/؟]/.test(first) ? first.replace('؟', '').split('/') : [first]) {
      const list = index.get(word);
      if (list) list.push(one);
      else index.set(word, [one]);
    }
  }
  return index;
}

/** The phrases of a rule, one a line. They are folded together: that is once and not a thousand times. */
function phrasesOf(rule: PhraseRule): Phrase[] {
  const folded = fold(rule.phraseList).split('\n');
  const texts = rule.phraseList.split('\n');
  return texts.flatMap((text, i) => (text ? { rule, text, folded: folded[i] as string, places: null } : []));
}

const phrases = phraseRules.flatMap(phrasesOf);
const isInside = ({ rule }: Phrase) => rule.lineShape === 'contains' || rule.lineShape === 'end';
const starting = byFirstWord(phrases.filter((one) => !isInside(one)));
const contained = byFirstWord(phrases.filter(isInside));
const kept = byFirstWord(phrasesOf({ kind: 'other', lineShape: 'start', phraseList: keptStarts.join('\n') }));

/**
 * The phrases that stand at a place of a line with the number of words they take, the longest first, so that
 * «رئيس التحرير التنفيذي» is not taken for «رئيس التحرير» and a name.
 */
function standing(
  index: Map<string, Phrase[]>,
  words: readonly string[],
  at: number,
): { one: Phrase; taken: number }[] {
  const phrases = index.get(words[at] ?? '');
  // No phrase begins with most words, and this is asked of every word of a text.
  if (!phrases) return [];
  return phrases
    .map((one) => ({ one, taken: matchAt(words, at, placesOf(one)) }))
    .filter(({ taken }) => taken > 0)
    .sort((a, b) => b.taken - a.taken);
}

const besides = new Map<PhraseRule, ReadonlySet<string>>();
for (const rule of phraseRules) if (rule.beside) besides.set(rule, new Set(tokens(rule.beside)));
function standsBeside(rule: PhraseRule, words: readonly string[]): boolean {
  const wanted = besides.get(rule);
  return !wanted || words.some((word) => wanted.has(word));
}

/** A line of running text: long enough, and not made of links. */
export const isProse = ({ words, linked }: Line): boolean => words.length >= 12 && (linked ?? 0) < 0.5;

const endsSentence = (text: string): boolean => /[.!؟?…،؛]["»”'’)\]]*\s*$/.test(text);

/** What stands right after the phrase: a colon or another separator makes a label of it. */
function separatorAfter(text: string, phraseWords: number): boolean {
  const word = /[\p{L}\p{N}\p{M}\u0640\u200c\u200d]+/gu;
  for (let i = 0; i < phraseWords; i++) if (!word.exec(text)) return false;
  return /^[\s"»”)]*(?:[:：|/\\←»›>]|\.\.|…|[-–—ـ](?=\s))/.test(text.slice(word.lastIndex));
}

/** Where a line stands: above the first or below the last paragraph; among the last lines of all. */
interface Place {
  edge: boolean;
  closing: boolean;
}

/** Notices stand among so many last lines, or after this share of the prose. */
const CLOSING_LINES = 6;
const CLOSING_SHARE = 0.75;

/** Whether a rule is for a line of this length, in this place, with these words: all that it wants besides the phrase. */
function appliesTo({ words, text }: Line, rule: PhraseRule, { edge, closing }: Place): boolean {
  const isDated = /©|\d{4}/.test(text);
  const endsInStop = /\.\s*$/.test(text);
  if ((rule.edge && !edge) || (rule.max && words.length > rule.max) || !standsBeside(rule, words)) return false;
  if (rule.closing && !closing && !isDated) return false;
  if (rule.open && endsInStop && !words.some((word) => networks.has(word))) return false;
  return !(rule.notice && endsInStop && !isDated && /،/.test(text));
}

/** Whether a line that begins with `taken` words of a phrase has the shape that the rule wants. */
function hasShape(current: Line, rule: PhraseRule, taken: number, place: Place): boolean {
  const { words, text } = current;
  if (!appliesTo(current, rule, place)) return false;
  const rest = words.slice(taken);
  const alone = rest.every(isNumber);
  const linked = current.linked ?? 0;
  switch (rule.lineShape) {
    case 'whole':
      return alone;
    case 'start':
      return true;
    case 'label':
      if (alone) return true;
      if (endsSentence(text)) return false;
      return separatorAfter(text, taken) || linked > 0.5 || (rule.edge === true && rest.length <= 4);
    case 'heading':
      return alone || linked > 0.4 || separatorAfter(text, taken);
    case 'link':
      if (alone) return !endsSentence(text.replace(/[.…\s]+$/, ''));
      // In plain text links cannot be seen; a long phrase on a line that is no sentence is one.
      return current.linked === null ? taken >= 3 && !endsSentence(text) : linked > 0.4;
    case 'contains':
    case 'end':
      return false;
  }
}

const networks = new Set(tokens(shareWords.networks));
const besideNetworks = new Set(tokens(shareWords.others));

/** Agencies end with their name or «النهاية», and the initials of the desk. */
const signOffs = keysOf([...agencies, ...signOffWords]);

const followers = new Set(followVerbs.flatMap(tokens));

/** Lines that are what they are by their shape. */
function shapeOf({ words, text }: Line): Verdict | null {
  if (/^(?:#[\p{L}\p{M}\p{N}_]+[\s،,|]*){2,}$/u.test(text)) return asVerdict('tags', 'hashtags');
  if (words.length <= 12 && /©\s*\d{4}|\d{4}\s*©|^\s*©[^.]*$/.test(text)) return asVerdict('copyright', '©');
  if (/^(?:\S{1,12}\s*:\s*)?(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+|@\w+)$/.test(text.trim()))
    return asVerdict('byline', 'address');
  if (words.length > 16 || !followers.has(words[0] as string)) return null;
  const called = tokens(text.replace(/https?:\S+|\s+على الرابط.*/g, ' '));
  return called.length <= 12 && networks.has(called.at(-1) as string) ? asVerdict('follow', 'network') : null;
}

/** A row of phrases that are lines of their own elsewhere: «تكبير الخط تصغير الخط». */
function isRow(words: readonly string[]): boolean {
  if (!words.length) return true;
  return standing(starting, words, 0).some(
    ({ one, taken }) => one.rule.lineShape === 'whole' && isRow(words.slice(taken)),
  );
}

function isShareRow({ words }: Line): boolean {
  if (words.length > 25 || !words.some((word) => networks.has(word))) return false;
  return words.every((word) => networks.has(word) || besideNetworks.has(word) || isNumber(word));
}

/** Sources, corrections and notes of the editor, which no rule takes. */
const isKept = ({ words, text }: Line): boolean =>
  standing(kept, words, 0).some(({ taken }) => separatorAfter(text, taken));

interface Judgement extends Verdict {
  /** The rule of the phrase, and whether the line is the phrase alone. */
  by: PhraseRule | null;
  alone: boolean;
}

function judgeLine(current: Line, place: Place): Judgement | null {
  const { words } = current;
  if (!words.length || isKept(current)) return null;
  const judged = ({ rule, text }: Phrase, taken: number): Judgement => ({
    kind: rule.kind,
    rule: `${rule.lineShape}: ${text}`,
    by: rule,
    alone: taken >= words.length,
  });
  for (const { one, taken } of standing(starting, words, 0)) {
    if (hasShape(current, one.rule, taken, place)) return judged(one, taken);
  }
  // «36 زيارة», «2min»: the number comes first.
  const firstWord = words.findIndex((word) => !isNumber(word));
  if (firstWord > 0) {
    const bare = { ...current, words: words.slice(firstWord) };
    for (const { one, taken } of standing(starting, bare.words, 0)) {
      if (one.rule.lineShape === 'whole' && hasShape(bare, one.rule, taken, place)) return judged(one, taken);
    }
  }
  // The initials of the desk close the text: «ز.م/ ف.ع».
  const signOff =
    signOffs.has(words[0] as string) && words.length > 1 && words.slice(1).every((word) => word.length === 1);
  if (place.edge && (signOff || /^[/\s]*(?:\p{L}\s*[./]\s*)+\p{L}?[/\s]*$/u.test(current.text))) {
    return { kind: 'byline', rule: 'initials', by: null, alone: true };
  }
  // Of the page itself, or of what is to be followed.
  if (place.closing && /^\s*(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+\/\S+\s*$/.test(current.text))
    return { kind: 'copy-link', rule: 'address', by: null, alone: true };
  if (isShareRow(current)) return { kind: 'share', rule: 'share-row', by: null, alone: true };
  const shape = shapeOf(current);
  if (shape) return { ...shape, by: null, alone: true };
  if (words.length <= 12 && isRow(words)) return { kind: 'controls', rule: 'control-row', by: null, alone: true };
  if (words.length > LONGEST_CONTAINING) return null;
  for (let at = 0; at < words.length; at++) {
    for (const { one, taken } of standing(contained, words, at)) {
      if (!appliesTo(current, one.rule, place)) continue;
      if (one.rule.lineShape === 'end' && at + taken < words.length) continue;
      return judged(one, taken);
    }
  }
  return null;
}

/** A row of labels with bars between them is judged part by part: «المشرف العام: … | رئيس التحرير: …». */
function judgeParts(current: Line, place: Place): Judgement | null {
  const whole = judgeLine(current, place);
  if (whole || !/[|•·]/.test(current.text)) return whole;
  const parts = current.text.split(/[|•·]/).filter((part) => part.trim());
  const verdicts = parts.map((part) => judgeLine(line(part, current.linked), place));
  return verdicts.every((verdict) => verdict !== null) ? (verdicts[0] ?? null) : null;
}

const isName = ({ words, text }: Line): boolean =>
  words.length > 0 && words.length <= 6 && !endsSentence(text) && !/[:؛]\s*$/.test(text);
/** What a list of other stories is made of: a headline, with or without its link. */
const isHeadline = ({ words, text, linked }: Line): boolean =>
  linked === null ? words.length <= 20 && !endsSentence(text) : linked > 0.6;

/** What goes to the end of the text begins after this share of the prose. */
const REST_AFTER = 0.65;

/** How many links after a heading are taken with it. */
const LINKS_AFTER_HEADING = 12;

/** Judges every line; the map holds the boilerplate, by the line's index. */
export function findBoilerplate(lines: readonly Line[]): Map<number, Verdict> {
  const found = new Map<number, Verdict>();
  const firstProse = lines.findIndex(isProse);
  const lastProse = lines.findLastIndex(isProse);
  let proseWords = 0;
  const proseBefore = lines.map((one) => {
    const before = proseWords;
    if (isProse(one)) proseWords += one.words.length;
    return before;
  });
  const placeOf = (i: number): Place => ({
    edge: firstProse < 0 || i < firstProse || i > lastProse,
    closing: i >= lines.length - CLOSING_LINES || (proseBefore[i] ?? 0) >= CLOSING_SHARE * proseWords,
  });

  for (let i = 0; i < lines.length; i++) {
    const current = lines[i] as Line;
    if (found.has(i)) continue;
    const verdict = judgeParts(current, placeOf(i));
    if (!verdict) continue;
    const { kind, rule, by, alone } = verdict;
    found.set(i, { kind, rule });
    // What breaks off goes on for subscribers alone. Paragraphs in a row after that are the text, and no other stories.
    const isBrokenOff = () =>
      kind === 'newsletter' &&
      /(?:…|\.\.)\s*$/.test(lines[i - 1]?.text ?? '') &&
      !lines.some((one, at) => at > i + 1 && isProse(one) && isProse(lines[at - 1] as Line));
    if (by?.rest && current.linked !== null && ((proseBefore[i] ?? 0) >= REST_AFTER * proseWords || isBrokenOff())) {
      for (let after = i + 1; after < lines.length; after++) found.set(after, { kind, rule: `${rule} +rest` });
    }
    if (!by || !alone) continue;
    if (by.lineShape === 'label' && by.edge) {
      // The label alone: the next line is the name.
      const next = lines[i + 1];
      if (next && isName(next) && !judgeParts(next, placeOf(i + 1))) found.set(i + 1, { kind, rule: `${rule} +name` });
    }
    if (by.lineShape === 'heading' || (by.kind === 'tags' && current.linked !== null)) {
      const rest = lines.slice(i + 1);
      const untilEnd = rest.every((other) => isHeadline(other) || !other.words.length);
      // In plain text nothing tells a headline from a short paragraph: one line only, unless nothing else follows.
      const limit = current.linked === null && !untilEnd ? 1 : LINKS_AFTER_HEADING;
      for (let taken = 0; taken < limit; taken++) {
        const next = rest[taken];
        if (!next || !isHeadline(next) || isKept(next)) break;
        found.set(i + 1 + taken, { kind, rule: `${rule} +links` });
      }
    }
  }

  // What stands above the first staff line is the newspaper's name and its motto.
  const firstStaff = lines.findIndex((_, i) => found.get(i)?.kind === 'masthead');
  if (firstStaff > 0 && firstStaff < 4 && lines.slice(0, firstStaff).every((above) => above.words.length <= 4)) {
    for (let i = 0; i < firstStaff; i++) found.set(i, asVerdict('masthead', 'above-staff'));
  }
  return found;
}
