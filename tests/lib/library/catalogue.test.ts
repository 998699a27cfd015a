import 'fake-indexeddb/auto';
import './browser-globals';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Article } from '../../../lib/article';
import { counts, listIds, readRows } from '../../../lib/library/catalogue';
import { catalogueDatabase } from '../../../lib/library/catalogue-database';
import { database } from '../../../lib/library/database';
import { followCatalogue, updateCatalogue, watchCatalogue } from '../../../lib/library/follow-catalogue';
import type { IndexProgress } from '../../../lib/library/follow-library';
import {
  editArticles,
  emptyBin,
  forgetArticles,
  keepPosition,
  putHighlight,
  removeArticles,
  renameTag,
  restoreArticles,
  saveArticle,
} from '../../../lib/library/write';
import { until } from '../../../scripts/until.ts';
import { aHighlight } from '../a-highlight';
import { aDraft } from '../an-article';
import { wholeRoom } from './whole-room';

beforeEach(async () => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  const { rows } = await database().allDocs();
  for (const { id, value } of rows) await database().remove(id, value.rev);
  await updateCatalogue();
});

/** Saves articles a day apart, the first the oldest. */
async function save(articles: { [id: string]: Partial<Article> }): Promise<void> {
  vi.useFakeTimers({ toFake: ['Date'] });
  for (const [i, [id, different]] of Object.entries(articles).entries()) {
    vi.setSystemTime(Date.UTC(2026, 0, 1 + i, 12));
    await saveArticle(aDraft(id, { headline: `عنوان ${id}`, ...different }));
  }
  vi.useRealTimers();
  await updateCatalogue();
}

const place = (progress: number) => ({ block: 1, words: 'ثم', offset: 0, progress });

/** What the catalogue would be if it were made now: the incremental one must be the same. */
async function everything() {
  const derived = await catalogueDatabase();
  return {
    rows: await derived.getAll('rows'),
    tallies: await derived.getAll('tallies'),
    keys: await derived.getAllKeys('tallies'),
    alike: await derived.getAllKeys('alikeHeadlines'),
  };
}

async function madeAnew() {
  await (await catalogueDatabase()).put('state', { form: -1, sequence: 1 }, 'state');
  await updateCatalogue();
  return everything();
}

describe('a row', () => {
  test('says what a list shows of an article', async () => {
    const picture = { src: 'https://a.example/p.jpg', alt: '', caption: null };
    await save({ a: { picture, words: 321 } });
    await editArticles(['a'], { addTags: ['نهر'], favourite: true });
    await putHighlight('a', aHighlight('1'));
    await keepPosition('a', place(0.25));
    await updateCatalogue();
    const { _attachments: attachments = {} } = await database().get('article:a');
    const { length } = attachments['body.json'] as { length: number };
    expect(await readRows(['nobody', 'a'])).toEqual([
      null,
      {
        id: 'a',
        headline: 'عنوان a',
        standfirst: null,
        byline: 'نهى البحراوي',
        publisher: 'السنبلة اليوم',
        url: 'https://www.sunbula.example/culture/1',
        published: '2026-03-14T09:30:00+02:00',
        savedAt: '2026-01-01T12:00:00.000Z',
        archivedAt: null,
        removedAt: null,
        finishedAt: null,
        words: 321,
        progress: 0.25,
        favourite: true,
        tags: ['نهر'],
        highlights: 1,
        picture: { src: picture.src, attachment: null },
        filled: true,
        bytes: length,
      },
    ]);
    expect(length).toBeGreaterThan(100);
  });

  test('is in a list that was read before as it is now: turned round, filtered, and after every change', async () => {
    await save({ a: {}, b: {}, c: {} });
    const list = async (how: object = {}) => (await listIds({ ...wholeRoom('library'), ...how })).join('');
    expect([await list(), await list({ reversed: true }), await list()]).toEqual(['cba', 'abc', 'cba']);
    await editArticles(['a', 'b'], { favourite: true });
    await updateCatalogue();
    expect([await list({ favourite: true }), await list()]).toEqual(['ba', 'cba']);
    await removeArticles(['b']);
    await updateCatalogue();
    expect([await list({ favourite: true, reversed: true }), await list()]).toEqual(['a', 'ca']);
    // The same number of changes, in a library that was begun anew.
    await (await catalogueDatabase()).clear('rows');
    await madeAnew();
    expect(await list()).toBe('ca');
  });

  test('names the site where there is no newspaper', async () => {
    await save({ a: { publisher: null } });
    expect((await readRows(['a']))[0]?.publisher).toBe('sunbula.example');
  });

  test('is where the article is, whoever moved it', async () => {
    const where = async () => {
      await updateCatalogue();
      const rooms = await Promise.all((['library', 'archive', 'bin'] as const).map((room) => listIds(wholeRoom(room))));
      return rooms.map((ids) => ids.join());
    };
    await save({ a: {}, b: {} });
    expect(await where()).toEqual(['b,a', '', '']);
    await editArticles(['a'], { archived: true });
    expect(await where()).toEqual(['b', 'a', '']);
    await removeArticles(['a', 'b']);
    expect(await where()).toEqual(['', '', 'b,a']);
    await restoreArticles(['a', 'b']);
    expect(await where()).toEqual(['b', 'a', '']);
    await forgetArticles(['a']);
    expect(await where()).toEqual(['b', '', '']);
    // As a synchronisation writes: past our own writer.
    const stored = await database().get('article:b');
    await database().bulkDocs(
      [{ ...stored, headline: 'من جهاز آخر', _rev: '9-abc', _revisions: { start: 9, ids: ['abc'] } } as never],
      { new_edits: false },
    );
    await updateCatalogue();
    expect((await readRows(['b']))[0]?.headline).toBe('من جهاز آخر');
  });
});

