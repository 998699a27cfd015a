import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { until } from '../../scripts/until.ts';
import { violations } from './axe.ts';
import { essay, putEssay } from './essay-page.ts';
import { openReader as openReaderOf } from './reader-tab.ts';
import { appears, click, command, disappears, startSession } from './session.ts';

/** Inside an extension page, of which the types here know nothing. */
declare const chrome: { storage: { local: { set(items: object): Promise<void>; clear(): Promise<void> } } };

const session = startSession();
beforeAll(() => putEssay(session.web));
beforeEach(() => session.askBackground(() => chrome.storage.local.clear()));

const openPopup = async (): Promise<Page> => session.press(await session.visit(essay.address));

const openReader = (): Promise<Page> => openReaderOf(session, essay.address);

const surfaces = [
  { surface: 'popup', open: openPopup },
  { surface: 'reader', open: openReader },
];

/** Gives a selector to the link that shows these words in the line that begins with others. */
async function link(page: Page, words: string, line: string): Promise<string> {
  const found = await page.$$eval(
    '.article-body a',
    (links, said, start) => {
      const one = links.find(
        (link) => link.textContent === said && link.closest('p, li')?.textContent?.trim().startsWith(start),
      );
      one?.setAttribute('data-sought', '');
      return one !== undefined;
    },
    words,
    line,
  );
  expect(found).toBe(true);
  return '[data-sought]';
}

/** What has the keyboard, whether all of it is in the window, and whether that is to be seen. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const one = document.activeElement as HTMLElement;
    const { top, bottom } = one.getBoundingClientRect();
    return {
      text: one.textContent?.trim() ?? '',
      line: one.closest('p, li')?.textContent?.trim().slice(0, 12),
      shown: top >= 0 && bottom <= innerHeight,
      outlined: getComputedStyle(one).outlineStyle === 'solid',
    };
  });

const arrives = (page: Page, words: string) =>
  until(`the keyboard is at «${words}»`, async () => (await focused(page)).text.includes(words));

describe.each(surfaces)('in the $surface', ({ open }) => {
  test('a click goes to the note and shows it; the bar leads back to the mark', async () => {
    const page = await open();
    const before = page.url();
    const { mark, line, note } = essay.newspaper;
    await page.click(await link(page, mark, line));
    await arrives(page, note);
    await expect.poll(() => focused(page)).toMatchObject({ shown: true, outlined: true });
    await click(page, command('back-to-mark'));
    await arrives(page, mark);
    await expect
      .poll(() => focused(page))
      .toEqual({ text: mark, line: line.slice(0, 12), shown: true, outlined: true });
    await disappears(page, command('back-to-mark'));
    expect(page.url()).toBe(before);
    expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
  });

  test('Enter goes to the note, Backspace comes back, and Escape closes the bar', async () => {
    const page = await open();
    const { mark, line, note } = essay.poems;
    const place = await link(page, mark, line);
    await page.focus(place);
    await page.keyboard.press('Enter');
    await arrives(page, note);
    await expect.poll(() => focused(page)).toMatchObject({ shown: true, outlined: true });
    await appears(page, command('back-to-mark'));
    await page.keyboard.press('Backspace');
    await arrives(page, mark);
    await disappears(page, command('back-to-mark'));

    await page.keyboard.press('Enter');
    await appears(page, command('back-to-mark'));
    await page.keyboard.press('Escape');
    await disappears(page, command('back-to-mark'));
    await arrives(page, note);
  });

  test('a bar that is closed by hand gives the keyboard back to the note', async () => {
    const page = await open();
    const { mark, line, note } = essay.newspaper;
    await page.click(await link(page, mark, line));
    await click(page, `.footnote-bar ${command('dismiss')}`);
    await disappears(page, command('back-to-mark'));
    await arrives(page, note);
  });

  test("the note's own way back is taken by keyboard", async () => {
    const page = await open();
    const { mark, line, note } = essay.poems;
    await page.focus(await link(page, mark, line));
    await page.keyboard.press('Enter');
    await arrives(page, note);
    await page.keyboard.press('Tab');
    expect((await focused(page)).text).toBe('↩︎');
    await page.keyboard.press('Enter');
    await arrives(page, mark);
    await expect.poll(() => focused(page)).toMatchObject({ line: line.slice(0, 12), shown: true });
    await disappears(page, command('back-to-mark'));
  });

  test('marks and ways back have names for those who do not see them', async () => {
    const page = await open();
    const names = await page.$$eval('.article-body a[href^="#"]', (links) =>
      links.map((one) => [one.textContent, one.role, one.ariaLabel, one.target, one.rel]),
    );
    expect(names).toContainEqual(['[7]', 'doc-noteref', 'حاشية 7', '', '']);
    expect(names).toContainEqual(['[6]', 'doc-backlink', 'عودة إلى النص من الحاشية 6', '', '']);
    expect(names).toContainEqual(['↩︎', 'doc-backlink', 'عودة إلى النص', '', '']);
    expect(names.filter(([, , name]) => !name)).toEqual([]);
    await page.click(await link(page, essay.register.mark, essay.register.line));
    await appears(page, command('back-to-mark'));
    expect(await violations(page)).toEqual([]);
  });

  test('what is inside the article is the article and nothing else, before and after', async () => {
    const page = await open();
    const said = () => page.$eval('[itemprop="articleBody"]', (one) => one.textContent);
    const before = await said();
    await page.click(await link(page, essay.newspaper.mark, essay.newspaper.line));
    await appears(page, command('back-to-mark'));
    expect(await said()).toBe(before);
    const within = await page.$eval(command('back-to-mark'), (one) => one.closest('article') !== null);
    expect(within).toBe(false);
  });
});

test('a mark is followed by whoever presses it the moment that it is there', async () => {
  const { pathname, search } = new URL((await openReader()).url());
  const early = await session.browser.newPage();
  await early.evaluateOnNewDocument((mark) => {
    const seen = new MutationObserver(() => {
      const link = [...document.querySelectorAll<HTMLElement>('.article-body a')].find(
        ({ textContent }) => textContent === mark,
      );
      if (!link) return;
      seen.disconnect();
      link.click();
    });
    seen.observe(document, { childList: true, subtree: true });
  }, essay.newspaper.mark);
  const address = `chrome-extension://${session.extension.id}${pathname}${search}`;
  await early.goto(address);
  await arrives(early, essay.newspaper.note);
  await appears(early, command('back-to-mark'));
  expect(early.url()).toBe(address);
});

test('an address with the name of a note opens the article', async () => {
  const reader = await openReader();
  const { mark, line, note } = essay.newspaper;
  const { pathname, search } = new URL(reader.url());
  const again = await session.openOwn(`${pathname.slice(1)}${search}#note-1`);
  await appears(again, '[itemprop="articleBody"] p');
  await again.click(await link(again, mark, line));
  await arrives(again, note);
});

test('in other digits the way back is still known', async () => {
  const reader = await openReader();
  const { mark, line, note } = essay.register;
  await reader.click(await link(reader, mark, line));
  await arrives(reader, note);
  await reader.evaluate(() => chrome.storage.local.set({ 'preference:digits': 'arabic' }));
  await until('the digits are others', () =>
    reader.$$eval('.article-body a', (links) => links.some((one) => one.textContent === '[٦]')),
  );
  await click(reader, command('back-to-mark'));
  await arrives(reader, '[٦]');
  await expect.poll(() => focused(reader)).toMatchObject({ line: line.slice(0, 12), shown: true });
});
