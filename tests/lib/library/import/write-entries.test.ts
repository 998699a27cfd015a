import 'fake-indexeddb/auto';
import '../browser-globals';
import { beforeEach, describe, expect, test } from 'vitest';
import { articleId } from '../../../../lib/address';
import { database } from '../../../../lib/library/database';
import { foldAddresses } from '../../../../lib/library/fold-addresses';
import type { NewEntry } from '../../../../lib/library/import/lot';
import { watchMoved } from '../../../../lib/library/import/moved';
import { importEntries } from '../../../../lib/library/import/write-entries';
import { isSaved, listEntries, readArticle } from '../../../../lib/library/read';
import {
  editArticles,
  forgetArticles,
  putHighlight,
  removeArticles,
  removeHighlight,
  saveArticle,
} from '../../../../lib/library/write';
import { until } from '../../../../scripts/until.ts';
import { aHighlight } from '../../a-highlight';
import { aDraft, anArticle } from '../../an-article';

/** The store is real PouchDB; only the disk under it is not. */
beforeEach(async () => {
  const { rows } = await database().allDocs();
  for (const { id, value } of rows) await database().remove(id, value.rev);
});

const bare = { html: '', text: '', words: 0, byline: null, published: null, publisher: null };

const anEntry = (id: string, different: Partial<NewEntry> = {}): NewEntry => ({
  id,
  article: anArticle(bare),
  removed: [],
  filled: false,
  tags: [],
  favourite: false,
  archived: false,
  savedAt: '2020-01-01T00:00:00.000Z',
  highlights: [],
  ...different,
});

const take = (...entries: NewEntry[]) => importEntries({ program: 'pocket', entries });
const kept = async (id: string) => (await readArticle(id))?.kept;

describe('a new entry', () => {
  test('is in the library as the file says, and waits for its text', async () => {
    expect(await take(anEntry('a', { tags: ['كتب'], favourite: true, archived: true }))).toEqual(['added']);
    expect(await kept('a')).toMatchObject({
      filled: false,
      tags: ['كتب'],
      favourite: true,
      savedAt: '2020-01-01T00:00:00.000Z',
      archivedAt: '2020-01-01T00:00:00.000Z',
      importedFrom: 'pocket',
    });
  });

  test('with its text is filled', async () => {
    await take(anEntry('a', { article: anArticle(), filled: true }));
    const saved = await readArticle('a');
    expect(saved?.kept.filled).toBe(true);
    expect(saved?.article).toEqual(anArticle());
  });

  test('taken again, it is there, and nothing is written', async () => {
    const entry = anEntry('a', { tags: ['كتب'], highlights: [aHighlight('h')] });
    await take(entry);
    const before = await database().get('article:a');
    expect(await take(entry)).toEqual(['there']);
    expect((await database().get('article:a'))._rev).toBe(before._rev);
  });

  test('that stands in one lot twice is one', async () => {
    expect(await take(anEntry('a', { tags: ['كتب'] }), anEntry('a', { tags: ['نهر'] }))).toEqual(['added', 'merged']);
    expect(await listEntries()).toMatchObject([{ id: 'a', tags: ['كتب', 'نهر'] }]);
  });

  test('can come again after it was ended for good', async () => {
    await take(anEntry('a'));
    await forgetArticles(['a']);
    expect(await take(anEntry('a', { article: anArticle(), filled: true }))).toEqual(['added']);
    expect(await isSaved('a')).toBe(true);
  });
});

