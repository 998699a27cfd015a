import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { until } from '../../scripts/until.ts';
import { ownLinks, read } from '../export/fixtures.ts';
import { baladnaPage } from './baladna-page.ts';
import { startDownloads } from './downloads.ts';
import { essay as essayPage, putEssay } from './essay-page.ts';
import { copyByHand, paste, pasteRich } from './paste.ts';
import { epubcheck, hasEpubcheck, hasPoppler, letters, pdfLetters } from './programs.ts';
import {
  appears,
  click,
  command,
  disappears,
  words as said,
  sample,
  sampleAddress,
  sampleCopy,
  startSession,
} from './session.ts';

const session = startSession();
const downloads = startDownloads(session);

/** From the popup: the leave for the pictures of the page's own site is that of its tab. */
async function openReader(address = sampleAddress): Promise<Page> {
  const popup = await session.press(await session.visit(address));
  await click(popup, command('open-reader'));
  const reader = await session.tab('reader.html');
  await appears(reader, '[itemprop="articleBody"] p');
  return reader;
}

async function choose(page: Page, menu: string, name: string): Promise<void> {
  await click(page, command(menu));
  await click(page, command(name));
}

async function exportFile(reader: Page, name: string) {
  await choose(reader, 'export-menu', name);
  const file = await downloads.next();
  await until('the menu is ready for the next', () =>
    reader.$eval(command('export-menu'), (button) => button.getAttribute('aria-busy') === 'false'),
  );
  return file;
}

const copies = (page: Page) =>
  until('the button answers', async () => (await said(page, command('copy-text'))).includes('نُسخ'));

const stem = `${sample.headline} - ${sample.publisher}`;
const invisible = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

describe('copied', () => {
  test('from the popup as Markdown', async () => {
    const popup = await session.press(await session.visit(sampleAddress));
    await choose(popup, 'copy-menu', 'copy-markdown');
    await copies(popup);
    const pasted = await paste(session);
    expect(
      pasted.startsWith(`# ${sample.headline}\n\n${sample.byline} · ${sample.publisher} · ${sample.date}\n\n![`),
    ).toBe(true);
    expect(pasted.endsWith(`\n\n<${sampleAddress}>`)).toBe(true);
    for (const paragraph of sample.paragraphs) expect(pasted).toContain(paragraph);
    expect(pasted.split(sample.caption)).toHaveLength(2);
    expect(pasted).not.toMatch(invisible);
  });

  test('from the reader formatted: rich where that is taken, clean text elsewhere', async () => {
    const reader = await openReader();
    await choose(reader, 'copy-menu', 'copy-html');
    await copies(reader);
    expect(await paste(session)).toBe(sampleCopy(sampleAddress));
    const html = await pasteRich(session);
    const { document } = new JSDOM(html).window;
    expect(document.querySelector('h1')?.textContent).toBe(sample.headline);
    const blocks = [...document.querySelectorAll<HTMLElement>('h1, h2, p, blockquote')];
    expect(blocks.length).toBeGreaterThan(sample.paragraphs.length);
    for (const block of blocks.slice(0, -1)) expect([block.dir, block.lang]).toEqual(['rtl', 'ar']);
    expect(document.body.textContent?.split(sample.caption)).toHaveLength(2);
    expect(html).not.toMatch(invisible);
  });

  test('as a citation', async () => {
    const reader = await openReader();
    await choose(reader, 'copy-menu', 'copy-citation');
    await copies(reader);
    expect(await paste(session)).toBe(
      `${sample.byline}، «${sample.headline}»، ${sample.publisher}، ${sample.date}، ${sampleAddress}`,
    );
  });

  test('by hand, from the middle of one paragraph to the next: clean text, and rich text with direction', async () => {
    const reader = await openReader();
    const [first = '', second = ''] = sample.paragraphs;
    await reader.evaluate(() => {
      const [from, to] = document.querySelectorAll('.article-body p');
      getSelection()?.setBaseAndExtent(from?.firstChild as Node, 8, to?.firstChild as Node, 7);
    });
    await copyByHand(reader);
    expect(await paste(session)).toBe(`${first.slice(8)}\n\n${second.slice(0, 7)}`);
    const { document } = new JSDOM(await pasteRich(session)).window;
    expect([...document.querySelectorAll<HTMLElement>('p')].map((p) => [p.dir, p.lang, p.textContent])).toEqual([
      ['rtl', 'ar', first.slice(8)],
      ['rtl', 'ar', second.slice(0, 7)],
    ]);
  });

  test('by hand, all of it: the article, and not its controls; a caption once', async () => {
    const reader = await openReader();
    await reader.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('article') as Node));
    await copyByHand(reader);
    const pasted = await paste(session);
    const lines = pasted.split('\n').filter(Boolean);
    expect(lines.slice(0, 4)).toEqual([sample.publisher, sample.date, sample.headline, sample.byline]);
    expect(pasted.split(sample.caption)).toHaveLength(2);
    expect(lines).not.toContain('دقيقتان');
    expect(lines.slice(5)).toEqual([...sample.paragraphs.slice(0, 6), sample.caption, ...sample.paragraphs.slice(6)]);
    const { document } = new JSDOM(await pasteRich(session)).window;
    expect(document.querySelectorAll('h1')).toHaveLength(1);
    expect(document.querySelectorAll('button, svg, time')).toHaveLength(0);
    expect([...document.querySelectorAll('img')].every((image) => image.src.startsWith('http://'))).toBe(true);
  });
});

