import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { until } from '../../scripts/until.ts';
import { violations } from './axe.ts';
import { ask, entryDraft, entryHeadline, entryId, saveEntries } from './library-entries.ts';
import { madeArticle, restoreBackup, writeBackup } from './made-backup.ts';
import { appears, click, command, disappears, openSession, savedIds, startSession, words } from './session.ts';

const COUNT = 30;
const newest = COUNT - 1;
const ids = (...numbers: number[]): string[] => numbers.map(entryId);
const row = (number: number): string => `[data-entry="${entryId(number)}"]`;

const wide = { width: 1280, height: 900 };

/** Which entry has the keyboard. */
const current = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('[data-entry]')?.getAttribute('data-entry') ?? null);
const focusedCommand = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('data-command') ?? document.activeElement?.localName);
/** What the bar at the lower edge says. */
const notice = (page: Page) => page.evaluate(() => document.querySelector('.notice-message')?.textContent ?? null);
const says = (page: Page, said: string) => until(`the page says ${said}`, async () => (await notice(page)) === said);
const has = (page: Page, id: string) =>
  page.evaluate((sought) => document.querySelector(`[data-entry="${sought}"]`) !== null, id);
const chosen = (page: Page) =>
  page.$$eval('[data-command="select"]:checked', (all) =>
    all.map((box) => box.closest('[data-entry]')?.getAttribute('data-entry')),
  );
/** How many articles a filter says it shows. */
const count = (page: Page, name: string) =>
  page.evaluate((sought) => {
    const one = [...document.querySelectorAll('.filter')].find(
      (filter) => filter.querySelector('.filter-name')?.textContent === sought,
    );
    return Number(one?.querySelector('.filter-count')?.textContent ?? Number.NaN);
  }, name);
const counts = (page: Page, name: string, expected: number) =>
  until(`${name}: ${expected}`, async () => (await count(page, name)) === expected);

async function chooseFilter(page: Page, name: string): Promise<void> {
  // The rows are there before the filters are counted.
  await until(`the filter ${name}`, () =>
    page.evaluate((sought) => {
      const one = [...document.querySelectorAll<HTMLElement>('.filter')].find(
        (filter) => filter.querySelector('.filter-name')?.textContent === sought,
      );
      one?.click();
      return Boolean(one);
    }, name),
  );
}
/** The headlines that are in the page, once there are so many rows. */
async function lists(page: Page, total: number): Promise<void> {
  await until(`${total} rows`, () =>
    page.evaluate(
      (size) => document.querySelector('[data-entry]')?.getAttribute('aria-setsize') === String(size),
      total,
    ),
  );
}

