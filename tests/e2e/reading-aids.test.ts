import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Draft } from '../../lib/article.ts';
import type { Preferences } from '../../lib/preferences.ts';
import { until } from '../../scripts/until.ts';
import { copyByHand, paste } from './paste.ts';
import { openReader } from './reader-tab.ts';
import {
  appears,
  click,
  closePopup,
  command,
  disappears,
  openSession,
  sampleAddress,
  settles,
  startSession,
  words,
} from './session.ts';
import { putStory, story } from './story-page.ts';
import { openWeb } from './web.ts';

/** Inside an extension page, of which the types here know nothing. */
declare const chrome: {
  storage: { local: { set(items: object): Promise<void>; clear(): Promise<void> } };
};

const session = startSession();
beforeAll(() => putStory(session.web));
// Neither preferences nor places of one test are in the next one's way.
beforeEach(() => session.askBackground(() => chrome.storage.local.clear()));

const BODY = '[itemprop="articleBody"]';

/** The story in a tab of its own, with these preferences. */
async function openStory(preferences: Partial<Preferences> = {}): Promise<Page> {
  await session.askBackground((items) => chrome.storage.local.set(items), itemsOf(preferences));
  return openReader(session, story.address);
}

/** As they are kept. */
const itemsOf = (preferences: Partial<Preferences>) =>
  Object.fromEntries(Object.entries(preferences).map(([name, value]) => [`preference:${name}`, value]));

/** Sets preferences as another page of ours would. */
const prefer = (page: Page, preferences: Partial<Preferences>): Promise<void> =>
  page.evaluate((items) => chrome.storage.local.set(items), itemsOf(preferences));

/** The paragraph at the upper edge of the window, and how much of it is above. */
const edge = (page: Page) =>
  page.evaluate((selector) => {
    const all = [...document.querySelectorAll(`${selector} :is(p, h2)`)];
    const block = all.findLast((one) => one.getBoundingClientRect().top <= 1);
    const { top = 0, height = 1 } = block?.getBoundingClientRect() ?? {};
    return { text: block?.textContent?.slice(0, 60) ?? '', part: -top / height };
  }, BODY);

/** Scrolls until the edge is in the middle of the paragraph with this number under this subhead. */
const scrollUnder = (page: Page, section: string, number: number) =>
  page.evaluate(
    (selector, title, index) => {
      const all = [...document.querySelectorAll(`${selector} :is(p, h2)`)];
      const block = all[all.findIndex((one) => one.textContent === title) + index];
      const { top = 0, height = 0 } = block?.getBoundingClientRect() ?? {};
      scrollBy({ top: top + height / 2, behavior: 'instant' });
    },
    BODY,
    section,
    number,
  );

/** What storage has of the place, and how often it was told. */
const placesKept = (page: Page) =>
  page.evaluate(async () => {
    const all: Record<string, { words: string }> = await (
      chrome.storage.local as unknown as { get(key: null): Promise<Record<string, { words: string }>> }
    ).get(null);
    return Object.entries(all).flatMap(([key, value]) => (key.startsWith('position:') ? value.words : []));
  });

test('popup and reader tab stand where their reader stopped after the browser was closed, though the page says more by then', async () => {
  const web = await openWeb();
  const userDataDir = await mkdtemp(join(tmpdir(), 'naqi-profile-'));
  const third = story.sections[2] as string;
  try {
    putStory(web);
    const first = await openSession({ web, userDataDir });
    const popup = await first.press(await first.visit(story.address));
    await click(popup, command('open-reader'));
    const reader = await first.tab('reader.html');
    await appears(reader, `${BODY} p`);
    await reader.bringToFront();
    await scrollUnder(reader, third, 2);
    const left = await edge(reader);
    expect(left.part).toBeCloseTo(0.5, 1);
    await until('the place is kept', async () => (await placesKept(reader)).length === 1);
    // The last movement is told a moment after the first.
    await new Promise((later) => setTimeout(later, 300));
    const readerPath = reader.url().replace(/^.*\/(?=reader)/, '');
    await first.endTest();
    await first.close();

    const second = await openSession({ web, userDataDir });
    const restored = await second.openOwn(readerPath);
    await appears(restored, `${BODY} p`);
    // Pictures above may still be coming; the place stays all the same.
    const standsThere = async (page: Page) => {
      const { text, part } = await edge(page);
      return text === left.text && Math.abs(part - left.part) < 0.05;
    };
    await until('the tab stands there', () => standsThere(restored));
    // The popup is narrower, and reads the page anew, which has two more paragraphs by now.
    putStory(web, '<p>وأضافت الصحيفة هذا التنبيه فوق الخبر بعد نشره بساعات.</p><p>ثم أضافت سطرًا آخر.</p>');
    const again = await second.press(await second.visit(story.address));
    await until('the popup stands there', () => standsThere(again));
    await new Promise((later) => setTimeout(later, 500));
    expect(await standsThere(again)).toBe(true);
    await closePopup(again);
    await second.endTest();
    await second.close();
  } finally {
    await web.close();
    await rm(userDataDir, { recursive: true, maxRetries: 5 });
  }
});

