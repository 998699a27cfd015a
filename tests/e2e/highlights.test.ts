import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { until } from '../../scripts/until.ts';
import { paste } from './paste.ts';
import { openReader } from './reader-tab.ts';
import { clickWords, marked, marks, select } from './select.ts';
import {
  appears,
  click,
  closePopup,
  command,
  disappears,
  openSession,
  type Session,
  sample,
  sampleAddress,
  words,
} from './session.ts';
import { openWeb, type Web } from './web.ts';

let web: Web;
let session: Session;
let userDataDir: string;
beforeAll(async () => {
  web = await openWeb();
  userDataDir = mkdtempSync(join(tmpdir(), 'naqi-highlights-'));
  session = await openSession({ web, userDataDir });
});
afterAll(async () => {
  await session.close();
  await web.close();
  rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5 });
});

/** Each test reads an article of its own, which nobody has saved yet: the sample, at another address. */
let address: string;
let reader: Page;
let stories = 0;
beforeEach(async () => {
  stories++;
  address = `${sampleAddress}?story=${stories}`;
  web.put(address, storyPage);
  reader = await openReader(session, sampleAddress, address);
  await reader.setViewport({ width: 1280, height: 1000 });
});
afterEach(() => session.endTest());

/** The sample page without its own word on where it is. */
const storyPage = readFileSync(join(import.meta.dirname, '../sample/index.html'), 'utf8').replace(
  /<link rel="canonical"[^>]*>/,
  '',
);

const path = (page: Page) => page.url().replace(/^.*\/(?=reader)/, '');
/** What is written in the first note in the margin. */
const noteIn = (page: Page) => page.$eval('.margin-notes textarea', (field) => field.value);
/** The passages in the list of highlights. */
const listed = (page: Page) => page.$$eval('.listed-quote', (all) => all.map((one) => one.textContent));
const articleHtml = (page: Page) => page.$eval('article', (article) => article.outerHTML);
const colour = (name: string) => `${command('highlight')}[data-colour="${name}"]`;
const bar = '.highlight-bar';
const inBar = (name: string) => `${bar} ${command(name)}`;

async function highlight(page: Page, name: string, from: string, to = from): Promise<void> {
  await select(page, from, to);
  await click(page, colour(name));
}

const library = 'مكتبة عائمة تحمل على متنها ستة آلاف كتاب';
const carpenters = 'وقد جدّدها نجارو المرسى وحدّادوه';
const director = 'مديرة المشروع سلمى الحداد';

test('highlighting an article that is not saved saves it, and its elements stay as they are', async () => {
  const before = await articleHtml(reader);
  await appears(reader, command('save'));
  await highlight(reader, 'yellow', library);
  await marked(reader, [`yellow: ${library}`]);
  await appears(reader, `${command('unsave')}[aria-pressed="true"]`);
  await disappears(reader, bar);
  expect(await articleHtml(reader)).toBe(before);
  await reader.reload();
  await marked(reader, [`yellow: ${library}`]);
  await appears(reader, command('unsave'));
});

test('a mark has the colour that was chosen and leaves the ink readable on it', async () => {
  await highlight(reader, 'blue', library);
  await marked(reader, [`blue: ${library}`]);
  const drawn = await reader.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(
      document.querySelector('article') as Element,
      '::highlight(mark-blue)',
    );
    const probe = document.createElement('i');
    probe.style.background = 'var(--highlight-blue)';
    document.body.append(probe);
    const expected = getComputedStyle(probe).backgroundColor;
    probe.remove();
    return { backgroundColor, color, expected, ink: getComputedStyle(document.documentElement).color };
  });
  expect(drawn.backgroundColor).toBe(drawn.expected);
  expect(drawn.color).toBe(drawn.ink);
});