describe('the menu', () => {
  test('works by keyboard, follows the direction of the page, and closes by Esc', async () => {
    const reader = await openReader();
    await reader.focus(command('export-menu'));
    await reader.keyboard.press('ArrowDown');
    await appears(reader, '[role="menu"]');
    const edges = await reader.evaluate(
      (selector) =>
        ['button', 'menu'].map((which) => {
          const button = document.querySelector(selector) as Element;
          return (
            which === 'button' ? button : (document.querySelector('[role="menu"]') as Element)
          ).getBoundingClientRect().right;
        }),
      command('export-menu'),
    );
    expect(edges[0]).toBeCloseTo(edges[1] as number, 0);
    await appears(reader, '[role="menu"] :focus');
    await reader.keyboard.press('End');
    expect(await reader.evaluate(() => (document.activeElement as HTMLElement).dataset.command)).toBe('export-text');
    await reader.keyboard.press('Escape');
    await disappears(reader, '[role="menu"]');
    expect(await reader.evaluate(() => (document.activeElement as HTMLElement).dataset.command)).toBe('export-menu');
  });

  test('closes in the popup by Esc, and the popup does not', async () => {
    const popup = await session.press(await session.visit(sampleAddress));
    await click(popup, command('copy-menu'));
    await appears(popup, '[role="menu"]');
    await popup.keyboard.press('Escape');
    await disappears(popup, '[role="menu"]');
    expect(popup.isClosed()).toBe(false);
  });
});