test('none of this is loaded before it is needed', async () => {
  // What is loaded later comes with a style sheet of its own.
  const loaded = (page: Page) =>
    page.$$eval('link', (links) =>
      links.flatMap(({ href }) => /assets\/(LineGuide|ParagraphFocus|Lightbox|Contents)-/.exec(href)?.[1] ?? []),
    );
  const popup = await session.press(await session.visit(story.address));
  await appears(popup, '[aria-haspopup="dialog"]');
  expect(await loaded(popup)).toEqual([]);
  await prefer(popup, { lineGuide: true, paragraphFocus: true });
  await appears(popup, '.line-guide');
  await expect.poll(async () => new Set(await loaded(popup))).toEqual(new Set(['LineGuide', 'ParagraphFocus']));
  await prefer(popup, { lineGuide: false, paragraphFocus: false });
  await disappears(popup, '.line-guide');
  await closePopup(popup);
});

describe('the table of contents', () => {
  const items = '[data-command="go-to-section"]';
  const isOpen = (page: Page) => page.$eval(command('contents'), (button) => button.getAttribute('aria-expanded'));

  test('lists the subheads, goes to the chosen one and marks the one that is read', async () => {
    const reader = await openStory();
    await click(reader, command('contents'));
    await appears(reader, items);
    expect(await reader.$$eval(items, (all) => all.map((one) => one.textContent))).toEqual(story.sections);
    expect(await isOpen(reader)).toBe('true');
    const [, , third] = await reader.$$(items);
    await third?.click();
    await until('the list is closed', async () => (await isOpen(reader)) === 'false');
    const focused = () =>
      reader.evaluate(() => ({
        text: document.activeElement?.textContent,
        top: document.activeElement?.getBoundingClientRect().top ?? -1,
      }));
    await until('the chosen one is below the bar', async () => {
      const { text, top } = await focused();
      return text === story.sections[2] && top >= 44 && top < 120;
    });

    // By the keyboard: the list opens at the part that is read, the arrows go through it, Esc leaves it.
    await reader.mouse.wheel({ deltaY: -30 });
    await reader.focus(command('contents'));
    await reader.keyboard.press('Enter');
    const currentHasFocus = () =>
      until('the current part has the focus', () =>
        reader.evaluate(() => document.activeElement?.getAttribute('aria-current') === 'location'),
      );
    await currentHasFocus();
    expect(await reader.$$eval(`${items}[aria-current]`, (all) => all.map((one) => one.textContent))).toEqual([
      story.sections[2],
    ]);
    await reader.keyboard.press('Escape');
    await until('the list is closed', async () => (await isOpen(reader)) === 'false');
    await appears(reader, `${command('contents')}:focus`);
    await reader.keyboard.press('Enter');
    await currentHasFocus();
    await reader.keyboard.press('ArrowDown');
    await reader.keyboard.press('Enter');
    await until('the last part has the focus', async () => (await focused()).text === story.sections[3]);
  });

  test('is not offered where there are fewer than three', async () => {
    // The sample article has two.
    const popup = await session.press(await session.visit(sampleAddress));
    await click(popup, command('open-reader'));
    const reader = await session.tab('reader.html');
    await appears(reader, `${BODY} p`);
    expect(await reader.$$eval(`${BODY} h2`, (all) => all.length)).toBe(2);
    await new Promise((later) => setTimeout(later, 500));
    expect(await reader.$(command('contents'))).toBeNull();
  });
});

