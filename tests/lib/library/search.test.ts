import 'fake-indexeddb/auto';
import './browser-globals';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Article } from '../../../lib/article';
import { database } from '../../../lib/library/database';
import { type IndexProgress, updateIndex, watchIndex } from '../../../lib/library/follow-library';
import { type IndexState, indexDatabase } from '../../../lib/library/index-database';
import { BLOCK } from '../../../lib/library/postings';
import { search } from '../../../lib/library/search';
import { applyChanges } from '../../../lib/library/search-index';
import { editArticles, removeArticles, restoreArticles, saveArticle } from '../../../lib/library/write';
import { until } from '../../../scripts/until.ts';
import { aHighlight } from '../a-highlight';
import { aDraft } from '../an-article';

/** PouchDB and the index are the real ones; only the disk under them is not. */
beforeEach(async () => {
  const { rows } = await database().allDocs();
  for (const { id, value } of rows) await database().remove(id, value.rev);
  await updateIndex();
});

const save = async (articles: { [id: string]: Partial<Article> }): Promise<void> => {
  for (const [id, different] of Object.entries(articles)) {
    await saveArticle(aDraft(id, { headline: 'عنوان', byline: null, publisher: null, text: '', ...different }));
  }
  await updateIndex();
};

const find = async (typed: string): Promise<string[]> => (await search(typed, 50)).hits.map(({ id }) => id);

describe('what is found', () => {
  test('is found in any form of its words, and nothing that looks like it', async () => {
    await save({
      court: { text: 'قضت المحاكم العليا أمس بذلك.' },
      wisdom: { text: 'الحكمة ضالة المؤمن.' },
      both: { text: 'نظرت محكمة في الضرائب.' },
    });
    expect((await find('المحكمة')).sort()).toEqual(['both', 'court']);
    expect(await find('محكمة ضريبة')).toEqual(['both']);
    expect(await find('صاروخ')).toEqual([]);
  });

  test('may stand in the headline, the standfirst, the names or the body', async () => {
    await save({
      headline: { headline: 'فنار المرسى' },
      standfirst: { standfirst: 'عن فنار قديم' },
      byline: { byline: 'سالم الفنار' },
      publisher: { publisher: 'جريدة الفنار' },
      body: { text: 'أضاء الفنار.' },
    });
    const ids = await find('فنار');
    expect([...ids].sort()).toEqual(['body', 'byline', 'headline', 'publisher', 'standfirst']);
    expect(ids[0]).toBe('headline');
  });

  test('comes with the best first: as it was typed, and more often', async () => {
    await save({
      other: { text: 'بنوك كثيرة في البلد.' },
      often: { text: 'بنك وبنك. ثم البنك والبنك، وقال البنك.' },
      once: { text: 'قال مدير إن بنك المدينة قديم.' },
      unrelated: { text: 'نخيل.' },
    });
    expect(await find('بنك')).toEqual(['often', 'once', 'other']);
  });

  test('of what is equal the newest comes first', async () => {
    await save({
      old: { text: 'نخيل', published: '2024-01-01' },
      new: { text: 'نخيل', published: '2026-01-01' },
      middle: { text: 'نخيل', published: '2025-01-01' },
    });
    expect(await find('نخيل')).toEqual(['new', 'middle', 'old']);
  });

  test('is counted whole, though only so many are given', async () => {
    await save({ a: { text: 'نخيل' }, b: { text: 'نخيل' }, c: { text: 'نخيل' } });
    const { total, hits } = await search('نخيل', 2);
    expect([total, hits.length]).toEqual([3, 2]);
  });
});

describe('a word that is being typed', () => {
  test('is a beginning where no article has it whole', async () => {
    await save({ economy: { text: 'نما الاقتصاد.' }, other: { text: 'هطل المطر.' } });
    expect(await find('اقتص')).toEqual(['economy']);
    expect(await find('الاقت')).toEqual(['economy']);
    expect(await find('اقتص ')).toEqual([]);
    expect(await find('المطر اقتص')).toEqual([]);
  });

  test('is itself where an article has it', async () => {
    await save({ egypt: { text: 'زار مصر.' }, bank: { text: 'مصرف جديد.' } });
    expect(await find('مصر')).toEqual(['egypt']);
  });
});