describe('exported', () => {
  test('as Markdown and as text', async () => {
    const reader = await openReader();
    await click(reader, command('save'));
    await appears(reader, command('unsave'));
    const markdown = await exportFile(reader, 'export-markdown');
    expect(markdown.name).toBe(`${stem}.md`);
    const [, front = '', ...body] = markdown.content.toString().split('---\n');
    expect(front.split('\n').slice(0, 5)).toEqual([
      `title: "${sample.headline}"`,
      `author: "${sample.byline}"`,
      `publisher: "${sample.publisher}"`,
      'date: 2026-03-14T09:30:00+02:00',
      `url: "${sampleAddress}"`,
    ]);
    expect(front).toMatch(/^saved: \d{4}-\d\d-\d\dT/m);
    for (const paragraph of sample.paragraphs) expect(body.join('')).toContain(paragraph);

    const text = await exportFile(reader, 'export-text');
    expect(text.name).toBe(`${stem}.txt`);
    expect(text.content.toString()).toBe(`${sampleCopy(sampleAddress)}\n`);

    await click(reader, command('unsave'));
    await appears(reader, command('save'));
  });

  test('as a page that our own extractor reads as the same article, with its pictures inside', async () => {
    const reader = await openReader();
    const { name, path, content } = await exportFile(reader, 'export-html');
    expect(name).toBe(`${stem}.html`);
    const article = read(content, sampleAddress);
    expect(article).toMatchObject({
      headline: sample.headline,
      byline: sample.byline,
      publisher: sample.publisher,
      published: '2026-03-14T09:30:00+02:00',
      text: sample.paragraphs.join('\n\n'),
      url: sampleAddress,
    });
    // Opened from the disk it asks nobody for anything.
    const before = session.web.requests.length;
    const page = await session.browser.newPage();
    await page.goto(`file://${encodeURI(path)}`);
    expect(await page.evaluate(() => [...document.images].map((image) => image.src.slice(0, 10)))).toEqual([
      'data:image',
      'data:image',
    ]);
    expect(await page.evaluate(() => [...document.images].every(({ naturalWidth }) => naturalWidth > 400))).toBe(true);
    await page.evaluate(() => document.fonts.ready);
    expect(await page.evaluate(() => document.fonts.check("20px 'Noto Naskh Arabic'", 'خبر'))).toBe(true);
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('h1') as Element).direction)).toBe('rtl');
    expect(session.web.requests.slice(before)).toEqual([]);
  });

  test('as a book that opens from right to left', async () => {
    const reader = await openReader();
    const { name, path, content } = await exportFile(reader, 'export-epub');
    expect(name).toBe(`${stem}.epub`);
    const files = unzipSync(new Uint8Array(content));
    expect(strFromU8(files['book/package.opf'] as Uint8Array)).toContain('<spine page-progression-direction="rtl">');
    const { document } = new JSDOM(strFromU8(files['book/article.xhtml'] as Uint8Array), {
      contentType: 'application/xhtml+xml',
    }).window;
    expect(document.querySelector('h1')?.textContent).toBe(sample.headline);
    const lines = [...document.querySelectorAll('p:not([class]), h2')].map((line) => line.textContent);
    expect(lines).toEqual(sample.paragraphs);
    expect([...document.querySelectorAll('img')].map((image) => image.getAttribute('src'))).toEqual([
      'pictures/1.jpg',
      'pictures/2.jpg',
    ]);
    if (hasEpubcheck) expect(epubcheck(path)).toEqual([]);
  });

  test('footnotes lead to their notes in a page and in a book, and nowhere in what is pasted', async () => {
    putEssay(session.web);
    const reader = await openReader(essayPage.address);
    const { mark, note } = essayPage.newspaper;
    const page = await exportFile(reader, 'export-html');
    const links = ownLinks(new JSDOM(page.content.toString()).window.document);
    expect(links[mark]).toContain(note);
    expect(links['↑']).toContain('[1]');
    const { content } = await exportFile(reader, 'export-epub');
    const xhtml = strFromU8(unzipSync(new Uint8Array(content))['book/article.xhtml'] as Uint8Array);
    expect(ownLinks(new JSDOM(xhtml, { contentType: 'application/xhtml+xml' }).window.document)).toEqual(links);

    expect((await exportFile(reader, 'export-markdown')).content.toString()).not.toContain('](#');
    await choose(reader, 'copy-menu', 'copy-html');
    await copies(reader);
    const { document } = new JSDOM(await pasteRich(session)).window;
    expect(document.body.textContent).toContain(mark);
    const hrefs = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
    expect(hrefs.filter((href) => !/^https?:/.test(href))).toEqual([]);
  });

  test('pictures of other hosts: those that let anyone read them are inside, of the others the reader is told', async () => {
    const pictures = 'http://pictures.elsewhere.example';
    const body = readFileSync(join(import.meta.dirname, '../sample/pictures/market.jpg'));
    session.web.put(`${pictures}/closed.jpg`, { body, type: 'image/jpeg' });
    session.web.put(`${pictures}/open.jpg`, {
      body,
      type: 'image/jpeg',
      headers: { 'access-control-allow-origin': '*' },
    });
    const address = 'http://www.baladna.localhost/news/1';
    const paragraphs = sample.paragraphs.slice(0, 6);
    const page = baladnaPage({ headline: sample.headline, caption: 'السوق القديمة', paragraphs });
    session.web.put(
      address,
      page
        .replace('src="/photo.jpg" width', `src="${pictures}/closed.jpg" width`)
        .replace(
          paragraphs[3] as string,
          `${paragraphs[3]}</p><figure><img src="${pictures}/open.jpg" width="800" height="450" alt=""><figcaption>على الضفة</figcaption></figure><p>`,
        ),
    );
    session.web.put('http://www.baladna.localhost/photo.jpg', { body, type: 'image/jpeg' });
    const reader = await openReader(address);
    const html = (await exportFile(reader, 'export-html')).content.toString();
    const sources = [...new JSDOM(html).window.document.querySelectorAll('img')].map((image) => image.src.slice(0, 30));
    expect(sources).toEqual([`${pictures}/closed.jpg`.slice(0, 30), 'data:image/jpeg;base64,/9j/4AA']);
    await appears(reader, '[role="alert"]');
    expect(await said(reader, '[role="alert"]')).toBe('تعذّر تضمين صورة واحدة في الملف، فبقي مكانها رابطها. النص كامل.');
    const { content } = await exportFile(reader, 'export-epub');
    const files = unzipSync(new Uint8Array(content));
    expect(Object.keys(files).filter((one) => one.includes('pictures/'))).toEqual(['book/pictures/1.jpg']);
    const { document } = new JSDOM(strFromU8(files['book/article.xhtml'] as Uint8Array)).window;
    expect(document.querySelector('figure a')?.getAttribute('href')).toBe(`${pictures}/closed.jpg`);
    expect(document.querySelector('figcaption')?.textContent).toBe('السوق القديمة');
    await appears(reader, '[role="alert"]');
    session.forgive(/CORS policy|ERR_FAILED/);
  });
});

test.skipIf(!hasPoppler)('on paper there is the article and where it came from, and no control', async () => {
  const reader = await openReader();
  await reader.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  const path = join(mkdtempSync(join(tmpdir(), 'naqi-print-')), 'print.pdf');
  await reader.pdf({ path, format: 'A4' });
  const printed = pdfLetters(path);
  for (const text of [sample.headline, sample.caption, sampleAddress]) expect(printed).toContain(letters(text));
  for (const control of ['احفظ', 'مكتبتي', 'انسخ', 'ما أُخفي من الصفحة'])
    expect(printed).not.toContain(letters(control));
  await reader.emulateMediaType('print');
  const colours = await reader.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.body);
    return [color, backgroundColor, getComputedStyle(document.querySelector('h1') as Element).color];
  });
  expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
});

test('the print command prints, with the name of a file as its title', async () => {
  const reader = await openReader();
  await reader.evaluate(() => {
    Object.assign(window, {
      print: () => {
        document.body.dataset.printed = document.title;
        dispatchEvent(new Event('afterprint'));
      },
    });
  });
  await choose(reader, 'export-menu', 'print');
  expect(await until('it prints', () => reader.$eval('body', (body) => body.dataset.printed))).toBe(stem);
  expect(await reader.title()).toBe(sample.headline);
});
