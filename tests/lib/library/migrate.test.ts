import 'fake-indexeddb/auto';
import './browser-globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { type ArticleDocument, database, documentId, SCHEMA } from '../../../lib/library/database';
import { migrate } from '../../../lib/library/migrate';
import { readArticle } from '../../../lib/library/read';
import { putHighlight } from '../../../lib/library/write';
import { aHighlight } from '../a-highlight';
import { anArticle } from '../an-article';

/** Documents as each version of the extension has written them. These files are never changed; a new version adds one. */
const frozen = (version: number) =>
  JSON.parse(readFileSync(join(import.meta.dirname, `documents/version-${version}.json`), 'utf8')) as ArticleDocument;

/** What version 3 says of an article that an earlier one has kept. */
const untouched = {
  highlights: [],
  goneHighlights: {},
  tags: [],
  favourite: false,
  archivedAt: null,
  finishedAt: null,
  position: null,
  filled: true,
  importedFrom: null,
  pictures: [],
};

const marked = {
  id: '3f0c2f1e-7d0b-4a57-9a53-2f6b8a5f7c11',
  colour: 'green',
  note: 'أعود إليها يوم الجمعة',
  anchor: { exact: 'مكتبة عائمة', prefix: 'انطلقت صباح أمس ', suffix: '.', position: 16 },
  madeAt: 1_773_500_000_000,
  changedAt: 1_773_500_900_000,
};

beforeEach(async () => {
  const { rows } = await database().allDocs();
  for (const { id, value } of rows) await database().remove(id, value.rev);
});

describe('a document of each version is read', () => {
  test('version 1, which had no highlights and no rest', async () => {
    await database().put(frozen(1) as ArticleDocument & { _id: string });
    expect(await readArticle('one')).toEqual({
      id: 'one',
      kept: { ...untouched, savedAt: '2026-03-14T10:00:00.000Z', changedAt: '2026-03-14T10:00:00.000Z' },
      article: anArticle(),
      removed: [],
    });
  });

  test('version 2', async () => {
    await database().put(frozen(2) as ArticleDocument & { _id: string });
    expect(await readArticle('two')).toEqual({
      id: 'two',
      kept: {
        ...untouched,
        savedAt: '2026-03-14T10:00:00.000Z',
        changedAt: '2026-03-14T10:00:00.000Z',
        highlights: [marked],
      },
      article: anArticle({ rest: { kind: 'pages', next: 'https://www.sunbula.example/culture/1?page=2' } }),
      removed: [],
    });
  });

  test('version 3', async () => {
    await database().put(frozen(3) as ArticleDocument & { _id: string });
    expect(await readArticle('three')).toEqual({
      id: 'three',
      kept: {
        savedAt: '2026-03-14T10:00:00.000Z',
        changedAt: '2026-03-15T08:00:00.000Z',
        highlights: [marked],
        goneHighlights: { '8c1b6f0a-1f7e-4a55-b0a4-0d4f6f4f2d10': 1_773_500_100_000 },
        tags: ['ثقافة', 'أنهار'],
        favourite: true,
        archivedAt: '2026-03-16T07:00:00.000Z',
        finishedAt: '2026-03-15T08:00:00.000Z',
        position: { block: 0, words: 'انطلقت صباح امس', offset: 0.5, progress: 1 },
        filled: true,
        importedFrom: null,
        pictures: [
          { src: 'https://www.sunbula.example/boat.jpg', attachment: 'picture-1', width: 2, height: 1 },
          { src: 'https://www.sunbula.example/river.jpg', attachment: null, width: 0, height: 0 },
        ],
      },
      article: anArticle({ rest: { kind: 'pages', next: 'https://www.sunbula.example/culture/1?page=2' } }),
      removed: [],
    });
  });

  test('the present version has its example', () => {
    expect(frozen(SCHEMA).schema).toBe(SCHEMA);
  });
});

test('a document of an older version is of the present one after the first change', async () => {
  await database().put(frozen(1) as ArticleDocument & { _id: string });
  await putHighlight('one', aHighlight('h'));
  expect(await database().get(documentId('one'))).toMatchObject({ schema: SCHEMA, highlights: [aHighlight('h')] });
  expect((await readArticle('one'))?.article).toEqual(anArticle());
});

describe('whatever is stored, the rest of it is read', () => {
  const good = aHighlight('good');
  const read = (highlights: unknown, schema: unknown = 2) => migrate({ schema, highlights } as ArticleDocument);

  test.each([[undefined], [null], ['text'], [7], [{}]])('highlights that are %j', (highlights) => {
    expect(read(highlights).highlights).toEqual([]);
  });

  test.each([[null], ['text'], [7], [{}], [{ anchor: null }], [{ anchor: { exact: '' } }], [{ anchor: { exact: 5 } }]])(
    'one highlight that is %j',
    (broken) => {
      expect(read([broken, good]).highlights).toEqual([good]);
    },
  );

  test('a highlight keeps its words and its note, whatever else of it is broken', () => {
    const broken = { colour: 'purple', note: 'ملاحظة', anchor: { exact: 'كلام' }, madeAt: 'yesterday' };
    expect(read([broken]).highlights).toEqual([
      {
        id: '0:كلام',
        colour: 'yellow',
        note: 'ملاحظة',
        anchor: { exact: 'كلام', prefix: '', suffix: '', position: 0 },
        madeAt: 0,
        changedAt: 0,
      },
    ]);
  });

  test.each([[undefined], [null], ['2'], [Number.NaN]])('a version that is %j', (schema) => {
    expect(read([good], schema)).toEqual({
      schema: SCHEMA,
      rest: null,
      ...untouched,
      changedAt: '',
      highlights: [good],
    });
  });

  test('what a newer version has added stays', () => {
    const newer = {
      schema: 9,
      rest: null,
      ...untouched,
      changedAt: '',
      highlights: [good],
      mood: 'calm',
    } as unknown as ArticleDocument;
    expect(migrate(newer)).toEqual(newer);
  });
});
