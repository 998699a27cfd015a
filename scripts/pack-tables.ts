import type { Plugin } from 'vite';
import { type AstNode, programOf, templateText } from './script-program.ts';

/**
 * Rules are rows of objects with the same few properties, whose names take as much room in a script as short rules do. Here such a row
 * of the content script becomes one text, and a function that makes the objects of it: lib/rules is written for people, and this for
 * the wire. What a rule does not say is empty, zero or false then.
 */

type Value = string | number | true;

/** No rule has these in its words, and none of them needs an escape in a string. */
const BETWEEN_FIELDS = '`';
const BETWEEN_ROWS = '+';

/** Fewer are not worth the call. */
const FEW = 8;

/** A string, a number or `true`; `null` for all else. */
function literalOf(node: AstNode): Value | null {
  if (node.type === 'Literal')
    return node.value === true || /string|number/.test(typeof node.value) ? (node.value as Value) : null;
  return templateText(node);
}

/** The properties of an object of such values, or `null`. */
function rowOf(node: AstNode | null): Map<string, Value> | null {
  if (node?.type !== 'ObjectExpression') return null;
  const row = new Map<string, Value>();
  for (const { key, value, computed } of node.properties as {
    key?: { name?: string };
    value?: AstNode;
    computed?: boolean;
  }[]) {
    const said = value ? literalOf(value) : null;
    if (computed || !key?.name || said === null) return null;
    row.set(key.name, said);
  }
  return row;
}

/** How a field is made of its text. */
function made(name: string, values: readonly Value[]): string {
  const kinds = new Set(values.map((value) => typeof value));
  if (kinds.size > 1) throw new Error(`Rules say ${name} in two kinds of values: see scripts/pack-tables.ts`);
  if (kinds.has('boolean')) return `${name}: ${name} !== ''`;
  return kinds.has('number') ? `${name}: Number(${name})` : name;
}

/** Writes the rows of rules at the top of a script as texts. */
export const packTables: Plugin = {
  name: 'pack-tables',
  enforce: 'post',
  renderChunk(code) {
    const { opening, program } = programOf(code, this.parse);
    const declarations = (program.body as AstNode[]).flatMap(
      ({ declarations }) => (declarations as { init: AstNode | null }[]) ?? [],
    );
    let packed = code;
    for (const { init } of declarations.reverse()) {
      if (init?.type !== 'ArrayExpression' || (init.elements as AstNode[]).length < FEW) continue;
      const rows = (init.elements as AstNode[]).flatMap((element) => rowOf(element) ?? []);
      if (rows.length < (init.elements as AstNode[]).length) continue;
      const names = [...new Set(rows.flatMap((row) => [...row.keys()]))];
      const text = rows.map((row) => names.map((name) => row.get(name) ?? '').join(BETWEEN_FIELDS)).join(BETWEEN_ROWS);
      if (
        text.split(BETWEEN_ROWS).length > rows.length ||
        text.split(BETWEEN_FIELDS).length > rows.length * (names.length - 1) + 1
      )
        throw new Error('A rule has a sign that parts rules: see scripts/pack-tables.ts');
      const fields = names.map((name) =>
        made(
          name,
          rows.flatMap((row) => row.get(name) ?? []),
        ),
      );
      const table = `rowsOf(${JSON.stringify(text)}).map(([${names.join(', ')}]) => ({ ${fields.join(', ')} }))`;
      packed = packed.slice(0, opening + init.start) + table + packed.slice(opening + init.end);
    }
    if (/\browsOf\b/.test(code)) throw new Error('The script has a name of scripts/pack-tables.ts: rowsOf');
    const rowsOf = `const rowsOf = (text) => text.split('${BETWEEN_ROWS}').map((row) => row.split('${BETWEEN_FIELDS}'));`;
    return `${packed.slice(0, opening)}\n${rowsOf}\n${packed.slice(opening)}`;
  },
};
