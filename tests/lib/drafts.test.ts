import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { draftOfPage, findDraft, keepDraft, keepDraftForRestart } from '../../lib/drafts';
import { anArticle } from './an-article';

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  vi.useFakeTimers({ toFake: ['Date'], now: 1_000 });
});

const page = (number: number) => `https://a.example/news/${number}`;

/** Reads a page, a second later than the last one. */
function read(number: number) {
  vi.setSystemTime(Date.now() + 1_000);
  return keepDraft(page(number), anArticle({ url: page(number) }), []);
}

test('a page that was read is known again, with any fragment', async () => {
  const draft = await read(1);
  expect(await draftOfPage(`${page(1)}#comments`)).toEqual(draft);
  expect(await findDraft(draft.id)).toEqual(draft);
  expect(await draftOfPage(page(2))).toBeNull();
  expect(await findDraft('no such id')).toBeNull();
});

test('two addresses of one article are one draft', async () => {
  const article = anArticle({ url: page(1) });
  const first = await keepDraft(`${page(1)}?utm_source=a`, article, []);
  const second = await keepDraft(`${page(1)}?utm_source=b`, article, []);
  expect(second.id).toBe(first.id);
  expect(await draftOfPage(`${page(1)}?utm_source=a`)).toEqual(second);
});

test('of many drafts the oldest are forgotten, with all that belongs to them', async () => {
  const oldest = await read(0);
  for (let i = 1; i <= 20; i++) await read(i);
  expect(await draftOfPage(page(0))).toBeNull();
  expect(await findDraft(oldest.id)).toBeNull();
  expect(await draftOfPage(page(1))).not.toBeNull();
  const left = Object.keys(await fakeBrowser.storage.session.get(null));
  expect(left.filter((key) => key.startsWith('draft:'))).toHaveLength(20);
});

test('reading a page again forgets no other one', async () => {
  for (let i = 1; i <= 20; i++) await read(i);
  await read(20);
  expect(await draftOfPage(page(1))).not.toBeNull();
});

describe('where there is no more room', () => {
  test('the newest draft is worth more than all older ones', async () => {
    await read(1);
    vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    const newest = await read(2);
    expect(await draftOfPage(page(2))).toEqual(newest);
    expect(await draftOfPage(page(1))).toBeNull();
  });

  test('a draft that does not fit even alone is said not to be kept', async () => {
    vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    await expect(read(1)).rejects.toThrow('quota');
  });
});

test('a draft of a reader tab is found when the session is over', async () => {
  const draft = await read(1);
  await keepDraftForRestart(draft);
  await fakeBrowser.storage.session.clear();
  expect(await findDraft(draft.id)).toEqual(draft);
  // The page itself is read anew.
  expect(await draftOfPage(page(1))).toBeNull();
});
