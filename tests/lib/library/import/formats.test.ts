import { expect, test } from 'vitest';
import type { ImportedEntry, Item, Rejection } from '../../../../lib/library/import/imported-entry';
import { recognise } from '../../../../lib/library/import/recognise';
import { aFile, packed } from './packed';

async function readAll(file: File) {
  const recognised = await recognise(file);
  if (recognised.kind !== 'list') throw new Error(JSON.stringify(recognised));
  const items: Item[] = [];
  let bytes = 0;
  for await (const item of recognised.read((more) => {
    bytes += more;
  }))
    items.push(item);
  const entries = items.flatMap((item): ImportedEntry[] => (item.kind === 'entry' ? [item.entry] : []));
  const rejections = items.flatMap((item): Rejection[] => (item.kind === 'rejection' ? [item.rejection] : []));
  return { program: recognised.program, entries, rejections, bytes };
}

const library = 'https://www.sunbula.example/culture/1';
const wheat = 'https://baladna.example/economy/22';
const harbour = 'https://harbour.example/port';

test('Pocket, HTML: both lists, tags, dates, and titles with their entities', async () => {
  const { program, entries, rejections, bytes } = await readAll(aFile('ril_export.html'));
  expect(program).toBe('pocket');
  expect(bytes).toBe(aFile('ril_export.html').size);
  expect(entries).toMatchObject([
    {
      place: { unit: 'line', number: 11, file: null },
      address: library,
      title: 'مكتبة عائمة تحمل ستة آلاف كتاب إلى قرى النهر',
      tags: ['ثقافة', 'كتب'],
      archived: false,
      savedAt: '2023-10-29T08:34:48.000Z',
      html: null,
    },
    { address: 'https://harbour.example/port?id=7&part=2', title: 'Fish & "chips" at the harbour', tags: [] },
    { address: wheat, tags: ['اقتصاد'], archived: true, savedAt: '2017-07-14T02:40:00.000Z' },
  ]);
  expect(rejections).toEqual([{ place: { unit: 'line', number: 13, file: null }, reason: 'not-web', what: 'زر' }]);
});

test('Pocket, CSV: tags parted by lines, quoted commas, an address in place of a title', async () => {
  const { program, entries, rejections } = await readAll(aFile('pocket/part_000000.csv'));
  expect(program).toBe('pocket');
  expect(entries).toMatchObject([
    { address: library, tags: ['ثقافة', 'كتب جديدة'], archived: false, savedAt: '2023-10-29T08:34:48.000Z' },
    { address: `${wheat},5`, title: 'سعر القمح، "الذهب الأصفر", يستقر', archived: true },
    { address: harbour, title: null },
  ]);
  expect(rejections).toEqual([
    { place: { unit: 'line', number: 5, file: null }, reason: 'no-address', what: 'بلا عنوان صفحة' },
  ]);
});

test('Pocket, the archive of 2025: every part, and what was marked', async () => {
  const { program, entries, rejections } = await readAll(packed('pocket'));
  expect(program).toBe('pocket');
  expect(entries).toHaveLength(5);
  expect(entries[3]).toMatchObject({
    address: 'https://www.sunbula.example/news/9',
    place: { unit: 'line', number: 2, file: 'part_000001.csv' },
  });
  expect(entries[4]).toMatchObject({
    place: { unit: 'entry', number: 1, file: 'annotations/part_000000.json' },
    highlights: [{ words: 'عاد الضوء إلى الرأس بعد أربعين عامًا', note: '', madeAt: '2023-11-14T22:18:20.000Z' }],
  });
  expect(rejections).toHaveLength(1);
});

test('Instapaper: its own folders are states, the others tags', async () => {
  const { program, entries, rejections } = await readAll(aFile('instapaper-export.csv'));
  expect(program).toBe('instapaper');
  expect(entries).toMatchObject([
    { address: library, tags: [], archived: false, favourite: false, highlights: [{ words: 'انطلقت صباح أمس' }] },
    { address: wheat, tags: ['اقتصاد', 'قمح'], archived: true },
    { address: harbour, favourite: true, archived: false, highlights: [] },
    { address: 'https://harbour.example/tide', tags: ['مطالعات', 'sea'], title: 'A tide table, explained' },
  ]);
  expect(rejections).toEqual([]);
});

