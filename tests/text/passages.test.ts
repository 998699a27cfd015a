import { expect, test } from 'vitest';
import { passagesText } from '../../lib/text/passages-text';
import { passages } from './fragment';

const text = (html: string) => passagesText(passages(html));

test('clean text: a blank line between paragraphs, items with their signs, captions once, cells apart', () => {
  expect(
    text(
      '<h2>عنوان</h2><p>سطر<br>ثان</p><figure><img src="a.jpg" alt="جسر"><figcaption>جسر</figcaption></figure><ul><li>أ<ul><li>ب</li></ul></li></ul><ol start="3"><li>ج</li></ol><table><tr><td>د</td><td>ه</td></tr></table>',
    ),
  ).toBe('عنوان\n\nسطر\nثان\n\nجسر\n\n• أ\n  • ب\n\n3. ج\n\nد\tه');
});

test('parts of a list and of a table that were selected without the rest', () => {
  expect(text('<li>أ</li><li>ب</li>')).toBe('• أ\n• ب');
  expect(text('<tr><td>أ</td><td>ب</td></tr><tr><td>ج</td><td>د</td></tr>')).toBe('أ\tب\nج\tد');
});

test('a block in an inline element is a block, and spaces stand once', () => {
  expect(passages('<strong> أ <p>ب  ج</p></strong>')).toEqual([
    { kind: 'paragraph', runs: [expect.objectContaining({ text: 'أ', strong: true })] },
    { kind: 'paragraph', runs: [expect.objectContaining({ text: 'ب ج', strong: true })] },
  ]);
});

test('a table in a cell stays in its cell', () => {
  expect(text('<table><tr><th>أ</th><td><table><tr><td>ب</td><td>ج</td></tr></table></td></tr></table>')).toBe(
    'أ\tب ج',
  );
});
