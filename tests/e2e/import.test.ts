import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { readPopup } from '../../scripts/popup.ts';
import { until } from '../../scripts/until.ts';
import { baladnaPage } from './baladna-page.ts';
import { marked } from './select.ts';
import { appears, bodyLines, click, command, sample, savedIds, startSession, words } from './session.ts';

declare const chrome: { storage: { local: { get: (key: string) => Promise<Record<string, unknown>> } } };

const session = startSession();

const files = join(import.meta.dirname, '../lib/library/import/files');

/** Opens the preferences and gives them a file, as their reader does. */
async function giveFile(name: string, content: string | Uint8Array): Promise<Page> {
  const page = await session.openOwn('library.html#preferences');
  await appears(page, command('import'));
  await page.evaluate(
    (called, bytes) => {
      const input = document.querySelector<HTMLInputElement>('[data-command="import"]') as HTMLInputElement;
      const given = new DataTransfer();
      given.items.add(new File([new Uint8Array(bytes)], called));
      input.files = given.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    [...(typeof content === 'string' ? strToU8(content) : content)],
  );
  return page;
}

/** Imports one of the files that are written by hand after the shapes of their programs, to its end. */
async function importFile(name: string): Promise<Page> {
  const page = await giveFile(name, new Uint8Array(readFileSync(join(files, name))));
  await appears(page, '.import-counts');
  return page;
}

/** The page of an entry in a list that has no text for it. */
const listed = 'http://www.sunbula.localhost/culture/1';

test('lists of two programs come into the library, once each, and a text of one is read like any other', async () => {
  // The pictures of that text are on a site that answers nothing; and what its markup tries to run is refused.
  session.web.know('https://www.sunbula.example');
  session.forgive(/ERR_EMPTY_RESPONSE https:\/\/www\.sunbula\.example/);
  session.forgive(/Executing inline event handler/);
  expect(await words(await importFile('instapaper-export.csv'), '.import-counts')).toContain('4 مقالات');
  // Both of these stand in the other list as well; one of them brings its text.
  expect(await words(await importFile('wallabag.json'), '.import-counts')).toContain('كان محفوظًا بلا نص، فاكتمل');
  const library = await session.openOwn('library.html');
  // What was archived there is archived here.
  const archive = await session.openOwn('library.html#archive');
  const saved = async () => [...(await savedIds(library)), ...(await savedIds(archive))];
  await until('all rows are there', async () => (await saved()).length === 4);
  // Once more, and nothing is new.
  expect(await words(await importFile('wallabag.json'), '.import-counts')).toContain('كان محفوظًا كما هو');
  expect(await saved()).toHaveLength(4);

  const id = await library.$$eval('[data-entry]', (rows) =>
    rows.find((row) => row.textContent?.includes('ستة آلاف'))?.getAttribute('data-entry'),
  );
  const reader = await session.openOwn(`reader.html?id=${id}`);
  await appears(reader, '[itemprop="articleBody"] p');
  expect(await bodyLines(reader)).toEqual([
    'انطلقت صباح أمس من مرسى الياسمين مكتبة عائمة تحمل ستة آلاف كتاب، في رحلة تدوم شهرين بين قرى النهر.',
    'وقالت أمينة المكتبة إن الرفوف صُنعت من خشب السفن القديمة، وإن القرى تنتظرها كل ربيع.',
  ]);
  // What was highlighted here and there.
  await marked(reader, ['yellow: انطلقت صباح أمس', 'yellow: الرفوف صُنعت من خشب السفن القديمة']);
});

test('what cannot be taken is told line by line', async () => {
  const page = await importFile('bookmarks.html');
  await page.click('.import-left summary');
  const left = await page.$$eval('.import-left li', (rows) => rows.map((row) => row.innerText.replace(/\s+/g, ' ')));
  expect(left).toHaveLength(3);
  expect(left[2]).toContain('السطر 25');
  expect(left[2]).toContain('لا رابط فيه');
});

test('a file of no list, and our own backup, are refused in words', async () => {
  const page = await giveFile('export.csv', sample.paragraphs.join('\n'));
  await appears(page, '.import-outcome[role="alert"]');
  expect(await words(page, '.import-outcome[role="alert"]')).toContain('من نوع لا يعرفه «نقي»');
  const backup = await giveFile('pocket.csv', zipSync({ 'naqi.json': strToU8('{"naqi":"library-backup"}') }));
  await appears(backup, '.import-outcome[role="alert"]');
  expect(await words(backup, '.import-outcome[role="alert"]')).toContain('نسخة احتياطية');
});

test('an entry without text says so, and is filled when its page is saved', async () => {
  session.forgive(/ERR_EMPTY_RESPONSE https:\/\/www\.sunbula\.example/);
  const page = await giveFile(
    'part_000000.csv',
    `title,url,time_added,tags,status\nمكتبة عائمة,${listed},1698568488,كتب|نهر,unread\n`,
  );
  await appears(page, '.import-counts');

  // The page names another address than the list.
  const html = baladnaPage({ headline: sample.headline, caption: 'على رصيف المرسى', paragraphs: sample.paragraphs });
  const canonical = `<link rel="canonical" href="${listed.replace('/culture/', '/culture/all/')}">`;
  session.web.put('http://www.sunbula.localhost/photo.jpg', { body: '', type: 'image/jpeg' });
  session.web.put(listed, html.replace('</head>', `${canonical}</head>`));

  const library = await session.openOwn('library.html');
  const link = await until('the row is there', () =>
    library.$$eval('[data-entry]', (rows) => {
      const row = rows.find((one) => one.textContent?.includes('مكتبة عائمة') && !one.textContent.includes('تحمل'));
      return row?.querySelector('a')?.getAttribute('href') ?? null;
    }),
  );
  const reader = await session.openOwn(link.replace(/^\//, ''));
  await appears(reader, command('open-original'));
  expect(await words(reader, '[itemprop="headline"]')).toBe('مكتبة عائمة');
  expect(await words(reader, 'main')).toContain('اضغط فيها زر «نقي»');

  const opened = new Promise<Page>((resolve) => {
    session.browser.once('targetcreated', async (target) => resolve((await target.page()) as Page));
  });
  await reader.click(command('open-original'));
  const original = await opened;
  await original.waitForSelector('p');
  const popup = await session.press(original);
  // Read and not saved yet, the page has an article of its own under the same id.
  expect((await readPopup(popup)).headline).toBe(sample.headline);
  await click(popup, command('save'));
  await appears(popup, command('unsave'));

  // The tab that waited shows the article, under whichever id it is kept now.
  await until('the reader shows the article', async () =>
    (await readPopup(reader).catch(() => null))?.body?.includes(sample.paragraphs[0] as string),
  );
  expect(await bodyLines(reader)).toEqual(sample.paragraphs);
  await until('the entry that waited has given way in the list', async () => {
    const rows = await library.$$eval('[data-entry]', (all) => all.map((row) => row.textContent ?? ''));
    const waiting = rows.some((row) => row.includes('مكتبة عائمة') && !row.includes('تحمل'));
    return !waiting && rows.some((row) => row.includes(sample.headline.slice(0, 20)));
  });
});

test('an import that was stopped is remembered, and finished with the same file', async () => {
  const rows = Array.from({ length: 600 }, (_, i) => `خبر رقم ${i},http://list.example/news/${i},1698568488,,unread`);
  const list = `title,url,time_added,tags,status\n${rows.join('\n')}\n`;
  const page = await giveFile('part_000000.csv', list);
  await click(page, command('stop-import'));
  await appears(page, '.import-counts');
  expect(await words(page, '.import-outcome')).toContain('أوقفتَ الاستيراد');
  await page.reload();
  await appears(page, '.import-unfinished');
  expect(await words(page, '.import-unfinished')).toContain('part_000000.csv');
  const again = await giveFile('part_000000.csv', list);
  await appears(again, '.import-counts');
  expect(await words(again, '.import-outcome')).toContain('انتهى الاستيراد');
  expect(await words(again, '.import-counts')).toContain('كان محفوظًا كما هو');
  const kept = await again.evaluate(() => chrome.storage.local.get('unfinished-import'));
  expect(kept).toEqual({});
});
