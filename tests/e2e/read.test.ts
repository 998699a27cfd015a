import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Extraction } from '../../lib/article.ts';
import { build } from '../../scripts/build.ts';
import { readPopup } from '../../scripts/popup.ts';
import { samplePath } from '../../scripts/sample-server.ts';
import { until } from '../../scripts/until.ts';
import { baladnaPage } from './baladna-page.ts';
import { bodyLines, click, closePopup, command, sample, sampleAddress, startSession } from './session.ts';
import { plainSampleSite } from './web.ts';

const session = startSession();

const shownSample = {
  headline: sample.headline,
  byline: sample.byline,
  date: sample.date,
  publisher: sample.publisher,
  alert: null,
};

/** The caption of the picture in the body is the only line there that is no paragraph. */
const sampleLines = [...sample.paragraphs.slice(0, 6), sample.caption, ...sample.paragraphs.slice(6)];

test.each([
  ['a site where pages may use the clipboard', sampleAddress],
  ['a plain http site', `${plainSampleSite}${samplePath}`],
])('one click on %s shows the article and nothing else of the page', async (_, address) => {
  const popup = await session.press(await session.visit(address));
  expect(await readPopup(popup)).toMatchObject(shownSample);
  expect(await bodyLines(popup)).toEqual(sampleLines);
});

test('the page itself is not changed', async () => {
  const page = await session.visit(sampleAddress);
  const before = await page.content();
  await session.press(page);
  expect(await page.content()).toBe(before);
});

test('the article is set right to left, whatever the page says', async () => {
  const popup = await session.press(await session.visit(sampleAddress));
  const article = await popup.$eval('article', ({ dir, lang }) => ({ dir, lang }));
  expect(article).toEqual({ dir: 'rtl', lang: 'ar' });
});

test('pictures of the article are shown, each with its caption once', async () => {
  const popup = await session.press(await session.visit(sampleAddress));
  const loaded = await until('both pictures are there', () =>
    popup.$$eval('article img', (pictures) => {
      // A picture further down is fetched when it comes near.
      for (const picture of pictures) picture.scrollIntoView();
      return pictures.length === 2 && pictures.every(({ complete, naturalWidth }) => complete && naturalWidth > 0);
    }),
  );
  expect(loaded).toBe(true);
  expect(await popup.$$eval('article figcaption', (all) => all.map((one) => one.textContent.trim()))).toEqual([
    'المكتبة العائمة في مرسى الياسمين',
    sample.caption,
  ]);
});

test('opened again, the popup shows what it read, even when the page has lost it', async () => {
  const page = await session.visit(sampleAddress);
  await closePopup(await session.press(page));
  await page.evaluate(() => document.body.replaceChildren());
  const popup = await session.press(page);
  expect(await readPopup(popup)).toMatchObject(shownSample);
});

test('what was left out can be put back, stays there, and can be left out again', async () => {
  const page = await session.visit(sampleAddress);
  const popup = await session.press(page);
  const before = await bodyLines(popup);
  await click(popup, command('show-removed'));
  await click(popup, command('put-back'));
  const after = await until('there is more to read', async () => {
    const lines = await bodyLines(popup);
    return lines.length > before.length ? lines : null;
  });
  await closePopup(popup);
  const again = await session.press(page);
  expect(await bodyLines(again)).toEqual(after);
  // Meanwhile the page is read anew; that must not take it away.
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect(await bodyLines(again)).toEqual(after);
  await click(again, command('show-removed'));
  await click(again, command('put-back'));
  await until('it is as it was', async () => (await bodyLines(again)).length === before.length);
  expect(await bodyLines(again)).toEqual(before);
});

