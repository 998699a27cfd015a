import 'fake-indexeddb/auto';
import './browser-globals';
import PouchDB from 'pouchdb-browser';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Highlight } from '../../../lib/article';
import { type ArticleDocument, database, documentId } from '../../../lib/library/database';
import { followHighlights, listEntries, readArticle } from '../../../lib/library/read';
import {
  putHighlight,
  removeArticles,
  removeHighlight,
  restoreArticles,
  saveArticle,
} from '../../../lib/library/write';
import { until } from '../../../scripts/until.ts';
import { aHighlight } from '../a-highlight';
import { aDraft } from '../an-article';

beforeEach(async () => {
  vi.restoreAllMocks();
  const { rows } = await database().allDocs();
  for (const { id, value } of rows) await database().remove(id, value.rev);
  await saveArticle(aDraft('a'));
});

const idsOf = (highlights: readonly Highlight[] = []) => highlights.map(({ id }) => id).sort();
const kept = async () => (await readArticle('a'))?.kept.highlights;

describe('a highlight', () => {
  test('is kept with the article as it was made', async () => {
    const highlight = aHighlight('h', { note: 'سطر\nوسطر' });
    await putHighlight('a', highlight);
    expect(await kept()).toEqual([highlight]);
    expect((await listEntries())[0]?.highlights).toEqual([highlight]);
    // It is not part of the article itself.
    expect((await readArticle('a'))?.article).toEqual(aDraft('a').article);
  });

  test('put again, it takes its own place', async () => {
    for (const id of ['1', '2', '3']) await putHighlight('a', aHighlight(id));
    await putHighlight('a', aHighlight('2', { colour: 'pink' }));
    expect((await kept())?.map(({ id, colour }) => [id, colour])).toEqual([
      ['1', 'yellow'],
      ['2', 'pink'],
      ['3', 'yellow'],
    ]);
  });

  test('removed, the others stay; removed again, nothing happens', async () => {
    for (const id of ['1', '2']) await putHighlight('a', aHighlight(id));
    await removeHighlight('a', '1');
    await removeHighlight('a', '1');
    expect(idsOf(await kept())).toEqual(['2']);
  });

  test('stays when the article is saved again with what the page says now', async () => {
    await putHighlight('a', aHighlight('h'));
    await saveArticle(aDraft('a', { headline: 'عنوان جديد', html: '<p>نص جديد</p>' }));
    expect(await readArticle('a')).toMatchObject({
      article: { headline: 'عنوان جديد' },
      kept: { highlights: [aHighlight('h')] },
    });
  });

  test('that was taken away is remembered as gone, until it is put again', async () => {
    await putHighlight('a', aHighlight('h'));
    await removeHighlight('a', 'h');
    expect((await readArticle('a'))?.kept.goneHighlights).toEqual({ h: expect.any(Number) });
    await putHighlight('a', aHighlight('h'));
    expect((await readArticle('a'))?.kept.goneHighlights).toEqual({});
  });

  test('goes with the article, and comes back with it', async () => {
    await putHighlight('a', aHighlight('h'));
    await removeArticles(['a']);
    expect(await readArticle('a')).toBeNull();
    await restoreArticles(['a']);
    expect(await kept()).toEqual([aHighlight('h')]);
  });

  test('is there again when an article that was taken out is saved anew', async () => {
    await putHighlight('a', aHighlight('h'));
    await removeArticles(['a']);
    await saveArticle(aDraft('a'));
    expect(await kept()).toEqual([aHighlight('h')]);
  });

  test('of an article that is not saved is missing', async () => {
    await expect(putHighlight('nobody', aHighlight('h'))).rejects.toMatchObject({ status: 404 });
    await expect(removeHighlight('nobody', 'h')).rejects.toMatchObject({ status: 404 });
  });

  test('of an article that was taken out is missing, and nothing is written', async () => {
    await removeArticles(['a']);
    await expect(putHighlight('a', aHighlight('h'))).rejects.toMatchObject({ status: 404 });
    await restoreArticles(['a']);
    expect(await kept()).toEqual([]);
  });
});

