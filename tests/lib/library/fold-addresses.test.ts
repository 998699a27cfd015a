import 'fake-indexeddb/auto';
import './browser-globals';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { articleId } from '../../../lib/address';
import { database, documentId } from '../../../lib/library/database';
import { foldAddresses } from '../../../lib/library/fold-addresses';
import { listEntries, readArticle } from '../../../lib/library/read';
import { editArticles, putHighlight, removeArticles, saveArticle } from '../../../lib/library/write';
import { keepPosition, readPosition } from '../../../lib/positions';
import { aHighlight } from '../a-highlight';
import { aDraft } from '../an-article';

const url = 'https://www.sunbula.example/culture/4711';
const amp = 'https://m.sunbula.example/culture/4711/amp';
const id = await articleId(url);
const place = { block: 3, words: 'ثم', offset: 0, progress: 0.4 };

beforeEach(async () => {
  fakeBrowser.reset();
  const { rows } = await database().allDocs();
  for (const row of rows) await database().remove(row.id, row.value.rev);
});

test('an entry under another id moves to the id of its address, with all that is with it', async () => {
  await saveArticle(aDraft('former', { url: amp }));
  await editArticles(['former'], { addTags: ['نهر'], favourite: true });
  await keepPosition('former', place);
  const before = await readArticle('former');
  await foldAddresses();
  expect(await readArticle('former')).toBeNull();
  expect(await readArticle(id)).toEqual({ ...before, id });
  expect(await readPosition(id)).toEqual(place);
});

test('two entries of one story become one, with what the reader did with either', async () => {
  await saveArticle(aDraft('former', { url: amp, text: 'النص القديم' }));
  await editArticles(['former'], { addTags: ['نهر'], favourite: true });
  await putHighlight('former', aHighlight('h'));
  await saveArticle(aDraft(id, { url }));
  await editArticles([id], { addTags: ['جسر'] });
  await foldAddresses();
  expect((await listEntries()).map((entry) => entry.id)).toEqual([id]);
  const saved = await readArticle(id);
  expect(saved?.article.text).toBe(aDraft(id).article.text);
  expect(saved?.kept).toMatchObject({ tags: ['جسر', 'نهر'], favourite: true, highlights: [{ id: 'h' }] });
});

test('one in the bin gives nothing to one that is saved, and one that is saved takes the place of one in the bin', async () => {
  await saveArticle(aDraft('binned', { url: amp }));
  await editArticles(['binned'], { addTags: ['قديم'] });
  await removeArticles(['binned']);
  await saveArticle(aDraft(id, { url }));
  await foldAddresses();
  expect((await readArticle(id))?.kept.tags).toEqual([]);

  await removeArticles([id]);
  await saveArticle(aDraft('former', { url: amp }));
  await foldAddresses();
  expect((await listEntries()).map((entry) => entry.id)).toEqual([id]);
});

test('what is right stays untouched, and what a newer version has written too', async () => {
  await saveArticle(aDraft(id, { url }));
  const newer = { ...(await database().get(documentId(id))), schema: 99, url: amp };
  const { _rev, _attachments, ...rest } = newer;
  await database().put({ ...rest, _id: documentId('newer') });
  const before = await database().allDocs();
  await foldAddresses();
  expect(await database().allDocs()).toEqual(before);
});

test('many are moved, lot by lot, while others are saved', async () => {
  for (let i = 1000; i < 1120; i++)
    await saveArticle(aDraft(`former-${i}`, { url: `https://m.sunbula.example/culture/${i}/amp` }));
  const folding = foldAddresses();
  await saveArticle(aDraft(id, { url }));
  await folding;
  const ids = (await listEntries()).map((entry) => entry.id);
  expect(ids).toHaveLength(121);
  expect(ids).toContain(await articleId('https://www.sunbula.example/culture/1119'));
});
