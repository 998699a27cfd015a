import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { looks, violations } from './axe.ts';
import { harbourPage, harbourParagraphs } from './harbour-page.ts';
import { select } from './select.ts';
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
  save,
} from './session.ts';
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
  <h4>عن الزوار</h4>
  <p>${harbourParagraphs[3]}</p>
  <table><tr><th>العام</th><th>الزوار</th></tr><tr><td>2024</td><td>12000</td></tr><tr><td>2025</td><td>15000</td></tr></table>
  <ul><li>مقاعد من خشب السنديان تحت أشجار الطرفاء.</li><li>مواقف للدراجات عند كل مدخل من مداخل الممشى.</li></ul>
  <pre><code>npm run build</code></pre>
`;

/** A picture of one point. */
const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==', 'base64');

function putArticle({ web }: Session): void {
  web.put(address, harbourPage({ headline: 'ممشى المرفأ يفتح أبوابه للجميع', body }));
  web.put(`${site}/walk.jpg`, { body: gif, type: 'image/gif' });
}

describe.each(['ar', 'en'] as const)('axe finds nothing, in %s', (language) => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession({ language });
    putArticle(session);
  });
  afterAll(async () => {
    await session.endTest();
    await session.close();
  });

  const finds = async (page: Page, what: string) => expect.soft(await violations(page, language), what).toEqual([]);

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
    await save(popup);
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
    await appears(library, '[data-entry] .entry');
    const id = await library.$eval('[data-entry]', (row) => row.getAttribute('data-entry'));
    const voices = [{ voiceURI: 'a', name: 'Amina', lang: 'ar-EG', localService: true, default: true }];
    const reader = await openSpeaking(session, `reader.html?id=${id}`, { voices });
    await reader.setViewport({ width: 1280, height: 900 });
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
    await click(reader, command('export-menu'));
    await appears(reader, '[role="menu"]');
    await finds(reader, 'the menu of export');
    await reader.keyboard.press('Escape');
    await click(reader, command('copy-menu'));
    await appears(reader, '[role="menu"]');
    await finds(reader, 'the menu of copying');
    await reader.keyboard.press('Escape');
    await click(reader, command('highlights'));
    await appears(reader, '.highlights-panel');
    await finds(reader, 'no highlights yet');
    await reader.keyboard.press('Escape');
    await select(reader, 'يصل السوق القديم بالميناء');
    await appears(reader, '.highlight-bar');
    await finds(reader, 'what can be done with a selection');
    await click(reader, '.highlight-bar [data-command="add-note"]');
    await appears(reader, 'textarea');
    await reader.keyboard.type('note');
    await finds(reader, 'a note');
    await reader.keyboard.press('Escape');
    await disappears(reader, '.note-sheet');
    await reader.keyboard.press('h');
    await appears(reader, '.listed-highlight');
    await finds(reader, 'the highlights');
    const mute = await openSpeaking(session, `reader.html?id=${id}&listen`, { voices: [] });
    await appears(mute, command('listen-retry'));
    await finds(mute, 'the listening bar without a voice');
    await session.endTest();
  });

  test('the library: with rows, with what was found, with nothing found, with its help', async () => {
    const library = await session.openOwn('library.html');
    await appears(library, '[data-entry] .entry');
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
    const preferences = await session.openOwn('library.html#preferences');
    await appears(preferences, '.preferences');
    await finds(preferences, 'the preferences');
  });
});

describe('a screen reader', () => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession();
  });
  afterAll(() => session.close());

  /** What Chromium tells it, in order: roles and names. */
  async function heard(page: Page): Promise<{ role: string; name: string; level?: number }[]> {
    const cdp = await page.createCDPSession();
    const { nodes } = await cdp.send('Accessibility.getFullAXTree');
    await cdp.detach();
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const all: { role: string; name: string; level?: number }[] = [];
    const walk = (id: string) => {
      const node = byId.get(id);
      if (!node) return;
      const level = node.properties?.find(({ name }) => name === 'level')?.value.value;
      const told = {
        role: String(node.role?.value),
        name: String(node.name?.value ?? ''),
        ...(level ? { level } : {}),
      };
      if (!node.ignored && told.role !== 'InlineTextBox') all.push(told);
      for (const child of node.childIds ?? []) walk(child);
    };
    walk(nodes[0]?.nodeId ?? '');
    return all;
  }

  test('hears headline, byline, date and body in order, in a part of the page of its own', async () => {
    const popup = await session.press(await session.visit(sampleAddress));
    for (const open of [async () => popup, openReader]) {
      const page = await open(popup);
      const all = await heard(page);
      const at = (said: string) => all.findIndex(({ role, name }) => role === 'StaticText' && name.includes(said));
      const [first = '', second = ''] = sample.paragraphs;
      const places = [sample.headline, sample.byline, sample.date, first.slice(0, 40), second.slice(0, 40)].map(at);
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(places[0]).toBeGreaterThan(all.findIndex(({ role }) => role === 'main'));
      expect(all.filter(({ level }) => level === 1)).toEqual([{ role: 'heading', name: sample.headline, level: 1 }]);
      expect(all.filter(({ role }) => role === 'banner')).toHaveLength(1);
    }
    await session.endTest();
  });

  test('hears subheads without a gap, and a name for everything that can be used', async () => {
    putArticle(session);
    const reader = await openReader(await session.press(await session.visit(address)));
    const levels = (await heard(reader)).flatMap(({ role, level }) => (role === 'heading' ? level : []));
    expect(levels).toEqual([1, 2, 2, 3]);
    await click(reader, command('appearance'));
    await appears(reader, '.appearance-panel:popover-open');
    const used = /^(button|link|searchbox|textbox|slider|checkbox|radio|radiogroup|combobox|toolbar|dialog|group)$/;
    const all = (await heard(reader)).filter(({ role }) => used.test(role));
    expect(all.length).toBeGreaterThan(30);
    expect(all.filter(({ name }) => !name.trim())).toEqual([]);
    await session.endTest();
  });

  async function openReader(popup: Page): Promise<Page> {
    await click(popup, command('open-reader'));
    const reader = await session.tab('reader.html');
    await appears(reader, '.article-body p');
    return reader;
  }

  test('is told the language of what is in another than the page', async () => {
    const english = await openSession({ language: 'en' });
    try {
      putArticle(english);
      const popup = await english.press(await english.visit(address));
      /** The language of the element that has these words. */
      const languageOf = (page: Page, selector: string) =>
        page.$eval(selector, (one) => one.closest('[lang]')?.getAttribute('lang'));
      expect(await languageOf(popup, 'h1')).toBe('ar');
      expect(await languageOf(popup, '.article-publisher bdi')).toBe('ar');
      expect(await languageOf(popup, '.article-meta > :last-child bdi')).toBe('en');
      expect(await languageOf(popup, '.article-body img')).toBe('en');
      await save(popup);
      const library = await english.openOwn('library.html');
      await appears(library, '[data-entry] .entry');
      expect(await languageOf(library, '.entry-headline')).toBe('ar');
      expect(await languageOf(library, '.entry-meta bdi')).toBe('ar');
      expect(await languageOf(library, '.entry-meta > :last-child bdi')).toBe('en');
      await english.endTest();
    } finally {
      await english.close();
    }
  });
});

test('axe is heard', async () => {
  const session = await openSession();
  try {
    const library = await session.openOwn('library.html');
    await appears(library, '.empty-library');
    await library.evaluate(() => {
      const paragraph = document.createElement('p');
      paragraph.textContent = 'لا يُقرأ';
      paragraph.style.color = 'var(--hairline)';
      document.querySelector('main')?.append(paragraph, document.createElement('button'));
    });
    const found = await violations(library);
    expect(found.filter((one) => one.startsWith('button-name'))).toHaveLength(1);
    // Once in each look.
    expect(found.filter((one) => /^\w+, \w+: color-contrast/.test(one))).toHaveLength(looks.length);
  } finally {
    await session.close();
  }
});
