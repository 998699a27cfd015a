// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { type Display, showAs } from '../../lib/arabic/shown';

const both: Display = { digits: 'arabic', tashkeel: 'hidden' };

function fragment(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content;
}

function shownHtml(html: string, display = both): string {
  const root = fragment(html);
  showAs(root, display);
  const box = document.createElement('div');
  box.append(root);
  return box.innerHTML;
}

describe('a fragment', () => {
  test.each([
    ['<p>قالَ <b>3</b> مَرّات</p>', '<p>قال <b>٣</b> مرات</p>', 'texts inside each other'],
    [
      '<p>قالَ ﴿وَقُلْ <b>رَبِّ</b></p><p>زِدْنِي﴾ ثُمَّ 5</p>',
      '<p>قال ﴿وَقُلْ <b>رَبِّ</b></p><p>زِدْنِي﴾ ثم ٥</p>',
      'a verse over two paragraphs',
    ],
    ['<p>قالَ ﴿وَقُلْ</p><p>ثُمَّ 5</p>', '<p>قال ﴿وَقُلْ</p><p>ثم ٥</p>', 'a verse that is not closed ends with its paragraph'],
    ['<p>غاز CO<sub>2</sub> وقمة G<b>20</b></p>', '<p>غاز CO<sub>2</sub> وقمة G<b>20</b></p>', 'a word in pieces'],
    ['<p>اسمه Go<br>20 عامًا</p>', '<p>اسمه Go<br>٢٠ عامًا</p>', 'a line break ends a word'],
    ['<p>G</p><p>20 عامًا</p>', '<p>G</p><p>٢٠ عامًا</p>', 'so does a block'],
    ['<p><code>x = 10</code> ثم 10</p>', '<p><code>x = 10</code> ثم ١٠</p>', 'code'],
    ['<p dir="ltr">In 2024: 10%</p>', '<p dir="ltr">In 2024: 10%</p>', 'what runs from left to right'],
    [
      '<p><time datetime="2024-05-12">12 مايو</time></p>',
      '<p><time datetime="2024-05-12">١٢ مايو</time></p>',
      'the attribute of a time',
    ],
    [
      '<p><a href="https://a.example/12" title="12">رابط 12</a></p>',
      '<p><a href="https://a.example/12" title="12">رابط ١٢</a></p>',
      'a link',
    ],
    ['<p>قالَ<b>ُ</b></p>', '<p>قال<b></b></p>', 'a mark in another text than its letter'],
    ['<p>شُكر<b>ًا</b></p>', '<p>شكر<b>ًا</b></p>', 'tanwin in another text than its letter'],
  ])('%s', (html, expected) => expect(shownHtml(html)).toBe(expected));

  test('stays as it is where the reader wants it as published', () => {
    const html = '<p>قالَ 3</p>';
    expect(shownHtml(html, { digits: 'published', tashkeel: 'shown' })).toBe(html);
  });
});