describe('the order', () => {
  beforeEach(() =>
    save({
      a: { publisher: 'القدس العربي', published: '2026-03-01', words: 300 },
      b: { publisher: 'الأيام', published: null, words: 100 },
      c: { publisher: 'قاسيون', published: '2026-03-02T01:00:00+03:00', words: 300 },
      d: { publisher: 'Daily Reader', published: '2026-03-02', words: 200 },
      e: { publisher: 'الأيام', published: '2025-12-31T23:00:00Z', words: 900 },
    }),
  );
  const order = async (sort: 'saved' | 'published' | 'publisher' | 'words' | 'progress', reversed = false) =>
    (await listIds({ ...wholeRoom('library'), sort, reversed })).join('');

  test('by saving: the newest first', async () => {
    expect(await order('saved')).toBe('edcba');
    expect(await order('saved', true)).toBe('abcde');
  });

  test('by publication: the newest first, in one time zone, and those without a date last', async () => {
    expect(await order('published')).toBe('dcaeb');
    expect(await order('published', true)).toBe('beacd');
  });

  test('by newspaper: the alphabet without «ال», each together and its newest first, other letters last', async () => {
    expect(await order('publisher')).toBe('ebcad');
  });

  test('by length: the shortest first, and of equal ones the newest', async () => {
    expect(await order('words')).toBe('bdcae');
  });

  test('by progress: unread, begun, finished', async () => {
    await keepPosition('e', place(1));
    await keepPosition('d', place(0.6));
    await keepPosition('c', place(0.2));
    await updateCatalogue();
    expect(await order('progress')).toBe('bacde');
  });
});

describe('filters and counts', () => {
  beforeEach(async () => {
    await save({
      a: { publisher: 'القدس العربي' },
      b: { publisher: 'الأيام' },
      c: { publisher: 'الأيام' },
      d: { publisher: 'الأيام' },
    });
    await editArticles(['a', 'b'], { addTags: ['نهر'] });
    await editArticles(['b', 'c', 'd'], { addTags: ['جسر'] });
    await editArticles(['b', 'c'], { favourite: true });
    await editArticles(['d'], { archived: true });
    await keepPosition('a', place(0.5));
    await keepPosition('b', place(1));
    await updateCatalogue();
  });
  const list = async (filters: object) => (await listIds({ ...wholeRoom('library'), ...filters })).join('');

  test.each([
    [{ progress: 'unread' }, 'c'],
    [{ progress: 'reading' }, 'a'],
    [{ progress: 'finished' }, 'b'],
    [{ favourite: true }, 'cb'],
    [{ publisher: 'الأيام' }, 'cb'],
    [{ publisher: 'ايام' }, ''],
    [{ tags: ['جسر'] }, 'cb'],
    [{ tags: ['جسر', 'نهر'] }, 'b'],
    [{ tags: ['جسر'], favourite: true, progress: 'unread', publisher: 'الأيام' }, 'c'],
    [{ tags: ['جسر'], room: 'archive' }, 'd'],
    [{ tags: ['جسر'], room: 'bin' }, ''],
  ])('%o', async (filters, ids) => {
    expect(await list(filters)).toBe(ids);
  });

  test('are counted in each room', async () => {
    expect(await counts('library')).toEqual({
      all: 3,
      progress: { unread: 1, reading: 1, finished: 1 },
      favourite: 2,
      publishers: [
        ['الأيام', 2],
        ['القدس العربي', 1],
      ],
      tags: [
        ['جسر', 2],
        ['نهر', 2],
      ],
    });
    expect(await counts('archive')).toMatchObject({ all: 1, publishers: [['الأيام', 1]], tags: [['جسر', 1]] });
    expect(await counts('bin')).toEqual({
      all: 0,
      progress: { unread: 0, reading: 0, finished: 0 },
      favourite: 0,
      publishers: [],
      tags: [],
    });
  });

  test('follow every change to what they would be if they were made anew', async () => {
    await editArticles(['a', 'c'], { removeTags: ['نهر', 'جسر'], addTags: ['ملف'], favourite: false, finished: true });
    await removeArticles(['b', 'd']);
    await restoreArticles(['d']);
    await save({ b: { headline: 'عنوان آخر', publisher: 'قاسيون' } });
    await forgetArticles(['c']);
    await updateCatalogue();
    const followed = await everything();
    expect(followed.rows.map(({ row }) => row.id)).toEqual(['a', 'b', 'd']);
    expect(await madeAnew()).toEqual(followed);
  });
});

