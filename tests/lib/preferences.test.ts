import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  initialPreferences,
  readPreferences,
  resetPreferences,
  setPreference,
  watchPreferences,
} from '../../lib/preferences';

beforeEach(() => fakeBrowser.reset());

test('the defaults hold until something is set', async () => {
  expect(await readPreferences()).toEqual(initialPreferences);
  await setPreference('theme', 'sepia');
  expect(await readPreferences()).toEqual({ ...initialPreferences, theme: 'sepia' });
});

test('a broken value, or one of a newer version, falls back alone', async () => {
  await browser.storage.local.set({
    'preference:theme': 'aurora',
    'preference:size': 'large',
    'preference:leading': 9,
    'preference:digits': 'european',
    'preference:directions': { 'news.example': 'ltr', 'other.example': 'up' },
    'preference:unheard-of': 1,
  });
  expect(await readPreferences()).toEqual({
    ...initialPreferences,
    digits: 'european',
    directions: { 'news.example': 'ltr' },
  });
});

test('every open page hears of a change, until it no longer listens', async () => {
  const changed = vi.fn();
  const stop = watchPreferences(changed);
  await setPreference('size', 2);
  await vi.waitFor(() => expect(changed).toHaveBeenCalledWith({ ...initialPreferences, size: 2 }));
  await browser.storage.local.set({ 'draft:1': {} });
  stop();
  await setPreference('size', 3);
  expect(changed).toHaveBeenCalledTimes(1);
});

test('a reset brings back some defaults, or all', async () => {
  await setPreference('size', 2);
  await setPreference('voice', 'a voice');
  await resetPreferences(['size']);
  expect(await readPreferences()).toEqual({ ...initialPreferences, voice: 'a voice' });
  await resetPreferences();
  expect(await readPreferences()).toEqual(initialPreferences);
});
