import 'fake-indexeddb/auto';
import './browser-globals';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Article } from '../../../lib/article';
import { database } from '../../../lib/library/database';
import { duplicates } from '../../../lib/library/duplicates';
import { updateCatalogue } from '../../../lib/library/follow-catalogue';
import { updateIndex } from '../../../lib/library/follow-library';
import { statistics } from '../../../lib/library/statistics';
import { storageUsed } from '../../../lib/library/storage-used';
import { editArticles, putHighlight, removeArticles, restoreArticles, saveArticle } from '../../../lib/library/write';
import { aHighlight } from '../a-highlight';
import { aDraft } from '../an-article';

beforeEach(async () => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  const { rows } = await database().allDocs();
  for (const { id, value } of rows) await database().remove(id, value.rev);
  await Promise.all([updateCatalogue(), updateIndex()]);
});

const save = (id: string, different: Partial<Article> = {}) => saveArticle(aDraft(id, { headline: id, ...different }));

/** Noon, wherever the test runs. */
const noon = (day: string) => new Date(`${day}T12:00:00`).getTime();

async function on(day: string, act: () => Promise<unknown>): Promise<void> {
  vi.useFakeTimers({ toFake: ['Date'], now: noon(day) });
  await act();
  vi.useRealTimers();
}

const finish = (...ids: string[]) => editArticles(ids, { finished: true });

describe('statistics', () => {
  test('count what was saved and read by week, newspaper, and in all', async () => {
    // 2026-03-14 is a Saturday.
    await on('2026-03-13', async () => {
      await save('a', { words: 100, publisher: 'الأيام' });
      await save('b', { words: 200, publisher: 'الأيام' });
      await save('c', { words: 400, publisher: 'قاسيون' });
      await save('d', { words: 800, publisher: 'قاسيون' });
      await finish('a');
    });
    await on('2026-03-14', async () => {
      await finish('b', 'c', 'd');
      await editArticles(['c'], { archived: true, favourite: true });
      await putHighlight('c', aHighlight('1'));
      await removeArticles(['d']);
    });
    await updateCatalogue();
    const { weeks, publishers, totals, streak } = await statistics(noon('2026-03-15'));
    expect(weeks).toHaveLength(26);
    expect(weeks[0]?.start).toBe('2025-09-20');
    expect(weeks.slice(-2)).toEqual([
      { start: '2026-03-07', saved: 3, finished: 1, words: 100 },
      { start: '2026-03-14', saved: 0, finished: 2, words: 600 },
    ]);
    expect(publishers).toEqual([
      { name: 'الأيام', saved: 2, finished: 2, words: 300 },
      { name: 'قاسيون', saved: 1, finished: 1, words: 400 },
    ]);
    expect(totals).toEqual({
      articles: 3,
      words: 700,
      unread: 0,
      reading: 0,
      finished: 3,
      wordsRead: 700,
      favourite: 1,
      archived: 1,
      highlights: 1,
    });
    expect(streak).toEqual({ now: 2, longest: 2 });
  });

  test('days in a row end when a whole day has passed', async () => {
    const days = ['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-05'];
    for (const day of days) {
      await save(day);
      await on(day, () => finish(day));
    }
    await updateCatalogue();
    expect((await statistics(noon('2026-03-05'))).streak).toEqual({ now: 1, longest: 3 });
    expect((await statistics(noon('2026-03-06'))).streak).toEqual({ now: 1, longest: 3 });
    expect((await statistics(noon('2026-03-07'))).streak).toEqual({ now: 0, longest: 3 });
  });

  test('of an empty library are nothing', async () => {
    const { totals, publishers, streak } = await statistics();
    expect(Object.values(totals).every((sum) => sum === 0)).toBe(true);
    expect([publishers, streak]).toEqual([[], { now: 0, longest: 0 }]);
  });
});

test('the room on the disk is told by newspaper, by article, and by what it is', async () => {
  await save('small', { publisher: 'قاسيون' });
  await save('large', { publisher: 'الأيام', text: 'كلمة '.repeat(5000) });
  const stored = await database().get('article:small');
  const picture = { content_type: 'image/webp', data: new Blob([new Uint8Array(3000)]) };
  await database().put({ ...stored, _attachments: { ...stored._attachments, 'picture-1': picture } } as never);
  await removeArticles(['large']);
  await updateCatalogue();
  const used = await storageUsed();
  expect(used.pictures).toBe(3000);
  expect(used.text).toBeGreaterThan(5000 * 9);
  expect(used.publishers.map(([name]) => name)).toEqual(['الأيام', 'قاسيون']);
  expect(used.publishers.reduce((sum, [, bytes]) => sum + bytes, 0)).toBe(used.text + used.pictures);
  expect(used.largest.map(({ id }) => id)).toEqual(['large', 'small']);
  // Node has no storage to be asked about.
  expect([used.total, used.index]).toEqual([null, null]);
});

describe('duplicates', () => {
  const words = (from: number, count: number) =>
    Array.from({ length: count }, (_, i) => `كلم${String.fromCharCode(0x628 + ((from + i) % 20))}${from + i}`);
  const found = async () => {
    await Promise.all([updateCatalogue(), updateIndex()]);
    return (await duplicates()).map((group) => group.sort().join()).sort();
  };

  test('are those with the same headline in the same newspaper', async () => {
    await save('a', { headline: 'المكتبةُ العائمة', publisher: 'الأيام' });
    await save('b', { headline: 'المكتبه العائمة', publisher: 'الأيام' });
    await save('c', { headline: 'المكتبة العائمة', publisher: 'قاسيون' });
    expect(await found()).toEqual(['a,b']);
    await removeArticles(['a']);
    expect(await found()).toEqual([]);
    await restoreArticles(['a']);
    await save('b', { headline: 'عنوان آخر', publisher: 'الأيام' });
    expect(await found()).toEqual([]);
  });

  test('and those with nearly the same text, whoever printed it', async () => {
    const text = words(0, 200);
    await save('a', { text: text.join(' '), publisher: 'الأيام' });
    await save('b', { text: ['أفادت', 'وكالتنا', ...text.slice(0, 192)].join(' '), publisher: 'قاسيون' });
    await save('c', { text: words(500, 200).join(' ') });
    await save('d', { text: words(100, 200).join(' ') });
    expect(await found()).toEqual(['a,b']);
  });

  test('and all that are alike are one group', async () => {
    const text = words(0, 100).join(' ');
    await save('a', { text, headline: 'عنوان' });
    await save('b', { text });
    await save('c', { headline: 'عنوان', text: words(700, 100).join(' ') });
    expect(await found()).toEqual(['a,b,c']);
  });
});