describe('phrases and filters', () => {
  beforeEach(() =>
    save({
      council: {
        text: 'عقد مجلس الأمن جلسة.',
        publisher: 'القدس العربي',
        byline: 'نهى البحراوي',
        published: '2024-03-05',
      },
      apart: { text: 'الأمن يهم مجلس المدينة.', publisher: 'السنبلة اليوم', published: '2025-06-01' },
    }),
  );

  test('a phrase is found as it stands', async () => {
    expect((await find('مجلس الأمن')).sort()).toEqual(['apart', 'council']);
    expect(await find('«مجلس الأمن»')).toEqual(['council']);
  });

  test('a phrase does not run from one paragraph into the next', async () => {
    await save({ across: { text: 'هذا مجلس\n\nالأمن بعده.' } });
    expect(await find('«مجلس الأمن»')).toEqual(['council']);
  });

  test.each([
    ['الأمن من:القدس', ['council']],
    ['من:السنبلة', ['apart']],
    ['كاتب:البحراوي', ['council']],
    ['الأمن منذ:2025', ['apart']],
    ['الأمن قبل:٢٠٢٤-٠٣', ['council']],
    ['في:2025-06-01', ['apart']],
    ['من:الجزيرة', []],
    ['من:السنبلة منذ:2026', []],
  ])('%s', async (typed, ids) => {
    expect(await find(typed)).toEqual(ids);
  });

  test('a tag and a note are searched as soon as the library has them', async () => {
    const stored = await database().get('article:apart');
    const added = { ...stored, tags: ['ملف خاص'], highlights: [aHighlight('1', { note: 'راجع الفنار' })] };
    await database().put(added);
    await updateIndex();
    expect(await find('وسم:«ملف خاص»')).toEqual(['apart']);
    expect(await find('الفنار')).toEqual(['apart']);
  });
});

describe('the index follows the library', () => {
  test('what is removed is gone, what is restored is back, what is saved anew is found by its new words', async () => {
    await save({ a: { text: 'نخيل' } });
    await removeArticles(['a']);
    await updateIndex();
    expect(await find('نخيل')).toEqual([]);
    await restoreArticles(['a']);
    await updateIndex();
    expect(await find('نخيل')).toEqual(['a']);
    await save({ a: { text: 'زيتون' } });
    expect(await find('نخيل')).toEqual([]);
    expect(await find('زيتون')).toEqual(['a']);
  });

  test('two that follow at once do it once after the other', async () => {
    await saveArticle(aDraft('a', { text: 'نخيل' }));
    await Promise.all([updateIndex(), updateIndex(), updateIndex()]);
    expect(await find('نخيل')).toEqual(['a']);
  });

  test('another analyser makes it anew, lot by lot, and tells how far it is', async () => {
    for (let i = 0; i < 120; i++) await saveArticle(aDraft(`a${i}`, { text: 'نخيل' }));
    await updateIndex();
    const index = await indexDatabase();
    // As an older version left it: other terms, and its own name in the state.
    await index.clear('postings');
    await index.clear('fresh');
    const state = await index.get('state', 'state');
    await index.put('state', { ...state, analyser: 'older' } as IndexState, 'state');
    expect(await find('نخيل')).toEqual([]);

    const told: IndexProgress[] = [];
    const stop = watchIndex((progress) => told.push(progress));
    await updateIndex();
    await until('the progress is heard', () => told.some(({ done, total }) => done === total));
    stop();
    expect((await search('نخيل', 50)).total).toBe(120);
    expect(told.length).toBeGreaterThanOrEqual(3);
    expect(told.map(({ done }) => done)).toEqual([...told.map(({ done }) => done)].sort((a, b) => a - b));
  });

  test('one that was stopped goes on where it was', async () => {
    for (let i = 0; i < 120; i++) await saveArticle(aDraft(`a${i}`, { text: 'نخيل' }));
    const read = database().getAttachment.bind(database()) as (...given: unknown[]) => Promise<Blob>;
    const reading = vi.spyOn(database(), 'getAttachment');
    let count = 0;
    reading.mockImplementation(async (...given: unknown[]) => {
      if (++count > 60) throw new Error('stopped');
      return read(...given);
    });
    await expect(updateIndex()).rejects.toThrow('stopped');
    expect((await search('نخيل', 50)).total).toBe(50);
    reading.mockRestore();
    const again = vi.spyOn(database(), 'getAttachment');
    await updateIndex();
    expect(again).toHaveBeenCalledTimes(70);
    again.mockRestore();
    expect((await search('نخيل', 50)).total).toBe(120);
  });
});

