import search from 'approx-string-match';
import { type FoldedText, foldedText } from '../arabic/folded-text';
import type { Anchor } from '../article';

/** A passage of a text: from the character `start` to before the character `end`. */
export interface Place {
  start: number;
  end: number;
}

/** Characters of the text around a passage that are kept with it. */
const CONTEXT = 32;

/** A shorter passage than this is trusted only if enough of what stands around it is there too, in folded characters. */
const EVIDENCE = 24;

/** How much of a passage, and how much of a passage with its surroundings, may differ and still be it. */
const PASSAGE_ERRORS = 0.3;
const WHOLE_ERRORS = 0.4;

/** So many places with the very words are compared by what stands around them. */
const MOST_PLACES = 500;

/** The text of a passage as it is quoted: single spaces, no empty line. */
export function quoteOf(text: string, { start, end }: Place): string {
  return text
    .slice(start, end)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}

/** The passage without the spaces at its ends, or `null` if there is no letter and no digit in it. */
export function trimmed(text: string, { start, end }: Place): Place | null {
  const passage = text.slice(start, end);
  if (!/[\p{L}\p{N}]/u.test(passage)) return null;
  return {
    start: start + passage.length - passage.trimStart().length,
    end: end - (passage.length - passage.trimEnd().length),
  };
}

/** What is kept of a passage. */
export function makeAnchor(text: string, place: Place): Anchor {
  const { start, end } = place;
  return {
    exact: quoteOf(text, place),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
    position: start,
  };
}

/** A text in which passages are looked for. */
export interface Searched extends FoldedText {
  text: string;
}

export const searched = (text: string): Searched => ({ text, ...foldedText(text) });

/** From 1, the same, to 0, no more alike than any two texts. */
const likeness = (errors: number, length: number): number => Math.max(0, 1 - (2 * errors) / length);

function contextLikeness(context: string, found: string): number {
  if (!context) return 0;
  if (found.includes(context)) return 1;
  const [best] = search(found, context, Math.floor(context.length / 2));
  return best ? likeness(best.errors, context.length) : 0;
}

interface Wanted {
  quote: string;
  prefix: string;
  suffix: string;
}

/** A place in the folded text, and how many of the passage's characters differ there. */
interface Candidate extends Place {
  errors: number;
}

function exactCandidates(folded: string, quote: string): Candidate[] {
  const found: Candidate[] = [];
  let at = folded.indexOf(quote);
  while (at >= 0 && found.length < MOST_PLACES) {
    found.push({ start: at, end: at + quote.length, errors: 0 });
    at = folded.indexOf(quote, at + 1);
  }
  return found;
}

/** Where the passage stands with some characters changed, within a part of the folded text. */
function closeCandidates(folded: string, quote: string, from = 0, to = folded.length): Candidate[] {
  return search(folded.slice(from, to), quote, Math.floor(quote.length * PASSAGE_ERRORS)).map((match) => ({
    start: from + match.start,
    end: from + match.end,
    errors: match.errors,
  }));
}

/** Where the passage stands within its surroundings, which may have changed as well. */
function surroundedCandidates(folded: string, { quote, prefix, suffix }: Wanted): Candidate[] {
  const whole = prefix + quote + suffix;
  const matches = search(folded, whole, Math.floor(whole.length * WHOLE_ERRORS));
  // Neighbouring ends of one match differ in nothing that counts here.
  const apart = matches.filter(({ end }, i) => i === 0 || end - (matches[i - 1]?.end ?? 0) > 1);
  return apart.slice(0, 20).flatMap(({ start, end }) => closeCandidates(folded, quote, start, end));
}

/** The best of these places by how alike passage and surroundings are; `null` if none is alike enough to be it. */
function best(
  candidates: readonly Candidate[],
  { folded, starts }: Searched,
  { quote, prefix, suffix }: Wanted,
  position: number,
): { place: Candidate; certain: boolean } | null {
  const total = quote.length + prefix.length + suffix.length;
  let chosen: { place: Candidate; likeness: number; distance: number } | null = null;
  for (const place of candidates) {
    const own = likeness(place.errors, quote.length) * quote.length;
    const before = folded.slice(Math.max(0, place.start - prefix.length - 4), place.start);
    const after = folded.slice(place.end, place.end + suffix.length + 4);
    const around = contextLikeness(prefix, before) * prefix.length + contextLikeness(suffix, after) * suffix.length;
    // A long passage must not drown what stands around it: that is what tells it from its like.
    const alike = own / quote.length + (prefix || suffix ? around / (prefix.length + suffix.length) : 1);
    if (own + around < Math.min(EVIDENCE, total / 2)) continue;
    const distance = Math.abs((starts[place.start] ?? 0) - position);
    const isBetter =
      !chosen || alike > chosen.likeness + 0.01 || (alike > chosen.likeness - 0.01 && distance < chosen.distance);
    if (isBetter) chosen = { place, likeness: alike, distance };
  }
  return chosen && { place: chosen.place, certain: chosen.likeness > 1.8 };
}

const isLetter = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{M}\p{N}]/u.test(character);

/** The place in the text that is read. Where the words were changed, it holds whole words. */
function inText({ text, starts, ends }: Searched, { start, end, errors }: Candidate): Place {
  let from = starts[start] ?? 0;
  let to = ends[end - 1] ?? from;
  if (errors) {
    while (isLetter(text[from - 1]) && isLetter(text[from])) from--;
    while (isLetter(text[to]) && isLetter(text[to - 1])) to++;
  }
  return { start: from, end: to };
}

/**
 * Where a passage is in a text now, or `null` if it is not there any more. The very words are looked for first, folded; what stands around
 * them decides between several such places, and where they stood between places that are alike in that as well. Words that were
 * changed a little are found too.
 */
export function placeAnchor(text: Searched, { exact, prefix, suffix, position }: Anchor): Place | null {
  const wanted: Wanted = {
    quote: foldedText(exact).folded,
    prefix: foldedText(prefix).folded,
    suffix: foldedText(suffix).folded,
  };
  if (!wanted.quote) return null;
  const { folded } = text;
  const same = exactCandidates(folded, wanted.quote);
  const sure = best(same, text, wanted, position);
  if (sure?.certain) return inText(text, sure.place);
  const close = [...same, ...closeCandidates(folded, wanted.quote), ...surroundedCandidates(folded, wanted)];
  const found = best(close, text, wanted, position);
  return found && inText(text, found.place);
}
