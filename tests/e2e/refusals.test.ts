import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { Refusal } from '../../lib/article.ts';
import arabic from '../../public/_locales/ar/messages.json' with { type: 'json' };
import { until } from '../../scripts/until.ts';
import { startSession } from './session.ts';
import { sampleSite } from './web.ts';

const session = startSession();

type Message = keyof typeof arabic;

/** The popup shows one alert, in Arabic, with the sentences for this reason, and no article. */
async function expectRefusal(popup: Page, reason: Refusal): Promise<void> {
  const key = `refusal_${reason.replaceAll('-', '_')}`;
  const shown = await popup.evaluate(() => ({
    alerts: [...document.querySelectorAll('[role="alert"]')].map((one) => one.textContent),
    articles: document.querySelectorAll('article').length,
  }));
  expect(shown).toEqual({
    alerts: [arabic[`${key}_why` as Message].message + arabic[`${key}_do` as Message].message],
    articles: 0,
  });
}

async function open(address: string): Promise<Page> {
  const page = await session.browser.newPage();
  try {
    await page.goto(address);
  } catch {
    // The site does not answer. The browser's page that says so comes a moment after that is known, and its tab has the
    // address a moment before the page is there.
    await until('the error page', async () => {
      const at = await page.evaluate(() => location.href + document.readyState).catch(() => '');
      return at === 'chrome-error://chromewebdata/complete';
    });
  }
  return page;
}

test.each<[string, string, Refusal]>([
  ['a page of the browser', 'chrome://version/', 'browser-page'],
  ['the settings', 'chrome://settings/', 'browser-page'],
  ['the source of a page', `view-source:${sampleSite}/home`, 'browser-page'],
  ['an empty page', 'about:blank', 'browser-page'],
])('%s', async (_, address, reason) => {
  await expectRefusal(await session.press(await open(address)), reason);
});

test('a new tab', async () => {
  session.web.know('https://www.google.com');
  await expectRefusal(await session.press(await open('chrome://new-tab-page/')), 'browser-page');
});

test('a page of the extension itself', async () => {
  await expectRefusal(await session.press(await session.openOwn('library.html')), 'browser-page');
});

test('an extension store', async () => {
  // The store itself is out of reach here; the browser guards its address all the same.
  session.web.know('https://chromewebstore.google.com');
  await expectRefusal(await session.press(await open('https://chromewebstore.google.com/detail/x')), 'store');
  session.forgive(/ERR_/);
});

/** A PDF of one empty page. */
const pdf = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;

const picture = readFileSync(join(import.meta.dirname, '../sample/pictures/bridge.jpg'));

test.each<[string, string, { body: string | Buffer; type: string }, Refusal]>([
  ['a PDF', '/file.pdf', { body: pdf, type: 'application/pdf' }, 'pdf'],
  ['a PDF whose address does not say so', '/download?id=7', { body: pdf, type: 'application/pdf' }, 'pdf'],
  ['a picture', '/photo.jpg', { body: picture, type: 'image/jpeg' }, 'image'],
  ['data', '/data.json', { body: '{"خبر": "نص"}', type: 'application/json' }, 'not-a-page'],
  ['plain text', '/robots.txt', { body: 'User-agent: *\nDisallow: /tmp\n', type: 'text/plain' }, 'not-a-page'],
])('%s', async (_, path, { body, type }, reason) => {
  session.web.put(`${sampleSite}${path}`, { body, type });
  await expectRefusal(await session.press(await open(`${sampleSite}${path}`)), reason);
});

const page = (title: string, body: string) =>
  `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,"></head><body>${body}</body></html>`;

const headlines = [
  'افتتاح حديقة عامة جديدة على ضفة النهر بحضور الأهالي',
  'الأرصاد تتوقع أمطارًا خفيفة على السواحل مساء اليوم',
  'فريق المرسى يتأهل إلى نصف النهائي بعد فوز متأخر',
  'معرض للكتاب المستعمل يستقبل زواره في ساحة البلدة',
  'انطلاق حملة لزراعة ألف شجرة في مدارس المدينة',
  'مواعيد جديدة للعبّارات تبدأ مع أول الشهر القادم',
];

const list = headlines
  .map(
    (line, i) =>
      `<div class="card"><h3><a href="/news/${i}">${line}</a></h3><p>${line} وفق ما أعلنته الجهة المنظمة.</p></div>`,
  )
  .join('');

const menu = '<nav><a href="/">الرئيسية</a> <a href="/sport">رياضة</a> <a href="/culture">ثقافة</a></nav>';

test.each<[string, string, string, Refusal]>([
  ['a home page', '/', page('السنبلة اليوم', `${menu}<h1>السنبلة اليوم</h1>${list}${list}`), 'list'],
  ['a section', '/sport', page('رياضة | السنبلة اليوم', `${menu}<h1>رياضة</h1>${list}${list}`), 'list'],
  [
    'an article of a few words',
    '/news/77',
    page(
      'إغلاق طريق المرسى',
      `${menu}<article><h1>إغلاق طريق المرسى مساء اليوم</h1><p>أعلنت البلدية إغلاق طريق المرسى من السادسة مساءً حتى منتصف الليل.</p></article>`,
    ),
    'short',
  ],
  ['a page without text', '/player', page('مشغل', '<div id="player"></div>'), 'no-text'],
])('%s', async (_, path, body, reason) => {
  session.web.put(`${sampleSite}${path}`, body);
  await expectRefusal(await session.press(await open(`${sampleSite}${path}`)), reason);
});

test('a page that the site says is gone', async () => {
  const body = page(
    '404',
    `${menu}<h1>الصفحة غير موجودة</h1><p>عذرًا، الصفحة التي تبحث عنها غير موجودة أو تم حذفها.</p>`,
  );
  session.web.put(`${sampleSite}/news/404`, { body, status: 404 });
  session.forgive(/404/);
  await expectRefusal(await session.press(await open(`${sampleSite}/news/404`)), 'gone');
});

test('a site that does not answer', async () => {
  // A port that was free a moment ago, on which nothing listens.
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  session.web.know(`http://127.0.0.1:${port}`);
  await new Promise((closed) => server.close(closed));
  await expectRefusal(await session.press(await open(`http://127.0.0.1:${port}/news/1`)), 'unreachable');
  session.forgive(/ERR_/);
});