describe('an entry of an article that is there', () => {
  test('adds to it and changes nothing of it', async () => {
    await saveArticle(aDraft('a'));
    await editArticles(['a'], { addTags: ['نهر'] });
    const written = await take(
      anEntry('a', {
        article: anArticle({ ...bare, headline: 'عنوان من قائمة' }),
        tags: ['كتب', 'نهر'],
        archived: true,
      }),
    );
    expect(written).toEqual(['merged']);
    const saved = await readArticle('a');
    expect(saved?.article).toEqual(aDraft('a').article);
    expect(saved?.kept).toMatchObject({
      tags: ['نهر', 'كتب'],
      savedAt: '2020-01-01T00:00:00.000Z',
      archivedAt: null,
      filled: true,
      importedFrom: null,
    });
  });

  test('does not overwrite a text with another', async () => {
    await saveArticle(aDraft('a'));
    await take(anEntry('a', { article: anArticle({ text: 'نص آخر' }), filled: true }));
    expect((await readArticle('a'))?.article.text).toBe(anArticle().text);
  });

  test('fills it where it had no text', async () => {
    await take(anEntry('a', { tags: ['كتب'] }));
    expect(await take(anEntry('a', { article: anArticle(), filled: true }))).toEqual(['filled']);
    expect(await readArticle('a')).toMatchObject({ article: { text: anArticle().text }, kept: { tags: ['كتب'] } });
  });

  test('brings no highlight back that was taken away', async () => {
    await saveArticle(aDraft('a'));
    await putHighlight('a', aHighlight('h'));
    await removeHighlight('a', 'h');
    await take(anEntry('a', { highlights: [aHighlight('h')] }));
    expect((await kept('a'))?.highlights).toEqual([]);
  });

  test('leaves it in the bin', async () => {
    await saveArticle(aDraft('a'));
    await removeArticles(['a']);
    expect(await take(anEntry('a'))).toEqual(['bin']);
    expect(await isSaved('a')).toBe(false);
  });
});

describe('an entry that waits for its text', () => {
  test('is filled when its page is saved, and keeps what it had', async () => {
    await take(anEntry('a', { tags: ['كتب'], favourite: true }));
    // Or there would be nothing to press.
    expect(await isSaved('a')).toBe(false);
    expect(await saveArticle(aDraft('a'))).toBe('saved');
    expect(await readArticle('a')).toMatchObject({
      article: { text: anArticle().text, byline: anArticle().byline },
      kept: {
        filled: true,
        tags: ['كتب'],
        favourite: true,
        savedAt: '2020-01-01T00:00:00.000Z',
        importedFrom: 'pocket',
      },
    });
  });

  const listed = 'https://www.sunbula.example/short/1';
  const waiting = async () => anEntry(await articleId(listed), { tags: ['كتب'], highlights: [aHighlight('h')] });

  test('under another address than its page names does not stay as a twin', async () => {
    const entry = await waiting();
    await take(entry);
    const moves: string[] = [];
    const stop = watchMoved(entry.id, (to) => moves.push(to));
    expect(await saveArticle({ ...aDraft('canonical'), address: listed })).toBe('saved');
    expect(await listEntries()).toMatchObject([
      { id: 'canonical', filled: true, tags: ['كتب'], savedAt: entry.savedAt, importedFrom: 'pocket' },
    ]);
    expect((await kept('canonical'))?.highlights).toMatchObject([{ id: 'h' }]);
    await until('open pages are told', () => moves.length > 0);
    stop();
    expect(moves).toEqual(['canonical']);
  });

  test('is put together with the article where that is there already', async () => {
    await saveArticle(aDraft('canonical'));
    await editArticles(['canonical'], { addTags: ['نهر'] });
    await take(await waiting());
    expect(await saveArticle({ ...aDraft('canonical'), address: listed })).toBe('updated');
    expect(await listEntries()).toMatchObject([{ id: 'canonical', tags: ['نهر', 'كتب'] }]);
  });

  test('an article that has its text under the address of the tab stays what it is', async () => {
    const id = await articleId(listed);
    await saveArticle(aDraft(id));
    await saveArticle({ ...aDraft('canonical'), address: listed });
    expect((await listEntries()).map((entry) => entry.id).sort()).toEqual([id, 'canonical'].sort());
  });

  test('gives way to the text of an article that moves to its id', async () => {
    const id = await articleId(anArticle().url);
    await saveArticle(aDraft('an-old-id'));
    await take(anEntry(id, { tags: ['كتب'] }));
    await foldAddresses();
    expect(await readArticle(id)).toMatchObject({
      article: { text: anArticle().text },
      kept: { filled: true, tags: ['كتب'] },
    });
    expect(await listEntries()).toHaveLength(1);
  });
});
