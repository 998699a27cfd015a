import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Color from 'colorjs.io';
import { describe, expect, test } from 'vitest';
import { themes } from '../../lib/preferences';
import { root } from '../repository/sources';

/** The colours of tokens.css, as a browser resolves them: theme by theme, on a light and on a dark system. */

type Scheme = 'light' | 'dark';
type Colours = Record<string, string>;

const sheet = readFileSync(join(root, 'components/tokens.css'), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
// What stands in a media query holds only there.
const rules = [...sheet.replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*\s*\}/g, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)];

function declared(selector: string): Colours {
  const blocks = rules.filter(([, selectors = '']) => selectors.split(',').some((one) => one.trim() === selector));
  const declarations = blocks.flatMap(([, , block = '']) => block.split(';').map((one) => one.split(/:\s+/)));
  return Object.fromEntries(declarations.map(([name = '', value = '']) => [name.trim(), value.trim()]));
}

function coloursOf(theme: string, system: Scheme): Colours {
  const all = { ...declared(':root'), ...declared('[data-theme]'), ...declared(`[data-theme='${theme}']`) };
  const { 'color-scheme': scheme } = all;
  const light = scheme === 'light dark' ? system === 'light' : scheme === 'light';
  const resolved = Object.entries(all).map(([name, value]) => {
    const [, day, night] = /^light-dark\((\w+\(.*?\)), (\w+\(.*?\))\)$/.exec(value) ?? [];
    return [name, (light ? day : night) ?? value];
  });
  return Object.fromEntries(resolved) as Colours;
}

const inGamut = (colour: string) => new Color(colour).to('srgb').toGamut({ method: 'clip' });

const contrast = (text: string, ground: string): number => inGamut(text).contrast(inGamut(ground), 'WCAG21');

/** The text colours and what they stand on. */
const pairs: [string, string][] = [
  ['--ink', '--paper'],
  ['--ink', '--sunken'],
  ['--ink', '--accent-wash'],
  ['--ink', '--hairline'],
  ['--ink-quiet', '--paper'],
  ['--ink-quiet', '--sunken'],
  ['--accent', '--paper'],
  ['--on-raised', '--raised'],
  ['--on-raised-accent', '--raised'],
  ['--ink', '--highlight-yellow'],
  ['--ink', '--highlight-green'],
  ['--ink', '--highlight-blue'],
  ['--ink', '--highlight-pink'],
];

const cases = themes.flatMap((theme) => [
  { theme, system: 'light' as const },
  { theme, system: 'dark' as const },
]);

test('the sheet is read as it is', () => {
  expect(coloursOf('system', 'light')['--paper']).toBe('oklch(0.985 0.004 90)');
  expect(coloursOf('dark', 'light')['--paper']).toBe('oklch(0.21 0.008 260)');
  expect(coloursOf('sepia', 'dark')['--paper']).toBe('oklch(0.95 0.03 85)');
  expect(contrast('oklch(0 0 0)', 'oklch(1 0 0)')).toBeCloseTo(21, 1);
});

describe.each(cases)('$theme on a $system system', ({ theme, system }) => {
  const colours = coloursOf(theme, system);
  const colour = (name: string) => colours[name] ?? expect.fail(`no ${name}`);

  test.each(pairs)('%s can be read on %s', (text, ground) => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(7);
  });

  test('the highlights are told from the paper and from one another', () => {
    const grounds = ['paper', 'highlight-yellow', 'highlight-green', 'highlight-blue', 'highlight-pink'];
    const near = grounds.flatMap((one, i) =>
      grounds
        .slice(i + 1)
        .filter((other) => inGamut(colour(`--${one}`)).deltaE(inGamut(colour(`--${other}`)), '2000') < 8)
        .map((other) => `${one} is like ${other}`),
    );
    expect(near).toEqual([]);
  });
});