test('a selection over blocks, a picture and its caption marks the words and not the picture', async () => {
  const before = await articleHtml(reader);
  const from = 'من ألواح شمسية';
  const end = 'ثُبّتت على السطح، والباقي من مولّد صغير لا يُشغَّل إلا ليلًا.';
  await highlight(reader, 'pink', from, sample.caption);
  await marked(reader, [`pink: ${from} ${end}`, `pink: ${sample.caption}`]);
  await highlight(reader, 'green', 'المكتبة العائمة في مرسى الياسمين', 'انطلقت صباح أمس');
  const all = [
    'green: المكتبة العائمة في مرسى الياسمين',
    'green: انطلقت صباح أمس',
    `pink: ${from} ${end}`,
    `pink: ${sample.caption}`,
  ];
  await marked(reader, all);
  expect(await articleHtml(reader)).toBe(before);
  await click(reader, command('highlights'));
  await expect
    .poll(() => listed(reader))
    .toEqual(['المكتبة العائمة في مرسى الياسمين\nانطلقت صباح أمس', `${from} ${end}\n${sample.caption}`]);
  await reader.reload();
  await marked(reader, all);
});

test('the headline and the controls are no part of the article to be marked', async () => {
  const box = await reader.$eval('h1', (headline) => headline.getBoundingClientRect().toJSON());
  await reader.mouse.move(box.right - 5, box.top + 15);
  await reader.mouse.down();
  await reader.mouse.move(box.right - 200, box.top + 15, { steps: 4 });
  await reader.mouse.up();
  expect(await reader.evaluate(() => String(getSelection()).length)).toBeGreaterThan(3);
  // What comes next is answered after that.
  await select(reader, library);
  await appears(reader, bar);
  await reader.keyboard.down('Control');
  await reader.keyboard.press('KeyA');
  await reader.keyboard.up('Control');
  await until('all is selected', () =>
    reader.evaluate(() => String(getSelection()).includes('احفظ') || String(getSelection()).length > 2000),
  );
  await click(reader, colour('yellow'));
  await until('all is marked', async () => (await marks(reader)).length > 10);
  expect((await marks(reader)).map((one) => one.slice(8))).toEqual(
    expect.not.arrayContaining([sample.headline, sample.byline]),
  );
  expect((await marks(reader))[0]).toBe('yellow: المكتبة العائمة في مرسى الياسمين');
});

test('a note is kept as it is typed, stands in the margin beside its words, and survives a reload at once', async () => {
  await select(reader, director);
  await click(reader, inBar('add-note'));
  await appears(reader, '.margin-notes textarea:focus');
  await reader.keyboard.type('أسألها عن موعد الرحلة الثانية.');
  expect(await reader.$eval('.margin-notes textarea', (field) => field.dir)).toBe('rtl');
  // No rest after the last key: leaving the page writes it.
  await reader.reload();
  await appears(reader, '.margin-notes textarea');
  await expect.poll(() => noteIn(reader)).toBe('أسألها عن موعد الرحلة الثانية.');
  await marked(reader, [`yellow: ${director}`]);
  const place = () =>
    reader.evaluate(() => {
      const boxOf = (one: Element | Range) => one.getBoundingClientRect().toJSON() as DOMRect;
      const note = boxOf(document.querySelector('.margin-notes li') as Element);
      const text = boxOf(document.querySelector('[itemprop="articleBody"]') as Element);
      const mark = boxOf([...(CSS.highlights.get('mark-yellow') ?? [])][0] as Range);
      return {
        isBeside: note.right < text.left,
        isInWindow: note.left >= 0,
        isAtItsWords: Math.abs(note.top - mark.top) < 30,
      };
    });
  await expect.poll(place).toEqual({ isBeside: true, isInWindow: true, isAtItsWords: true });
});

test('notes do not lie over one another, and each is written in its own direction', async () => {
  for (const [words, note] of [
    ['مديرة المشروع', 'سطر أول طويل بما يكفي لأن يلتف على أكثر من سطر في الهامش الضيق، ثم سطر آخر بعده.'],
    ['سلمى الحداد', 'Check this name.'],
    ['تلميذة في قرية', 'من هي؟'],
  ] as const) {
    await select(reader, words);
    await click(reader, inBar('add-note'));
    await appears(reader, '.margin-notes textarea:focus');
    await reader.keyboard.type(note);
    await reader.keyboard.press('Escape');
  }
  const rows = () =>
    reader.$$eval('.margin-notes textarea', (fields) =>
      fields.map((field, i) => {
        const above = fields[i - 1]?.getBoundingClientRect().bottom ?? 0;
        return { dir: field.dir, isBelow: field.getBoundingClientRect().top >= above };
      }),
    );
  await expect.poll(rows).toEqual([
    { dir: 'rtl', isBelow: true },
    { dir: 'ltr', isBelow: true },
    { dir: 'rtl', isBelow: true },
  ]);
});

