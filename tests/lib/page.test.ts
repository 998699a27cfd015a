import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Extraction, Refusal } from '../../lib/article';
import { extractFromTab, refusalOfAddress, type Tab } from '../../lib/page';
import { anArticle } from './an-article';

describe('what an address alone tells', () => {
  test.each<[string, Refusal | null]>([
    ['about:blank', 'blank'],
    ['about:newtab', 'blank'],
    ['about:home', 'blank'],
    ['chrome://newtab/', 'blank'],
    ['edge://newtab/', 'blank'],
    ['about:addons', 'browser-page'],
    ['about:blankets', 'browser-page'],
    ['chrome://version/', 'browser-page'],
    ['edge://settings/', 'browser-page'],
    ['view-source:https://a.example/', 'browser-page'],
    ['chrome-extension://abcdef/popup.html', 'browser-page'],
    ['moz-extension://abcdef/popup.html', 'browser-page'],
    ['devtools://devtools/bundled/inspector.html', 'browser-page'],
    ['https://chromewebstore.google.com/detail/x', 'store'],
    ['https://chrome.google.com/webstore/detail/x', 'store'],
    ['https://addons.mozilla.org/ar/firefox/', 'store'],
    ['https://microsoftedge.microsoft.com/addons/detail/x', 'store'],
    ['https://chrome.google.com/', null],
    ['https://a.example/chromewebstore.google.com', null],
    ['https://a.example/news/1', null],
    ['http://a.example/news/1', null],
    ['file:///home/reader/page.html', null],
  ])('%s', (address, reason) => {
    expect(refusalOfAddress(address)).toBe(reason);
  });
});

const executeScript = vi.fn<(injection: { target: object; files: string[] }) => Promise<{ result?: unknown }[]>>();

beforeEach(() => {
  executeScript.mockReset();
  Object.assign(fakeBrowser, { scripting: { executeScript } });
  vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation(async () => tab(news) as never);
});

const tab = (url?: string) => ({ id: 7, url }) as Tab;
const news = 'https://a.example/news/1';

test('what the content script returns is what is found', async () => {
  const extraction: Extraction = { kind: 'article', article: anArticle(), removed: [] };
  executeScript.mockResolvedValue([{ result: extraction }]);
  expect(await extractFromTab(tab(news))).toBe(extraction);
  expect(executeScript).toHaveBeenCalledExactlyOnceWith({
    target: { tabId: 7 },
    files: ['/content-scripts/content.js'],
  });
});

test('the reader’s own rules for the newspaper are handed over before it is read', async () => {
  const rules = [
    { kind: 'hide', selector: '.weekly', says: '' },
    { kind: 'add', selector: '.hours', says: '' },
  ];
  await fakeBrowser.storage.local.set({ 'own-rules:a.example': rules });
  executeScript.mockResolvedValue([{ result: { kind: 'article', article: anArticle(), removed: [] } }]);
  await extractFromTab(tab('https://www.a.example/news/1'));
  await fakeBrowser.storage.local.clear();
  expect(executeScript.mock.calls).toMatchObject([
    [{ args: [{ naqiOwnSelectors: { hide: ['.weekly'], add: ['.hours'], article: [] } }] }],
    [{ files: ['/content-scripts/with-rules.js'] }],
  ]);
});

test('what was read of another page than the one in front is not shown', async () => {
  executeScript.mockResolvedValue([{ result: { kind: 'article', article: anArticle(), removed: [] } }]);
  expect(await extractFromTab(tab('https://a.example/news/2'))).toEqual({ kind: 'refusal', reason: 'interrupted' });
});

test('a page that is known to be closed is not entered', async () => {
  expect(await extractFromTab(tab('about:blank'))).toEqual({ kind: 'refusal', reason: 'blank' });
  expect(executeScript).not.toHaveBeenCalled();
});

test('a page that is closed for a moment is entered when it opens', async () => {
  const extraction: Extraction = { kind: 'article', article: anArticle(), removed: [] };
  const closed = new Error('Cannot access contents of the page. Extension manifest must request permission …');
  executeScript
    .mockRejectedValueOnce(closed)
    .mockRejectedValueOnce(closed)
    .mockResolvedValue([{ result: extraction }]);
  expect(await extractFromTab(tab(news))).toBe(extraction);
});

test('a page that stays closed is a refusal', async () => {
  executeScript.mockRejectedValue(new Error('Cannot access contents of the page.'));
  expect(await extractFromTab(tab(news))).toEqual({ kind: 'refusal', reason: 'blocked' });
});

test.each<[string, string | undefined, string, Refusal]>([
  ['Chromium, one of its pages', undefined, 'Cannot access a chrome:// URL', 'browser-page'],
  ['Chromium, an empty tab', undefined, 'Cannot access contents of the page.', 'browser-page'],
  ['Chromium, its store', undefined, 'The extensions gallery cannot be scripted.', 'store'],
  ['Chromium, an error page', news, 'Frame with ID 0 is showing error page', 'unreachable'],
  ['Chromium, a closed tab', news, 'No tab with id: 7.', 'interrupted'],
  ['Chromium, a tab that went on', news, 'Frame with ID 0 was removed.', 'interrupted'],
  ['Chromium, a forbidden site', news, 'This page cannot be scripted due to an ExtensionsSettings policy.', 'blocked'],
  ['Chromium, a file', 'file:///page.html', 'Cannot access contents of url "file:///page.html".', 'file-access'],
  ['Firefox, a closed page', news, 'Missing host permission for the tab', 'blocked'],
  ['Firefox, its own viewer', 'https://a.example/a.PDF', 'Missing host permission for the tab', 'pdf'],
  ['Firefox, a tab that is gone', news, 'Invalid tab ID: 7', 'interrupted'],
])('%s', async (_, url, message, reason) => {
  executeScript.mockRejectedValue(new Error(message));
  expect(await extractFromTab(tab(url))).toEqual({ kind: 'refusal', reason });
});

test.each([
  ['nothing', []],
  ['a frame that went away', [{}]],
  ['no value', [{ result: null }]],
])('%s is a refusal too', async (_, results) => {
  executeScript.mockResolvedValue(results);
  expect(await extractFromTab(tab(news))).toEqual({ kind: 'refusal', reason: 'blocked' });
});
