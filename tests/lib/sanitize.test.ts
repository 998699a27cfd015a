// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { sanitize } from '../../lib/sanitize';

function clean(html: string): string {
  const box = document.createElement('div');
  box.append(sanitize(html));
  return box.innerHTML;
}

test('names of ours and the links to them stay, in this tab', () => {
  const html =
    '<p>نص<sup><a href="#note-1" id="note-2">1</a></sup></p><ol><li id="note-1">حاشية <a href="#note-2">↩</a></li></ol>';
  expect(clean(html)).toBe(html);
});

test('other links open in another tab and tell the site nothing', () => {
  const more = 'target="_blank" rel="noopener noreferrer"';
  expect(clean('<a href="https://a.example/#note-1">نص</a>')).toBe(
    `<a href="https://a.example/#note-1" ${more}>نص</a>`,
  );
});

test.each(['article', 'note-', 'note-1x', 'x-note-1', 'note-1 note-2', 'NOTE-1', 'note-1234567', 'location'])(
  'no other name is let in: %s',
  (name) => {
    expect(clean(`<p id="${name}" name="note-1">نص</p>`)).toBe('<p>نص</p>');
  },
);

test.each(['#', '#article', ' #note-1', '#no\tte-1', '#note-1#', 'reader.html#note-1'])(
  'no other place inside our page is led to: %s',
  (href) => {
    expect(clean(`<p id="note-1">نص</p><a href="${href}">هنا</a>`)).not.toContain('href');
  },
);

test('only a link leads there', () => {
  expect(clean('<p id="note-1">نص</p><img src="#note-1"><svg><a href="#note-1">x</a></svg>')).not.toMatch(/src=|href=/);
});

test('a name is there once', () => {
  expect(clean('<p id="note-1">أول</p><p id="note-1">ثان</p>')).toBe('<p id="note-1">أول</p><p>ثان</p>');
});

test('a link to a name that is not there is none; what others lead to stays', () => {
  expect(clean('<p>نص <a href="#note-1">1</a></p>')).toBe('<p>نص 1</p>');
  const kept = document.createElement('div');
  kept.append(sanitize('<p><a href="#note-9" id="note-2">1</a> نص <a href="#note-2">2</a></p>'));
  expect([...kept.querySelectorAll('a')].map((link) => [link.id, link.getAttribute('href')])).toEqual([
    ['note-2', null],
    ['', '#note-2'],
  ]);
});

test('cells keep what they span, lists where they begin, and times their moment; no direction of a page holds', () => {
  const html =
    '<table><tbody><tr><td colspan="2" rowspan="3">خلية</td></tr></tbody></table><ol start="3"><li>بند</li></ol><time datetime="2026-03-14" lang="ar">أمس</time>';
  expect(clean(html)).toBe(html);
  expect(clean('<p dir="ltr">نص</p>')).toBe('<p>نص</p>');
});