test('a click into a note leaves the caret where it was put', async () => {
  await select(reader, director);
  await click(reader, inBar('add-note'));
  await appears(reader, '.margin-notes textarea:focus');
  await reader.keyboard.type('بعد');
  await reader.keyboard.press('Escape');
  await disappears(reader, '.margin-notes textarea:focus');
  const { right, top } = await reader.$eval('.margin-notes textarea', (field) =>
    field.getBoundingClientRect().toJSON(),
  );
  await reader.mouse.click(right - 4, top + 12);
  await appears(reader, '.margin-notes textarea:focus');
  await reader.keyboard.type('قبل ');
  expect(await reader.$eval('.margin-notes textarea', (field) => field.value)).toBe('قبل بعد');
});

test('where the margin is narrow a note is written in a sheet', async () => {
  await reader.setViewport({ width: 700, height: 1000 });
  await select(reader, director);
  await click(reader, inBar('add-note'));
  await appears(reader, '.note-sheet textarea:focus');
  expect(await words(reader, '.sheet-quote')).toBe(director);
  await reader.keyboard.type('في الورقة');
  await click(reader, command('close-note'));
  await disappears(reader, '.note-sheet');
  await reader.reload();
  await marked(reader, [`yellow: ${director}`]);
  await clickWords(reader, director);
  await click(reader, inBar('add-note'));
  await appears(reader, '.note-sheet textarea');
  await expect.poll(() => reader.$eval('.note-sheet textarea', (field) => field.value)).toBe('في الورقة');
});

test('a click on a highlight offers another colour, and its removal with undo', async () => {
  await highlight(reader, 'yellow', library);
  await marked(reader, [`yellow: ${library}`]);
  await clickWords(reader, library);
  await appears(reader, `${colour('yellow')}[aria-pressed="true"]`);
  await click(reader, colour('green'));
  await marked(reader, [`green: ${library}`]);
  await clickWords(reader, library);
  await click(reader, inBar('remove-highlight'));
  await marked(reader, []);
  await click(reader, command('undo'));
  await marked(reader, [`green: ${library}`]);
  await disappears(reader, command('undo'));
  await clickWords(reader, library);
  await click(reader, inBar('remove-highlight'));
  await marked(reader, []);
  await reader.reload();
  await appears(reader, command('unsave'));
  await click(reader, command('highlights'));
  await appears(reader, '.highlights-remark');
  expect(await marks(reader)).toEqual([]);
});

test('the very words selected again are the same highlight', async () => {
  await highlight(reader, 'yellow', library);
  await highlight(reader, 'pink', library);
  await marked(reader, [`pink: ${library}`]);
});

test('what is selected can be copied', async () => {
  await select(reader, library);
  await click(reader, inBar('copy-passage'));
  await appears(reader, `${bar} .copy-done`);
  expect(await paste(session)).toBe(library);
});

test('without a mouse: Tab goes to the bar, arrows along it, Escape closes it', async () => {
  await select(reader, 'المركب عبّارة');
  await appears(reader, bar);
  await reader.keyboard.down('Shift');
  for (let i = 0; i < ' قديمة'.length; i++) await reader.keyboard.press('ArrowLeft');
  await reader.keyboard.up('Shift');
  await reader.keyboard.press('Escape');
  await disappears(reader, bar);
  expect(await reader.evaluate(() => String(getSelection()))).toBe('المركب عبّارة قديمة');
  await reader.keyboard.down('Shift');
  // The space alone would select no more words.
  for (let i = 0; i < ' ك'.length; i++) await reader.keyboard.press('ArrowLeft');
  await appears(reader, bar);
  for (let i = 0; i < ' ك'.length; i++) await reader.keyboard.press('ArrowRight');
  await reader.keyboard.up('Shift');
  await until('the selection is as before', () =>
    reader.evaluate(() => String(getSelection()) === 'المركب عبّارة قديمة'),
  );
  await reader.keyboard.press('Tab');
  await appears(reader, `${colour('yellow')}:focus`);
  await reader.keyboard.press('ArrowLeft');
  await appears(reader, `${colour('green')}:focus`);
  await reader.keyboard.press('Enter');
  await marked(reader, ['green: المركب عبّارة قديمة']);
});

