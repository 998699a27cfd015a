import type { Plugin } from 'vite';
import { type AstNode, programOf, templateText } from './script-program.ts';

/**
 * An Arabic letter takes two bytes of a script, and the rules of the content script are full of them, and of the same words again and
 * again. Here each of the commonest letters and pieces is written as one sign that no rule uses, and read back where the script begins:
 * the same strings in two thirds of the bytes.
 */

/**
 * Signs of one byte, then as many of two as are wanted, none of them a letter of French. None needs an escape in a string: neither do
 * most of the signs that no page prints.
 */
const signs = [
  ...'!$%&()*,;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_{|}~',
  ...Array.from('\x01\x02\x03\x04\x05\x06\x07\x7f'),
  ...Array.from({ length: 18 }, (_, i) => String.fromCharCode(0x0e + i)),
  ...Array.from({ length: 220 }, (_, i) => String.fromCharCode(0x100 + i)),
];
const hasSign = (text: string): boolean => [...signs, "'"].some((sign) => text.includes(sign));

const bytesOf = (text: string): number => Buffer.byteLength(text);
const arabicLetters = /[ء-ي؟]/g;
/** What takes two bytes in a string, all of them. */
const longLetters = /[ء-ي؟\n]/g;

/** A sign and what it stands for, which may be written with the signs before it. */
type Entry = [sign: string, meaning: string];

const LONGEST_PIECE = 14;

/** How often each piece stands in a text. The text changes in a few places when a piece gets its sign, and only those are counted anew. */
class Pieces {
  private readonly counts = new Map<string, number>();
  constructor(public text: string) {
    this.count(text, 1);
  }

  private count(text: string, by: 1 | -1): void {
    for (const string of text.split('\0'))
      for (let length = 2; length <= LONGEST_PIECE; length++)
        for (let at = 0; at + length <= string.length; at++) {
          const piece = string.slice(at, at + length);
          const count = (this.counts.get(piece) ?? 0) + by;
          if (count) this.counts.set(piece, count);
          else this.counts.delete(piece);
        }
  }

  /** Writes a sign wherever its meaning stands. */
  replace(meaning: string, sign: string): void {
    const { text } = this;
    let made = '';
    let written = 0;
    for (let at = text.indexOf(meaning); at >= 0; at = text.indexOf(meaning, written)) {
      // Pieces that reach into what changes begin and end near it.
      const from = Math.max(written, at - LONGEST_PIECE + 1);
      let to = at + meaning.length;
      let next = text.indexOf(meaning, to);
      for (; next >= 0 && next < to + 2 * LONGEST_PIECE; next = text.indexOf(meaning, to)) to = next + meaning.length;
      const end = Math.min(text.length, to + LONGEST_PIECE - 1);
      const before = text.slice(from, end);
      const after = before.replaceAll(meaning, sign);
      this.count(before, -1);
      this.count(after, 1);
      made += text.slice(written, from) + after;
      written = end;
    }
    this.text = made + text.slice(written);
  }

  /** The piece whose sign saves most; its parts may be signs already. */
  best(cost: number): string | null {
    let best: string | null = null;
    // An entry takes its sign and a comma beside its meaning.
    let most = 2 + cost;
    const saving = (piece: string, count: number) => count * (bytesOf(piece) - cost) - bytesOf(piece);
    for (const [piece, count] of this.counts) {
      // No letter takes more than two bytes.
      if (count < 2 || count * (2 * piece.length - cost) <= most || saving(piece, count) <= most) continue;
      // Those that overlap are counted twice.
      const saved = saving(piece, this.text.split(piece).length - 1);
      if (saved <= most) continue;
      most = saved;
      best = piece;
    }
    return best;
  }
}

/** The signs for these strings, and the strings written with them. */
function pack(strings: readonly string[]): { entries: Entry[]; packed: string[] } {
  const all = strings.join('\0');
  const entries: Entry[] = [];
  const letters = [...new Set(all.match(longLetters))].filter((letter) => all.split(letter).length > 4).sort();
  const text = letters.reduce((rest, letter) => {
    const sign = signs[entries.length] as string;
    entries.push([sign, letter]);
    return rest.replaceAll(letter, sign);
  }, all);
  const pieces = new Pieces(text);
  for (const sign of signs.slice(entries.length)) {
    const piece = pieces.best(bytesOf(sign));
    if (piece === null) break;
    entries.push([sign, piece]);
    pieces.replace(piece, sign);
  }
  return { entries, packed: pieces.text.split('\0') };
}

/** The strings that are made once, when the script is read: values, not keys, and none in a function that is called again and again. */
function* strings(node: AstNode): Generator<AstNode & { text: string }> {
  if (/Function/.test(node.type)) return;
  if (node.type === 'Literal' && typeof node.value === 'string') yield { ...node, text: node.value };
  const template = templateText(node);
  if (template !== null) yield { ...node, text: template };
  for (const [field, child] of Object.entries(node)) {
    if (field === 'key') continue;
    for (const one of Array.isArray(child) ? child : [child])
      if (typeof (one as AstNode | null)?.type === 'string') yield* strings(one as AstNode);
  }
}

/** A word or two are not worth the call; nor are lists in Latin letters, unless they are long. */
const isWorthIt = (text: string): boolean =>
  !hasSign(text) && ((text.match(arabicLetters)?.length ?? 0) > 6 || text.length > 30);

/** Packs the strings of a script that is one function. */
export const packArabic: Plugin = {
  name: 'pack-arabic',
  enforce: 'post',
  renderChunk(code) {
    const { opening, program } = programOf(code, this.parse);
    const found = [...strings(program)].filter(({ text }) => isWorthIt(text));
    const { entries, packed } = pack(found.map(({ text }) => text));
    let made = code;
    for (const [i, { start, end }] of [...found.entries()].reverse())
      made = `${made.slice(0, opening + start)}unpack(${JSON.stringify(packed[i])})${made.slice(opening + end)}`;
    const table = entries.map((entry) => entry.join('')).join("'");
    const unpack = `const meanings = {};
const unpack = (packed) => Array.from(packed, (sign) => meanings[sign] ?? sign).join('');
for (const entry of ${JSON.stringify(table)}.split("'")) meanings[entry[0]] = unpack(entry.slice(1));`;
    return `${made.slice(0, opening)}\n${unpack}\n${made.slice(opening)}`;
  },
};
