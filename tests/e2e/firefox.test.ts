import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { until } from '../../scripts/until.ts';
import { type FirefoxSession, openFirefoxSession } from './firefox-session.ts';
import { sample, sampleAddress } from './session.ts';

let session: FirefoxSession;
beforeAll(async () => {
  session = await openFirefoxSession();
  const page = await session.browser.newPage();
  await page.goto(sampleAddress);
});
afterEach(async () => {
  expect(await session.complaints()).toEqual([]);
});
afterAll(() => session.close());

const seen = `return {
  headline: document.querySelector('[itemprop="headline"]').textContent,
  byline: document.querySelector('[itemprop="author"]')?.textContent,
  direction: document.querySelector('article').dir,
  lines: document.querySelector('[itemprop="articleBody"]').innerText.split('\\n').filter((line) => line.trim()),
}`;

const shown = {
  headline: sample.headline,
  byline: sample.byline,
  direction: 'rtl',
  lines: [...sample.paragraphs.slice(0, 6), sample.caption, ...sample.paragraphs.slice(6)],
};

const press = (name: string) => session.inPopup(`document.querySelector('[data-command="${name}"]').click()`);
const pressInTab = async (name: string) => {
  await until(`${name} can be pressed`, () =>
    session.inTab<boolean>(`return document.querySelector('[data-command="${name}"]') !== null`),
  );
  await session.inTab(`document.querySelector('[data-command="${name}"]').click()`);
};
const has = (selector: string) =>
  until(`${selector} appears`, () => session.inPopup(`return document.querySelector('${selector}') !== null`));

test('one click shows the article and nothing else of the page', async () => {
  await session.press();
  expect(await session.inPopup(seen)).toEqual(shown);
});

test('it is saved', async () => {
  await press('save');
  await has('[data-command="unsave"][aria-pressed="true"][aria-busy="false"]');
  await session.closePopup();
});

test('opened again, the popup shows the article and knows that it is saved', async () => {
  await session.press();
  expect(await session.inPopup(seen)).toEqual(shown);
  await has('[data-command="unsave"][aria-pressed="true"]');
});

test('the library lists it', async () => {
  await press('open-library');
  const headline = await until('the library lists it', () =>
    session.inTab<string>(`return document.querySelector('[data-entry] a')?.textContent`),
  );
  expect(headline).toBe(sample.headline);
});

test('its formatted copy has direction and styles, and clean text beside them', async () => {
  await session.inTab(`document.querySelector('[data-entry] a').click()`);
  await until('the reader shows it', () =>
    session.inTab<boolean>(`return document.querySelector('[data-command="copy-menu"]') !== null`),
  );
  await pressInTab('copy-menu');
  await pressInTab('copy-html');
  await until('the button answers', () =>
    session.inTab<boolean>(`return document.querySelector('[data-command="copy-text"]').textContent !== ''`),
  );
  // This Firefox speaks English, and so does the day in the clean text.
  const [headline, , ...rest] = (await session.clipboard('text/plain')).split('\n\n');
  expect([headline, ...rest]).toEqual([sample.headline, ...sample.paragraphs, sampleAddress]);
  const { document } = new JSDOM(await session.clipboard('text/html')).window;
  const [title] = document.querySelectorAll('h1');
  expect([title?.dir, title?.lang, title?.style.textAlign, title?.textContent]).toEqual([
    'rtl',
    'ar',
    'right',
    sample.headline,
  ]);
});

test('its exports are files with Arabic names', async () => {
  for (const [name, ending] of [
    ['export-markdown', 'md'],
    ['export-epub', 'epub'],
  ] as const) {
    await pressInTab('export-menu');
    await pressInTab(name);
    const expected = `${sample.headline} - ${sample.publisher}.${ending}`;
    await until(`${expected} is there`, () => {
      const files = readdirSync(session.downloads);
      return files.includes(expected) && files.every((file) => !file.endsWith('.part'));
    });
    await until('the menu is ready for the next', () =>
      session.inTab<boolean>(
        `return document.querySelector('[data-command="export-menu"][aria-busy="false"]') !== null`,
      ),
    );
  }
});

test('its book holds the pictures that were kept, and no host learns of the extension, whose address would name this one reader', async () => {
  const book = readdirSync(session.downloads).find((name) => name.endsWith('.epub')) as string;
  const parts = Object.keys(unzipSync(new Uint8Array(readFileSync(join(session.downloads, book)))));
  expect(parts.filter((name) => /\.(?:jpe?g|png)$/.test(name))).toHaveLength(2);
  expect(session.web.origins).toEqual([]);
});

test('it reads aloud, or says how to get a voice', async () => {
  const inTab = (selector: string) =>
    until(`${selector} appears`, () => session.inTab(`return document.querySelector('${selector}') !== null`));
  await inTab('[data-command="listen"]');
  await session.inTab(`document.querySelector('[data-command="listen"]').click()`);
  await inTab('.listen-help, [data-command="listen-voice"] option');
  await session.inTab(`document.querySelector('[data-command="listen-stop"]').click()`);
  await inTab('[data-command="listen"][aria-pressed="false"]');
});
