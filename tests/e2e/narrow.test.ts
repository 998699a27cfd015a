import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../../scripts/until.ts';
import { appears, click, command, disappears, openSession, type Session, sampleAddress, settles } from './session.ts';
import { openSpeaking } from './speech-page.ts';
import { putStory, story } from './story-page.ts';

const voices = [{ voiceURI: 'a', name: 'Amina', lang: 'ar-EG', localService: true, default: true }];

/** Everything that can be pressed or filled in; of radio buttons and switches, what is pressed is their label. */
const controls =
  'button, a[href], select, textarea, input:not(.visually-hidden), [role="button"], label:has(input.visually-hidden)';

/** What is wrong with the place of the controls in `scope`: out of the window sideways, under something else, over one another. */
async function misplaced(page: Page, scope = 'body'): Promise<string[]> {
  return page.evaluate(
    async (where, selector) => {
      const { clientWidth, scrollWidth } = document.documentElement;
      const wrong: string[] = [];
      if (scrollWidth > clientWidth) wrong.push(`the page is ${scrollWidth} wide in ${clientWidth}`);
      const name = (one: Element) => one.getAttribute('data-command') ?? one.outerHTML.slice(0, 80);
      const all = [...(document.querySelector(where)?.querySelectorAll<HTMLElement>(selector) ?? [])].filter(
        // Pictures on their way have no size yet.
        (one) =>
          one.checkVisibility() &&
          getComputedStyle(one).clipPath === 'none' &&
          !(one instanceof HTMLImageElement && !one.complete),
      );
      if (all.length === 0) wrong.push(`no controls in ${where}`);
      for (const one of all) {
        one.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { left, right, top, bottom, width, height } = one.getBoundingClientRect();
        if (left < -0.5 || right > clientWidth + 0.5) wrong.push(`${name(one)} from ${left} to ${right}`);
        if (width < 20 || height < 16) wrong.push(`${name(one)} is ${width} by ${height}`);
        const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        // The headline of a row is a link over all of it.
        if (!hit || !(one.contains(hit) || hit.contains(one))) wrong.push(`${name(one)} is under ${hit && name(hit)}`);
        for (const other of all) {
          if (other === one || other.contains(one) || one.contains(other)) continue;
          const box = other.getBoundingClientRect();
          const overlap =
            Math.min(right, box.right) - Math.max(left, box.left) > 1 &&
            Math.min(bottom, box.bottom) - Math.max(top, box.top) > 1;
          const isSameLayer =
            one.closest('header, [popover], dialog, section') === other.closest('header, [popover], dialog, section');
          if (overlap && isSameLayer) wrong.push(`${name(one)} lies on ${name(other)}`);
        }
      }
      return wrong;
    },
    scope,
    controls,
  );
}

async function fits(page: Page, what: string, scope?: string): Promise<void> {
  await settles(page);
  expect.soft(await misplaced(page, scope), what).toEqual([]);
}

describe.each(['ar', 'en'] as const)('enlarged four times, in %s', (language) => {
  let session: Session;
  beforeAll(async () => {
    // A screen of 1280 by 1024, enlarged four times.
    session = await openSession({ language, defaultViewport: { width: 320, height: 256 } });
    putStory(session.web);
  });
  afterEach(() => session.endTest());
  afterAll(() => session.close());

  test('the reader and everything that opens in it fits', async () => {
    const popup = await session.saveAt(story.address);
    await popup.close();
    const library = await session.openOwn('library.html');
    await appears(library, '[data-entry] .entry');
    const id = await library.$eval('[data-entry]', (row) => row.getAttribute('data-entry'));
    const reader = await openSpeaking(session, `reader.html?id=${id}`, { voices });
    await appears(reader, '.article-body p');
    await appears(reader, command('contents'));
    // The bar has all its controls on as many lines as they need.
    const names = await reader.$$eval('.toolbar-row [data-command]', (all) =>
      all.filter((one) => one.checkVisibility()).map((one) => one.getAttribute('data-command')),
    );
    expect(names).toEqual(
      expect.arrayContaining([
        ...['open-library', 'appearance', 'direction', 'contents', 'copy-text', 'copy-menu'],
        ...['export-menu', 'highlights', 'listen', 'help', 'unsave'],
      ]),
    );
    await fits(reader, 'the reader');
    for (const [key, panel] of [
      ['a', '.appearance-panel:popover-open'],
      ['t', '.contents:popover-open:has(button)'],
      ['e', '[role="menu"]'],
      ['h', '.highlights-panel'],
      ['?', '.help-sheet[open]'],
    ] as const) {
      await reader.keyboard.press(key);
      await appears(reader, panel);
      await fits(reader, panel, panel);
      await reader.keyboard.press('Escape');
      await disappears(reader, panel);
    }
    await reader.keyboard.press('l');
    await appears(reader, command('listen-pause'));
    await until('the voices are there', () =>
      reader.$eval('.listen-voice select', (box) => (box as HTMLSelectElement).options.length),
    );
    await fits(reader, 'the listening bar', '.listen-bar');
    await reader.keyboard.press('l');
    await disappears(reader, '.listen-bar');
    await click(reader, command('enlarge'));
    await appears(reader, '.lightbox[open]');
    await fits(reader, 'a picture, large', '.lightbox');
  });

  test('the library and its preferences fit', async () => {
    const library = await session.openOwn('library.html');
    await appears(library, '[data-entry] .entry');
    await fits(library, 'the library');
    // Nothing of a headline is left out.
    expect(
      await library.$eval('.entry-headline', ({ scrollHeight, clientHeight }) => scrollHeight - clientHeight),
    ).toBeLessThan(10);
    await library.type('[type="search"]', 'القرية');
    await appears(library, '.entry-match');
    await fits(library, 'what was found');
    await click(library, command('preferences'));
    await appears(library, '.preferences');
    await fits(library, 'the preferences');
  });
});