describe('tags in the whole library', () => {
  beforeEach(async () => {
    await save({ a: {}, b: {}, c: {}, d: {} });
    await editArticles(['a', 'b', 'c'], { addTags: ['نهر', 'صيف'] });
    await editArticles(['b', 'd'], { addTags: ['الأنهار'] });
    await editArticles(['a'], { archived: true });
    await removeArticles(['c']);
  });
  const tagsOf = async (...ids: string[]) => {
    await updateCatalogue();
    return (await readRows(ids)).map((row) => row?.tags.join());
  };

  test('have another name in every room, and become one with a tag of that name', async () => {
    await renameTag('نهر', ' الأنهار ');
    expect(await tagsOf('a', 'b', 'c', 'd')).toEqual(['الأنهار,صيف', 'الأنهار,صيف', 'الأنهار,صيف', 'الأنهار']);
  });

  test('are taken away everywhere', async () => {
    await renameTag('نهر', null);
    expect(await tagsOf('a', 'b', 'c', 'd')).toEqual(['صيف', 'صيف,الأنهار', 'صيف', 'الأنهار']);
  });

  test('that nobody has are no failure', async () => {
    await renameTag('بحر', 'محيط');
    expect(await tagsOf('d')).toEqual(['الأنهار']);
  });
});

test('the bin is emptied, and nothing else', async () => {
  await save({ a: {}, b: {}, c: {} });
  await removeArticles(['a', 'b']);
  await restoreArticles(['b']);
  await emptyBin();
  await updateCatalogue();
  expect(await listIds(wholeRoom('bin'))).toEqual([]);
  expect(await listIds(wholeRoom('library'))).toEqual(['c', 'b']);
  await expect(database().get('article:a')).rejects.toMatchObject({ status: 404 });
});

test('more articles than a lot are changed at once, and told once', async () => {
  const ids = Array.from({ length: 450 }, (_, i) => `a${i}`);
  const { article } = aDraft('a');
  const { html: _, text: __, ...fields } = article;
  await database().bulkDocs(
    ids.map((id) => ({ ...fields, _id: `article:${id}`, schema: 3, savedAt: '2026-01-01' }) as never),
  );
  const told: string[][] = [];
  const stop = followCatalogue((changed) => told.push([...changed]));
  await until('all are there', () => told.flat().length === 450);
  const announced = vi.fn();
  const channel = new BroadcastChannel('library-changes');
  channel.onmessage = announced;
  await editArticles(ids, { favourite: true });
  await until('all are told again', () => told.flat().length === 900);
  expect(announced).toHaveBeenCalledTimes(1);
  channel.close();
  stop();
  expect((await counts('library')).favourite).toBe(450);
});

describe('the catalogue follows the library', () => {
  test('and tells which rows are others, until it is stopped', async () => {
    const told: string[] = [];
    const stop = followCatalogue((ids) => told.push(...ids));
    await saveArticle(aDraft('a'));
    await until('the save is told', () => told.join() === 'a');
    await removeArticles(['a']);
    await until('the removal is told', () => told.join() === 'a,a');
    stop();
    await saveArticle(aDraft('b'));
    await updateCatalogue();
    expect(await listIds(wholeRoom('library'))).toEqual(['b']);
    expect(told).toHaveLength(2);
  });

  test('and does not wait for the words', async () => {
    const reading = vi.spyOn(database(), 'getAttachment');
    await save({ a: {} });
    expect(await listIds(wholeRoom('library'))).toEqual(['a']);
    expect(reading).not.toHaveBeenCalled();
  });

  test('another form makes it anew, and says how far it is', async () => {
    await save({ a: {}, b: {} });
    const derived = await catalogueDatabase();
    await derived.clear('rows');
    await derived.put('state', { form: 0, sequence: 1_000_000 }, 'state');
    const told: IndexProgress[] = [];
    const stop = watchCatalogue((progress) => told.push(progress));
    await updateCatalogue();
    await until('the progress is heard', () => told.some(({ done, total }) => done > 0 && done === total));
    stop();
    expect(await listIds(wholeRoom('library'))).toEqual(['b', 'a']);
    expect((await counts('library')).all).toBe(2);
  });

  test('a catalogue of more than the library has is made anew', async () => {
    await save({ a: {} });
    await (await catalogueDatabase()).put('state', { form: 1, sequence: 1_000_000 }, 'state');
    await save({ b: {} });
    expect((await listIds(wholeRoom('library'))).toSorted()).toEqual(['a', 'b']);
  });

  test('what fails is told to whoever follows', async () => {
    vi.spyOn(database(), 'changes').mockImplementation((() => Promise.reject(new Error('damaged'))) as never);
    const failed = vi.fn();
    const stop = followCatalogue(() => undefined, failed);
    await until('the failure is heard', () => failed.mock.calls.length > 0);
    stop();
    expect(failed).toHaveBeenCalledWith(new Error('damaged'));
  });
});
