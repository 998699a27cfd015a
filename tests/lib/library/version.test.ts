import 'fake-indexeddb/auto';
import './browser-globals';
import { expect, test } from 'vitest';
import { database, documentId, reopen, SCHEMA } from '../../../lib/library/database';
import { readArticle } from '../../../lib/library/read';
import { isNewerStore } from '../../../lib/library/version';
import {
  addPictures,
  editArticles,
  forgetArticles,
  forgetRemoved,
  keepPosition,
  putHighlight,
  removeArticles,
  saveArticle,
} from '../../../lib/library/write';
import { aHighlight } from '../a-highlight';
import { aDraft } from '../an-article';

type Marker = { _id: string; _rev?: string; schema: number };
const markers = () => database() as unknown as PouchDB.Database<Marker>;

test('each version leaves its mark in the store', async () => {
  expect(await isNewerStore()).toBe(false);
  await saveArticle(aDraft('a'));
  expect(await markers().get('_local/schema')).toMatchObject({ schema: SCHEMA });
  expect(await isNewerStore()).toBe(false);
});

test('a document of a newer version is read, and no request changes it', async () => {
  await saveArticle(aDraft('b'));
  const stored = await database().get(documentId('b'));
  await database().put({ ...stored, schema: SCHEMA + 1, unknownField: ['kept'], removedAt: null } as never);
  const before = await database().get(documentId('b'));
  const position = { block: 1, words: '', offset: 0, progress: 0.5 };
  for (const attempt of [
    () => saveArticle(aDraft('b', { headline: 'عنوان آخر' })),
    () => removeArticles(['b']),
    () => forgetArticles(['b']),
    () => editArticles(['b'], { favourite: true }),
    () => keepPosition('b', position),
    () => putHighlight('b', aHighlight('h')),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ name: 'NewerError' });
  }
  // There is nothing to write, so nothing is refused.
  await addPictures('b', new Map());
  expect(await database().get(documentId('b'))).toEqual(before);
  expect((await readArticle('b'))?.article.headline).toBe(aDraft('b').article.headline);
  // The others are not concerned.
  await editArticles(['a'], { favourite: true });
});

test('one that waits in the bin is not forgotten by an older version', async () => {
  const stored = await database().get(documentId('b'));
  await database().put({ ...stored, removedAt: '2001-01-01T00:00:00.000Z' });
  await forgetRemoved();
  expect((await database().get(documentId('b'))).removedAt).not.toBeNull();
});

test('in a store of a newer version nothing is written at all', async () => {
  const mark = await markers().get('_local/schema');
  await markers().put({ ...mark, schema: SCHEMA + 1 });
  reopen();
  const before = await database().allDocs({ include_docs: true });
  expect(await isNewerStore()).toBe(true);
  await expect(saveArticle(aDraft('c'))).rejects.toMatchObject({ name: 'NewerError' });
  await expect(editArticles(['a'], { favourite: false })).rejects.toMatchObject({ name: 'NewerError' });
  await expect(forgetRemoved()).rejects.toMatchObject({ name: 'NewerError' });
  expect(await database().allDocs({ include_docs: true })).toEqual(before);
  expect(await readArticle('a')).not.toBeNull();
});
