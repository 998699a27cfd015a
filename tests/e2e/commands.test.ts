import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { popupSettles } from '../../scripts/popup.ts';
import { samplePath } from '../../scripts/sample-server.ts';
import { until } from '../../scripts/until.ts';
import { canHaveDesktop, type Desktop, openDesktop } from './desktop.ts';
import { paste } from './paste.ts';
import { appears, openSession, type Session, sample, sampleAddress, sampleCopy, savedIds } from './session.ts';
import { plainSampleSite } from './web.ts';

const shared = join(import.meta.dirname, '../../../shared/seed');

const keys = { open: 'alt+shift+q', save: 'alt+shift+s', copy: 'alt+shift+k', copySelection: 'alt+shift+l' };

const possible = canHaveDesktop();
if (!possible) console.log('skipped: shortcuts and menus need Xvfb and xdotool');

declare const chrome: {
  action: { getBadgeText(of: object): Promise<string>; getTitle(of: object): Promise<string> };
  commands: { getAll(): Promise<{ name: string; shortcut: string }[]> };
  tabs: { query(query: object): Promise<{ id: number }[]> };
};

describe.runIf(possible)('without the popup', () => {
  let desktop: Desktop;
  let session: Session;
  beforeAll(async () => {
    desktop = await openDesktop();
    session = await openSession({
      headless: false,
      defaultViewport: null,
      env: desktop.env,
      args: ['--window-size=1200,900', '--window-position=0,0'],
    });
  });
  afterEach(() => session.endTest());
  afterAll(async () => {
    await session?.close();
    desktop?.close();
  });

  /** What the toolbar button answers: the sign on its badge and the words of its tooltip. */
  async function answer(): Promise<{ sign: string; words: string }> {
    return until('the badge answers', () =>
      session.askBackground(async () => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        const of = { tabId: tab?.id };
        const sign = await chrome.action.getBadgeText(of);
        return sign ? { sign, words: await chrome.action.getTitle(of) } : null;
      }),
    );
  }

  async function visit(address: string): Promise<Page> {
    const page = await session.visit(address);
    await page.bringToFront();
    return page;
  }

  /** Selects from the start of the one element to the end of the other. */
  function select(page: Page, from: string, to = from): Promise<void> {
    return page.evaluate(
      (first, last) => {
        const range = document.createRange();
        range.setStartBefore(document.querySelector(first) as Element);
        range.setEndAfter(document.querySelector(last) as Element);
        getSelection()?.removeAllRanges();
        getSelection()?.addRange(range);
      },
      from,
      to,
    );
  }

  const copied = { sign: '✓', words: 'نُسخ' };
  const saved = { sign: '✓', words: 'محفوظ' };

  test('every command has the shortcut that was asked for', async () => {
    const all = await session.askBackground(() => chrome.commands.getAll());
    const shortcuts = Object.fromEntries(all.map(({ name, shortcut }) => [name, shortcut.toLowerCase()]));
    expect(shortcuts).toMatchObject({
      _execute_action: keys.open,
      'save-page': keys.save,
      'copy-page': keys.copy,
      'copy-selection': keys.copySelection,
    });
  });

  test('a shortcut opens the popup', async () => {
    await visit(sampleAddress);
    desktop.press(keys.open);
    const target = await session.browser.waitForTarget((one) => one.url().endsWith('/popup.html'));
    const popup = await target.asPage();
    await popupSettles(popup);
    await appears(popup, '[itemprop="articleBody"]');
    await popup.close();
  });

  test('a shortcut copies the clean text of the page', async () => {
    await visit(sampleAddress);
    desktop.press(keys.copy);
    expect(await answer()).toEqual(copied);
    expect(await paste(session)).toBe(sampleCopy(sampleAddress));
  });

  test('it does so on a page that watches for copying, too', async () => {
    const page = await visit(`${plainSampleSite}${samplePath}`);
    await page.evaluate(() => {
      document.addEventListener('copy', (event) => {
        event.clipboardData?.setData('text/plain', 'المصدر: السنبلة اليوم');
        event.preventDefault();
      });
    });
    desktop.press(keys.copy);
    expect(await answer()).toEqual(copied);
    expect(await paste(session)).toBe(sampleCopy('https://www.sunbula.example/culture/2026/3/14/مكتبة-عائمة'));
  });

  test('a shortcut saves the page', async () => {
    await visit(sampleAddress);
    desktop.press(keys.save);
    expect(await answer()).toEqual(saved);
    const library = await session.openOwn('library.html');
    await appears(library, '[data-entry] .entry');
    expect(await savedIds(library)).toHaveLength(1);
  });

  test('a shortcut copies the selection as clean text', async () => {
    const page = await visit(sampleAddress);
    await select(page, '.article-text > h2:last-of-type', '.article-text > p:last-of-type');
    desktop.press(keys.copySelection);
    expect(await answer()).toEqual(copied);
    // The «read also» line between them is not among them.
    expect(await paste(session)).toBe(sample.paragraphs.slice(-4).join('\n\n'));
  });

  test('a selection in a text field is copied too', async () => {
    const address = 'http://field.localhost/';
    session.web.put(
      address,
      `<link rel="icon" href="data:,"><textarea>${sample.paragraphs[0]}\n\nتم نسخ الرابط</textarea>`,
    );
    const page = await visit(address);
    await page.$eval('textarea', (field) => {
      field.focus();
      field.select();
    });
    desktop.press(keys.copySelection);
    expect(await answer()).toEqual(copied);
    expect(await paste(session)).toBe(sample.paragraphs[0]);
  });

  test('where nothing is selected, the badge says so', async () => {
    await visit(sampleAddress);
    desktop.press(keys.copySelection);
    expect(await answer()).toEqual({ sign: '!', words: 'لم يُحدَّد نص. حدّد ما تريد نسخه أولًا.' });
  });

  test('where there is no article, the badge says why', async () => {
    await visit('chrome://version/');
    desktop.press(keys.save);
    const { sign, words } = await answer();
    expect(sign).toBe('!');
    // Why, and then what to do.
    expect(words).toMatch(/^هذه صفحة من صفحات المتصفح نفسه، ولا خبر فيها\. افتح خبرًا/);
  });

  test.runIf(existsSync(shared))(
    'the capture that the project started from is copied clean, to the letter',
    async () => {
      const address = 'http://capture.localhost/';
      const capture = readFileSync(join(shared, 'article.txt'), 'utf8');
      session.web.put(address, `<meta charset="utf-8"><link rel="icon" href="data:,"><pre>${capture}</pre>`);
      const page = await visit(address);
      await select(page, 'pre');
      desktop.press(keys.copySelection);
      expect(await answer()).toEqual(copied);
      expect(await paste(session)).toBe(readFileSync(join(shared, 'clean.txt'), 'utf8').trimEnd());
    },
  );

  /** Where an element is on the screen. */
  function point(page: Page, selector: string): Promise<{ x: number; y: number }> {
    return page.$eval(selector, (element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      // The page begins below the toolbars, inside the window's edge.
      const edge = (outerWidth - innerWidth) / 2;
      return { x: screenX + edge + x + width / 2, y: screenY + outerHeight - innerHeight - edge + y + height / 2 };
    });
  }

  test('the context menu copies the selection', async () => {
    const page = await visit(sampleAddress);
    await select(page, 'h1');
    const { x, y } = await point(page, 'h1');
    await desktop.rightClick(x, y);
    // From below: «Inspect», then what extensions have put there.
    desktop.type('Up', 'Up', 'Return');
    expect(await answer()).toEqual(copied);
    expect(await paste(session)).toBe(sample.headline);
  });

  test('the context menu saves the page', async () => {
    const page = await visit(`${plainSampleSite}${samplePath}`);
    const { x, y } = await point(page, 'h1');
    await desktop.rightClick(x, y);
    // From below: «Inspect», the source, and our two entries behind our name.
    desktop.type('Up', 'Up', 'Up', 'Left', 'Return');
    expect(await answer()).toEqual(saved);
  });
});
