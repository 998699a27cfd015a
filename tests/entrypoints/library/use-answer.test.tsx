// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test } from 'vitest';
import { useAnswer } from '../../../entrypoints/library/use-answer';

let questions: { of: string; answer: (value: string) => void; fail: () => void }[];
let shown: { value: string | null; failed: boolean };

function Host({ view, round }: { view: string; round: number }) {
  const question = () =>
    new Promise<string>((answer, reject) =>
      questions.push({ of: `${view} ${round}`, answer, fail: () => reject(new Error('no')) }),
    );
  shown = useAnswer(question, [round], view);
  return null;
}

const show = (view: string, round: number) => act(() => render(<Host view={view} round={round} />, document.body));
const asked = () => questions.map(({ of }) => of);
const answer = (number: number, value: string) => act(async () => questions[number]?.answer(value));

beforeEach(() => {
  questions = [];
  render(null, document.body);
});

test('what changes while a question is under way is asked once, when it is answered', async () => {
  for (const round of [1, 2, 3, 4]) await show('all', round);
  expect(asked()).toEqual(['all 1']);
  await answer(0, 'a');
  expect(shown.value).toBe('a');
  expect(asked()).toEqual(['all 1', 'all 4']);
  await answer(1, 'b');
  expect(shown.value).toBe('b');
  expect(asked()).toHaveLength(2);
});

test('another view is asked at once, and a late answer for the one before is not shown', async () => {
  await show('all', 1);
  await show('unread', 1);
  expect(asked()).toEqual(['all 1', 'unread 1']);
  await answer(1, 'unread');
  await answer(0, 'all');
  expect(shown.value).toBe('unread');
  await show('read', 1);
  expect(shown.value).toBeNull();
});

test('a question that failed is asked again when something changes; the old answer holds', async () => {
  await show('all', 1);
  await answer(0, 'a');
  await show('all', 2);
  await act(async () => questions[1]?.fail());
  expect(shown).toEqual({ value: 'a', failed: true });
  await show('all', 3);
  await answer(2, 'c');
  expect(shown).toEqual({ value: 'c', failed: false });
});
