import { describe, expect, test } from 'vitest';
import { shortcutOf } from '../../components/keyboard/shortcut-of';
import { type Shortcut, type Surface, shortcuts } from '../../components/keyboard/shortcuts';
import { stepOf } from '../../components/keyboard/step-of';
import ar from '../../public/_locales/ar/messages.json';
import en from '../../public/_locales/en/messages.json';
import { sources } from '../repository/sources';

const surfaces: Surface[] = ['popup', 'reader', 'library'];
const on = (surface: Surface): Shortcut[] => shortcuts.filter((one) => one.surfaces.includes(surface));

/** What is done without a control: by functions of Keyboard.tsx, and by the browser. */
const withoutControl = ['larger', 'smaller', 'turn-theme', 'next-entry', 'previous-entry', 'open-entry'];

describe.each(surfaces)('the shortcuts of the %s', (surface) => {
  const twice = (all: string[]) => all.filter((one, i) => all.indexOf(one) !== i);

  test('have no place twice, and no letter', () => {
    expect(twice(on(surface).map(({ code, shift }) => (shift ? `shift ${code}` : code)))).toEqual([]);
    expect(twice(on(surface).flatMap(({ keys }) => keys))).toEqual([]);
  });

  test('are there', () => expect(on(surface).length).toBeGreaterThan(5));
});

test('every shortcut has a sentence of its own in both languages', () => {
  for (const { text } of shortcuts) {
    expect([text, ar[text]?.message]).toEqual([text, expect.stringMatching(/^\p{Script=Arabic}.+\.$/u)]);
    expect([text, en[text]?.message]).toEqual([text, expect.stringMatching(/^[A-Z].+\.$/)]);
  }
  // The same words for different things would be one line of the help.
  const names = [...new Set(shortcuts.map(({ text }) => text))];
  expect(new Set(names.map((name) => ar[name].message)).size).toBe(names.length);
  expect(new Set(names.map((name) => en[name].message)).size).toBe(names.length);
});

test('every control that a shortcut presses is one of ours', () => {
  const code = sources(['components', 'entrypoints'], /\.tsx?$/)
    .filter(({ path }) => path !== 'components/keyboard/shortcuts.ts')
    .map(({ text }) => text)
    .join('\n');
  const wanted = shortcuts.flatMap(({ commands, behind, offeredBy }) => [...commands, behind ?? [], offeredBy ?? []]);
  const missing = wanted
    .flat()
    .filter((command) => !withoutControl.includes(command) && !new RegExp(`['"]${command}['"]`).test(code));
  expect([...new Set(missing)]).toEqual([]);
});

test('letters are told by their place where the keyboard writes no Latin ones', () => {
  for (const { code, keys, commands } of on('reader').filter(({ code }) => code.startsWith('Key'))) {
    expect(code).toBe(`Key${keys[0].toUpperCase()}`);
    const pressed = (key: string, shiftKey = false) => shortcutOf({ key, code, shiftKey }, 'reader')?.commands;
    expect([code, pressed(keys[0])]).toEqual([code, commands]);
    // Whatever Arabic letter stands there; one key writes two of them.
    for (const key of ['س', 'ى', 'لا']) expect([code, pressed(key)]).toEqual([code, commands]);
    // With the shift key it is another key.
    expect([code, pressed(keys[0].toUpperCase(), true)]).toEqual([code, undefined]);
    expect([code, pressed('ٍ', true)]).toEqual([code, undefined]);
  }
});

const cases: [string, { key: string; code: string; shiftKey?: boolean }, Surface, string | undefined][] = [
  ['S with caps lock', { key: 'S', code: 'KeyS' }, 'reader', 'save'],
  ['A on a French keyboard', { key: 'a', code: 'KeyQ' }, 'reader', 'appearance'],
  ['Q on a French keyboard', { key: 'q', code: 'KeyA' }, 'reader', undefined],
  ['? on an English keyboard', { key: '?', code: 'Slash', shiftKey: true }, 'reader', 'help'],
  ['? on an Arabic keyboard', { key: '؟', code: 'Slash', shiftKey: true }, 'reader', 'help'],
  ['? on a German keyboard', { key: '?', code: 'Minus', shiftKey: true }, 'library', 'help'],
  ['- on a German keyboard', { key: '-', code: 'Slash' }, 'reader', 'smaller'],
  ['/ on an English keyboard', { key: '/', code: 'Slash' }, 'library', 'search'],
  ['the same key on an Arabic one', { key: 'ظ', code: 'Slash' }, 'library', 'search'],
  ['/ in the reader, which has no search', { key: '/', code: 'Slash' }, 'reader', undefined],
  ['+ with the shift key', { key: '+', code: 'Equal', shiftKey: true }, 'reader', 'larger'],
  ['+ without it', { key: '=', code: 'Equal' }, 'popup', 'larger'],
  ['+ beside the numbers', { key: '+', code: 'NumpadAdd' }, 'reader', 'larger'],
  ['the space bar', { key: ' ', code: 'Space' }, 'reader', 'listen-pause'],
  [
    'the space bar with the shift key, which scrolls up',
    { key: ' ', code: 'Space', shiftKey: true },
    'reader',
    undefined,
  ],
  ['an arrow', { key: 'ArrowDown', code: 'ArrowDown' }, 'library', 'next-entry'],
  ['an arrow with the shift key', { key: 'ArrowDown', code: 'ArrowDown', shiftKey: true }, 'library', undefined],
  ['a dead key', { key: 'Dead', code: 'KeyS' }, 'reader', undefined],
  ['a key without a shortcut', { key: 'x', code: 'KeyX' }, 'reader', undefined],
];
test.each(cases)('%s', (_, { shiftKey = false, ...press }, surface, command) => {
  expect(shortcutOf({ ...press, shiftKey }, surface)?.commands[0]).toBe(command);
});

test('left and right follow the direction, and a combination is another key', () => {
  const press = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  expect(stepOf({ ...press, key: 'ArrowLeft' }, true)).toBe('next');
  expect(stepOf({ ...press, key: 'ArrowLeft' }, false)).toBe('previous');
  expect(stepOf({ ...press, key: 'ArrowRight' }, true)).toBe('previous');
  expect(stepOf({ ...press, key: 'ArrowRight' }, false)).toBe('next');
  expect(stepOf({ ...press, key: 'Home' }, true)).toBe('first');
  expect(stepOf({ ...press, key: 'End' }, true)).toBe('last');
  expect(stepOf({ ...press, key: 'ArrowLeft', altKey: true }, true)).toBeNull();
});
