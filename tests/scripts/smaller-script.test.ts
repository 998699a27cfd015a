import { runInNewContext } from 'node:vm';
import { parseAst } from 'vite';
import { describe, expect, test } from 'vitest';
import { packTables } from '../../scripts/pack-tables.ts';
import { shortDeclarations } from '../../scripts/short-declarations.ts';

/** A script as the bundler gives it to its plugins: one function that is called at once. */
const scriptOf = (body: string): string => `var content = (function() {\n${body}\nreturn result;\n})();`;

/** What a plugin makes of a script. */
function madeBy({ renderChunk }: { renderChunk?: unknown }, code: string): string {
  return (renderChunk as (this: { parse: typeof parseAst }, code: string) => string).call({ parse: parseAst }, code);
}

/** What a script comes to, as text: objects of another context are never equal. */
const run = (code: string): string => runInNewContext(`${code}\nJSON.stringify(content)`);

const rules = [
  "{ kind: 'share', words: 'شارك الخبر', most: 8, weak: true }",
  "{ kind: 'follow', words: `تابعونا\\nعلى تليجرام`, most: 0 }",
  "{ kind: 'date', words: '', weak: true }",
  "{ kind: 'other' }",
  "{ kind: 'tags', words: 'كلمات \"دالة\"', most: 12 }",
  "{ kind: 'related', words: 'اقرأ أيضا', most: 6 }",
  '{ kind: "wall", words: "للمشتركين فقط", most: 14, weak: true }',
  "{ kind: 'hidden', words: 'a\\\\b' }",
];
/** A table of rules, and what is asked of each: all that is missing is empty, zero or false. */
const withTable = (rows: readonly string[]) =>
  scriptOf(`const rules = [${rows.join(',\n')}], few = [{ kind: 'a' }, { kind: 'b' }];
  const answer = ({ kind, words, most, weak }) => [kind, words || '', (most || 0) + 1, weak ? 'weak' : 'strong', !weak];
  const result = [rules.map(answer), few.map(answer), rules.length];`);

describe('tables of rules as texts', () => {
  test('say the same', () => {
    const code = withTable(rules);
    const made = madeBy(packTables, code);
    expect(made).toContain('rowsOf("share`');
    expect(made).toContain("few = [{ kind: 'a' }");
    expect(run(made)).toBe(run(code));
  });

  test('what a rule does not say is empty, zero or false', () => {
    const made = madeBy(packTables, scriptOf(`const rules = [${rules.join(',')}]; const result = rules[3];`));
    expect(JSON.parse(run(made))).toEqual({ kind: 'other', words: '', most: 0, weak: false });
  });

  test('a row with anything but words, numbers and true leaves its table alone', () => {
    for (const row of [
      '{ kind: name }',
      `{ kind: \`\${name}\` }`,
      '{ most: false }',
      '{ ...other }',
      'name',
      '...names',
    ]) {
      const code = scriptOf(
        `const name = 'x', names = [name], other = { kind: name }; const rules = [${[...rules, row].join(',')}]; const result = rules;`,
      );
      const made = madeBy(packTables, code);
      expect(made).not.toMatch(/rowsOf\("/);
      expect(run(made)).toBe(run(code));
    }
  });

  test.each([...'`+'])('a rule with the sign %s, which parts rules, stops the build', (sign) => {
    expect(() => madeBy(packTables, withTable([...rules, `{ kind: 'قبل${sign}بعد' }`]))).toThrow('parts rules');
  });
});

const declarations = scriptOf(`const first = early(2);
const limits = { least: 3, none: null };
function early(n) {
  const twice = n * 2;
  return twice + late(n);
}
class Box {
  constructor(held) { this.held = held; }
  get() { return this.held; }
}
function late(n, step = n + 1) {
  return n + step;
}
function own() {
  return this === undefined || this === globalThis ? 'none' : this.held;
}
function count() {
  return arguments.length;
}
function Made(held) {
  this.made = new.target !== undefined;
  this.held = held;
}
function* rows() {
  for (const row of [1, null, 3]) yield row;
}
const isMissing = (value) => value === null;
const found = /a/.exec('b');
function second({ a, b = null }, ...others) {
  const all = [a, b, ...others];
  return all.map((one) => one === null);
}
for (const key in limits) if (limits[key] === null) limits[key] = 'was null';
const result = [
  first, early(5), late(1, 1), new Box(7).get(), own.call({ held: 'mine' }), own(), count(1, 2, 3), new Made(4).made,
  [...rows()], isMissing(null), isMissing(undefined), isMissing(0), found === null, second({ a: 1 }, null, 'null'), limits, null, 'a null',
];`);

describe('short declarations', () => {
  const made = madeBy(shortDeclarations, declarations);

  test('say the same, also of functions that are called before they are declared', () => {
    expect(run(made)).toBe(run(declarations));
    expect(JSON.parse(run(made))).toMatchObject({ 0: 9, 4: 'mine', 6: 3, 7: true });
  });

  test('no const is left, no word null but in texts, and no function but those that ask for their object', () => {
    expect(made).not.toMatch(/\bconst\b/);
    expect(made.match(/\bnull\b/g)).toHaveLength(3);
    expect(made.match(/function\*? ?\w+/g)).toEqual([
      'function own',
      'function count',
      'function Made',
      'function* rows',
    ]);
  });

  test('both plugins in a row', () => {
    const code = scriptOf(
      `const first = said(0);\nconst rules = [${rules.join(',\n')}];\nfunction said(n) { return n === null ? null : n; }\nconst result = [first, said(null), rules.map(({ kind, words, weak }) => [kind, words || null, weak ? true : null])];`,
    );
    expect(run(madeBy(shortDeclarations, madeBy(packTables, code)))).toBe(run(code));
  });
});
