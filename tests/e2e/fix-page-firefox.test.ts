import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../../scripts/until.ts';
import { type FirefoxSession, openFirefoxSession } from './firefox-session.ts';
import { sample, sampleAddress } from './session.ts';

let session: FirefoxSession;
let page: Page;
beforeAll(async () => {
  session = await openFirefoxSession();
  page = await session.browser.newPage();
  await page.goto(sampleAddress);
});
afterAll(() => session.close());

/** The picker's shadow root is closed to the page, and open to the browser's own scripts. */
const inPicker = <T>(body: string) =>
  session.inTab<T>(`const shadow = document.documentElement.lastElementChild.openOrClosedShadowRoot;
    if (!shadow) return null;
    ${body}`);

async function pressPicker(command: string): Promise<void> {
  const at = await until(`the picker has ${command}`, () =>
    inPicker<{ x: number; y: number }>(`const button = shadow.querySelector('[data-command="${command}"]:enabled');
      const box = button?.getBoundingClientRect();
      return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };`),
  );
  await page.mouse.click(at.x, at.y);
}

test('in Firefox too a part that the reader hides is gone, and the page is as it was', async () => {
  const before = await page.content();
  await session.press();
  await until('the popup offers to fix the page', () =>
    session.inPopup(`return document.querySelector('[data-command="fix-page"]') !== null`),
  );
  await session.inPopup(`document.querySelector('[data-command="fix-page"]').click()`);
  // It is set as it should be: the style sheet is there.
  const position = await until('the picker is open', () =>
    inPicker<string>(`return content.getComputedStyle(shadow.querySelector('.picker-bar')).position`),
  );
  expect(position).toBe('fixed');

  const quotation = await page.$eval('blockquote p', (element) => {
    element.scrollIntoView({ block: 'center' });
    const { x, y } = element.getBoundingClientRect();
    return { x: x + 60, y: y + 10 };
  });
  await page.mouse.click(quotation.x, quotation.y);
  await pressPicker('done');
  await until('the page is as it was', async () => (await page.content()) === before);

  // The popup opens by itself.
  const shown = await until('the popup shows the article', () =>
    session.inPopup<string>(`return document.querySelector('[itemprop="articleBody"]')?.innerText`),
  );
  expect(shown).toContain(sample.paragraphs[0]);
  expect(shown).not.toContain('لا نريد أن نحمل الكتب');
  expect(await session.complaints()).toEqual([]);
});