describe('many articles', () => {
  const many = (from: number, count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, i) => [
        `a${from + i}`,
        { headline: `${from + i}`, text: `نخيل ${(from + i) % 10 ? '' : 'زيتون'} رقم${from + i}` },
      ]),
    );

  test('are found the same whether they are new or were taken together', async () => {
    await save(many(0, 150));
    const index = await indexDatabase();
    // Some are in the postings, some wait.
    expect(await index.count('postings')).toBeGreaterThan(100);
    await save(many(150, 10));
    expect(await index.count('fresh')).toBeGreaterThan(0);
    expect((await search('نخيل', 5)).total).toBe(160);
    expect((await search('زيتون', 50)).hits.map(({ id }) => id).sort()).toEqual(
      Array.from({ length: 16 }, (_, i) => `a${i * 10}`).sort(),
    );
    expect(await find('نخيل رقم7')).toEqual(['a7']);
    expect((await search('رقم15', 50)).hits.map(({ id }) => id)).toEqual(['a15']);
    expect((await search('زيت', 50)).total).toBe(16);
  });

  test('are found while more of them are coming, block by block, and afterwards', async () => {
    await save(many(0, 100));
    const index = await indexDatabase();
    const add = (from: number, more: boolean) => {
      const fields = {
        headline: '',
        standfirst: '',
        byline: '',
        publisher: '',
        tags: [],
        notes: [],
        day: '2026-03-01',
      };
      const changes = Array.from({ length: 40 }, (_, i) => {
        const id = `b${from + i}`;
        return { id, article: { ...fields, id, text: 'نخيل' } };
      });
      // Further than the library ever comes: the next test has an index of its own.
      return applyChanges(changes, 1e9, more);
    };
    // The end of a block is near.
    const state = (await index.get('state', 'state')) as IndexState;
    await index.put('state', { ...state, next: BLOCK - 20 }, 'state');
    await add(0, true);
    expect(await index.getAllKeys('fresh')).toEqual(Array.from({ length: 20 }, (_, i) => BLOCK + i));
    expect((await search('نخيل', 5)).total).toBe(140);
    for (const from of [40, 80]) await add(from, true);
    expect(await index.count('fresh')).toBe(100);
    expect((await search('نخيل', 5)).total).toBe(220);
    await add(120, false);
    expect(await index.count('fresh')).toBe(0);
    expect((await search('نخيل', 5)).total).toBe(260);
    for (const from of [160, 200]) await add(from, false);
    expect((await search('نخيل', 500)).hits).toHaveLength(340);
  });

  test('are found within some of them', async () => {
    await save(many(0, 90));
    const within = new Set(['a10', 'a11', 'a80']);
    const { total, hits } = await search('زيتون', 50, within);
    expect([total, hits.map(({ id }) => id).sort()]).toEqual([2, ['a10', 'a80']]);
  });

  test('that went, came back or were changed count once', async () => {
    await save(many(0, 80));
    await removeArticles(['a0', 'a10', 'a20']);
    await updateIndex();
    expect((await search('زيتون', 50)).total).toBe(5);
    await restoreArticles(['a10']);
    await save({ a30: { text: 'زيتون وزيتون' }, a40: { text: 'رمان' } });
    expect((await search('زيتون', 50)).hits.map(({ id }) => id).sort()).toEqual(['a10', 'a30', 'a50', 'a60', 'a70']);
    // What is in the bin and what was replaced has no place in the counts that rarity comes from.
    expect((await (await indexDatabase()).get('state', 'state'))?.live).toBe(78);
  });
});

test('what comes back from the bin, and what was changed without its words, is not read anew', async () => {
  await save({ a: { text: 'نخيل' } });
  const reading = vi.spyOn(database(), 'getAttachment');
  await removeArticles(['a']);
  await updateIndex();
  expect(await find('نخيل')).toEqual([]);
  await restoreArticles(['a']);
  await editArticles(['a'], { archived: true, favourite: true });
  await updateIndex();
  expect(await find('نخيل')).toEqual(['a']);
  expect(reading).not.toHaveBeenCalled();
  await editArticles(['a'], { addTags: ['ملف'] });
  await updateIndex();
  expect(await find('وسم:ملف')).toEqual(['a']);
  reading.mockRestore();
});

test('an index of which most is dead is made anew', async () => {
  await save({ a: { text: 'نخيل' } });
  const index = await indexDatabase();
  const state = (await index.get('state', 'state')) as IndexState;
  const dead = Uint32Array.from({ length: 3000 }, (_, i) => i + 100);
  await index.put('state', { ...state, next: 4000, dead }, 'state');
  await updateIndex();
  expect((await index.get('state', 'state'))?.dead).toHaveLength(0);
  expect(await find('نخيل')).toEqual(['a']);
});
