import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import Papa from 'papaparse';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { until } from '../../scripts/until.ts';
import { startDownloads } from './downloads.ts';
import { ask, entryDraft, entryHeadline, entryId, saveEntries } from './library-entries.ts';
import { epubcheck, hasEpubcheck } from './programs.ts';
import { appears, click, command, startSession } from './session.ts';

const COUNT = 4;
/** The newest first, as the list has them. */
const headlines = Array.from({ length: COUNT }, (_, i) => entryHeadline(COUNT - 1 - i));

const session = startSession();
const downloads = startDownloads(session);
let library: Page;
beforeAll(async () => {
  const page = await session.openOwn('library.html');
  await saveEntries(page, COUNT);
  await ask(page, ['edit', { ids: [entryId(2)], edit: { addTags: ['للقراءة؛ لاحقًا'], favourite: true } }]);
  await page.close();
});

/** Chooses everything in the library, and takes it along. */
async function exportAll(form: string) {
  library = await session.openOwn('library.html');
  await appears(library, '[data-entry] .entry');
  await click(library, command('select-all'));
  await click(library, command('export-selection'));
  await click(library, command(form));
  const file = await downloads.next();
  await until('the menu is ready for the next', () =>
    library.$eval(command('export-selection'), (button) => button.getAttribute('aria-busy') === 'false'),
  );
  expect(await library.$(command('cancel-export'))).toBeNull();
  return file;
}

/** The text files of a zip, by their paths. */
const unzipped = (content: Buffer): Map<string, string> =>
  new Map(Object.entries(unzipSync(new Uint8Array(content))).map(([path, bytes]) => [path, strFromU8(bytes)]));

describe('what was chosen in the library is taken along', () => {
  test('as a book with a chapter for each article, in the order of the list', async () => {
    const { name, path, content } = await exportAll('export-epub');
    expect(name).toMatch(/^4 مقالات من مكتبتي \d{4}-\d\d-\d\d\.epub$/);
    const files = unzipped(content);
    expect([...files.keys()][0]).toBe('mimetype');
    expect(files.get('book/package.opf')).toContain('page-progression-direction="rtl"');
    const contents = new JSDOM(files.get('book/contents.xhtml'), { contentType: 'application/xhtml+xml' }).window;
    expect([...contents.document.querySelectorAll('nav li a')].map((link) => link.textContent)).toEqual(headlines);
    if (hasEpubcheck) expect(epubcheck(path)).toEqual([]);
  });

  test('as a folder of web pages, with an index whose links lead to them', async () => {
    const { name, content } = await exportAll('export-html');
    expect(name).toMatch(/\.html\.zip$/);
    const files = unzipped(content);
    const [folder] = ([...files.keys()][0] ?? '').split('/');
    const { document } = new JSDOM(files.get(`${folder}/index.html`)).window;
    expect(document.documentElement.dir).toBe('rtl');
    const links = [...document.querySelectorAll<HTMLAnchorElement>('ol a')];
    expect(links.map((link) => link.textContent)).toEqual(headlines);
    for (const link of links) {
      const page = files.get(`${folder}/${decodeURIComponent(link.getAttribute('href') ?? '')}`);
      expect(new JSDOM(page).window.document.querySelector('h1')?.textContent).toBe(link.textContent);
    }
  });

  test('as a folder of Markdown files with the tags in front', async () => {
    const { content } = await exportAll('export-markdown');
    const texts = [...unzipped(content).values()];
    expect(texts).toHaveLength(COUNT);
    for (const [i, text] of texts.entries()) {
      expect(text).toMatch(/^---\n/);
      expect(text).toContain(`\n# ${headlines[i]}\n`);
      expect(text).toContain(entryDraft(COUNT - 1 - i).article.text);
    }
    expect(texts.filter((text) => text.includes('للقراءة؛ لاحقًا'))).toHaveLength(1);
  });

  test('as a table that spreadsheets read, with Arabic heads', async () => {
    const { content } = await exportAll('export-csv');
    expect([...content.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const { data, errors } = Papa.parse<string[]>(content.subarray(3).toString().trim());
    expect(errors).toEqual([]);
    expect(data.map(([headline]) => headline)).toEqual(['العنوان', ...headlines]);
    expect(new Set(data.map((row) => row.length)).size).toBe(1);
  });

  test('as a list for programs, with all that is known of them', async () => {
    const { content } = await exportAll('export-json');
    const { articles } = JSON.parse(content.toString()) as { articles: Record<string, unknown>[] };
    expect(articles.map(({ headline }) => headline)).toEqual(headlines);
    expect(articles[1]).toMatchObject({ id: entryId(2), tags: ['للقراءة؛ لاحقًا'], favourite: true });
    expect(articles.map(({ text }) => text)).toEqual([3, 2, 1, 0].map((number) => entryDraft(number).article.text));
  });
});
