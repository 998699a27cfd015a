import 'fake-indexeddb/auto';
import './browser-globals';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { database } from '../../../lib/library/database';
import { isSaved, listEntries, readArticle, watchLibrary } from '../../../lib/library/read';
import {
  editArticles,
  forgetArticles,
  forgetRemoved,
  keepPosition,
  removeArticles,
  restoreArticles,
  saveArticle,
} from '../../../lib/library/write';
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
      kept: expect.objectContaining({ savedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/), highlights: [], tags: [] }),
      article: draft.article,
      removed: draft.removed,
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

describe('what the reader did with an article', () => {
  const did = async () => {
    await editArticles(['a'], { addTags: ['نهر', ' نهر ', ''], favourite: true, archived: true });
    await keepPosition('a', { block: 3, words: 'ثم', offset: 0.5, progress: 0.4 });
  };

  test('is kept', async () => {
    await saveArticle(aDraft('a'));
    await did();
    expect((await readArticle('a'))?.kept).toMatchObject({
      tags: ['نهر'],
      favourite: true,
      archivedAt: expect.any(String),
      finishedAt: null,
      position: { block: 3, progress: 0.4 },
    });
    await editArticles(['a'], { addTags: ['جسر'], removeTags: ['نهر'], favourite: false, archived: false });
    expect((await readArticle('a'))?.kept).toMatchObject({ tags: ['جسر'], favourite: false, archivedAt: null });
  });

  test('stays when it is saved again, and that says so', async () => {
    expect(await saveArticle(aDraft('a'))).toBe('saved');
    await did();
    const before = await readArticle('a');
    expect(await saveArticle(aDraft('a', { headline: 'عنوان جديد' }))).toBe('updated');
    const after = await readArticle('a');
    expect(after?.article.headline).toBe('عنوان جديد');
    expect(after?.kept).toEqual({ ...before?.kept, changedAt: after?.kept.changedAt });
  });

  test('an article that was in the bin is saved, not updated', async () => {
    await saveArticle(aDraft('a'));
    await removeArticles(['a']);
    expect(await saveArticle(aDraft('a'))).toBe('saved');
  });

  test('reaching the end is remembered, whatever comes later', async () => {
    await saveArticle(aDraft('a'));
    await keepPosition('a', { block: 9, words: 'أخيرا', offset: 0, progress: 0.99 });
    const finishedAt = (await readArticle('a'))?.kept.finishedAt;
    expect(finishedAt).toMatch(/^\d{4}-/);
    await keepPosition('a', { block: 0, words: 'أولا', offset: 0, progress: 0 });
    expect((await readArticle('a'))?.kept).toMatchObject({ finishedAt, position: { progress: 0 } });
  });

  test('a place in an article that is not saved is no failure', async () => {
    await keepPosition('nobody', { block: 0, words: '', offset: 0, progress: 0 });
    expect(await readArticle('nobody')).toBeNull();
  });

  test('many are changed at once; those that are there are changed though one is not', async () => {
    await saveArticle(aDraft('a'));
    await saveArticle(aDraft('b'));
    const editing = editArticles(['a', 'nobody', 'b'], { favourite: true });
    await expect(editing).rejects.toMatchObject({ status: 404 });
    expect((await readArticle('a'))?.kept.favourite).toBe(true);
    expect((await readArticle('b'))?.kept.favourite).toBe(true);
  });

  test('forgotten for good, it does not come back', async () => {
    await saveArticle(aDraft('a'));
    await forgetArticles(['a', 'nobody']);
    expect(await readArticle('a')).toBeNull();
    await expect(restoreArticles(['a'])).rejects.toMatchObject({ status: 404 });
  });
});

describe('a removed article', () => {
  test('is neither listed, nor saved, nor read', async () => {
    await saveArticle(aDraft('a'));
    await removeArticles(['a']);
    expect(await listEntries()).toEqual([]);
    expect(await isSaved('a')).toBe(false);
    expect(await readArticle('a')).toBeNull();
  });

  test('comes back where it was', async () => {
    await saveArticle(aDraft('a'));
    const before = await readArticle('a');
    await removeArticles(['a']);
    await restoreArticles(['a']);
    expect(await readArticle('a')).toEqual({
      ...before,
      kept: { ...before?.kept, changedAt: expect.any(String) },
    });
  });

  test('saved anew, it is saved now', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 0 });
    await saveArticle(aDraft('a'));
    await removeArticles(['a']);
    vi.setSystemTime(day);
    await saveArticle(aDraft('a'));
    vi.useRealTimers();
    expect((await readArticle('a'))?.kept.savedAt).toBe(new Date(day).toISOString());
  });

  test('is forgotten after thirty days and not before', async () => {
    const now = Date.now();
    await saveArticle(aDraft('kept'));
    await saveArticle(aDraft('a'));
    await removeArticles(['a']);
    await forgetRemoved(now + 29 * day);
    await restoreArticles(['a']);
    await removeArticles(['a']);
    await forgetRemoved(now + 31 * day);
    await expect(restoreArticles(['a'])).rejects.toMatchObject({ status: 404 });
    expect((await listEntries()).map(({ id }) => id)).toEqual(['kept']);
  });
});

test('what is not there cannot be removed', async () => {
  await expect(removeArticles(['nobody'])).rejects.toMatchObject({ status: 404 });
});

test('a failed write does not stop the next one', async () => {
  const failing = removeArticles(['nobody']).catch(() => 'failed');
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
  await removeArticles(['a']);
  await until('the removal is heard', () => changed.mock.calls.length === 2);
  stop();
});
