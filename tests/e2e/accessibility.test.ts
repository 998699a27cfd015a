import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../../scripts/until.ts';
import { violations } from './axe.ts';
import { harbourPage, harbourParagraphs } from './harbour-page.ts';
import { appears, click, closePopup, command, disappears, openSession, type Session } from './session.ts';
import { openSpeaking } from './speech-page.ts';

const site = 'http://www.harbour.localhost';
const address = `${site}/news/1`;

/** What articles have in them, and newspapers' habits: subheads chosen by their size, tables, pictures without words. */
const body = `
  <p>${harbourParagraphs[0]} <a href="/2">وهذا رابط إلى خبر سابق</a> في وسط الجملة.</p>
  <h4>عن الممشى</h4>
  <p>${harbourParagraphs[1]} <span lang="en">A walk by the water, they said.</span></p>
  <p><img src="/walk.jpg" width="800" height="450"></p>
  <h3>عن المرفأ</h3>
  <blockquote><p>${harbourParagraphs[2]}</p></blockquote>
  <h4>أرقام</h4>
  <table><tr><th>العام</th><th>الزوار</th></tr><tr><td>2024</td><td>12000</td></tr><tr><td>2025</td><td>15000</td></tr></table>
  <p>${harbourParagraphs[3]}</p>
  <ul><li>مقاعد من خشب السنديان تحت أشجار الطرفاء.</li><li>مواقف للدراجات عند كل مدخل من مداخل الممشى.</li></ul>
  <pre><code>npm run build</code></pre>
`;

/** A picture of one point. */
const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==', 'base64');

function putArticle({ web }: Session): void {
  web.put(address, harbourPage({ headline: 'ممشى المرفأ يفتح أبوابه للجميع', body }));
  web.put(`${site}/walk.jpg`, { body: gif, type: 'image/gif' });
}

describe.each(['ar', 'en'] as const)('axe finds nothing in any theme, in %s', (language) => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession({ language });
    putArticle(session);
  });
  afterAll(async () => {
    await session.endTest();
    await session.close();
  });

  const finds = async (page: Page, what: string) => expect.soft(await violations(page), what).toEqual([]);

  test('an empty library, and pages that have nothing to show', async () => {
    const library = await session.openOwn('library.html');
    await appears(library, '.empty-library');
    await finds(library, 'an empty library');
    const reader = await session.openOwn('reader.html?id=none');
    await appears(reader, '[role="alert"]');
    await finds(reader, 'an article that is not there');
    const popup = await session.press(await session.visit('chrome://version/'));
    await finds(popup, 'a refusal');
    await closePopup(popup);
  });

  test('the popup: on its way, with an article, with its panel, its help and what was left out', async () => {
    const loading = await session.browser.newPage();
    // The browser never says which tab is in front.
    await loading.evaluateOnNewDocument('chrome.tabs.query = () => new Promise(() => {})');
    await loading.goto(`chrome-extension://${session.extension.id}/popup.html`);
    await appears(loading, '.loading');
    await finds(loading, 'loading');
    await loading.close();

    const popup = await session.press(await session.visit(address));
    await finds(popup, 'the popup');
    await click(popup, command('appearance'));
    await appears(popup, '.appearance-panel:popover-open');
    await finds(popup, 'the appearance panel in the popup');
    await popup.keyboard.press('Escape');
    await popup.keyboard.press('?');
    await appears(popup, '.help-sheet[open]');
    await finds(popup, 'the help in the popup');
    await popup.keyboard.press('Escape');
    await click(popup, command('show-removed'));
    await click(popup, command('save'));
    await appears(popup, `${command('unsave')}[aria-busy="false"]`);
    await finds(popup, 'the popup of a saved article');
    await click(popup, command('unsave'));
    await appears(popup, command('undo'));
    await finds(popup, 'the bar that takes it back');
    await click(popup, command('undo'));
    await appears(popup, command('unsave'));
    await closePopup(popup);
  });

  test('the reader, with each of its panels', async () => {
    const library = await session.openOwn('library.html');
    await appears(library, '[data-entry]');
    const id = await library.$eval('[data-entry]', (row) => row.getAttribute('data-entry'));
    const voices = [{ voiceURI: 'a', name: 'Amina', lang: 'ar-EG', localService: true, default: true }];
    const reader = await openSpeaking(session, `reader.html?id=${id}`, { voices });
    await appears(reader, '.article-body p');
    await appears(reader, command('contents'));
    await finds(reader, 'the reader');
    await click(reader, command('appearance'));
    await appears(reader, '.appearance-panel:popover-open');
    await finds(reader, 'the appearance panel');
    await reader.keyboard.press('Escape');
    await click(reader, command('contents'));
    await appears(reader, '.contents:popover-open button');
    await finds(reader, 'the contents');
    await reader.keyboard.press('Escape');
    await click(reader, command('help'));
    await appears(reader, '.help-sheet[open]');
    await finds(reader, 'the help');
    await reader.keyboard.press('Escape');
    await click(reader, command('enlarge'));
    await appears(reader, '.lightbox[open]');
    await finds(reader, 'a picture, large');
    await reader.keyboard.press('Escape');
    await click(reader, command('listen'));
    await appears(reader, command('listen-pause'));
    await finds(reader, 'the listening bar');
    await click(reader, command('listen-stop'));
    await disappears(reader, '.listen-bar');
    const mute = await openSpeaking(session, `reader.html?id=${id}&listen`, { voices: [] });
    await appears(mute, command('listen-retry'));
    await finds(mute, 'the listening bar without a voice');
    await session.endTest();
  });

  test('the library: with rows, with what was found, with nothing found, with its help', async () => {
    const library = await session.openOwn('library.html');
    await appears(library, '[data-entry]');
    await finds(library, 'rows');
    await library.type('[type="search"]', 'المرفأ');
    await appears(library, '.entry-match');
    await finds(library, 'what was found');
    await library.type('[type="search"]', 'زلازل');
    await appears(library, '.search-nothing');
    await finds(library, 'nothing found');
    await library.$eval('[type="search"]', (box) => (box as HTMLElement).blur());
    await library.keyboard.press('?');
    await appears(library, '.help-sheet[open]');
    await finds(library, 'the help of the library');
  });
});
void until;
