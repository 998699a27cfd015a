import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Article } from '../../lib/article';
import type { About, Collection, Item } from '../../lib/export/collection/collection';
import { uniqueNames } from '../../lib/export/collection/collection';
import { collectionBook } from '../../lib/export/collection/collection-book';
import { cell, csvTable } from '../../lib/export/collection/csv-table';
import { htmlFolder } from '../../lib/export/collection/html-folder';
import { jsonList } from '../../lib/export/collection/json-list';
import { markdownFolder } from '../../lib/export/collection/markdown-folder';
import type { Embedded } from '../../lib/export/pictures';
import type { Write } from '../../lib/zip/zip-writer';
import { epubcheck, hasEpubcheck } from '../e2e/programs';
import { anArticle } from '../lib/an-article';
import { essay, exported, fixture, passages, words } from './fixtures';

beforeEach(() => {
  fakeBrowser.i18n = { ...fakeBrowser.i18n, getMessage: (key: string) => key } as typeof fakeBrowser.i18n;
});

const about: About = {
  title: 'مقالان من مكتبتي 2026-03-15',
  language: 'ar',
  direction: 'rtl',
  words,
  made: new Date('2026-03-15T10:00:00Z'),
};

const lead: Embedded = {
  bytes: new Uint8Array(Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')),
  type: 'image/gif',
};

function item(different: Partial<Article> = {}, tags: string[] = []): Item {
  const article = anArticle(different);
  const pictures = new Map(article.picture ? [[article.picture.src, lead]] : []);
  return {
    saved: {
      id: article.url,
      article,
      removed: [],
      kept: {
        savedAt: '2026-03-15T09:00:00.000Z',
        changedAt: '2026-03-15T09:00:00.000Z',
        tags,
        favourite: true,
        archivedAt: null,
        finishedAt: null,
        position: { block: 1, words: '', offset: 0, progress: 0.256 },
        filled: true,
        importedFrom: null,
        pictures: [],
        highlights: [],
        goneHighlights: {},
      },
    },
    exported: exported(article, { tags, highlights: [{ quote: 'مكتبة', note: 'ملاحظة' }] }),
    passages: () => passages(article),
    pictures: async () => pictures,
  };
}

const two = [
  item(
    {
      picture: { src: 'https://a.example/1.gif', alt: '', caption: 'الجسر' },
      html: '<h2>أولا</h2><p>نص</p><h2>ثانيا</h2><p>نص</p>',
    },
    ['كتب', 'أنهار'],
  ),
  item({ url: 'https://www.sunbula.example/culture/2', language: 'en', direction: 'ltr', html: '<p>Text.</p>' }),
];

async function made(open: (write: Write) => Collection | Promise<Collection>, items = two) {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const collection = await open(async (bytes) => void pieces.push(bytes.slice()));
  for (const one of items) await collection.add(one);
  await collection.end();
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

test('a folder of Markdown files has each article once, whatever their names', async () => {
  const files = unzipSync(await made((write) => markdownFolder(write, about)));
  const stem = `${about.title}/${two[0]?.saved.article.headline} - السنبلة اليوم`;
  expect(Object.keys(files)).toEqual([`${stem}.md`, `${stem} (2).md`]);
  const text = strFromU8(files[`${stem}.md`] as Uint8Array);
  expect(text).toMatch(/^---\ntitle: "/);
  expect(text).toContain('tags:\n  - "كتب"\n  - "أنهار"');
  expect(text).toContain('## أولا');
});

test('a folder of web pages has an index that leads to each of them, and one face for all', async () => {
  const files = unzipSync(await made((write) => htmlFolder(write, about)));
  const { document } = new JSDOM(strFromU8(files[`${about.title}/index.html`] as Uint8Array)).window;
  expect(document.documentElement.dir).toBe('rtl');
  const links = [...document.querySelectorAll('li a')].map((link) =>
    decodeURIComponent(link.getAttribute('href') ?? ''),
  );
  expect(links).toHaveLength(2);
  for (const link of links) {
    const page = strFromU8(files[`${about.title}/${link}`] as Uint8Array);
    expect(page).toContain('<link rel="stylesheet" href="style.css"/>');
    expect(page).not.toContain('@font-face');
  }
  const first = new JSDOM(strFromU8(files[`${about.title}/${links[0]}`] as Uint8Array)).window.document;
  expect(first.querySelector('img')?.src).toMatch(/^data:image\/gif/);
  const style = strFromU8(files[`${about.title}/style.css`] as Uint8Array);
  for (const [, file] of style.matchAll(/url\('([^']+)'\)/g)) expect(files).toHaveProperty([`${about.title}/${file}`]);
});

test('a book of many articles has a chapter each, and opens with its contents', async () => {
  const bytes = await made((write) => collectionBook(write, about));
  const files = unzipSync(bytes);
  expect(strFromU8(bytes.slice(30, 58))).toBe('mimetypeapplication/epub+zip');
  const contents = new JSDOM(strFromU8(files['book/contents.xhtml'] as Uint8Array), {
    contentType: 'application/xhtml+xml',
  }).window.document;
  expect([...contents.querySelectorAll('nav > ol > li > a')].map((link) => link.getAttribute('href'))).toEqual([
    'chapter-1.xhtml',
    'chapter-2.xhtml',
  ]);
  expect(contents.querySelector('ol ol a')?.getAttribute('href')).toBe('chapter-1.xhtml#part-1');
  expect(files['book/pictures/1-1.gif']).toEqual(lead.bytes);
});

/** What no page has all of. */
const everything = {
  url: 'https://www.example.com/a?b=c&d=[e]',
  html: `<h4>فرع & <em>آخر</em></h4><p>نص<img src="https://a.example/i.png" alt="x">نص <a href="https://a.example/?q=[1]|{2}^&amp;x=%zz">رابط</a> <a href="mailto:a@b.example">بريد</a> <a href="https://">مكسور</a></p>
      <ul><li>أ<ol start="5"><li>ب</li></ol></li><li><p>ج</p><blockquote><p>د</p></blockquote></li></ul><dl><dt>هـ</dt><dd>و</dd></dl>
      <table><caption>ز</caption><thead><tr><th colspan="2">ح</th></tr></thead><tbody><tr><td rowspan="2">ط<ul><li>ي</li></ul></td><td>ك</td></tr><tr><td><table><tr><td>ل</td></tr></table></td></tr></tbody></table>
      <pre>a &lt;b&gt; c</pre><hr><figure><figcaption>بلا صورة</figcaption></figure><p><b><p>كتلة داخل سطر</p></b></p><p>م<sup>2</sup> <del>ن</del> <bdo dir="rtl">س</bdo> <time datetime="never">أمس</time></p>
      <p id="note-1">ع <a href="#note-2" id="note-3">1</a> <a href="#note-4">2</a> <a href="#note-5">3</a></p><ul><li id="note-2"><b><a href="#note-3" id="note-6">ف</a></b> ص <a href="#note-1">ق</a></li></ul><pre id="note-4">x</pre>`,
};

// A chapter is made like the one article of a book, and EPUBCheck takes seconds to start.
test.skipIf(!hasEpubcheck)('EPUBCheck finds nothing to complain of in a book with chapters of every kind', async () => {
  const articles = [
    'ae-albayan--sport-result-with-table',
    'ae-emaratalyoum--gallery-with-captions',
    'eg-vetogate--quran-verse-and-staff-two-lines',
    'int-alaraby--glossary-and-copy-notice',
    'kw-alrai--opinion-eastern-digits-poem',
    'ma-english--english-edition',
    essay,
  ].map((name) => {
    const article = fixture(name);
    if (!article) throw new Error(`${name} is no article`);
    return item(article);
  });
  const path = join(tmpdir(), `naqi-collection-${process.pid}.epub`);
  writeFileSync(path, await made((write) => collectionBook(write, about), [...two, ...articles, item(everything)]));
  expect(epubcheck(path)).toEqual([]);
});

test('a table begins with the mark that Excel needs, and its lines are those of RFC 4180', async () => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await made((write) => csvTable(write)));
  expect(text.startsWith('\ufeffcsvHeadline,csvPublisher,')).toBe(true);
  const lines = text.split('\r\n');
  expect(lines).toHaveLength(4);
  expect(lines[1]).toContain(',كتب؛ أنهار,5,26,1,,,0,');
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

test.each([
  ['نص', 'نص'],
  ['أ, ب', '"أ, ب"'],
  ['قال "نعم"', '"قال ""نعم"""'],
  ['سطر\nآخر', '"سطر\nآخر"'],
  ['=HYPERLINK("http://evil.example")', '"\'=HYPERLINK(""http://evil.example"")"'],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  [' =1', "' =1"],
  ['＝1', "'＝1"],
  ['\t=1', "'\t=1"],
  [null, ''],
  [-5, '-5'],
])('the cell of %j is %j', (value, written) => {
  expect(cell(value)).toBe(written);
});

test('data for programs is JSON with everything', async () => {
  const content = JSON.parse(strFromU8(await made((write) => jsonList(write, about))));
  expect(content).toMatchObject({ naqi: 'articles', version: 1 });
  expect(content.articles).toHaveLength(2);
  expect(content.articles[0]).toMatchObject({ tags: ['كتب', 'أنهار'], text: two[0]?.saved.article.text });
  expect(JSON.parse(strFromU8(await made((write) => jsonList(write, about), [])))).toMatchObject({ articles: [] });
});

test('names are told apart where capital letters do not count', () => {
  const nameOf = uniqueNames();
  expect([nameOf('News', 'md'), nameOf('news', 'md'), nameOf('NEWS', 'md')]).toEqual([
    'News.md',
    'news (2).md',
    'NEWS (3).md',
  ]);
});
