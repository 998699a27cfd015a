import 'fake-indexeddb/auto';
import '../browser-globals';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { database, documentId } from '../../../../lib/library/database';
import { fetchPicture } from '../../../../lib/library/pictures/fetch-picture';
import { keepPictures, keepPicturesOfPage } from '../../../../lib/library/pictures/keep-pictures';
import { countWaiting, readPictures } from '../../../../lib/library/pictures/read';
import { shrinkPicture } from '../../../../lib/library/pictures/shrink-picture';
import { readArticle } from '../../../../lib/library/read';
import { addPictures, removeArticles, saveArticle } from '../../../../lib/library/write';
import { mayFetchPictures } from '../../../../lib/picture-access';
import { aDraft } from '../../an-article';

// The network, the browser's leave and its canvas are not here; what is done with them is.
vi.mock('../../../../lib/library/pictures/fetch-picture');
vi.mock('../../../../lib/library/pictures/shrink-picture');
vi.mock('../../../../lib/picture-access');

const own = 'https://www.sunbula.example/own.jpg';
const other = (name: string | number) => `https://images.example/${name}.jpg`;
const html = (...sources: string[]) => sources.map((src) => `<figure><img src="${src}"></figure>`).join('\n');
const file = (size = 3) => ({
  blob: new Blob([new Uint8Array(size)], { type: 'image/webp' }),
  width: 640,
  height: 360,
});

const { userAgent } = navigator;
/** What the browser says of itself; the store asks it for its name. */
const browserIs = (state: object) => vi.stubGlobal('navigator', { userAgent, ...state });

/** The pictures of a saved article: kept, waiting, or none. */
async function states(id: string): Promise<string[]> {
  const { pictures = [] } = (await readArticle(id))?.kept ?? {};
  return pictures.map(({ attachment, waiting }) => attachment ?? (waiting ? 'waiting' : 'none'));
}

beforeEach(async () => {
  fakeBrowser.reset();
  browserIs({ onLine: true });
  vi.mocked(mayFetchPictures).mockReset().mockResolvedValue(true);
  vi.mocked(fetchPicture)
    .mockReset()
    .mockResolvedValue(new Blob(['x']));
  vi.mocked(shrinkPicture)
    .mockReset()
    .mockImplementation(async () => file());
  const { rows } = await database().allDocs();
  for (const { id, value } of rows) await database().remove(id, value.rev);
  await keepPictures();
});

describe('the pictures of what was saved', () => {
  test('are kept, in order, and read again by their addresses', async () => {
    await saveArticle(aDraft('a', { html: html(other(1), other(2)) }));
    const changedAt = (await readArticle('a'))?.kept.changedAt;
    await keepPictures();
    expect(await states('a')).toEqual(['picture-1', 'picture-2']);
    expect(vi.mocked(fetchPicture).mock.calls).toEqual([[other(1)], [other(2)]]);
    const kept = await readPictures('a');
    expect([...kept.keys()]).toEqual([other(1), other(2)]);
    expect(kept.get(other(1))?.size).toBe(3);
    // The reader has changed nothing: on another machine nothing of theirs is older for it.
    expect((await readArticle('a'))?.kept.changedAt).toBe(changedAt);
  });

  test('are not fetched without leave, and all of them with it', async () => {
    vi.mocked(mayFetchPictures).mockResolvedValue(false);
    for (const id of ['a', 'b', 'c']) await saveArticle(aDraft(id, { html: html(other(id)) }));
    await keepPictures();
    expect(fetchPicture).not.toHaveBeenCalled();
    expect(await countWaiting('a')).toEqual({ all: 1, elsewhere: 1 });
    vi.mocked(mayFetchPictures).mockResolvedValue(true);
    await keepPictures();
    expect([await states('a'), await states('b'), await states('c')]).toEqual([
      ['picture-1'],
      ['picture-1'],
      ['picture-1'],
    ]);
    expect(await countWaiting('a')).toEqual({ all: 0, elsewhere: 0 });
  });

  test.each([
    ['saves data', { onLine: true, connection: { saveData: true } }],
    ['is offline', { onLine: false }],
  ])('wait while the browser %s', async (_, state) => {
    browserIs(state);
    await saveArticle(aDraft('a', { html: html(other(1)) }));
    await keepPictures();
    expect(await states('a')).toEqual(['waiting']);
    expect(fetchPicture).not.toHaveBeenCalled();
  });

  test('that do not exist, or are none, are not asked for again', async () => {
    vi.mocked(fetchPicture).mockResolvedValueOnce('gone');
    vi.mocked(shrinkPicture).mockResolvedValueOnce(null);
    await saveArticle(aDraft('a', { html: html(other(1), other(2), other(3)) }));
    await keepPictures();
    expect(await states('a')).toEqual(['none', 'none', 'picture-1']);
    await keepPictures();
    expect(fetchPicture).toHaveBeenCalledTimes(3);
    expect((await readPictures('a')).get(other(1))).toBeNull();
  });

  test('whose host does not answer are tried again, and given up in the end', async () => {
    vi.mocked(fetchPicture).mockResolvedValue('unreachable');
    await saveArticle(aDraft('a', { html: html(other(1)) }));
    for (let time = 1; time < 5; time++) {
      await keepPictures();
      expect([time, await states('a')]).toEqual([time, ['waiting']]);
    }
    await keepPictures();
    expect(await states('a')).toEqual(['none']);
  });

  test('of one that is in the bin wait', async () => {
    await saveArticle(aDraft('a', { html: html(other(1)) }));
    await removeArticles(['a']);
    await keepPictures();
    expect(fetchPicture).not.toHaveBeenCalled();
  });

  test('take six million bytes at most', async () => {
    vi.mocked(shrinkPicture).mockImplementation(async () => file(390_000));
    await saveArticle(aDraft('a', { html: html(...Array.from({ length: 20 }, (_, i) => other(i))) }));
    await keepPictures();
    expect((await states('a')).map((one) => one !== 'none')).toEqual(Array.from({ length: 20 }, (_, i) => i < 15));
  });

  test('stay when the article is saved again, but for those that it does not have any more', async () => {
    await saveArticle(aDraft('a', { html: html(other(1), other(2)) }));
    await keepPictures();
    await saveArticle(aDraft('a', { html: html(other(2), other(3)) }));
    expect(await states('a')).toEqual(['picture-2', 'waiting']);
    const { _attachments } = await database().get(documentId('a'));
    expect(Object.keys(_attachments ?? {}).sort()).toEqual(['body.json', 'picture-2']);
    await keepPictures();
    expect(await states('a')).toEqual(['picture-2', 'picture-3']);
  });
});

test('the page hands out the pictures of its own site without any leave', async () => {
  vi.mocked(mayFetchPictures).mockResolvedValue(false);
  await saveArticle(aDraft('a', { html: html(own, other(1)) }));
  const asked: string[] = [];
  await keepPicturesOfPage('a', 'https://www.sunbula.example/culture/1', async (src) => {
    asked.push(src);
    return new Blob(['x']);
  });
  expect(asked).toEqual([own]);
  expect(await states('a')).toEqual(['picture-1', 'waiting']);
});

test('what arrives for pictures that nobody waits for changes nothing', async () => {
  await saveArticle(aDraft('a', { html: html(other(1)) }));
  const before = await database().get(documentId('a'));
  await addPictures('a', new Map([[other(9), file()]]));
  await addPictures('nobody', new Map([[other(1), file()]]));
  expect(await database().get(documentId('a'))).toEqual(before);
});