describe('several writers at once', () => {
  test('lose nothing', async () => {
    const ids = Array.from({ length: 12 }, (_, i) => `h${i}`);
    await putHighlight('a', aHighlight('old'));
    await Promise.all([
      ...ids.map((id) => putHighlight('a', aHighlight(id))),
      removeHighlight('a', 'old'),
      saveArticle(aDraft('a', { headline: 'عنوان جديد' })),
      putHighlight('a', aHighlight('h3', { note: 'ملاحظة' })),
    ]);
    expect(idsOf(await kept())).toEqual([...ids].sort());
    expect((await kept())?.find(({ id }) => id === 'h3')?.note).toBe('ملاحظة');
  });

  /** Another writer that knows nothing of ours, as a synchronisation is one: it comes in between reading and writing. */
  function interfere(times: number) {
    const other = new PouchDB<ArticleDocument>('library');
    const write = database().bulkDocs.bind(database());
    let left = times;
    return vi.spyOn(database(), 'bulkDocs').mockImplementation((async (documents: ArticleDocument[]) => {
      if (left > 0) {
        left--;
        const theirs = await other.get(documentId('a'));
        await other.put({ ...theirs, highlights: [...theirs.highlights, aHighlight(`other ${left}`)] });
      }
      return write(documents);
    }) as typeof write);
  }

  test('and a writer from elsewhere keep what each has added', async () => {
    const writes = interfere(2);
    await putHighlight('a', aHighlight('ours'));
    expect(writes).toHaveBeenCalledTimes(3);
    expect(idsOf(await kept())).toEqual(['other 0', 'other 1', 'ours']);
  });

  test('and one that never stops get an answer', async () => {
    interfere(Number.POSITIVE_INFINITY);
    await expect(putHighlight('a', aHighlight('ours'))).rejects.toMatchObject({ status: 409 });
  });
});

test('a write that the disk refuses is an error, and the next one is written', async () => {
  const put = IDBObjectStore.prototype.put;
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  // The document is there already, so that the store itself refuses to add it: an error as a full disk's is one.
  const refusing = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...given
  ) {
    return this.name === 'document-store' ? this.add(...given) : put.apply(this, given);
  });
  await expect(putHighlight('a', aHighlight('refused'))).rejects.toMatchObject({ status: 500 });
  expect(refusing).toHaveBeenCalled();
  refusing.mockRestore();
  await putHighlight('a', aHighlight('written'));
  expect(idsOf(await kept())).toEqual(['written']);
  expect(said.mock.calls.flat().join()).toContain('global failure');
});

test('whoever follows an article hears its highlights now and after every change, until they stop', async () => {
  const told = vi.fn();
  const last = () => idsOf(told.mock.lastCall?.[0]);
  const stop = followHighlights('a', told);
  await until('the first answer', () => told.mock.calls.length > 0);
  expect(last()).toEqual([]);
  await putHighlight('a', aHighlight('h'));
  await until('the new one is heard', () => String(last()) === 'h');
  await removeArticles(['a']);
  await until('with the article it is gone', () => last().length === 0);
  await restoreArticles(['a']);
  await until('and back', () => String(last()) === 'h');
  stop();
  const calls = told.mock.calls.length;
  const another = vi.fn();
  const stopAnother = followHighlights('a', another);
  await removeHighlight('a', 'h');
  await until('another hears it', () => another.mock.lastCall?.[0].length === 0);
  stopAnother();
  expect(told).toHaveBeenCalledTimes(calls);
});

test('an article that is not saved has no highlights', async () => {
  const told = vi.fn();
  const stop = followHighlights('nobody', told);
  await until('it is told', () => told.mock.calls.length === 1);
  expect(told).toHaveBeenCalledWith([]);
  stop();
});
