// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { choose, narrow, type Pick, rulesOf, widen } from '../../lib/picker/picks';
import { beside, narrower, partAt, wider } from '../../lib/picker/tree';

beforeEach(() => {
  document.body.innerHTML = `
    <main id="main"><form name="page"><input name="parentElement">
      <div class="story"><p class="opening">أول <b>سطر</b></p><div class="weekly"><p>ملحق كل خميس</p><img alt=""></div><iframe></iframe></div>
    </form></main>`;
});
const at = (selector: string) => document.querySelector(selector) as Element;
const chosen = (picks: readonly Pick[]) => picks.map(({ kind, selector }) => `${kind} ${selector}`);

test('who points at a word means its line, and at a frame or a script what is around it', () => {
  expect(partAt(at('b'))).toBe(at('.opening'));
  expect(partAt(at('img'))).toBe(at('img'));
  expect(partAt(at('iframe'))).toBe(at('.story'));
  expect(partAt(document.body)).toBeNull();
  expect(partAt(document.documentElement)).toBeNull();
});

test('ways through the page pass forms and frames by, and end at its edge', () => {
  expect(wider(at('.story'))).toBe(at('main'));
  expect(wider(at('main'))).toBeNull();
  expect(narrower(at('.weekly'))).toBe(at('.weekly p'));
  expect(narrower(at('img'))).toBeNull();
  expect(beside(at('.opening'), 1)).toBe(at('.weekly'));
  expect(beside(at('.opening'), -1)).toBeNull();
  expect(beside(at('.weekly'), 1)).toBeNull();
});

test('a choice can be made wider, and narrower again the way it came', () => {
  const one = choose([], 'hide', at('.weekly p'));
  const wide = widen(one);
  expect(chosen(wide)).toEqual(['hide .weekly']);
  expect(chosen(widen(wide))).toEqual(['hide .story']);
  expect(chosen(narrow(narrow(widen(wide))))).toEqual(chosen(one));
  expect(widen(widen(widen(widen(wide))))).toHaveLength(1);
  expect(chosen(narrow(choose([], 'hide', at('.story'))))).toEqual(['hide .opening']);
});

test('choosing it again lets it go, choosing it for something else does not', () => {
  const hidden = choose([], 'hide', at('.weekly'));
  expect(choose(hidden, 'hide', at('.weekly p'))).toEqual([]);
  expect(chosen(choose(hidden, 'add', at('.weekly p')))).toEqual(['hide .weekly', 'add .weekly > p:only-of-type']);
});

test('a rule keeps the first words of what it means', () => {
  at('.opening').textContent = 'كلمة '.repeat(40);
  const rules = rulesOf(choose(choose([], 'hide', at('.weekly')), 'add', at('.opening')));
  expect(rules[0]).toEqual({ kind: 'hide', selector: '.weekly', says: 'ملحق كل خميس' });
  expect(rules[1]?.says).toMatch(/^(?:كلمة ){14,16}كلمة…$/);
});
