import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { until } from '../../scripts/until.ts';
import { openReader as openReaderOf } from './reader-tab.ts';
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
  startSession,
} from './session.ts';
import { openSpeaking } from './speech-page.ts';
import { putStory, story, storyPage } from './story-page.ts';

/** Inside an extension page, of which the types here know nothing. */
declare const chrome: {
  storage: {
    local: {
      get(key: string): Promise<Record<string, unknown>>;
      set(items: object): Promise<void>;
      clear(): Promise<void>;
    };
  };
};

const session = startSession({ defaultViewport: { width: 1280, height: 800 } });
beforeAll(() => putStory(session.web));
beforeEach(() => session.askBackground(() => chrome.storage.local.clear()));

let stories = 0;
/** Where nobody has saved the story. */
const newStory = (): string => `${story.site}/news/${++stories}`;

/** A story in a tab of its own. */
const openReader = (): Promise<Page> => openReaderOf(session, story.address, newStory());
const openSample = (): Promise<Page> => openReaderOf(session, sampleAddress, `${sampleAddress}?${++stories}`);

/** Presses a key as a keyboard of another language sends it: its place, and what it writes there. */
async function pressPlace(page: Page, code: string, key: string, { shift = false, keyCode = 0 } = {}): Promise<void> {
  const cdp = await page.createCDPSession();
  const press = { code, key, text: key, modifiers: shift ? 8 : 0, windowsVirtualKeyCode: keyCode };
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', ...press });
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...press });
  await cdp.detach();
}