test('the list has all in the order of the text, leads to each, and removes with undo', async () => {
  await highlight(reader, 'green', 'المحركات، سأعود إليها في الشهر القادم');
  await highlight(reader, 'yellow', library);
  await highlight(reader, 'blue', carpenters);
  await click(reader, command('highlights'));
  await appears(reader, `${command('highlights')}[aria-expanded="true"]`);
  const quotes = () => listed(reader);
  await expect.poll(quotes).toEqual([library, carpenters, 'المحركات، سأعود إليها في الشهر القادم']);
  await reader.evaluate(() => scrollTo(0, 0));
  await click(reader, `.listed-highlight:nth-child(3) ${command('jump-to-highlight')}`);
  await until('it is in sight', () =>
    reader.evaluate(() => {
      const { top, bottom } = ([...(CSS.highlights.get('mark-green') ?? [])][0] as Range).getBoundingClientRect();
      return top > 0 && bottom < innerHeight;
    }),
  );
  await appears(reader, `${colour('yellow')}:focus`);
  await click(reader, `.listed-highlight:nth-child(2) ${command('remove-highlight')}`);
  await until('it goes', async () => (await quotes()).length === 2);
  await click(reader, command('undo'));
  await until('it is back', async () => (await quotes())[1] === carpenters);
  await click(reader, command('close-highlights'));
  await disappears(reader, '.highlights-panel');
});

test('what is not in the article any more is listed with its words, and is back when they are', async () => {
  const show = async () => {
    await reader.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await click(reader, command('show-removed'));
  };
  await show();
  const row = await reader.$$eval('.removed-list li', (rows) =>
    rows.findIndex((one) => one.textContent?.includes('مدرسة تل الزعفران')),
  );
  const putBack = `.removed-list li:nth-child(${row + 1}) ${command('put-back')}`;
  await click(reader, putBack);
  const taken = 'مدرسة تل الزعفران تفتتح فصلين جديدين';
  await until('it is back', () =>
    reader.$eval('[itemprop="articleBody"]', (body, sought) => body.textContent?.includes(sought), taken),
  );
  await highlight(reader, 'blue', taken);
  await highlight(reader, 'yellow', library);
  await marked(reader, [`yellow: ${library}`, `blue: ${taken}`]);
  await reader.$eval(putBack, (button) => button.scrollIntoView({ block: 'center' }));
  await click(reader, putBack);
  await marked(reader, [`yellow: ${library}`]);
  await click(reader, command('highlights'));
  await expect.poll(() => listed(reader)).toEqual([library, taken]);
  expect(await reader.$$(command('jump-to-highlight'))).toHaveLength(1);
  expect(await words(reader, '.highlights-panel')).toContain('ليست هذه المقاطع');
  await reader.$eval(putBack, (button) => button.scrollIntoView({ block: 'center' }));
  await click(reader, putBack);
  await marked(reader, [`yellow: ${library}`, `blue: ${taken}`]);
});

test('two tabs of the same article lose nothing of each other', async () => {
  await highlight(reader, 'yellow', library);
  await marked(reader, [`yellow: ${library}`]);
  const other = await session.openOwn(path(reader));
  await other.setViewport({ width: 1280, height: 1000 });
  await marked(other, [`yellow: ${library}`]);
  await highlight(other, 'green', carpenters);
  await highlight(reader, 'pink', director);
  const all = [`yellow: ${library}`, `green: ${carpenters}`, `pink: ${director}`];
  await marked(reader, all);
  await marked(other, all);
  // Each changes what the other has made.
  await clickWords(reader, carpenters);
  await click(reader, colour('blue'));
  await clickWords(other, library);
  await click(other, inBar('add-note'));
  await appears(other, '.margin-notes textarea:focus');
  await other.keyboard.type('من اللسان الآخر');
  await other.keyboard.press('Escape');
  const changed = [`yellow: ${library}`, `blue: ${carpenters}`, `pink: ${director}`];
  await marked(other, changed);
  await appears(reader, '.margin-notes textarea');
  await until('the note is there', () =>
    reader.$eval('.margin-notes textarea', (field) => field.value === 'من اللسان الآخر'),
  );
  await reader.reload();
  await marked(reader, changed);
});