describe('pictures', () => {
  const shown = (page: Page) =>
    page.evaluate(() => {
      const picture = document.querySelector<HTMLImageElement>('dialog img');
      return {
        src: picture?.src.replace(/.*\//, '').replace('.jpg', '') ?? null,
        alt: picture?.alt ?? null,
        caption: document.querySelector<HTMLElement>('dialog figcaption')?.innerText ?? null,
      };
    });
  const shows = (page: Page, src: string) => until(`${src} is large`, async () => (await shown(page)).src === src);

  test('open large by a click, and go on by the buttons', async () => {
    const reader = await openStory();
    await click(reader, 'article img');
    await shows(reader, 'floating-library');
    const [caption] = story.captions;
    expect(await shown(reader)).toEqual({ src: 'floating-library', alt: caption, caption });
    await click(reader, command('next-picture'));
    await shows(reader, 'school');
    // Next is at the end side: on the left, in Arabic.
    const side = (name: string) => reader.$eval(command(name), (one) => one.getBoundingClientRect().left);
    expect(await side('next-picture')).toBeLessThan(await side('previous-picture'));
    await click(reader, command('previous-picture'));
    await shows(reader, 'floating-library');
    expect(await reader.$eval(command('previous-picture'), (one) => one.getAttribute('aria-disabled'))).toBe('true');
    await click(reader, command('close'));
    await disappears(reader, 'dialog');
  });

  test('open by Enter, go on by the arrows of the direction, close by Esc, and give the focus back', async () => {
    const reader = await openStory();
    await reader.focus('article img');
    await reader.keyboard.press('Enter');
    await shows(reader, 'floating-library');
    const scrolled = await reader.evaluate(() => scrollY);
    await reader.keyboard.press('ArrowRight');
    expect((await shown(reader)).src).toBe('floating-library');
    await reader.keyboard.press('ArrowLeft');
    await shows(reader, 'school');
    await reader.keyboard.press('End');
    await shows(reader, 'market');
    await reader.keyboard.press('ArrowLeft');
    expect((await shown(reader)).src).toBe('market');
    await reader.keyboard.press('ArrowRight');
    await shows(reader, 'school');
    await reader.mouse.wheel({ deltaY: 500 });
    await reader.keyboard.press('Escape');
    await disappears(reader, 'dialog');
    expect(await reader.evaluate(() => document.activeElement?.matches('.article-figure img'))).toBe(true);
    expect(await reader.evaluate(() => scrollY)).toBe(scrolled);
  });

  test('that were links keep their link beside them', async () => {
    const reader = await session.openOwn('library.html');
    const draft: Draft = {
      id: 'linked',
      address: story.address,
      article: {
        ...({
          standfirst: null,
          rest: null,
          byline: null,
          publisher: 'رحلة',
          published: null,
          updated: null,
          section: null,
        } as const),
        headline: story.headline,
        language: 'ar',
        direction: 'rtl',
        url: story.address,
        picture: null,
        html: `<p>قبل الصورة</p>\n<figure><a href="${story.site}/gallery"><img src="${story.site}/pictures/market.jpg" alt="السوق"></a></figure>\n<p><a href="${story.site}/more"><img src="${story.site}/pictures/school.jpg" alt=""> اقرأ القصة</a></p>`,
        text: 'قبل الصورة',
        words: 2,
      },
      removed: [],
      readAt: 1,
    };
    await reader.evaluate((one) => chrome.storage.local.set({ 'draft:linked': one }), draft);
    await reader.goto(reader.url().replace('library.html', 'reader.html?id=linked'));
    await appears(reader, `${BODY} a`);
    expect(await reader.$$eval('[data-command="enlarge"]', (all) => all.map((one) => one.localName))).toEqual(['a']);
    await reader.focus('[data-command="enlarge"]');
    await reader.keyboard.press('Enter');
    await shows(reader, 'market');
    expect(await reader.$eval('dialog a', (link) => link.href)).toBe(`${story.site}/gallery`);
    await reader.keyboard.press('Escape');
    await disappears(reader, 'dialog');
    expect(await reader.evaluate(() => document.activeElement?.localName)).toBe('a');
  });
});

describe('the line guide', () => {
  /** The line of text under the band: its middle, and that of the band. */
  const band = (page: Page) =>
    page.evaluate(() => {
      const guide = document.querySelector<HTMLElement>('.line-guide');
      const { top = 0, height = 0 } = guide?.getBoundingClientRect() ?? {};
      return { shown: guide?.dataset.shown === 'true', middle: top + height / 2, height };
    });

  test('lies on the line at the pointer, and goes away with the preference', async () => {
    const reader = await openStory({ lineGuide: true });
    await appears(reader, '.line-guide');
    await scrollUnder(reader, story.sections[0] as string, 1);
    const { x, y } = await reader.$eval(BODY, (body) => ({
      x: body.getBoundingClientRect().left + 200,
      y: innerHeight / 2,
    }));
    for (const way of [0, 70, 140]) {
      await reader.mouse.move(x, y + way);
      await until('the band is at the pointer', async () => {
        const { shown, middle, height } = await band(reader);
        return shown && Math.abs(middle - y - way) <= height && height > 20 && height < 60;
      });
    }
    await settles(reader);
    const before = await band(reader);
    // A trembling hand on the same line does not move it.
    await reader.mouse.move(x + 30, before.middle + 3);
    await reader.mouse.move(x - 30, before.middle - 3);
    expect((await band(reader)).middle).toBe(before.middle);
    // Who reads by the keyboard has it where people read.
    await reader.keyboard.press('PageUp');
    await until('the band is on the reading line', async () => {
      const { shown, middle, height } = await band(reader);
      return shown && Math.abs(middle - (await reader.evaluate(() => innerHeight * 0.4))) <= 1.2 * height;
    });
    await prefer(reader, { lineGuide: false });
    await disappears(reader, '.line-guide');
  });
});

describe('the focus on a paragraph', () => {
  const clear = (page: Page) =>
    page.evaluate((selector) => {
      const inWindow = [...document.querySelectorAll(`${selector} :is(p, h2)`)].filter((one) => {
        const { top, bottom } = one.getBoundingClientRect();
        return bottom > 0 && top < innerHeight;
      });
      const line = innerHeight * 0.4;
      const read = inWindow.findLast((one) => one.getBoundingClientRect().top <= line);
      const strength = (one: Element) => Number(getComputedStyle(one).opacity);
      return {
        clear: inWindow.filter((one) => strength(one) === 1).map((one) => one.textContent?.slice(0, 40)),
        read: read?.textContent?.slice(0, 40),
        faintest: Math.min(...inWindow.map(strength)),
        marked: document.querySelectorAll('[data-recedes]').length,
        all: document.querySelectorAll(`${selector} :is(p, h2)`).length,
      };
    }, BODY);

  test('follows scrolling; the others recede and stay legible; the headline is read in peace', async () => {
    const reader = await openStory({ paragraphFocus: true });
    await new Promise((later) => setTimeout(later, 300));
    expect((await clear(reader)).marked).toBe(0);
    for (const [section, number] of [
      [0, 2],
      [2, 1],
      [1, 3],
    ] as const) {
      await scrollUnder(reader, story.sections[section] as string, number);
      const seen = await until('one paragraph is clear', async () => {
        const now = await clear(reader);
        return now.clear.length === 1 && now.clear[0] === now.read && now.faintest < 0.7 && now;
      });
      expect(seen.faintest).toBeGreaterThan(0.6);
      expect(seen.marked).toBeLessThan(seen.all);
    }
    await prefer(reader, { paragraphFocus: false });
    await until('nothing recedes', async () => (await clear(reader)).marked === 0);
  });

  test('follows the keyboard, and nothing moves for those who asked for that', async () => {
    const reader = await openStory({ paragraphFocus: true });
    await reader.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await scrollUnder(reader, story.sections[0] as string, 2);
    await appears(reader, '[data-recedes]');
    const duration = await reader.$eval('[data-recedes]', (one) => getComputedStyle(one).transitionDuration);
    expect(Number.parseFloat(duration)).toBe(0);
    // The next picture has the focus: its figure is what is looked at, and not the paragraph over it.
    await reader.focus('.article-body figure img');
    await reader.keyboard.press('Tab');
    await reader.keyboard.down('Shift');
    await reader.keyboard.press('Tab');
    await reader.keyboard.up('Shift');
    await until('the picture is clear', () =>
      reader.evaluate(() => {
        const figure = document.activeElement?.closest('figure');
        return figure?.matches('.article-body figure:not([data-recedes])') && document.querySelector('[data-recedes]');
      }),
    );
  });
});

describe('tashkeel and digits', () => {
  const paragraph = (page: Page) => words(page, `${BODY} .article-body p`);

  test('change live, keep the place, and leave verses and names alone', async () => {
    const reader = await openStory();
    expect(await paragraph(reader)).toBe(story.vowelled.published);
    await scrollUnder(reader, story.sections[2] as string, 1);
    const before = await edge(reader);
    await prefer(reader, { digits: 'arabic', tashkeel: 'hidden' });
    await until('it is shown otherwise', async () => (await paragraph(reader)) === story.vowelled.shown);
    await expect.poll(() => words(reader, 'h1')).toBe('رحلة في ٥ قرى على ضفاف النهر الطويل');
    await expect
      .poll(() => reader.$$eval('article figcaption', (all) => all.map((one) => one.innerText)))
      .toContain('بيت قديم رمم قبل ٣ سنوات');
    const body = await words(reader, BODY);
    expect(body).toContain(story.verse);
    await until('the place is the same', async () => {
      const { text, part } = await edge(reader);
      return text === before.text && Math.abs(part - before.part) < 0.05;
    });
    await prefer(reader, { digits: 'published', tashkeel: 'shown' });
    await until('it is as it was published', async () => (await paragraph(reader)) === story.vowelled.published);
  });

  test('what is copied stays as it was published, by the button and by the hand', async () => {
    const reader = await openStory({ digits: 'arabic', tashkeel: 'hidden' });
    await expect.poll(() => paragraph(reader)).toBe(story.vowelled.shown);
    await click(reader, command('copy-text'));
    await until('the button answers', async () => (await words(reader, command('copy-text'))).includes('نُسخ'));
    const whole = await paste(session);
    expect(whole).toContain(story.vowelled.published);
    expect(whole).toContain(story.headline);
    expect(whole).not.toMatch(/[٠-٩]/);

    // Three clicks select a paragraph.
    const first = await reader.$(`${BODY} .article-body p`);
    await first?.click({ count: 3 });
    await copyByHand(reader);
    expect((await paste(session)).trim()).toBe(story.vowelled.published);
  });
});

test('an article of fifty thousand words scrolls without looking at all of its blocks', async () => {
  const reader = await session.openOwn('library.html');
  const count = 1250;
  const draft: Draft = {
    id: 'long',
    address: story.address,
    article: {
      ...({
        standfirst: null,
        byline: null,
        publisher: null,
        published: null,
        updated: null,
        section: null,
        rest: null,
      } as const),
      headline: story.headline,
      language: 'ar',
      direction: 'rtl',
      url: story.address,
      picture: null,
      html: Array.from({ length: count }, (_, i) =>
        i % 50 ? `<p>الفقرة ${i} ${'وفيها كلام عن النهر والقرى '.repeat(8)}</p>` : `<h2>الفصل ${i / 50 + 1}</h2>`,
      ).join('\n'),
      text: 'الفقرة',
      words: 50_000,
    },
    removed: [],
    readAt: 1,
  };
  await reader.evaluate((one) => chrome.storage.local.set({ 'draft:long': one }), draft);
  await prefer(reader, { lineGuide: true, paragraphFocus: true });
  await reader.goto(reader.url().replace('library.html', 'reader.html?id=long'));
  await appears(reader, '.line-guide');
  await appears(reader, command('contents'));
  await reader.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight / 2, behavior: 'instant' }));
  await appears(reader, '[data-recedes]');
  const work = await reader.evaluate(async () => {
    const counted = { measured: 0, searched: 0, events: 0 };
    const { getBoundingClientRect, getClientRects, querySelectorAll } = Element.prototype;
    Element.prototype.getBoundingClientRect = function () {
      counted.measured++;
      return getBoundingClientRect.call(this);
    };
    Element.prototype.getClientRects = function () {
      counted.measured++;
      return getClientRects.call(this);
    };
    Element.prototype.querySelectorAll = function (this: Element, selector: string) {
      counted.searched++;
      return querySelectorAll.call(this, selector);
    } as typeof querySelectorAll;
    addEventListener('scroll', () => counted.events++);
    for (let i = 0; i < 20; i++) {
      scrollBy({ top: 90, behavior: 'instant' });
      await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
    }
    return { ...counted, marked: document.querySelectorAll('[data-recedes]').length };
  });
  expect(work.events).toBeGreaterThan(10);
  expect(work.searched).toBe(0);
  // Four searches by halving for each movement, and what else each of them reads.
  expect(work.measured / work.events).toBeLessThan(200);
  expect(work.marked).toBeLessThan(60);
});