/** What has the keyboard: its command, or its element. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const one = document.activeElement;
    return one?.getAttribute('data-command') ?? one?.localName ?? '';
  });
const focuses = (page: Page, expected: string) =>
  until(`${expected} has the keyboard`, async () => (await focused(page)) === expected);
const blur = (page: Page) => page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
const isOpen = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((panel) => document.querySelector(`${panel}:popover-open`) !== null, selector);
const opens = (page: Page, selector: string) => until(`${selector} opens`, () => isOpen(page, selector));
const closes = (page: Page, selector: string) =>
  until(`${selector} closes`, async () => !(await isOpen(page, selector)));
const kept = (page: Page, name: string): Promise<unknown> =>
  page.evaluate(async (key) => (await chrome.storage.local.get(key))[key], `preference:${name}`);

describe('in the reader', () => {
  test('S saves, and S again takes it out, and Z takes that back; it is said aloud', async () => {
    const reader = await openReader();
    await appears(reader, command('save'));
    await reader.keyboard.press('s');
    await appears(reader, `${command('unsave')}[aria-pressed="true"][aria-busy="false"]`);
    await until('it is said', () =>
      reader.$$eval('[role="status"]', (all) => all.some((one) => one.textContent === 'محفوظ')),
    );
    await reader.keyboard.press('s');
    await appears(reader, command('undo'));
    await appears(reader, `${command('save')}[aria-pressed="false"]`);
    await reader.keyboard.press('z');
    await appears(reader, `${command('unsave')}[aria-pressed="true"]`);
    await disappears(reader, command('undo'));
    // Nothing has taken the keyboard from where it was.
    expect(await focused(reader)).toBe('body');
  });

  test('a key that is held down saves once', async () => {
    const reader = await openReader();
    const at = reader.url();
    await reader.keyboard.press('s');
    await appears(reader, `${command('unsave')}[aria-busy="false"]`);
    const cdp = await reader.createCDPSession();
    const press = { code: 'KeyS', key: 's', text: 's', autoRepeat: true };
    for (let i = 0; i < 5; i++) await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', ...press });
    await cdp.detach();
    await reader.keyboard.press('d');
    await until('a later key was heard', async () => (await kept(reader, 'theme')) !== undefined);
    expect(await reader.$(command('undo'))).toBeNull();
    expect(reader.url()).toBe(at);
  });

  test('an Arabic keyboard has the same keys in the same places', async () => {
    const reader = await openSample();
    await pressPlace(reader, 'KeyS', 'س');
    await appears(reader, `${command('unsave')}[aria-pressed="true"]`);
    await pressPlace(reader, 'Slash', '؟', { shift: true });
    await appears(reader, '.help-sheet[open]');
    await reader.keyboard.press('Escape');
    await disappears(reader, '.help-sheet');
    await pressPlace(reader, 'KeyD', 'ي');
    await until('the theme has turned', async () => (await kept(reader, 'theme')) === 'dark');
    // One key writes two letters.
    await pressPlace(reader, 'KeyB', 'لا');
    await until('the library opens', () => reader.url().endsWith('/library.html'));
  });

  test('a French keyboard has them where their letters are', async () => {
    const reader = await openReader();
    await pressPlace(reader, 'KeyA', 'q');
    await pressPlace(reader, 'KeyQ', 'a');
    await opens(reader, '.appearance-panel');
  });

  test('panels open and close by their keys and by Esc, and the keyboard is afterwards where it was', async () => {
    const reader = await openReader();
    await appears(reader, command('contents'));
    for (const [key, panel] of [
      ['a', '.appearance-panel'],
      ['t', '.contents'],
    ] as const) {
      await reader.keyboard.press(key);
      await opens(reader, panel);
      await appears(reader, `.toolbar [aria-expanded="true"]`);
      await reader.keyboard.press('Escape');
      await closes(reader, panel);
      await focuses(reader, 'body');
      await reader.keyboard.press(key);
      await opens(reader, panel);
      await appears(reader, `.toolbar [aria-expanded="true"]`);
      await reader.keyboard.press(key);
      await closes(reader, panel);
      await focuses(reader, 'body');
    }
    // From a control it goes back to that.
    await reader.focus(command('copy-address'));
    await reader.keyboard.press('a');
    await opens(reader, '.appearance-panel');
    await appears(reader, `.toolbar [aria-expanded="true"]`);
    await reader.keyboard.press('Tab');
    expect(await focused(reader)).toBe('set-theme');
    await reader.keyboard.press('Escape');
    await focuses(reader, 'copy-address');
  });

  test('menus open by their keys, take letters for themselves, and P prints without one being seen', async () => {
    const reader = await openReader();
    await reader.keyboard.press('e');
    await focuses(reader, 'print');
    await reader.keyboard.press('ArrowDown');
    expect(await focused(reader)).toBe('export-epub');
    // In a menu S is no shortcut.
    await reader.keyboard.press('s');
    expect(await reader.$(command('save'))).not.toBeNull();
    expect(await reader.$eval(command('save'), (button) => button.getAttribute('aria-busy'))).toBe('false');
    await reader.keyboard.press('Escape');
    await focuses(reader, 'body');

    await reader.evaluate(() => {
      addEventListener('beforeprint', () => {
        document.documentElement.dataset.printed = 'true';
      });
    });
    await reader.keyboard.press('p');
    await appears(reader, '[data-printed]');
    await disappears(reader, '[role="menu"]');
    await focuses(reader, 'body');
  });

  test('H lists the highlights, Esc closes what stands over the article', async () => {
    const reader = await openReader();
    await reader.keyboard.press('h');
    await appears(reader, '.highlights-panel');
    await reader.keyboard.press('Escape');
    await disappears(reader, '.highlights-panel');
    await reader.keyboard.press('h');
    await appears(reader, '.highlights-panel');
    await blur(reader);
    await reader.keyboard.press('Escape');
    await disappears(reader, '.highlights-panel');
  });

  test('L listens, K and the space bar pause and go on, Esc closes the bar', async () => {
    const { pathname, search } = new URL((await openReader()).url());
    const voices = [{ voiceURI: 'a', name: 'Amina', lang: 'ar-EG', localService: true, default: true }];
    const reader = await openSpeaking(session, `${pathname}${search}`.slice(1), { voices });
    await appears(reader, '.article-body p');
    // Without the bar the space bar scrolls.
    await reader.keyboard.press('Space');
    await until('the page has moved', () => reader.evaluate(() => scrollY > 0));
    await reader.keyboard.press('l');
    await appears(reader, command('listen-pause'));
    await reader.evaluate(() => {
      addEventListener('keydown', (event) => {
        document.documentElement.dataset.used = String(event.defaultPrevented);
      });
    });
    await reader.keyboard.press('Space');
    await appears(reader, command('listen-play'));
    // It does not scroll as well.
    await appears(reader, '[data-used="true"]');
    await reader.keyboard.press('k');
    await appears(reader, command('listen-pause'));
    await reader.keyboard.press('Escape');
    await disappears(reader, '.listen-bar');
    expect(await focused(reader)).toBe('body');
  });

  test('+ and − size the type step by step, also held down, and say so', async () => {
    const reader = await openReader();
    const size = () => reader.$eval('.article', (one) => Number.parseFloat(getComputedStyle(one).fontSize));
    await until('it is as usual', async () => (await size()) === 20);
    for (let i = 0; i < 3; i++) await reader.keyboard.press('+');
    await until('three steps larger', async () => Math.abs((await size()) - 20 * 1.125 ** 3) < 0.1);
    await until('it is said', () =>
      reader.$$eval('[role="status"]', (all) => all.some((one) => /142/.test(one.textContent ?? ''))),
    );
    for (let i = 0; i < 4; i++) await reader.keyboard.press('-');
    await until('one step smaller', async () => Math.abs((await size()) - 20 / 1.125) < 0.1);
    for (let i = 0; i < 5; i++) await reader.keyboard.press('-');
    await until('no smaller than the slider goes', async () => (await kept(reader, 'size')) === -3);
  });

  test('nothing happens in a field, with another key held, over a dialog, or where they are switched off', async () => {
    const reader = await openSample();
    const saved = async () => (await reader.$(command('unsave'))) !== null;
    await reader.keyboard.down('Control');
    await reader.keyboard.press('KeyD');
    await reader.keyboard.up('Control');
    await reader.keyboard.down('Alt');
    await reader.keyboard.press('KeyS');
    await reader.keyboard.up('Alt');
    // A note is written about words that were marked, and marking saves.
    await select(reader, 'مديرة المشروع سلمى الحداد');
    await click(reader, '.highlight-bar [data-command="add-note"]');
    await focuses(reader, 'textarea');
    await appears(reader, `${command('unsave')}[aria-busy="false"]`);
    await reader.keyboard.type('sdb? ');
    expect(await reader.$eval('textarea', (field) => (field as HTMLTextAreaElement).value)).toBe('sdb? ');
    await reader.keyboard.press('Escape');
    await blur(reader);
    await reader.keyboard.press('?');
    await appears(reader, '.help-sheet[open]');
    for (const key of ['s', 'd', 'b'] as const) await reader.keyboard.press(key);
    expect(await kept(reader, 'theme')).toBeUndefined();
    expect(await saved()).toBe(true);

    await click(reader, command('set-singleKeys'));
    await until('they are off', async () => (await kept(reader, 'singleKeys')) === false);
    await until('the help names only what is left', () =>
      reader.$$eval('.help-list kbd', (all) => all.map((one) => one.textContent).join() === 'Esc'),
    );
    await reader.keyboard.press('Escape');
    await disappears(reader, '.help-sheet');
    for (const key of ['d', 's', '+', '?'] as const) await reader.keyboard.press(key);
    // What writes nothing goes on.
    await reader.focus(command('highlights'));
    await reader.keyboard.press('Enter');
    await appears(reader, '.highlights-panel');
    await reader.keyboard.press('Escape');
    await disappears(reader, '.highlights-panel');
    expect([await kept(reader, 'theme'), await kept(reader, 'size'), await saved()]).toEqual([
      undefined,
      undefined,
      true,
    ]);
    expect(await reader.$('.help-sheet')).toBeNull();
  });

  test('the help names what this page has, in sentences, with keys from left to right', async () => {
    const reader = await openSample();
    await reader.focus(command('copy-address'));
    await reader.keyboard.press('?');
    await appears(reader, '.help-sheet[open]');
    const lines = await reader.$$eval('.help-list > div', (all) =>
      all.map((line) => {
        const keys = [...line.querySelectorAll('kbd')];
        return {
          keys: keys.map((key) => key.textContent),
          says: line.querySelector('dd')?.textContent ?? '',
          isIsolated: keys.every((key) => {
            const { direction, unicodeBidi } = getComputedStyle(key);
            return direction === 'ltr' && unicodeBidi === 'isolate';
          }),
        };
      }),
    );
    expect(lines.every(({ isIsolated, says }) => isIsolated && /^[\p{scx=Arab}\s]+\.$/u.test(says))).toBe(true);
    const said = Object.fromEntries(lines.map(({ keys, says }) => [keys.join(' '), says]));
    expect(said).toMatchObject({
      S: 'احفظ المقال في مكتبتك، أو احذفه منها.',
      'K Space': 'أوقف القراءة مؤقتًا وأنت تستمع، أو تابعها.',
      '+': 'كبّر الخط.',
      '?': 'افتح هذه القائمة.',
    });
    // The sample has no subheads, so there are no contents to open.
    expect(said).not.toHaveProperty('T');
    await reader.keyboard.press('Escape');
    await disappears(reader, '.help-sheet');
    await focuses(reader, 'copy-address');
  });

  test('the bar that went away comes back on Tab, and the first thing in it leads to the article', async () => {
    const reader = await openReader();
    await reader.evaluate(() => scrollTo({ top: 1500, behavior: 'instant' }));
    await appears(reader, '.toolbar[data-away="true"]');
    const at = await reader.evaluate(() => scrollY);
    await reader.keyboard.press('Tab');
    await appears(reader, '.toolbar[data-away="false"]');
    expect(await focused(reader)).toBe('skip-to-article');
    const link = () => reader.$eval('.skip-link', (one) => ({ ...one.getBoundingClientRect().toJSON() }));
    await until('the link is seen', async () => (await link()).top >= 0);
    await reader.keyboard.press('Enter');
    await focuses(reader, 'article');
    // Who is in the middle of the article stays there.
    expect(await reader.evaluate(() => scrollY)).toBe(at);
    await reader.keyboard.press('Tab');
    expect(await reader.evaluate(() => document.activeElement?.closest('article') !== null)).toBe(true);
  });

  test('everything is reached by Tab, shows where the keyboard is, and lets it go', async () => {
    const reader = await openReader();
    await appears(reader, command('contents'));
    const count = await reader.evaluate(() => {
      const all = document.querySelectorAll<HTMLElement>('a[href], button, input, select, [tabindex="0"]');
      let number = 0;
      for (const one of all) if (one.checkVisibility() && one.tabIndex >= 0) one.dataset.stop = String(number++);
      return number;
    });
    expect(count).toBeGreaterThan(15);
    const seen = new Set<string>();
    const invisible: string[] = [];
    for (let i = 0; i < count + 3; i++) {
      await reader.keyboard.press('Tab');
      const stop = await reader.evaluate(() => {
        const one = document.activeElement as HTMLElement;
        const { outlineStyle, outlineWidth } = getComputedStyle(one);
        const box = one.getBoundingClientRect();
        return {
          number: one.dataset.stop,
          name: one.outerHTML.slice(0, 100),
          isSeen:
            outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && box.bottom > 0 && box.top < innerHeight,
        };
      });
      if (stop.number === undefined) continue;
      seen.add(stop.number);
      if (!stop.isSeen) invisible.push(stop.name);
    }
    expect(invisible).toEqual([]);
    expect(seen.size).toBe(count);
  });
});

describe('in the popup', () => {
  /** A key that closes the popup, perhaps before it comes up again. */
  const pressLast = (popup: Page, key: 'o' | 'b') => popup.keyboard.press(key).catch(() => undefined);

  test('the same keys press what it has, and O opens the tab', async () => {
    const address = newStory();
    session.web.put(address, storyPage());
    const popup = await session.press(await session.visit(address));
    // It is there for those who come with the keyboard.
    await popup.keyboard.press('?');
    await appears(popup, '.help-sheet[open]');
    const keys = await popup.$$eval('.help-list kbd', (all) => all.map((one) => one.textContent));
    expect(keys).toEqual(expect.arrayContaining(['S', 'C', 'O', 'L', 'A', 'B', '+', '−', 'D', '?']));
    expect(keys).not.toContain('P');
    await popup.keyboard.press('Escape');
    await disappears(popup, '.help-sheet');
    await popup.keyboard.press('c');
    await appears(popup, `${command('copy-text')}.copy-done`);
    await popup.keyboard.press('s');
    await appears(popup, `${command('unsave')}[aria-busy="false"]`);
    await pressLast(popup, 'o');
    const reader = await session.tab('reader.html');
    await appears(reader, '.article-body p');
  });

  test('a page that cannot be read has them too', async () => {
    const popup = await session.press(await session.visit('chrome://version/'));
    await pressLast(popup, 'b');
    await session.tab('library.html');
  });
});

