import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepPosition, readPosition } from '../../lib/positions';

const place = (block: number) => ({ block, words: 'اول الكلام', offset: 0.25, progress: 0.5 });
const { local, session } = fakeBrowser.storage;

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers({ toFake: ['Date'], now: 1_000 });
});

test('the place where a reader stopped is kept, and survives the session', async () => {
  expect(await readPosition('a')).toBeNull();
  await keepPosition('a', place(4));
  await session.clear();
  expect(await readPosition('a')).toEqual(place(4));
});

test('what is read in a private window is not on the disk', async () => {
  await keepPosition('private', place(2), false);
  expect(await readPosition('private')).toEqual(place(2));
  expect(await local.get(null)).toEqual({});
});

test('the newest place counts, wherever it is kept', async () => {
  await keepPosition('b', place(1), false);
  vi.setSystemTime(2_000);
  await keepPosition('b', place(2));
  expect(await readPosition('b')).toEqual(place(2));
  vi.setSystemTime(3_000);
  await keepPosition('b', place(3), false);
  expect(await readPosition('b')).toEqual(place(3));
});

test('what is no place is none', async () => {
  // As an earlier version kept it, in pixels.
  await local.set({ 'position:c': { block: 3, offset: 120 } });
  expect(await readPosition('c')).toBeNull();
});

test('of more than 500 places the oldest are forgotten, and nothing else', async () => {
  const old = Array.from({ length: 500 }, (_, i) => [`position:old-${i}`, { ...place(1), keptAt: i }] as const);
  await local.set({ ...Object.fromEntries(old), 'draft:x': { id: 'x' }, 'preference:size': 2 });
  await keepPosition('new', place(9));
  const left = Object.keys(await local.get(null));
  expect(left.filter((key) => key.startsWith('position:'))).toHaveLength(500);
  expect(left).not.toContain('position:old-0');
  expect(left).toContain('position:old-1');
  expect(left).toEqual(expect.arrayContaining(['position:new', 'draft:x', 'preference:size']));
});

describe('the place that the library has from another machine', () => {
  const far = { ...place(9), progress: 0.9 };
  const shared = (at: number, position = far) => ({ position, changedAt: new Date(at).toISOString() });

  test('is the one where none is kept here', async () => {
    expect(await readPosition('d', shared(500))).toEqual(far);
    expect(await readPosition('d', { ...shared(500), position: null as never })).toBeNull();
  });

  test('counts if it is further and newer', async () => {
    await keepPosition('e', place(4));
    expect(await readPosition('e', shared(2_000))).toEqual(far);
  });

  test('does not if the reader went back here since, nor if it is not so far', async () => {
    await keepPosition('f', place(4));
    expect(await readPosition('f', shared(500))).toEqual(place(4));
    expect(await readPosition('f', shared(2_000, { ...place(1), progress: 0.1 }))).toEqual(place(4));
  });
});
