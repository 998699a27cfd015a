// @vitest-environment jsdom
import { Copy, Hash } from 'lucide-preact';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { Menu } from '../../components/Menu/Menu';

const chosen = vi.fn();

beforeEach(() => {
  chosen.mockClear();
  render(null, document.body);
  const items = [
    { command: 'one', label: 'أول', icon: Copy, onSelect: () => chosen('one') },
    { command: 'two', label: 'ثان', icon: Hash, onSelect: () => chosen('two') },
    { command: 'three', label: 'ثالث', icon: Hash, onSelect: () => chosen('three') },
  ];
  const view = (
    <>
      <Menu command="menu" label="القائمة" items={items}>
        …
      </Menu>
      <button type="button" id="other">
        غيرها
      </button>
    </>
  );
  act(() => render(view, document.body));
});

const button = () => document.querySelector('[data-command="menu"]') as HTMLButtonElement;
const menu = () => document.querySelector('[role="menu"]');
const focused = () => (document.activeElement as HTMLElement).dataset.command;
const press = (key: string) =>
  act(
    () =>
      void document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      ),
  );

test('it opens at a press, says so, and the keyboard is on its first item', () => {
  expect(button().getAttribute('aria-expanded')).toBe('false');
  act(() => button().click());
  expect(button().getAttribute('aria-expanded')).toBe('true');
  expect(button().getAttribute('aria-controls')).toBe(menu()?.id);
  expect(focused()).toBe('one');
  act(() => button().click());
  expect(menu()).toBeNull();
});

test('the arrows go around, Home and End to the ends, and up from the button to the last', () => {
  button().focus();
  press('ArrowUp');
  expect(focused()).toBe('three');
  press('ArrowDown');
  expect(focused()).toBe('one');
  press('ArrowUp');
  expect(focused()).toBe('three');
  press('Home');
  expect(focused()).toBe('one');
  press('ArrowDown');
  expect(focused()).toBe('two');
  press('End');
  expect(focused()).toBe('three');
});

test('Esc closes it and gives the keyboard back; the popup around it is not closed by it', () => {
  const heard = vi.fn();
  addEventListener('keydown', heard);
  act(() => button().click());
  press('Escape');
  removeEventListener('keydown', heard);
  expect(menu()).toBeNull();
  expect(document.activeElement).toBe(button());
  expect(heard).not.toHaveBeenCalled();
});

test('a choice closes it and is made once', () => {
  act(() => button().click());
  act(() => (document.querySelector('[data-command="two"]') as HTMLElement).click());
  expect(chosen.mock.calls).toEqual([['two']]);
  expect(menu()).toBeNull();
  expect(document.activeElement).toBe(button());
});

test('it closes at a press elsewhere, and when the keyboard leaves it', async () => {
  act(() => button().click());
  act(() => void document.body.dispatchEvent(new Event('pointerdown', { bubbles: true })));
  expect(menu()).toBeNull();
  act(() => button().click());
  act(() => document.getElementById('other')?.focus());
  expect(menu()).toBeNull();
});
