// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { UndoBar } from '../../components/UndoBar/UndoBar';
import { useArabicTexts } from './texts';

const onEnd = vi.fn();
const pass = (ms: number) => act(() => void vi.advanceTimersByTime(ms));

beforeEach(() => {
  useArabicTexts();
  vi.useFakeTimers();
  onEnd.mockReset();
  render(null, document.body);
  act(() => render(<UndoBar message="أُزيل" onUndo={() => undefined} onEnd={onEnd} />, document.body));
});
afterEach(() => vi.useRealTimers());

test('stays for six seconds', () => {
  pass(5900);
  expect(onEnd).not.toHaveBeenCalled();
  pass(200);
  expect(onEnd).toHaveBeenCalledOnce();
});

test('the time stands still while the bar has the focus, and goes on where it was', () => {
  const undo = document.querySelector('button') as HTMLButtonElement;
  pass(4000);
  act(() => undo.focus());
  pass(20000);
  expect(onEnd).not.toHaveBeenCalled();
  act(() => undo.blur());
  pass(1900);
  expect(onEnd).not.toHaveBeenCalled();
  pass(200);
  expect(onEnd).toHaveBeenCalledOnce();
});