test('opened again, the popup stands where its reader stopped', async () => {
  const page = await session.visit(sampleAddress);
  const popup = await session.press(page);
  const place = () =>
    [...document.querySelectorAll('[itemprop="articleBody"] p')].findIndex(
      (one) => one.getBoundingClientRect().bottom > 60,
    );
  await popup.evaluate(() => document.querySelectorAll('[itemprop="articleBody"] p')[5]?.scrollIntoView());
  const left = await popup.evaluate(place);
  expect(left).toBeGreaterThan(2);
  // The movement is told in the next frame.
  await popup.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
  await closePopup(popup);
  const again = await session.press(page);
  // Pictures above may still be coming; the place stays all the same.
  await until('the popup stands there', async () => (await again.evaluate(place)) === left);
});

test('a page that forbids scripts and demands trusted types is read like any other', async () => {
  const address = 'http://strict.localhost/news/1';
  session.web.put('http://strict.localhost/photo.jpg', { body: '', type: 'image/jpeg' });
  session.web.put(address, {
    body: baladnaPage({ headline: sample.headline, caption: 'على رصيف المرسى', paragraphs: sample.paragraphs }),
    headers: {
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; require-trusted-types-for 'script'; trusted-types 'none'",
    },
  });
  const popup = await session.press(await session.visit(address));
  expect((await readPopup(popup)).headline).toBe(sample.headline);
  expect(await bodyLines(popup)).toEqual(sample.paragraphs);
});

test('the content script needs no extension: run in any page, it gives what it finds', async () => {
  const code = readFileSync(join(build('chrome'), 'content-scripts/content.js'), 'utf8');
  const page = await session.visit(sampleAddress);
  const extraction = (await page.evaluate(code)) as Extraction;
  expect(extraction).toMatchObject({ kind: 'article', article: { headline: sample.headline, byline: sample.byline } });
  expect(extraction.kind === 'article' && extraction.article.text).toBe(sample.paragraphs.join('\n\n'));
});

test('hostile markup in an article neither runs nor reaches the popup', async () => {
  const address = 'http://hostile.localhost/news/1';
  const hostile = [
    '<img src="x.jpg" onerror="globalThis.pwned = 1">',
    '<a href="javascript:globalThis.pwned=1">رابط</a>',
    '<svg><script>globalThis.pwned = 1</script></svg>',
    '<iframe srcdoc="<script>parent.pwned=1</script>"></iframe>',
    '<form action="https://evil.example"><input name="q"></form>',
    '<p style="position:fixed" onclick="globalThis.pwned=1" id="save">فقرة</p>',
  ].join('');
  session.web.put('http://hostile.localhost/news/x.jpg', { body: '', type: 'image/jpeg' });
  session.web.put('http://hostile.localhost/photo.jpg', { body: '', type: 'image/jpeg' });
  session.web.put(address, {
    body: baladnaPage({
      headline: sample.headline,
      caption: 'على رصيف المرسى',
      paragraphs: sample.paragraphs.map((paragraph, i) => (i === 4 ? `${paragraph}${hostile}` : paragraph)),
    }),
    // The page's own handlers are not what is tested.
    headers: {
      'content-security-policy':
        "default-src 'self'; style-src 'unsafe-inline'; img-src 'self' data:; script-src 'none'",
    },
  });
  const page = await session.browser.newPage();
  await page.goto(address);
  const popup = await session.press(page);
  expect(await popup.evaluate(() => 'pwned' in globalThis)).toBe(false);
  const left = await popup.$eval('[itemprop="articleBody"]', (body) => {
    const elements = [...body.querySelectorAll('*')];
    return {
      elements: elements
        .map((one) => one.localName)
        .filter((name) => /^(script|svg|iframe|form|input|style)$/.test(name)),
      attributes: elements.flatMap((one) => one.getAttributeNames()).filter((name) => /^(on.*|style|id)$/.test(name)),
      links: [...body.querySelectorAll('a')]
        .map((link) => link.protocol)
        .filter((protocol) => protocol === 'javascript:'),
    };
  });
  expect(left).toEqual({ elements: [], attributes: [], links: [] });
  // The refusals of the page's own policy are in its console; ours must have nothing to refuse.
  session.forgive(/^http:\/\/hostile\.localhost/);
});