describe('a library of a few dozen articles', () => {
  const session = startSession({ defaultViewport: wide });
  let library: Page;
  beforeAll(async () => {
    const page = await session.openOwn('library.html');
    await saveEntries(page, COUNT);
    await ask(
      page,
      ['edit', { ids: ids(newest, 20), edit: { addTags: ['اقتصاد'] } }],
      ['edit', { ids: ids(newest, 21), edit: { addTags: ['أدب'] } }],
      ['edit', { ids: ids(25), edit: { favourite: true } }],
      ['edit', { ids: ids(24, 23), edit: { finished: true } }],
      ['edit', { ids: ids(0), edit: { archived: true } }],
    );
    await page.close();
  });
  beforeEach(async () => {
    library = await session.openOwn('library.html');
    await appears(library, `${row(newest)} .entry`);
  });

  test('rows say which of how many they are, and what is known of the article', async () => {
    await lists(library, COUNT - 1);
    expect(await library.$eval('ul.entry-list', (list) => list.getAttribute('aria-label'))).toBe('المكتبة');
    expect(await library.$eval(row(newest), (one) => [one.localName, one.getAttribute('aria-posinset')])).toEqual([
      'li',
      '1',
    ]);
    const said = await words(library, row(newest));
    for (const part of [entryHeadline(newest), 'Harbour Post', 'اقتصاد', 'أدب', '11 دقيقة'])
      expect(said).toContain(part);
    await appears(library, `${row(24)} .entry`);
    expect(await words(library, row(24))).toContain('مقروء');
    await appears(library, `${row(25)} ${command('favourite')}[aria-pressed="true"]`);
  });

  test('rooms and filters show their articles and how many there are, and the address keeps them', async () => {
    await counts(library, 'المكتبة', COUNT - 1);
    await counts(library, 'الأرشيف', 1);
    await counts(library, 'مقروء', 2);
    await chooseFilter(library, 'مقروء');
    await lists(library, 2);
    expect((await savedIds(library)).sort()).toEqual(ids(23, 24));
    await library.reload();
    await lists(library, 2);
    await chooseFilter(library, 'Harbour Post');
    await lists(library, 1);
    expect(await savedIds(library)).toEqual(ids(24));
    expect(await library.$$eval('.active-filter', (all) => all.map((one) => one.textContent))).toEqual([
      'مقروء',
      'Harbour Post',
      'اعرض كل المقالات',
    ]);
    await library.goBack();
    await lists(library, 2);
    await click(library, command('remove-filter'));
    await lists(library, COUNT - 1);
    await chooseFilter(library, 'اقتصاد');
    await lists(library, 2);
    await chooseFilter(library, 'أدب');
    await lists(library, 1);
    await chooseFilter(library, 'الأرشيف');
    await until('the archive', async () => String(await savedIds(library)) === String(ids(0)));
    await chooseFilter(library, 'سلة المحذوفات');
    await appears(library, '.empty-library');
    expect(await words(library, 'main')).toContain('سلة المحذوفات فارغة');
    expect(await library.title()).toBe('سلة المحذوفات');
  });

  test('a filter that leaves nothing says so and leads back', async () => {
    await library.evaluate(() => {
      location.hash = '#library?favourite&progress=finished';
    });
    await appears(library, '.empty-library');
    expect(await words(library, 'main')).toContain('لا مقالات بهذه الصفات');
    await click(library, `main .button${command('clear-filters')}`);
    await lists(library, COUNT - 1);
  });

  test('orders have their groups, and can be turned round', async () => {
    const firstHeading = () => library.$eval('.entry-group', (one) => one.textContent);
    await expect.poll(firstHeading).toBe('اليوم');
    await library.select(command('sort'), 'publisher');
    await until('by newspaper', async () => (await firstHeading().catch(() => '')) === 'السنبلة اليوم');
    await library.select(command('sort'), 'words');
    await until('by time', async () => (await firstHeading().catch(() => '')) === 'حتى 3 دقائق');
    await click(library, command('reverse'));
    await until('the longest first', async () => (await firstHeading().catch(() => '')) === 'أكثر من 15 دقيقة');
    await appears(library, `${command('reverse')}[aria-pressed="true"]`);
    await library.reload();
    await until('still', async () => (await firstHeading().catch(() => '')) === 'أكثر من 15 دقيقة');
  });

  test('E archives, Z takes it back, F favours, and the keyboard goes on from the neighbour', async () => {
    await library.keyboard.press('j');
    await library.keyboard.press('j');
    expect(await current(library)).toBe(entryId(newest - 1));
    await library.keyboard.press('e');
    await says(library, 'نُقل المقال إلى الأرشيف.');
    await disappears(library, row(newest - 1));
    await until('the neighbour has the keyboard', async () => (await current(library)) === entryId(newest - 2));
    await counts(library, 'الأرشيف', 2);
    await library.keyboard.press('u');
    await appears(library, row(newest - 1));
    await counts(library, 'الأرشيف', 1);
    expect(await current(library)).toBe(entryId(newest - 2));
    await library.keyboard.press('f');
    await appears(library, `${row(newest - 2)} ${command('favourite')}[aria-pressed="true"]`);
    await expect
      .poll(() => library.$$eval('[role="status"]', (all) => all.map((one) => one.textContent)))
      .toContain('أُضيف المقال إلى المفضلة.');
    await library.keyboard.press('f');
    await appears(library, `${row(newest - 2)} ${command('favourite')}[aria-pressed="false"]`);
  });

  test('X chooses, the shift key chooses up to there, and what is done is done to all and taken back for all', async () => {
    await library.keyboard.press('j');
    await library.keyboard.press('x');
    await until('one is chosen', async () => (await chosen(library)).length === 1);
    await library.focus(`${row(newest - 3)} ${command('select')}`);
    await library.keyboard.down('Shift');
    await library.keyboard.press('Space');
    await library.keyboard.up('Shift');
    await until('four are chosen', async () => (await chosen(library)).length === 4);
    await expect.poll(() => words(library, '.selection-count')).toBe('اختيرت 4 مقالات');
    await library.keyboard.press('Escape');
    await disappears(library, '.selection-bar');

    await click(library, `${row(newest)} ${command('select')}`);
    await library.keyboard.down('Shift');
    await click(library, `${row(newest - 2)} ${command('select')}`);
    await library.keyboard.up('Shift');
    await until('three are chosen', async () => (await chosen(library)).length === 3);
    await click(library, `.selection-bar ${command('delete')}`);
    await says(library, 'نُقلت 3 مقالات إلى سلة المحذوفات.');
    await lists(library, COUNT - 4);
    await disappears(library, '.selection-bar');
    await until('the keyboard is in the list', async () => (await current(library)) !== null);
    await click(library, command('undo'));
    await lists(library, COUNT - 1);
    await appears(library, row(newest));
  });

  test('all of a view can be chosen; keys act on all that are', async () => {
    await chooseFilter(library, 'اقتصاد');
    await lists(library, 2);
    await click(library, command('select-all'));
    await until('both are chosen', async () => (await chosen(library)).length === 2);
    await library.keyboard.press('f');
    await says(library, 'أُضيف مقالان إلى المفضلة.');
    await counts(library, 'المفضلة', 3);
    await library.keyboard.press('z');
    await counts(library, 'المفضلة', 1);
    await appears(library, `${row(newest)} ${command('favourite')}[aria-pressed="false"]`);
  });

  test('T opens the tags: a field that completes what is typed, however its hamza is written', async () => {
    await library.keyboard.press('j');
    await library.keyboard.press('j');
    await library.keyboard.press('t');
    await appears(library, '.tags-dialog[open]');
    expect(await focusedCommand(library)).toBe('tag');
    await library.keyboard.type('إقت');
    await appears(library, '[role="listbox"] [role="option"]');
    const box = () =>
      library.$eval('[role="combobox"]', (one) => [
        one.getAttribute('aria-expanded'),
        document.getElementById(one.getAttribute('aria-activedescendant') ?? '')?.textContent ?? null,
      ]);
    expect(await box()).toEqual(['true', null]);
    await library.keyboard.press('ArrowDown');
    expect(await box()).toEqual(['true', 'اقتصاد']);
    await library.keyboard.press('Enter');
    await appears(library, `.tags-dialog ${command('remove-tag')}`);
    expect(await box()).toEqual(['false', null]);
    await library.keyboard.type('علوم البحر،');
    await until('two are there', () => library.$$eval('.tags-chosen li', (all) => all.length === 2));
    // The first closes the list, the second the dialog.
    await library.keyboard.type('أد');
    await appears(library, '[role="listbox"]');
    await library.keyboard.press('Escape');
    await disappears(library, '[role="listbox"]');
    expect(await library.$('.tags-dialog[open]')).not.toBeNull();
    for (let i = 0; i < 2; i++) await library.keyboard.press('Backspace');
    await library.keyboard.press('Enter');
    await disappears(library, '.tags-dialog');
    await says(library, 'عُدّلت الوسوم.');
    await until('the row has them', async () => /اقتصاد\s+علوم البحر/.test(await words(library, row(newest - 1))));
    expect(await current(library)).toBe(entryId(newest - 1));
    await counts(library, 'اقتصاد', 3);
    await library.keyboard.press('z');
    await counts(library, 'اقتصاد', 2);
    await until('the other is gone', async () => Number.isNaN(await count(library, 'علوم البحر')));
  });

  test('a tag is renamed everywhere, into another too, and undo parts them again', async () => {
    await chooseFilter(library, 'أدب');
    await lists(library, 2);
    await click(library, command('rename-tag'));
    await appears(library, 'dialog[open]');
    await library.$eval(command('tag-name'), (field) => (field as HTMLInputElement).select());
    await library.keyboard.type('اقتصاد');
    await until('it says that they are joined', async () => (await words(library, '.tags-merge')).includes('سيُدمج'));
    await library.keyboard.press('Enter');
    await says(library, 'غُيّر اسم الوسم «أدب» إلى «اقتصاد».');
    await lists(library, 3);
    await counts(library, 'اقتصاد', 3);
    await click(library, command('undo'));
    await lists(library, 2);
    await counts(library, 'أدب', 2);
    await counts(library, 'اقتصاد', 2);
  });

  test('what is found keeps to the filters, and says what is in the archive', async () => {
    await library.type('input[type="search"]', 'مكتبة');
    // 0, 7, 14, 21, 28.
    await until('five are found', async () => (await savedIds(library)).length === 5);
    await until('their rows are there', () => library.$$eval('[data-entry] .entry', (all) => all.length === 5));
    expect(await words(library, row(0))).toContain('في الأرشيف');
    await chooseFilter(library, 'أدب');
    await until('one of them has the tag', async () => String(await savedIds(library)) === String(ids(21)));
    expect(await library.$eval('main [role="status"]', (one) => one.textContent)).toBe('نتيجة واحدة');
    await library.reload();
    await until('still', async () => String(await savedIds(library)) === String(ids(21)));
    expect(await library.$eval('input[type="search"]', (box) => (box as HTMLInputElement).value)).toBe('مكتبة');
  });

  test('from the bin articles are restored, or ended for good when asked', async () => {
    await ask(library, ['remove', ids(1, 2, 3)]);
    await library.evaluate(() => {
      location.hash = '#bin';
    });
    await lists(library, 3);
    await disappears(library, '[data-entry] a.entry-headline');
    await click(library, `${row(3)} ${command('restore-entry')}`);
    await lists(library, 2);
    await says(library, 'استُعيد المقال.');
    await click(library, `${row(2)} ${command('delete')}`);
    await appears(library, 'dialog[open]');
    expect(await focusedCommand(library)).toBe('cancel');
    await library.keyboard.press('Enter');
    await disappears(library, 'dialog');
    expect(await has(library, entryId(2))).toBe(true);
    await click(library, command('empty-bin'));
    expect(await words(library, 'dialog[open]')).toContain('المقالان نهائيًّا');
    await click(library, command('confirm'));
    await appears(library, '.empty-library');
    await counts(library, 'المكتبة', COUNT - 3);
    await saveEntries(library, 2, 1);
    await counts(library, 'المكتبة', COUNT - 1);
  });

  test('duplicates are shown together; one stays, with the tags of the others', async () => {
    const draft = entryDraft(20);
    const copy = { ...draft, id: 'f'.repeat(24), article: { ...draft.article, url: 'https://m.news.example/20' } };
    await ask(library, ['save', copy]);
    await appears(library, `[data-entry="${copy.id}"]`);
    await chooseFilter(library, 'المكتبة');
    await click(library, command('duplicates'));
    await appears(library, '.duplicates-group');
    await until('both are shown', () => library.$$eval('[data-duplicate]', (all) => all.length === 2));
    await click(library, `[data-duplicate="${copy.id}"] input`);
    await click(library, command('keep-one'));
    await appears(library, '.empty-library');
    await says(library, 'نُقل المقال إلى سلة المحذوفات.');
    await click(library, command('open-library'));
    await appears(library, `[data-entry="${copy.id}"] .entry-tag`);
    expect(await words(library, `[data-entry="${copy.id}"] .entry-tags`)).toContain('اقتصاد');
    expect(await has(library, entryId(20))).toBe(false);
    await library.goBack();
    await appears(library, '.empty-library');
  });

  test('statistics say what was read and what takes room, in tables too', async () => {
    await click(library, command('statistics'));
    await appears(library, '.week-chart');
    const said = await words(library, 'main');
    expect(said).toContain('مقالان');
    await click(library, command('show-table'));
    const rows = await library.$$eval('.week-table tbody tr', (all) => all.map((one) => one.textContent));
    expect(rows).toHaveLength(26);
    expect(rows[0]).toMatch(/2$/);
    expect(await library.$$eval('.bar-table caption', (all) => all.map((one) => one.textContent))).toEqual([
      'المقالات المقروءة من كل صحيفة',
      'ما يشغل المساحة',
      'المساحة بحسب الصحيفة',
      'أكبر المقالات',
    ]);
    await library.reload();
    await appears(library, '.week-chart');
  });
});

