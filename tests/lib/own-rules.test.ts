import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type OwnRule, selectorsOf, withRules } from '../../lib/own-rule';
import {
  addOwnRules,
  ownRulesChangedAt,
  readAllOwnRules,
  readOwnRules,
  setOwnRules,
  watchOwnRules,
} from '../../lib/own-rules';
import { ownRulesFile, readOwnRulesFile } from '../../lib/own-rules-file';

const rule = (selector: string, kind: OwnRule['kind'] = 'hide'): OwnRule => ({ kind, selector, says: 'ملحق كل خميس' });
const host = 'marsa.example';

beforeEach(() => fakeBrowser.reset());

describe('the store', () => {
  test('keeps the rules of each newspaper on their own', async () => {
    await setOwnRules(host, [rule('.a')]);
    await setOwnRules('sunbula.example', [rule('.b'), rule('.c', 'add')]);
    expect(await readOwnRules(host)).toEqual([rule('.a')]);
    expect(await readOwnRules('nobody.example')).toEqual([]);
    expect(Object.keys(await fakeBrowser.storage.local.get(null))).toHaveLength(2);
    expect((await readAllOwnRules()).map((one) => one.host)).toEqual([host, 'sunbula.example']);
  });

  test('has a rule once, however often it is added', async () => {
    await addOwnRules(host, [rule('.a'), rule('.a', 'add')]);
    await addOwnRules(host, [rule('.b'), rule('.a')]);
    expect(await readOwnRules(host)).toEqual([rule('.a'), rule('.a', 'add'), rule('.b')]);
  });

  test('leaves nothing of a newspaper whose last rule is gone', async () => {
    await setOwnRules(host, [rule('.a')]);
    await setOwnRules(host, []);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });

  test('gives what is not broken of a broken record', async () => {
    const long = 'a'.repeat(501);
    await fakeBrowser.storage.local.set({
      [`own-rules:${host}`]: [
        rule('.a'),
        null,
        'text',
        { kind: 'hide' },
        { kind: 'run', selector: '.b' },
        { kind: 'hide', selector: 7 },
        { kind: 'hide', selector: ' ' },
        { kind: 'hide', selector: long },
        { kind: 'add', selector: ' .c ', says: 5 },
      ],
      'own-rules:broken.example': { hide: ['.a'] },
    });
    const good = [rule('.a'), { kind: 'add', selector: '.c', says: '' }];
    expect(await readOwnRules(host)).toEqual(good);
    expect(await readAllOwnRules()).toEqual([{ host, rules: good }]);
  });

  test('knows when the rules of a newspaper have changed in this session', async () => {
    expect(await ownRulesChangedAt(host)).toBe(0);
    const before = Date.now();
    await setOwnRules(host, [rule('.a')]);
    expect(await ownRulesChangedAt(host)).toBeGreaterThanOrEqual(before);
    expect(await ownRulesChangedAt('sunbula.example')).toBe(0);
  });

  test('tells whoever asks of every change, until it is told to stop', async () => {
    let changes = 0;
    const stop = watchOwnRules(() => changes++);
    await setOwnRules(host, [rule('.a')]);
    await fakeBrowser.storage.local.set({ 'preference:theme': 'dark' });
    expect(changes).toBe(1);
    stop();
    await setOwnRules(host, [rule('.b')]);
    expect(changes).toBe(1);
  });
});

test('selectors, by what they are for', () => {
  expect(selectorsOf([rule('.a'), rule('.b', 'add'), rule('.c', 'article'), rule('.d')])).toEqual({
    hide: ['.a', '.d'],
    add: ['.b'],
    article: ['.c'],
  });
  expect(withRules([], [rule('.a'), rule('.a')])).toEqual([rule('.a')]);
});

describe('the file', () => {
  const newspapers = [
    { host, rules: [rule('.a'), rule('.b', 'article')] },
    { host: 'sunbula.example', rules: [rule('.c', 'add')] },
  ];
  const understood = (selector: string) => !selector.includes(':::');
  const read = (content: unknown) =>
    readOwnRulesFile(typeof content === 'string' ? content : JSON.stringify(content), understood);

  test('gives back what was put into it', () => {
    expect(read(ownRulesFile(newspapers))).toEqual({ kind: 'rules', newspapers, leftOut: 0 });
  });

  test('loses only what is no rule', () => {
    const file = {
      naqi: 'own-rules',
      version: 1,
      newspapers: [
        { host: `www.${host}`, rules: [rule('.a'), rule('p:::'), { kind: 'run', selector: '.x' }] },
        { host: 'no host at all', rules: [rule('.a')] },
        { rules: [rule('.a')] },
        { host: 'empty.example' },
        7,
      ],
    };
    expect(read(file)).toEqual({ kind: 'rules', newspapers: [{ host, rules: [rule('.a')] }], leftOut: 6 });
  });

  test.each<[string, unknown]>([
    ['nothing', ''],
    ['no JSON', '{"naqi": '],
    ['a number', 5],
    ['null', null],
    ['a list', []],
    ['other JSON', { version: 1, newspapers: [] }],
    ['a backup', { naqi: 'backup', version: 1, newspapers: [] }],
    ['no newspapers', { naqi: 'own-rules', version: 1, newspapers: 'all' }],
  ])('%s is not taken for one', (_, content) => {
    expect(read(content)).toEqual({ kind: 'refusal', reason: 'other' });
  });

  test('of a newer version is not guessed at', () => {
    expect(read({ naqi: 'own-rules', version: 2, newspapers })).toEqual({ kind: 'refusal', reason: 'newer' });
  });
});