test('an article that is taken out goes with its highlights and comes back with them', async () => {
  await highlight(reader, 'yellow', library);
  await marked(reader, [`yellow: ${library}`]);
  await click(reader, command('unsave'));
  await marked(reader, []);
  await click(reader, command('undo'));
  await marked(reader, [`yellow: ${library}`]);
});

test('the popup draws them too, and has no controls for them', async () => {
  await highlight(reader, 'yellow', library);
  await marked(reader, [`yellow: ${library}`]);
  const popup = await session.press(await session.visit(address));
  await marked(popup, [`yellow: ${library}`]);
  expect(await popup.$$(`${command('highlight')}, ${command('add-note')}, ${bar}`)).toEqual([]);
  await closePopup(popup);
});

test('what cannot be written says so, stays on the screen, and is written when there is room again', async () => {
  await highlight(reader, 'yellow', library);
  await appears(reader, command('unsave'));
  await session.askBackground(() => {
    const scope = globalThis as unknown as { put: IDBObjectStore['put'] };
    scope.put = IDBObjectStore.prototype.put;
    // The document is there already, so that the store itself refuses to add it: an error as a full disk's is one.
    IDBObjectStore.prototype.put = function (...given) {
      return this.name === 'document-store' ? this.add(...given) : scope.put.apply(this, given);
    };
  });
  session.forgive(/global failure/);
  await select(reader, director);
  await click(reader, inBar('add-note'));
  await appears(reader, '.margin-notes textarea:focus');
  await reader.keyboard.type('لا تضع');
  await appears(reader, '.notice [role="alert"]');
  expect(await words(reader, '.notice [role="alert"]')).toContain('لم يُفقد شيء');
  expect(await reader.$eval('.margin-notes textarea', (field) => field.value)).toBe('لا تضع');
  await marked(reader, [`yellow: ${library}`, `yellow: ${director}`]);
  await session.askBackground(() => {
    const scope = globalThis as unknown as { put: IDBObjectStore['put'] };
    IDBObjectStore.prototype.put = scope.put;
  });
  await click(reader, command('try-again'));
  await disappears(reader, '.notice');
  await reader.reload();
  await marked(reader, [`yellow: ${library}`, `yellow: ${director}`]);
  await expect.poll(() => noteIn(reader)).toBe('لا تضع');
});

test('after the browser was closed and opened again, all is there', async () => {
  await highlight(reader, 'green', library);
  await select(reader, carpenters);
  await click(reader, inBar('add-note'));
  await appears(reader, '.margin-notes textarea:focus');
  await reader.keyboard.type('قبل الإغلاق');
  await reader.keyboard.press('Escape');
  await marked(reader, [`green: ${library}`, `green: ${carpenters}`]);
  await appears(reader, command('unsave'));
  const readerPath = path(reader);
  // What is written a moment later is on the disk when another tab has it.
  const other = await session.openOwn(readerPath);
  await other.setViewport({ width: 1280, height: 1000 });
  await until('the note is written', async () => (await noteIn(other).catch(() => '')) === 'قبل الإغلاق');
  await session.endTest();
  await session.close();
  session = await openSession({ web, userDataDir });
  const restored = await session.openOwn(readerPath);
  await restored.setViewport({ width: 1280, height: 1000 });
  await marked(restored, [`green: ${library}`, `green: ${carpenters}`]);
  await appears(restored, '.margin-notes textarea');
  await expect.poll(() => noteIn(restored)).toBe('قبل الإغلاق');
});
