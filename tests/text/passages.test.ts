import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { runsText } from '../../lib/text/passages';
import { passagesOf } from '../../lib/text/passages-of';
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

const noted =
  '<p>نص<sup><a href="#note-1" id="note-2">1</a></sup> <a href="https://a.example/">رابط</a></p><ol><li id="note-1"><a href="#note-2">↩</a> حاشية <a href="#note-9">لا شيء</a></li></ol>';

test('what is pasted has no links to places that are not pasted with it', () => {
  const [first, list] = passages(noted);
  expect(JSON.stringify([first, list])).not.toContain('note-');
  expect(first).toMatchObject({ runs: [{ text: 'نص' }, { text: '1', shift: 'sup', href: null }, {}, {}] });
});

test('a whole article has them, and the names that they lead to, each once', () => {
  const [first, list] = passagesOf(JSDOM.fragment(noted), 'ar', true);
  expect(first).toMatchObject({ runs: [{ text: 'نص' }, { text: '1', id: 'note-2', href: '#note-1' }, {}, {}] });
  const item = list?.kind === 'list' ? list.items[0]?.[0] : undefined;
  const runs = item?.kind === 'paragraph' ? item.runs : [];
  expect(runsText(runs)).toBe('↩ حاشية لا شيء');
  expect(runs[0]).toMatchObject({ id: 'note-1', href: '#note-2' });
  expect(runs.slice(1).map((run) => run.kind === 'text' && [run.id, run.href])).toEqual([[undefined, null]]);
});
