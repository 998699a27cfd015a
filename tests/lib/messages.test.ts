import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answer, ask, failed, type Requests } from '../../lib/messages';
import { aHighlight } from './a-highlight';
import { aDraft } from './an-article';

/** A listener's promise is the answer, as in Firefox and, through webextension-polyfill, in Chromium. */
async function deliver(message: unknown, url = fakeBrowser.runtime.getURL('/popup.html')): Promise<unknown> {
  const answers = await fakeBrowser.runtime.onMessage.trigger(message, { url }, () => undefined);
  return (answers as unknown[]).find((one) => one !== undefined);
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((message: unknown) => deliver(message));
});

const done = async () => undefined;
const idle: Requests = {
  save: async () => 'saved',
  remove: done,
  restore: done,
  forget: done,
  emptyBin: done,
  edit: done,
  renameTag: done,
  keepPosition: done,
  putHighlight: done,
  removeHighlight: done,
};

test('PouchDB says unknown, and why in its reason; what a newer version has written is said to be that', () => {
  const refused = Object.assign(new Error('unknown'), {
    name: 'indexed_db_went_bad',
    status: 500,
    reason: 'QuotaExceededError',
  });
  expect(failed(refused)).toMatchObject({ ok: false, failure: 'full' });
  expect(failed(Object.assign(new Error('99'), { name: 'NewerError' }))).toMatchObject({ ok: false, failure: 'newer' });
});

describe('asking', () => {
  test('what is asked for is done, with what was given', async () => {
    const save = vi.fn(async () => 'updated' as const);
    answer({ ...idle, save });
    expect(await ask('save', aDraft('a'))).toEqual({ ok: true, value: 'updated' });
    expect(save).toHaveBeenCalledExactlyOnceWith(aDraft('a'));
  });

  test('a change of a highlight is handed on whole', async () => {
    const putHighlight = vi.fn(done);
    const removeHighlight = vi.fn(done);
    answer({ ...idle, putHighlight, removeHighlight });
    const highlight = aHighlight('h');
    expect(await ask('putHighlight', { id: 'a', highlight })).toMatchObject({ ok: true });
    expect(putHighlight).toHaveBeenCalledExactlyOnceWith({ id: 'a', highlight });
    expect(await ask('removeHighlight', { id: 'a', highlightId: 'h' })).toMatchObject({ ok: true });
    expect(removeHighlight).toHaveBeenCalledExactlyOnceWith({ id: 'a', highlightId: 'h' });
  });

  test('a failure is an answer', async () => {
    const remove = async () => {
      throw Object.assign(new Error('missing'), { name: 'not_found', status: 404 });
    };
    answer({ ...idle, remove });
    expect(await ask('remove', ['a'])).toEqual({ ok: false, failure: 'missing', detail: 'not_found missing' });
  });

  test('a background that is not there is a failure', async () => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValue(new Error('Could not establish connection.'));
    expect(await ask('remove', ['a'])).toMatchObject({ ok: false, failure: 'failed' });
  });

  test('silence is a failure', async () => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(undefined);
    expect(await ask('restore', ['a'])).toEqual({ ok: false, failure: 'failed', detail: 'no answer to restore' });
  });

  test('a page of the web asks for nothing', async () => {
    const remove = vi.fn(done);
    answer({ ...idle, remove });
    expect(await deliver({ request: 'remove', argument: 'a' }, 'https://news.example/1')).toBeUndefined();
    expect(remove).not.toHaveBeenCalled();
  });

  test('what is no request of ours is left to others', async () => {
    const restore = vi.fn(done);
    answer({ ...idle, restore });
    for (const message of [{ request: 'toString' }, { request: 'unknown' }]) {
      expect(await deliver(message)).toBeUndefined();
    }
    expect(restore).not.toHaveBeenCalled();
  });
});

describe('an error as an answer', () => {
  test.each([
    [new DOMException('', 'QuotaExceededError'), 'full'],
    [new Error('QUOTA_BYTES quota exceeded'), 'full'],
    // PouchDB's own.
    [{ status: 404, name: 'not_found', message: 'missing' }, 'missing'],
    [{ status: 500, name: 'indexed_db_went_bad', message: 'unknown' }, 'failed'],
    [new TypeError('x is not a function'), 'failed'],
    ['a string', 'failed'],
    [null, 'failed'],
    [undefined, 'failed'],
  ])('%s', (error, failure) => {
    expect(failed(error)).toMatchObject({ ok: false, failure });
  });
});
