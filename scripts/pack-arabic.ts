import type { Plugin } from 'vite';

/**
 * An Arabic letter takes two bytes of a script, and the rules of the content script are full of them. Here the commonest are
 * written as one-byte signs that no rule uses, and read back where the script begins: the same strings, a thirteenth of the script less.
 */

/** In the order of the signs `@ A … Z { | } ~`, whose codes modulo 32 run from 0 to 30. */
const letters = 'الرمتيونبعةقدسكشحأهخجفصضطإىءثذز';
const signs = /[@-Z{-~]/;
const signOf = (letter: string): string => {
  const i = letters.indexOf(letter);
  return i < 0 ? letter : String.fromCharCode(i + (i < 27 ? 64 : 96));
};

const unpackId = '\0unpack-arabic';
const unpack = `const letters = ${JSON.stringify(letters)};
export const unpack = (packed) => packed.replace(/[@-Z{-~]/g, (sign) => letters[sign.charCodeAt() % 32]);`;

interface AstNode {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

/** The strings of a program that are values: no keys, no names of modules. */
function* strings(node: AstNode): Generator<AstNode & { text: string }> {
  if (node.type === 'ImportDeclaration') return;
  if (node.type === 'Literal' && typeof node.value === 'string') yield { ...node, text: node.value };
  if (node.type === 'TemplateLiteral') {
    const [quasi, ...others] = node.quasis as (AstNode & { value: { cooked: string } })[];
    if (quasi && !others.length) yield { ...node, text: quasi.value.cooked };
  }
  for (const [field, child] of Object.entries(node)) {
    if (field === 'key') continue;
    for (const one of Array.isArray(child) ? child : [child])
      if (typeof (one as AstNode | null)?.type === 'string') yield* strings(one as AstNode);
  }
}

/** Packs the Arabic of the rules. */
export const packArabic: Plugin = {
  name: 'pack-arabic',
  enforce: 'post',
  resolveId: (id) => (id === unpackId ? id : undefined),
  load: (id) => (id === unpackId ? unpack : undefined),
  transform(code, id) {
    if (!id.includes('/lib/rules/')) return undefined;
    const found = [...strings(this.parse(code) as unknown as AstNode)]
      // A word or two are not worth the call.
      .filter(({ text }) => (text.match(/[ء-ي]/g)?.length ?? 0) > 6 && !signs.test(text))
      .sort((a, b) => b.start - a.start);
    if (!found.length) return undefined;
    let packed = code;
    for (const { start, end, text } of found)
      packed = `${packed.slice(0, start)}unpack(${JSON.stringify(text.replace(/[ء-ي]/g, signOf))})${packed.slice(end)}`;
    return `import { unpack } from ${JSON.stringify(unpackId)};\n${packed}`;
  },
};
