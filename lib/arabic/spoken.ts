import type { Span } from './sentences';

/** A part of a text as an engine is given it, and where each of its characters stands in that text. */
export interface Piece {
  text: string;
  /** The offset of each character of `text`. */
  offsets: number[];
}

/** Engines lose their voice over longer ones. */
export const LONGEST_PIECE = 200;

/** Stretching and characters that are not seen. Words do not come apart where they were. */
const unseen = String.raw`[\u0640\u061c\u00ad\u180e\u200b\u200d-\u200f\u202a-\u202e\u2060-\u206f\ufe0e\ufe0f\ufeff\ufff9-\ufffc]`;
const seamless = new RegExp(`^(?:${unseen}|#)$`);

/**
 * What is not said: addresses, pictures made of letters, stretching, bullets, and what is not seen. The zero-width
 * non-joiner stays, since it is part of the spelling of Persian; tashkeel stays, since it tells the voice how to read.
 */
const unspoken = new RegExp(
  [
    String.raw`(?:https?:\/\/|www\.)[^\s«»،؛<>"]*`,
    String.raw`(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+`,
    // A domain with a path. Without one it is a name, «Booking.com», and is said.
    String.raw`(?<![\w.@-])(?:[a-z0-9-]+\.)+[a-z]{2,}\/[^\s«»،؛<>"]*`,
    String.raw`[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u20e3\u{e0020}-\u{e007f}]`,
    unseen,
    '[•●○■□◆◇►*|]',
    // «#غزة_الآن» is said as words.
    String.raw`#(?=[\p{L}_])`,
    String.raw`(?<=#[\p{L}\p{M}\p{N}_]{0,60})_`,
  ].join('|'),
  'giu',
);

/** The sentence as it is said, with a single space between words; empty if there is nothing to say. */
function spoken(text: string, { start, end }: Span): Piece {
  const piece: Piece = { text: '', offsets: [] };
  const say = (said: string, at: number) => {
    for (let i = 0; i < said.length; i++) {
      const isSpace = /\s/.test(said[i] as string);
      if (isSpace && (piece.text === '' || piece.text.endsWith(' '))) continue;
      piece.text += isSpace ? ' ' : said[i];
      piece.offsets.push(at + i);
    }
  };
  let at = start;
  for (const { 0: left, index } of text.slice(start, end).matchAll(unspoken)) {
    say(text.slice(at, start + index), at);
    if (!seamless.test(left)) say(' ', start + index);
    at = start + index + left.length;
  }
  say(text.slice(at, end), at);
  return /[\p{L}\p{N}]/u.test(piece.text) ? part(piece, 0, piece.text.length) : { text: '', offsets: [] };
}

/** A part of a piece, without the space at its ends. */
function part({ text, offsets }: Piece, from: number, to: number): Piece {
  const said = text.slice(from, to);
  const start = from + said.length - said.trimStart().length;
  const end = from + said.trimEnd().length;
  return { text: text.slice(start, end), offsets: offsets.slice(start, end) };
}

/** Where a breath may be taken, the best places first. */
const breaths = [/[؛;…](?=\s)/g, /[،,:](?=\s)|\s(?=[–—-]\s)/g, /\s/g];

/** How much of a text that is longer than `limit` is said in one breath. */
function breath(text: string, limit: number): number {
  const head = text.slice(0, limit);
  // Even shares: what is left over must not be one word alone.
  const share = Math.ceil(text.length / Math.ceil(text.length / limit));
  for (const [i, places] of breaths.entries()) {
    const found = [...head.matchAll(places)].map(({ index }) => index + 1).filter((at) => at >= limit / 4);
    const best = i < 2 ? found.at(-1) : (found.findLast((at) => at <= share + limit / 20) ?? found[0]);
    if (best) return best;
  }
  // One endless word. A letter keeps its marks, and its other half.
  const whole = /[^\p{M}\udc00-\udfff](?=[\p{M}\udc00-\udfff]*$)/u.exec(text.slice(0, limit + 1))?.index ?? 0;
  return whole || limit;
}

/** A sentence of a text in pieces of at most `limit` characters, as an engine should say them. */
export function piecesToSay(text: string, sentence: Span, limit = LONGEST_PIECE): Piece[] {
  const whole = spoken(text, sentence);
  const pieces: Piece[] = [];
  let at = 0;
  while (at < whole.text.length) {
    const rest = whole.text.slice(at);
    const length = rest.length > limit ? breath(rest, limit) : rest.length;
    const piece = part(whole, at, at + length);
    if (/[\p{L}\p{N}]/u.test(piece.text)) pieces.push(piece);
    at += length;
  }
  return pieces;
}