describe('axe finds nothing', () => {
  test.each(['ar', 'en'] as const)('in any view, in %s', async (language) => {
    const session = await openSession({ language, defaultViewport: wide });
    try {
      const library = await session.openOwn('library.html');
      const finds = async (what: string) => expect.soft(await violations(library, language), what).toEqual([]);
      const goes = (fragment: string) =>
        library.evaluate((to) => {
          location.hash = to;
        }, fragment);
      await saveEntries(library, 12);
      const copy = { ...entryDraft(3), id: 'f'.repeat(24) };
      await ask(
        library,
        ['save', { ...copy, article: { ...copy.article, url: 'https://m.news.example/3' } }],
        ['edit', { ids: ids(11, 10), edit: { addTags: ['اقتصاد'], favourite: true } }],
        ['edit', { ids: ids(9), edit: { finished: true } }],
        ['remove', ids(8)],
      );
      await appears(library, `${row(11)} .entry-tag`);
      await finds('the list');
      await click(library, `${row(11)} ${command('select')}`);
      await appears(library, '.selection-bar');
      await finds('a selection');
      await click(library, command('selection-menu'));
      await appears(library, '[role="menu"]');
      await finds('the menu of a selection');
      await library.keyboard.press('Escape');
      await library.keyboard.press('t');
      await appears(library, '.tags-dialog[open]');
      await library.keyboard.type('ا');
      await appears(library, '.tags-dialog [role="combobox"]');
      await finds('the tags');
      await library.keyboard.press('Escape');
      await library.keyboard.press('Escape');
      await disappears(library, '.tags-dialog');
      await goes('#library?tag=%D8%A7%D9%82%D8%AA%D8%B5%D8%A7%D8%AF');
      await appears(library, command('rename-tag'));
      await finds('a filter');
      await goes('#bin');
      await appears(library, command('empty-bin'));
      await finds('the bin');
      await click(library, command('empty-bin'));
      await appears(library, 'dialog[open]');
      await finds('what is asked');
      await library.keyboard.press('Escape');
      await goes('#archive');
      await appears(library, '.empty-library');
      await finds('an empty room');
      await goes('#statistics');
      await appears(library, '.week-chart');
      await finds('the statistics');
      await goes('#duplicates');
      await appears(library, '.duplicates-group');
      await finds('the duplicates');
      await library.setViewport({ width: 320, height: 640 });
      await goes('#library');
      await click(library, command('filters'));
      await appears(library, '.dialog-side[open]');
      await finds('the filters of a narrow window');
      await session.endTest();
    } finally {
      await session.close();
    }
  });
});

