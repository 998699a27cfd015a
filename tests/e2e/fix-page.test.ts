import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { popupSettles, readPopup } from '../../scripts/popup.ts';
import { until } from '../../scripts/until.ts';
import { openPicker, pickerBoxes, pickerIsOpen, pickerSays, pointAndClick, pressPicker } from './picker.ts';
import { bodyLines, closePopup, openSession, type Session, sample } from './session.ts';

let session: Session;
beforeAll(async () => {
  session = await openSession();
});
afterEach(async () => {
  await session.endTest();
  await session.askBackground(async () => {
    // @ts-expect-error: in the extension's own world
    await Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()]);
  });
});
afterAll(() => session.close());

const weekly = 'صفحة المرسى تصدر كل خميس ومعها ملحق خاص عن أخبار السوق والمراكب والأسعار في الحي القديم.';
const hours = 'وتستقبل المكتبة العائمة زوارها من التاسعة صباحًا إلى الثامنة مساءً في كل قرية ترسو فيها، عدا الجمعة.';

interface Made {
  headline?: string;
  paragraphs?: string[];
  /** What stands between the paragraphs, beside them, in the head. */
  between?: string;
  beside?: string;
  head?: string;
}

/** A page of a newspaper that calls its boxes by names which no rule of ours knows. */
function page({ headline = sample.headline, paragraphs = sample.paragraphs, between = '', beside = '', head = '' }: Made) {
  const text = paragraphs.map((one) => `<p>${one}</p>`);
  return `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>${headline}</title>
    <link rel="icon" href="data:,"><style>body { margin: 0 3rem }</style>${head}</head>
    <body class="css-9f8e7d"><header><a href="/">المرسى</a></header><div class="mizan"><h1>${headline}</h1>
    <div class="nass">${text.slice(0, 2).join('')}${between}${text.slice(2).join('')}</div>${beside}</div></body></html>`;
}

const leftover = `<div class="mulhaq css-1a2b3c"><p>${weekly}</p></div>`;

let sites = 0;
/** A site that no other test has made rules for. */
const site = () => `http://marsa${++sites}.localhost`;

/** The next popup, which the extension opens by itself. */
async function nextPopup(): Promise<Page> {
  const target = await session.browser.waitForTarget((one) => one.url().endsWith('/popup.html'));
  const popup = (await target.asPage()) as Page;
  await popupSettles(popup);
  return popup;
}

test('a leftover that the reader hides is gone at once, and on the next article of the newspaper', async () => {
  const at = site();
  session.web.put(`${at}/news/1`, page({ between: leftover }));
  session.web.put(`${at}/news/2`, page({ headline: 'خبر ثان من المرسى', paragraphs: sample.paragraphs.toReversed(), between: leftover }));
  const tab = await session.visit(`${at}/news/1`);
  const before = await tab.content();
  const popup = await session.press(tab);
  expect(await bodyLines(popup)).toContain(weekly);

  await openPicker(tab, popup);
  await pointAndClick(tab, '.mulhaq p');
  await until('it is marked', async () => (await pickerBoxes(tab, 'hide')) === 1);
  await pressPicker(tab, 'pick-wider');
  expect(await pickerSays(tab)).toContain('موضع واحد في هذه الصفحة');
  await pressPicker(tab, 'done');
  const again = await nextPopup();
  expect(await pickerIsOpen(tab)).toBe(false);
  expect(await tab.content()).toBe(before);
  expect(await bodyLines(again)).toEqual(sample.paragraphs);
  await again.click('[data-command="show-removed"]');
  expect(await again.$eval('.removed-list', (list) => list.textContent)).toContain('أخفيتَه بقاعدة منك');
  await closePopup(again);

  const second = await session.press(await session.visit(`${at}/news/2`));
  expect(await readPopup(second)).toMatchObject({ headline: 'خبر ثان من المرسى' });
  expect(await bodyLines(second)).toEqual(sample.paragraphs.toReversed());
});
