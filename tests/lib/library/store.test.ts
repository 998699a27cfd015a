import 'fake-indexeddb/auto';
import './browser-globals';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { database } from '../../../lib/library/database';
import { isSaved, listEntries, readArticle, watchLibrary } from '../../../lib/library/read';
import { forgetRemoved, removeArticle, restoreArticle, saveArticle } from '../../../lib/library/write';
import { until } from '../../../scripts/until.ts';
import { aDraft } from '../an-article';

/** The store is real PouchDB; only the disk under it is not. */
beforeEach(async () => {
  const { rows } = await database().allDocs();
  for (const { id, value } of rows) await database().remove(id, value.rev);
});

const day = 86_400_000;

describe('a saved article', () => {
  test('comes back as it was', async () => {
    const draft = aDraft('a', { picture: { src: 'https://a.example/p.jpg', alt: 'صورة', caption: null } });
    await saveArticle(draft);
    expect(await readArticle('a')).toEqual({
      id: 'a',
      savedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      article: draft.article,
      removed: draft.removed,
      highlights: [],
    });
  });

  test('is known to be saved, and another is not', async () => {
    await saveArticle(aDraft('a'));
    expect(await isSaved('a')).toBe(true);
    expect(await isSaved('b')).toBe(false);
    expect(await readArticle('b')).toBeNull();
  });

  test('is listed without its body', async () => {
    await saveArticle(aDraft('a'));
    const [entry] = await listEntries();
    expect(entry).toMatchObject({ id: 'a', headline: aDraft('a').article.headline, words: 5 });
    for (const field of ['html', 'text', '_id', '_rev', '_attachments', 'removedAt']) {
      expect(entry).not.toHaveProperty(field);
    }
  });

  test('saved again, it is what the page says now, and as old as it was', async () => {
    await saveArticle(aDraft('a'));
    const [before] = await listEntries();
    await saveArticle(aDraft('a', { headline: 'عنوان جديد', text: 'نص جديد' }));
    const entries = await listEntries();
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ headline: 'عنوان جديد', savedAt: before?.savedAt });
    expect((await readArticle('a'))?.article.text).toBe('نص جديد');
  });

  test('saved many times at once, it is saved once', async () => {
    await Promise.all(Array.from({ length: 8 }, () => saveArticle(aDraft('a'))));
    expect(await listEntries()).toHaveLength(1);
  });
});

test('the newest comes first', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  for (const [i, id] of ['a', 'b', 'c'].entries()) {
    vi.setSystemTime(i * day);
    await saveArticle(aDraft(id));
  }
  vi.useRealTimers();
  expect((await listEntries()).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
});

describe('a removed article', () => {
  test('is neither listed, nor saved, nor read', async () => {
    await saveArticle(aDraft('a'));
    await removeArticle('a');
    expect(await listEntries()).toEqual([]);
    expect(await isSaved('a')).toBe(false);
    expect(await readArticle('a')).toBeNull();
  });

  test('comes back where it was', async () => {
    await saveArticle(aDraft('a'));
    const before = await readArticle('a');
    await removeArticle('a');
    await restoreArticle('a');
    expect(await readArticle('a')).toEqual(before);
  });

  test('saved anew, it is saved now', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 0 });
    await saveArticle(aDraft('a'));
    await removeArticle('a');
    vi.setSystemTime(day);
    await saveArticle(aDraft('a'));
    vi.useRealTimers();
    expect((await readArticle('a'))?.savedAt).toBe(new Date(day).toISOString());
  });

  test('is forgotten after thirty days and not before', async () => {
    const now = Date.now();
    await saveArticle(aDraft('kept'));
    await saveArticle(aDraft('a'));
    await removeArticle('a');
    await forgetRemoved(now + 29 * day);
    await restoreArticle('a');
    await removeArticle('a');
    await forgetRemoved(now + 31 * day);
    await expect(restoreArticle('a')).rejects.toMatchObject({ status: 404 });
    expect((await listEntries()).map(({ id }) => id)).toEqual(['kept']);
  });
});

test('what is not there cannot be removed', async () => {
  await expect(removeArticle('nobody')).rejects.toMatchObject({ status: 404 });
});

test('a failed write does not stop the next one', async () => {
  const failing = removeArticle('nobody').catch(() => 'failed');
  const saving = saveArticle(aDraft('a'));
  expect(await failing).toBe('failed');
  await saving;
  expect(await isSaved('a')).toBe(true);
});

test('whoever watches hears of every change until they stop', async () => {
  const changed = vi.fn();
  const stop = watchLibrary(changed);
  await saveArticle(aDraft('a'));
  await until('the save is heard', () => changed.mock.calls.length === 1);
  await removeArticle('a');
  await until('the removal is heard', () => changed.mock.calls.length === 2);
  stop();
});