describe('in the library', () => {
  const own = startSession();
  beforeAll(async () => {
    putStory(own.web);
    for (const address of [sampleAddress, story.address]) {
      const popup = await own.saveAt(address);
      await closePopup(popup);
    }
    await own.endTest();
  });

  const headlines = (library: Page) =>
    library.$$eval('[data-entry] .entry-headline', (links) => links.map((link) => link.textContent));
  const current = (library: Page) =>
    library.evaluate(() => document.activeElement?.closest('[data-entry]')?.querySelector('a')?.textContent ?? null);

  async function openLibrary(): Promise<Page> {
    const library = await own.openOwn('library.html');
    await until('both are listed', async () => (await headlines(library)).length === 2);
    return library;
  }

  test('arrows, J and K walk the rows, Enter opens one', async () => {
    const library = await openLibrary();
    const [first, second] = await headlines(library);
    await library.keyboard.press('ArrowDown');
    expect(await current(library)).toBe(first);
    await library.keyboard.press('ArrowDown');
    expect(await current(library)).toBe(second);
    await library.keyboard.press('ArrowDown');
    expect(await current(library)).toBe(second);
    await library.keyboard.press('k');
    expect(await current(library)).toBe(first);
    await pressPlace(library, 'KeyJ', 'ت');
    expect(await current(library)).toBe(second);
    await library.keyboard.press('ArrowUp');
    await library.keyboard.press('ArrowDown');
    await library.keyboard.press('Enter');
    await until('it is opened', () => library.url().includes('/reader.html'));
    await appears(library, '.article-body p');
    expect(await library.$eval('h1', (one) => one.textContent)).toBe(second);
  });

  test('/ goes to the search, an arrow from there to what was found', async () => {
    const library = await openLibrary();
    await library.keyboard.press('/');
    await focuses(library, 'search');
    await library.keyboard.type('ض jk/');
    expect(await library.$eval('[type="search"]', (box) => (box as HTMLInputElement).value)).toBe('ض jk/');
    await library.evaluate(() => (document.querySelector('[type="search"]') as HTMLInputElement).select());
    await library.keyboard.type('عائمة');
    await until('one is found', async () => (await headlines(library)).length === 1);
    await library.keyboard.press('ArrowDown');
    expect(await current(library)).toBe(sample.headline);
  });

  test('Delete deletes the row, the keyboard goes on from its neighbour, and Z brings it back', async () => {
    const library = await openLibrary();
    const [first, second] = await headlines(library);
    await library.keyboard.press('Delete');
    expect(await headlines(library)).toHaveLength(2);
    await library.keyboard.press('j');
    await library.keyboard.press('Delete');
    await until('one is left', async () => (await headlines(library)).length === 1);
    expect(await headlines(library)).toEqual([second]);
    await until('the neighbour has the keyboard', async () => (await current(library)) === second);
    await library.keyboard.press('z');
    await until('both are there', async () => (await headlines(library)).length === 2);
    expect(await headlines(library)).toEqual([first, second]);
    expect(await current(library)).toBe(second);
  });

  test('the bar that takes it back gives the keyboard back as well', async () => {
    const library = await openLibrary();
    const [, second] = await headlines(library);
    await library.keyboard.press('j');
    await library.keyboard.press('Delete');
    await appears(library, command('undo'));
    await until('the neighbour has the keyboard', async () => (await current(library)) === second);
    for (let i = 0; i < 8 && (await focused(library)) !== 'undo'; i++) await library.keyboard.press('Tab');
    expect(await focused(library)).toBe('undo');
    await library.keyboard.press('Enter');
    await disappears(library, command('undo'));
    expect(await library.evaluate(() => document.activeElement?.closest('[data-entry]') !== null)).toBe(true);
  });

  test('in the preferences the arrows scroll, and B leads back', async () => {
    const library = await own.openOwn('library.html#preferences');
    await appears(library, '.preferences');
    await library.keyboard.press('ArrowDown');
    await until('the page has moved', () => library.evaluate(() => scrollY > 0));
    await library.keyboard.press('b');
    await appears(library, '.library');
  });
});