test('a popup whose browser enlarges every page four times is not scrolled sideways', async () => {
  const userDataDir = mkdtempSync(join(tmpdir(), 'naqi-enlarged-'));
  mkdirSync(join(userDataDir, 'Default'));
  // Chromium keeps it as a power of 1.2.
  const level = { x: Math.log(4) / Math.log(1.2) };
  writeFileSync(join(userDataDir, 'Default/Preferences'), JSON.stringify({ partition: { default_zoom_level: level } }));
  const session = await openSession({ userDataDir });
  try {
    const popup = await session.press(await session.visit(sampleAddress));
    expect(await popup.evaluate(() => devicePixelRatio)).toBe(4);
    await until('it is as narrow as its window', () =>
      popup.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
    );
    await fits(popup, 'the bar of the popup', '.toolbar');
    await session.endTest();
  } finally {
    await session.close();
    rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5 });
  }
});

test('by touch, everything is large enough for a finger', async () => {
  const viewport = { width: 390, height: 800, isMobile: true, hasTouch: true };
  const session = await openSession({ defaultViewport: viewport });
  try {
    putStory(session.web);
    const popup = await session.saveAt(story.address);
    await popup.close();
    const library = await session.openOwn('library.html');
    await appears(library, '[data-entry] .entry');
    const id = await library.$eval('[data-entry]', (row) => row.getAttribute('data-entry'));
    const reader = await openSpeaking(session, `reader.html?id=${id}`, { voices });
    await appears(reader, '.article-body p');
    expect(await reader.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);

    /** Controls that are smaller than 44 by 44. Links in a line of text may be. */
    const small = (page: Page) =>
      page.evaluate((selector) => {
        const all = [...document.querySelectorAll<HTMLElement>(selector)].filter(
          (one) =>
            one.checkVisibility() && getComputedStyle(one).clipPath === 'none' && !one.closest('.article-body, p'),
        );
        return all.flatMap((one) => {
          // What is written beside it belongs to it.
          const { width, height } = (one.closest('label, search') ?? one).getBoundingClientRect();
          return Math.min(width, height) < 43.5 ? `${one.outerHTML.slice(0, 90)} ${width} by ${height}` : [];
        });
      }, controls);
    expect.soft(await small(library), 'the library').toEqual([]);
    expect.soft(await small(reader), 'the reader').toEqual([]);
    for (const [key, panel] of [
      ['a', '.appearance-panel:popover-open'],
      ['t', '.contents:popover-open:has(button)'],
      ['e', '[role="menu"]'],
      ['h', '.highlights-panel'],
      ['?', '.help-sheet[open]'],
    ] as const) {
      await reader.keyboard.press(key);
      await appears(reader, panel);
      await settles(reader);
      expect.soft(await small(reader), panel).toEqual([]);
      await reader.keyboard.press('Escape');
      await disappears(reader, panel);
    }
    await reader.keyboard.press('l');
    await appears(reader, command('listen-pause'));
    expect.soft(await small(reader), 'the listening bar').toEqual([]);
    await session.endTest();
  } finally {
    await session.close();
  }
});