describe('a library of hundreds', () => {
  /** More than are read, changed and kept in memory at once. */
  const many = 700;
  const row = (number: number): string => `[data-entry="${madeArticle(number).id}"]`;

  test('has only a window of rows in the page, wherever it is scrolled, and comes back to where it was left', async () => {
    const session = await openSession({ defaultViewport: wide });
    const folder = mkdtempSync(join(tmpdir(), 'naqi-many-'));
    try {
      const preferences = await session.openOwn('library.html#preferences');
      await restoreBackup(preferences, await writeBackup(join(folder, 'many.zip'), many));
      const library = await session.openOwn('library.html');
      await lists(library, many);
      const inPage = () => library.$$eval('[data-entry]', (rows) => rows.length);
      await expect.poll(inPage).toBeLessThan(40);

      await library.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await appears(library, `${row(0)} .entry`);
      expect(await inPage()).toBeLessThan(40);
      expect(await library.$eval(row(0), (one) => one.getAttribute('aria-posinset'))).toBe(String(many));

      // However high the rows are that nobody has seen, the keys lead to the very ends.
      const distance = (edge: 'top' | 'bottom') =>
        library.evaluate(
          (at) => (at === 'top' ? scrollY : document.documentElement.scrollHeight - innerHeight - scrollY),
          edge,
        );
      await library.evaluate(() => scrollTo(0, 60_000));
      for (const [key, edge, last] of [
        ['End', 'bottom', 0],
        ['Home', 'top', many - 1],
        ['End', 'bottom', 0],
        ['Home', 'top', many - 1],
      ] as const) {
        await library.keyboard.press(key);
        await appears(library, `${row(last)} .entry`);
        await until(`the very ${edge}`, async () => (await distance(edge)) < 2);
      }

      // The row with the keyboard stays, and so the keyboard goes on from it.
      await library.keyboard.press('j');
      await library.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
      await disappears(library, row(many - 5));
      expect(await current(library)).toBe(madeArticle(many - 1).id);
      await library.keyboard.press('j');
      expect(await current(library)).toBe(madeArticle(many - 2).id);
      await until('the page is at it again', () => library.evaluate(() => scrollY < 2000));
      for (let i = 0; i < 40; i++) await library.keyboard.press('j');
      expect(await current(library)).toBe(madeArticle(many - 42).id);

      const top = () => library.$eval(row(many - 42), (one) => Math.round(one.getBoundingClientRect().top));
      await until('the place is kept', () =>
        library.evaluate(
          (id) => (history.state as { anchor?: { focused: string } })?.anchor?.focused === id,
          madeArticle(many - 42).id,
        ),
      );
      const before = await top();
      await library.keyboard.press('Enter');
      await until('it is opened', () => library.url().includes('/reader.html'));
      await library.goBack();
      await appears(library, `${row(many - 42)} .entry`);
      await until('the keyboard is where it was', async () => (await current(library)) === madeArticle(many - 42).id);
      expect(Math.abs((await top()) - before)).toBeLessThan(60);

      await click(library, command('select-all'));
      await expect.poll(() => words(library, '.selection-count')).toBe(`اختير ${many} مقال`);
      await click(library, `.selection-bar ${command('archive')}`);
      await says(library, `نُقل ${many} مقال إلى الأرشيف.`);
      await appears(library, '.empty-library');
      expect(await words(library, 'main')).toContain('فرغتَ من كل ما في مكتبتك');
      await click(library, command('undo'));
      await lists(library, many);
      await session.endTest();
    } finally {
      await session.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