/** Arrows follow the direction of the page. */
async function followsDirection(given: Session, ahead: 'ArrowLeft' | 'ArrowRight'): Promise<void> {
  const back = ahead === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
  const popup = await given.press(await given.visit(sampleAddress));
  await popup.focus(command('open-reader'));
  await popup.keyboard.press(ahead);
  expect(await focused(popup)).toBe('open-library');
  await popup.keyboard.press(back);
  expect(await focused(popup)).toBe('open-reader');
  await popup.keyboard.press('End');
  expect(await focused(popup)).toMatch(/save/);
  await popup.keyboard.press('Home');
  expect(await focused(popup)).toBe('open-reader');

  await popup.keyboard.press('a');
  await opens(popup, '.appearance-panel');
  const value = (selector: string) => popup.$eval(selector, (field) => (field as HTMLInputElement).value);
  await popup.focus('[name="size"]');
  await popup.keyboard.press(ahead);
  await popup.keyboard.press(ahead);
  await popup.keyboard.press(back);
  await until('one step ahead', async () => (await value('[name="size"]')) === '1');
  await popup.focus('[name="alignment"][value="start"]');
  await popup.keyboard.press(ahead);
  await until('the next one is chosen', async () => (await value('[name="alignment"]:checked')) === 'justify');
}

test('arrows go with the writing: in Arabic left is ahead', () => followsDirection(session, 'ArrowLeft'));

test('and in English right is', async () => {
  const english = await openSession({ language: 'en' });
  try {
    await followsDirection(english, 'ArrowRight');
    await english.endTest();
  } finally {
    await english.close();
  }
});
