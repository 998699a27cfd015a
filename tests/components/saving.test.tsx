// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test } from 'vitest';
import { SaveButton } from '../../components/SaveButton/SaveButton';
import { SavingOutcome } from '../../components/saving/SavingOutcome';
import { useSaving } from '../../components/saving/use-saving';
import type { Draft } from '../../lib/article';
import type { Answer, ask } from '../../lib/messages';
import { useArabicTexts } from './texts';

let asked: { request: string; settle: (answer: Answer) => Promise<void> }[];

const request = ((name: string) =>
  new Promise<Answer>((resolve) => {
    asked.push({ request: name, settle: (answer) => act(async () => resolve(answer)) });
  })) as unknown as typeof ask;

function Host() {
  const saving = useSaving({ id: 'a' } as Draft, request);
  return (
    <>
      <SaveButton saved={saving.saved} busy={saving.busy} onSave={() => saving.save()} onUnsave={saving.unsave} />
      <SavingOutcome {...saving} />
    </>
  );
}

const button = () => document.querySelector('.save-button') as HTMLButtonElement;
const click = (target: HTMLElement, detail = 1) =>
  act(() => void target.dispatchEvent(new MouseEvent('click', { detail, bubbles: true })));
const state = () => [
  button().dataset.command,
  button().getAttribute('aria-pressed'),
  button().getAttribute('aria-busy'),
  button().textContent,
];

beforeEach(() => {
  useArabicTexts();
  asked = [];
  render(null, document.body);
  act(() => render(<Host />, document.body));
});

test('asks within the click, and says saved only when the store has answered', async () => {
  button().dispatchEvent(new MouseEvent('click', { detail: 1 }));
  expect(asked.map((one) => one.request)).toEqual(['save']);
  await act(async () => undefined);
  expect(state()).toEqual(['save', 'false', 'true', 'يُحفظ…']);
  await asked[0]?.settle({ ok: true, value: undefined });
  expect(state()).toEqual(['unsave', 'true', 'false', 'محفوظ']);
});

test('a failed save says so and stays unsaved', async () => {
  click(button());
  await asked[0]?.settle({ ok: false, failure: 'full', detail: '' });
  expect(state()).toEqual(['save', 'false', 'false', 'احفظ']);
  expect(document.querySelector('[role="alert"]')?.textContent).toMatch(/القرص ممتلئ/);
});

test('the second half of a double click takes nothing back', async () => {
  click(button());
  click(button(), 2);
  await asked[0]?.settle({ ok: true, value: undefined });
  click(button(), 2);
  expect(asked.map((one) => one.request)).toEqual(['save']);
});

test('what was taken out comes back with undo', async () => {
  click(button());
  await asked[0]?.settle({ ok: true, value: undefined });
  click(button());
  await asked[1]?.settle({ ok: true, value: undefined });
  expect(state()[0]).toBe('save');
  click(document.querySelector('[data-command="undo"]') as HTMLElement);
  await asked[2]?.settle({ ok: true, value: undefined });
  expect(asked.map((one) => one.request)).toEqual(['save', 'remove', 'restore']);
  expect(state()[0]).toBe('unsave');
  expect(document.querySelector('[data-command="undo"]')).toBeNull();
});

test('saving what is in the library already says that it was brought up to date', async () => {
  click(button());
  await asked[0]?.settle({ ok: true, value: 'updated' });
  expect(state()[0]).toBe('unsave');
  expect(document.querySelector('.notice [role="status"]')?.textContent).toBe('حُدّث المقال المحفوظ.');
});

test('a library of a newer version is said to be that', async () => {
  click(button());
  await asked[0]?.settle({ ok: false, failure: 'newer', detail: '' });
  expect(state()[0]).toBe('save');
  expect(document.querySelector('[role="alert"]')?.textContent).toMatch(/حدّث الإضافة/);
});
