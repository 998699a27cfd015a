import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { OwnRule } from '../../lib/own-rule';
import type { Tab } from '../../lib/page';
import { openPicker, receivePicked } from '../../lib/picking';

const rule: OwnRule = { kind: 'hide', selector: '.weekly', says: 'ملحق' };
const executeScript = vi.fn<(injection: object) => Promise<object[]>>();
const keep = vi.fn<(host: string, rules: OwnRule[]) => Promise<void>>();
type Listener = (message: unknown, sender: object) => Promise<unknown> | undefined;
let listener: Listener;

beforeEach(() => {
  fakeBrowser.reset();
  executeScript.mockReset().mockResolvedValue([{}]);
  keep.mockReset().mockResolvedValue();
  Object.assign(fakeBrowser, { scripting: { executeScript } });
  vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((given) => {
    listener = given as unknown as Listener;
  });
  receivePicked(keep);
});

const sender = { tab: { id: 7 }, url: 'https://www.marsa.example/news/1', frameId: 0 };
const open = () => openPicker({ id: 7 } as Tab, { kind: 'hide', theme: 'dark' });

test('the picker is run in the tab, and is told how to begin', async () => {
  await open();
  expect(executeScript.mock.calls).toMatchObject([
    [{ target: { tabId: 7 }, args: [{ naqiPicker: { kind: 'hide', theme: 'dark' } }] }],
    [{ target: { tabId: 7 }, files: ['/content-scripts/picker.js'] }],
  ]);
});

test('a page that is closed to us is heard of', async () => {
  executeScript.mockRejectedValue(new Error('Cannot access contents of the page.'));
  await expect(open()).rejects.toThrow('Cannot access');
});

test('what was chosen is kept for the site that it comes from, once', async () => {
  await open();
  const picked = [rule, { kind: 'run', selector: 'x' }];
  expect(await listener({ picked }, sender)).toEqual({ ok: true });
  expect(keep).toHaveBeenCalledExactlyOnceWith('marsa.example', [rule], sender.tab);
  expect(await listener({ picked }, sender)).toMatchObject({ ok: false });
  expect(keep).toHaveBeenCalledOnce();
});

test('nothing is taken from tabs without a picker, from frames, or from anything else', async () => {
  expect(await listener({ picked: [rule] }, sender)).toMatchObject({ ok: false });
  await open();
  expect(await listener({ picked: [rule] }, { ...sender, tab: { id: 8 } })).toMatchObject({ ok: false });
  expect(listener({ picked: [rule] }, { ...sender, frameId: 3 })).toBeUndefined();
  expect(listener({ request: 'save' }, sender)).toBeUndefined();
  expect(listener(null, sender)).toBeUndefined();
  expect(keep).not.toHaveBeenCalled();
});

test('a store that fails is answered, and can be tried again', async () => {
  await open();
  keep.mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
  expect(await listener({ picked: [rule] }, sender)).toMatchObject({ ok: false, failure: 'full' });
  expect(await listener({ picked: [rule] }, sender)).toEqual({ ok: true });
});
