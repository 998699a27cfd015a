import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { highlightPassages } from '../../lib/text/highlight-passages';
import { articleRichText, selectionRichText } from '../../lib/text/rich-text';
import { anArticle } from '../lib/an-article';
import { passages } from './fragment';

const article = anArticle({
  picture: { src: 'https://a.example/1.jpg', alt: 'الجسر', caption: 'الجسر' },
  html: '',
});
const written = (html: string) =>
  JSDOM.fragment(articleRichText(article, passages(html))).firstElementChild as HTMLElement;

test('every block says its direction, its language and its alignment', () => {
  const box = written(
    '<p>نص</p><h2>عنوان</h2><ul><li>بند<ul><li>فرع</li></ul></li></ul><blockquote><p>قال</p></blockquote><table><tr><td>أ</td><td>ب</td></tr></table><p>All in English here.</p>',
  );
  const blocks = [box, ...box.querySelectorAll<HTMLElement>('p, h1, h2, ul, li, blockquote, td, table')];
  expect(blocks.length).toBeGreaterThan(14);
  for (const block of blocks) {
    const isLatin = /^(?:All in English|https:)/.test(block.textContent ?? '');
    expect([block.outerHTML, block.dir]).toEqual([block.outerHTML, isLatin ? 'ltr' : 'rtl']);
    if (!isLatin) expect([block.lang, block.style.direction, block.style.textAlign]).toEqual(['ar', 'rtl', 'right']);
  }
});

test('headline, credits, picture with its caption once, and the address as a person reads it', () => {
  const box = written('<p>نص</p>');
  expect([...box.children].map((block) => block.textContent)).toEqual([
    article.headline,
    'نهى البحراوي · السنبلة اليوم · 14 مارس 2026',
    '',
    'الجسر',
    'نص',
    article.url,
  ]);
  expect(box.querySelector('img')?.alt).toBe('');
});

test('what would be reordered is isolated without a word of invisible letters', () => {
  const box = written('<p>نسبة \u200f70% من <b>C++</b></p>');
  expect([...box.querySelectorAll('span[dir="ltr"]')].map((one) => one.textContent)).toEqual(['70', 'C++']);
  expect(box.textContent).not.toMatch(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/);
});

test('a few words go into the line where they are pasted; several paragraphs are blocks', () => {
  expect(selectionRichText(passages('كلمة <b>ثانية</b>'), article, true)).toBe(
    '<span dir="rtl" lang="ar">كلمة <strong>ثانية</strong></span>',
  );
  expect(selectionRichText(passages('<p>أ</p><p>ب</p>'), article, true)).toMatch(/^<div dir="rtl".*<p /s);
});

test('what the reader has marked stands after the text, with the note under it', () => {
  const after = highlightPassages(article, [{ quote: 'كلمة ثانية', note: 'أعود إليها' }], 'ما ظلّلته');
  const box = new JSDOM(articleRichText(article, passages('<p>كلمة ثانية في آخر النص</p>'), after)).window.document
    .body;
  const lines = [...box.querySelectorAll('p, h2, blockquote')].map((one) => one.textContent?.trim());
  const at = lines.indexOf('ما ظلّلته');
  expect(at).toBeGreaterThan(lines.indexOf('كلمة ثانية في آخر النص'));
  expect(lines.slice(at + 1)).toContain('كلمة ثانية');
  expect(lines.slice(at + 1)).toContain('أعود إليها');
});

test('the mark of a footnote keeps its words, and has no link to nowhere', () => {
  const box = written(
    '<p>نص<sup><a href="#note-1" id="note-2">1</a></sup></p><p id="note-1">حاشية <a href="#note-2">↩</a></p>',
  );
  expect([...box.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([article.url]);
  expect(box.querySelector('[id]')).toBeNull();
  expect(box.textContent).toContain('حاشية ↩');
});
