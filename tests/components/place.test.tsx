// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { usePlace } from '../../components/saving/use-place';
import type { Position } from '../../lib/article';
import type { Answer, ask } from '../../lib/messages';

let told: Position[];
let kept: Position[];
let answer: Answer;
let move: (position: Position) => void;

const request = (async (_: string, { position }: { position: Position }) => {
  told.push(position);
  return answer;
}) as unknown as typeof ask;

function Host({ saved, isPrivate = false }: { saved: boolean; isPrivate?: boolean }) {
  move = usePlace({ id: 'a', saved, isPrivate }, async (position) => void kept.push(position), request);
  return null;
}

const show = (host: preact.ComponentChild) => act(() => render(host, document.body));
const place = (progress: number): Position => ({ block: 1, words: 'ثم', offset: 0, progress });
const rest = () =>
  act(() => {
    vi.advanceTimersByTime(6000);
  });

let visibility: DocumentVisibilityState;
const look = (state: DocumentVisibilityState) => {
  visibility = state;
  document.dispatchEvent(new Event('visibilitychange'));
};

beforeEach(() => {
  told = [];
  kept = [];
  answer = { ok: true, value: undefined };
  visibility = 'visible';
  vi.useFakeTimers();
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility);
});
afterEach(() => {
  show(null);
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('every movement is kept here, and the library hears of the last one when the reader rests', () => {
  show(<Host saved />);
  for (const progress of [0.1, 0.2, 0.3]) {
    move(place(progress));
    vi.advanceTimersByTime(1000);
  }
  expect([kept.length, told]).toEqual([3, []]);
  rest();
  rest();
  expect(told).toEqual([place(0.3)]);
});

test('who looks away or leaves is told at once, and only of what is new', () => {
  show(<Host saved />);
  look('hidden');
  expect(told).toEqual([]);
  look('visible');
  move(place(0.1));
  look('hidden');
  look('hidden');
  expect(told).toEqual([place(0.1)]);
  move(place(0.2));
  show(null);
  expect(told).toEqual([place(0.1), place(0.2)]);
});

test('what is not saved is not told; when it is saved its place goes with it', () => {
  show(<Host saved={false} />);
  move(place(0.4));
  rest();
  expect(told).toEqual([]);
  show(<Host saved />);
  expect(told).toEqual([place(0.4)]);
});

test('what is read in a private window stays here', () => {
  show(<Host saved isPrivate />);
  move(place(0.4));
  rest();
  look('hidden');
  expect([kept, told]).toEqual([[place(0.4)], []]);
});

test('what could not be told is told the next time', async () => {
  show(<Host saved />);
  answer = { ok: false, failure: 'failed', detail: '' };
  move(place(0.4));
  rest();
  await act(async () => undefined);
  answer = { ok: true, value: undefined };
  look('hidden');
  expect(told).toEqual([place(0.4), place(0.4)]);
});
