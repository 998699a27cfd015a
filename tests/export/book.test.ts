import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import type { Article } from '../../lib/article';
import { book } from '../../lib/export/book';
import type { Exported } from '../../lib/export/exported';
import type { Embedded } from '../../lib/export/pictures';
import { anArticle } from '../lib/an-article';
import { essay, exported, fixture, ownLinks, passages, words } from './fixtures';

const made = new Date('2026-03-15T10:00:00Z');

function open(article: Article, different: Partial<Exported> = {}, pictures = new Map<string, Embedded>()) {
  const bytes = book(exported(article, different), passages(article), words, pictures, made);
  const files = unzipSync(bytes);
  const parse = (path: string, type: 'application/xhtml+xml' | 'text/xml') => {
    const { window } = new JSDOM(strFromU8(files[path] as Uint8Array), { contentType: type });
    return window.document;
  };
  return {
    bytes,
    files,
    text: parse('book/article.xhtml', 'application/xhtml+xml'),
    contents: parse('book/contents.xhtml', 'application/xhtml+xml'),
    description: parse('book/package.opf', 'text/xml'),
  };
}

const full = anArticle({
  headline: 'نص & <عنوان>',
  picture: { src: 'https://a.example/lead.jpg', alt: '', caption: 'الجسر' },
  html: '<h2>أولا & ثانيا</h2><p>نص<br>آخر <a href="https://a.example/?a=1&b=[x]|y">رابط</a></p><figure><img src="https://b.example/2.jpg" alt="سوق"><figcaption>السوق القديمة</figcaption></figure><h3>خاتمة</h3>',
});
const lead: Embedded = { bytes: new Uint8Array([255, 216, 255]), type: 'image/jpeg' };

test('it says first, and uncompressed, what it is', () => {
  const { bytes } = open(full);
  expect(strFromU8(bytes.slice(30, 58))).toBe('mimetypeapplication/epub+zip');
});

test('its pages turn from right to left', () => {
  const { description, text } = open(full);
  expect(description.querySelector('spine')?.getAttribute('page-progression-direction')).toBe('rtl');
  expect(description.documentElement.getAttribute('dir')).toBe('rtl');
  const { documentElement } = text;
  expect([documentElement.dir, documentElement.lang, documentElement.getAttribute('xml:lang')]).toEqual([
    'rtl',
    'ar',
    'ar',
  ]);
  const english = open(anArticle({ language: 'en', direction: 'ltr' })).description;
  expect(english.querySelector('spine')?.getAttribute('page-progression-direction')).toBe('ltr');
});

test('its description names what is known, and everything that is in it', () => {
  const { description, files } = open(full, {}, new Map([['https://a.example/lead.jpg', lead]]));
  const said = (name: string) => description.getElementsByTagName(`dc:${name}`)[0]?.textContent;
  expect(['title', 'creator', 'publisher', 'date', 'language', 'identifier'].map(said)).toEqual([
    'نص & <عنوان>',
    'نهى البحراوي',
    'السنبلة اليوم',
    '2026-03-14',
    'ar',
    full.url,
  ]);
  const named = [...description.querySelectorAll('item')].map((item) => `book/${item.getAttribute('href')}`);
  const there = Object.keys(files).filter((path) => path.startsWith('book/') && !path.endsWith('.opf'));
  expect(named.toSorted()).toEqual(there.toSorted());
  expect(description.querySelector('[properties="cover-image"]')?.getAttribute('href')).toBe('pictures/1.jpg');
});

test('its headings are its contents, those of the highlights too', () => {
  const { contents, text } = open(full, { highlights: [{ quote: 'نص', note: '' }] });
  const links = [...contents.querySelectorAll('li li a')];
  expect(links.map((link) => link.textContent)).toEqual(['أولا & ثانيا', 'خاتمة', words.highlights]);
  const ids = links.map((link) => link.getAttribute('href')?.split('#')[1] as string);
  expect(ids.map((id) => text.getElementById(id)?.textContent)).toEqual(links.map((link) => link.textContent));
});

test('a picture that could not be had leaves its caption, and a line that says so and leads to it', () => {
  const { text, files } = open(full, {}, new Map([['https://a.example/lead.jpg', lead]]));
  const [first, second] = text.querySelectorAll('figure');
  expect(first?.querySelector('img')?.getAttribute('src')).toBe('pictures/1.jpg');
  expect(files['book/pictures/1.jpg']).toEqual(lead.bytes);
  expect(second?.querySelector('img')).toBeNull();
  expect(second?.querySelector('a')?.getAttribute('href')).toBe('https://b.example/2.jpg');
  expect(second?.textContent).toBe(`[${words.pictureLeftOut}: سوق]السوق القديمة`);
});

test('its footnotes lead to their notes and back', () => {
  const { text } = open(fixture(essay) as Article);
  expect(ownLinks(text)).toMatchObject({
    2: 'ديوان المراسي، الجزء الأول، ص 14. ↩︎',
    '[7]': '[7] صحيفة المرسى، 12 مارس 1931.',
    '↑': expect.stringContaining('بمسيرة نهار[1]، وأن الطيور'),
  });
});

test('a link to a place of which the book has nothing is none', () => {
  const { text } = open(
    anArticle({
      html: '<p>نص <a href="#note-1">الرسم</a></p><figure><img id="note-1" src="https://a.example/1.jpg" alt=""></figure>',
    }),
  );
  expect(ownLinks(text)).toEqual({});
  expect(text.body.textContent).toContain('نص الرسم');
});