test('Readwise Reader: tags as Python writes them, what came from feeds is left out', async () => {
  const { program, entries, rejections } = await readAll(aFile('readwise-reader.csv'));
  expect(program).toBe('readwise');
  expect(entries).toMatchObject([
    { address: library, tags: ['ثقافة', "reader's choice"], savedAt: '2022-11-06T04:33:50.000Z', archived: false },
    { address: wheat, tags: [], archived: true },
  ]);
  expect(rejections.map(({ reason, place }) => [reason, place.number])).toEqual([
    ['feed', 4],
    ['not-web', 5],
  ]);
});

test('Raindrop: folders, tags, notes, marked passages, lines within fields', async () => {
  const { program, entries, rejections } = await readAll(aFile('raindrop.csv'));
  expect(program).toBe('raindrop');
  expect(entries).toMatchObject([
    {
      address: library,
      tags: ['صحف', 'ثقافة', 'كتب', 'نهر'],
      favourite: true,
      savedAt: '2024-01-02T03:04:05.123Z',
      standfirst: 'مكتبة على الماء تزور القرى.',
      picture: null,
      highlights: [
        { words: 'مكتبة عائمة تحمل ستة آلاف كتاب', note: 'أعود إليه\nقبل السفر' },
        { words: 'انطلقت صباح أمس', note: 'بداية جميلة' },
      ],
    },
    { address: harbour, tags: [], favourite: false, place: { unit: 'line', number: 5 } },
  ]);
  expect(rejections).toEqual([]);
});

test('bookmarks of a browser: folders in folders are tags, its own folders are not', async () => {
  const { program, entries, rejections } = await readAll(aFile('bookmarks.html'));
  expect(program).toBe('bookmarks');
  expect(entries).toMatchObject([
    {
      address: library,
      title: 'مكتبة عائمة تحمل ستة آلاف كتاب',
      tags: ['صحف', 'ثقافة & فنون'],
      savedAt: '2020-09-13T12:26:41.000Z',
      place: { unit: 'line', number: 15 },
    },
    { address: wheat, tags: ['صحف', 'قمح', 'سوق'], savedAt: '2020-09-13T12:26:42.000Z' },
    { address: harbour, title: 'The <b>harbour</b> wakes early', tags: [], savedAt: null },
  ]);
  expect(rejections.map(({ reason, place }) => [reason, place.number])).toEqual([
    ['not-web', 20],
    ['not-web', 23],
    ['no-address', 25],
  ]);
});

test('wallabag: the text, what was marked in it, and no text where it could fetch none', async () => {
  const { program, entries, rejections } = await readAll(aFile('wallabag.json'));
  expect(program).toBe('wallabag');
  expect(entries).toMatchObject([
    {
      place: { unit: 'entry', number: 1, file: null },
      address: library,
      tags: ['ثقافة', 'كتب'],
      favourite: true,
      archived: false,
      savedAt: '2024-01-01T10:00:00.000Z',
      publishedAt: '2023-12-31T06:15:00.000Z',
      byline: 'نهى البحراوي',
      picture: 'https://www.sunbula.example/pictures/library.jpg',
      html: expect.stringContaining('مرسى الياسمين'),
      highlights: [
        { words: 'الرفوف صُنعت من خشب السفن القديمة', note: 'خشب السفن', madeAt: '2024-01-02T09:00:00.000Z' },
      ],
    },
    { address: wheat, archived: true, byline: null, html: null },
  ]);
  expect(rejections).toEqual([]);
});

test('Omnivore: metadata, text and marked passages are put together', async () => {
  const { program, entries, rejections } = await readAll(packed('omnivore'));
  expect(program).toBe('omnivore');
  expect(entries).toMatchObject([
    {
      place: { unit: 'entry', number: 1, file: 'metadata_0_to_20.json' },
      address: library,
      tags: ['ثقافة'],
      byline: 'نهى البحراوي',
      savedAt: '2024-10-30T12:39:28.023Z',
      publishedAt: '2024-10-29T00:00:00.000Z',
      html: expect.stringContaining('مرسى الياسمين'),
      highlights: [
        { words: 'الرفوف صُنعت من خشب السفن القديمة', note: 'أسأل عنها النجار' },
        { words: 'في رحلة تدوم شهرين\nبين قرى النهر', note: '' },
      ],
    },
    { address: wheat, archived: true, html: null, highlights: [] },
  ]);
  expect(rejections).toEqual([]);
});
