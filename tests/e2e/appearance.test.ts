import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { until } from '../../scripts/until.ts';
import { harbourPage, harbourParagraphs } from './harbour-page.ts';
import { appears, click, closePopup, command, sampleAddress, startSession } from './session.ts';

/** Inside an extension page, of which the types here know nothing. */
declare const chrome: {
  storage: { local: { get(key: string | null): Promise<Record<string, unknown>>; clear(): Promise<void> } };
};

const session = startSession({ defaultViewport: { width: 1280, height: 800 } });

const site = 'http://www.harbour.localhost';
const otherSite = 'http://www.lighthouse.localhost';

const plain = harbourParagraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n');

async function visitArticle(path: string, body = plain, origin = site): Promise<Page> {
  const address = `${origin}${path}`;
  session.web.put(
    address,
    harbourPage({ headline: `ممشى المرفأ يفتح أبوابه للجميع ${path.replace(/\D/g, '')}`, body }),
  );
  return session.visit(address);
}

/** The article in a reader tab, as it is opened from the popup. */
async function openReader(page: Page): Promise<Page> {
  const popup = await session.press(page);
  await click(popup, command('open-reader'));
  const reader = await session.tab('reader.html');
  await appears(reader, '.article-body p');
  return reader;
}

async function openPanel(page: Page): Promise<void> {
  await click(page, command('appearance'));
  await appears(page, '.appearance-panel:popover-open');
}

/** Presses a choice of the panel where a finger would: on its words. */
async function choose(page: Page, name: string, value: string): Promise<void> {
  const choice = await page.waitForSelector(`label:has([name="${name}"][value="${value}"])`);
  await choice?.click();
}

/** Moves a slider by its keys. */
async function slide(
  page: Page,
  name: string,
  key: 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight',
  times = 1,
): Promise<void> {
  await page.focus(`input[name="${name}"]`);
  for (let i = 0; i < times; i++) await page.keyboard.press(key);
}

/** How the article is set, as the browser computes it. */
function looks(page: Page) {
  return page.evaluate(() => {
    const style = (selector: string) => getComputedStyle(document.querySelector(selector) as Element);
    const article = style('.article');
    const paragraph = style('.article-body p');
    return {
      ground: style('html').backgroundColor,
      ink: article.color,
      scheme: style('html').colorScheme,
      face: article.fontFamily.split(',')[0]?.replaceAll('"', ''),
      size: Number.parseFloat(article.fontSize),
      leading: Number.parseFloat(paragraph.lineHeight) / Number.parseFloat(paragraph.fontSize),
      measure: Number.parseFloat(style('.article-view').maxInlineSize) - 48,
      alignment: paragraph.textAlign,
      wordSpacing: Number.parseFloat(paragraph.wordSpacing),
      letterSpacing: paragraph.letterSpacing,
      direction: article.direction,
    };
  });
}

const kept = (page: Page, name: string): Promise<unknown> =>
  page.evaluate(async (key) => (await chrome.storage.local.get(key))[key], `preference:${name}`);

const usual = {
  face: 'Noto Naskh Arabic Variable',
  size: 20,
  leading: 1.85,
  measure: 576,
  alignment: 'start',
  wordSpacing: 0,
  letterSpacing: 'normal',
  direction: 'rtl',
};

beforeEach(async () => {
  const page = await session.openOwn('library.html');
  await page.evaluate(async () => {
    localStorage.clear();
    await chrome.storage.local.clear();
  });
  await page.close();
});

describe('the panel', () => {
  test('opens under its button, inside the popup, and closes by Esc, by its button and by a click outside', async () => {
    const popup = await session.press(await session.visit(sampleAddress));
    const state = () =>
      popup.evaluate(() => ({
        open: document.querySelector('.appearance-panel')?.matches(':popover-open') ?? false,
        expanded: document.querySelector('[data-command="appearance"]')?.getAttribute('aria-expanded'),
        focus: document.activeElement?.getAttribute('data-command'),
      }));
    const opens = async () => {
      await openPanel(popup);
      await until('the button says so', async () => (await state()).expanded === 'true');
    };
    const closes = () =>
      until('it is closed, its button says so and has the focus', async () => {
        const { open, expanded, focus } = await state();
        return !open && expanded === 'false' && focus === 'appearance';
      });

    await opens();
    const inside = await popup.$eval('.appearance-panel', (panel) => {
      const { top, bottom, left, right } = panel.getBoundingClientRect();
      return top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
    });
    expect(inside).toBe(true);
    await popup.focus('input[name="size"]');
    await popup.keyboard.press('Escape');
    await closes();

    await opens();
    await click(popup, command('appearance'));
    await closes();

    await opens();
    await popup.focus('input[name="size"]');
    // Beside the picture: what is pressed outside takes the focus.
    await popup.mouse.click(8, 400);
    await closes();
  });

  test('names every control, shows each face in itself, and lets sliders follow the direction', async () => {
    const popup = await session.press(await session.visit(sampleAddress));
    await openPanel(popup);
    const controls = await popup.$$eval('.appearance-panel :is(input, button)', (all) =>
      all.map((one) => ({
        name: (one as HTMLInputElement).labels?.[0]?.textContent.trim() || one.textContent.trim(),
        command: one.getAttribute('data-command'),
      })),
    );
    expect(controls.length).toBeGreaterThan(25);
    expect(controls.filter(({ name, command }) => !name || !command)).toEqual([]);
    const faces = await popup.$$eval('.face', (all) =>
      all.map((one) => getComputedStyle(one).fontFamily.split(',')[0]),
    );
    expect(new Set(faces).size).toBe(5);
    // In a page that runs from the right, the left arrow goes on.
    await slide(popup, 'size', 'ArrowLeft');
    await until('the type is larger', async () => (await kept(popup, 'size')) === 1);
  });
});

describe('each choice is seen at once, in the popup and in an open tab', () => {
  test('all of them', async () => {
    const page = await visitArticle('/news/20250');
    const reader = await openReader(page);
    await page.bringToFront();
    const popup = await session.press(page);
    const before = await looks(popup);
    expect(before).toMatchObject(usual);
    expect(await looks(reader)).toMatchObject(usual);
    await openPanel(popup);

    const both = async (what: string, wanted: Partial<typeof before>) => {
      for (const surface of [popup, reader]) {
        await until(what, async () => {
          const now = await looks(surface);
          return Object.entries(wanted).every(([key, value]) => now[key as keyof typeof now] === value);
        });
      }
    };

    for (const [face, family] of [
      ['ibm-plex', 'IBM Plex Sans Arabic'],
      ['vazirmatn', 'Vazirmatn Article'],
      ['amiri', 'Amiri'],
      ['markazi', 'Markazi Text Variable'],
    ] as const) {
      await choose(popup, 'face', face);
      await both(face, { face: family });
    }
    await slide(popup, 'size', 'ArrowUp', 2);
    await both('larger type', { size: 20 * 1.125 ** 2 });
    await slide(popup, 'leading', 'ArrowUp', 3);
    await both('wider lines apart', { leading: 2 });
    await slide(popup, 'measure', 'ArrowDown', 3);
    await both('shorter lines', { measure: 30 * 16 });
    await slide(popup, 'wordSpacing', 'ArrowUp', 2);
    await both('words apart', { wordSpacing: 0.1 * 20 * 1.125 ** 2, letterSpacing: 'normal' });
    await choose(popup, 'alignment', 'justify');
    await both('justified', { alignment: 'justify' });
    await choose(popup, 'direction', 'ltr');
    await both('from the left', { direction: 'ltr' });

    // What these do to the text is another test's; here they are kept.
    await choose(popup, 'digits', 'arabic');
    await choose(popup, 'tashkeel', 'hidden');
    await click(popup, 'input[name="lineGuide"]');
    await click(popup, 'input[name="paragraphFocus"]');
    await until('they are kept', async () => (await kept(popup, 'paragraphFocus')) === true);
    expect(await Promise.all(['digits', 'tashkeel', 'lineGuide'].map((name) => kept(popup, name)))).toEqual([
      'arabic',
      'hidden',
      true,
    ]);

    await click(popup, command('reset-appearance'));
    await both('as it was', usual);
    const left = () =>
      popup.evaluate(async () =>
        Object.entries(await chrome.storage.local.get(null)).filter(
          ([key, value]) => key.startsWith('preference:') && key !== 'preference:directions' && value !== undefined,
        ),
      );
    await expect.poll(left).toEqual([]);
    await expect.poll(() => kept(popup, 'directions')).toEqual({});
    // Opened again it is as it was left.
    await choose(popup, 'face', 'amiri');
    await both('Amiri', { face: 'Amiri' });
    await until('it is kept', async () => (await kept(popup, 'face')) === 'amiri');
    await closePopup(popup);
    expect((await looks(await session.press(page))).face).toBe('Amiri');
  });

  test('the themes, each with its colours, also in the library', async () => {
    const page = await visitArticle('/news/20251');
    const library = await session.openOwn('library.html');
    await page.bringToFront();
    const reader = await openReader(page);
    await openPanel(reader);
    const schemes = {
      light: 'light',
      sepia: 'light',
      dark: 'dark',
      black: 'dark',
      contrast: 'light dark',
      system: 'light dark',
    };
    const seen = new Set<string>();
    for (const [theme, scheme] of Object.entries(schemes)) {
      await choose(reader, 'theme', theme);
      await until(theme, () => reader.evaluate((name) => document.documentElement.dataset.theme === name, theme));
      const { ground, ink, scheme: computed } = await looks(reader);
      expect([theme, computed]).toEqual([theme, scheme]);
      if (theme !== 'system') seen.add(`${ground} ${ink}`);
      await until('the library follows', () =>
        library.evaluate((colour) => getComputedStyle(document.documentElement).backgroundColor === colour, ground),
      );
    }
    expect(seen.size).toBe(5);
  });
});

test('no frame of any page is in the wrong theme', async () => {
  const page = await visitArticle('/news/20252');
  const reader = await openReader(page);
  await reader.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
  await openPanel(reader);
  await choose(reader, 'theme', 'black');
  await until('it is black', async () => (await looks(reader)).ground === 'oklch(0 0 0)');
  const addresses = [
    reader.url(),
    reader.url().replace(/reader.*/, 'library.html'),
    reader.url().replace(/reader.*/, 'popup.html'),
  ];
  for (const address of addresses) {
    const fresh = await session.browser.newPage();
    await fresh.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
    // A frame is painted after these are called.
    await fresh.evaluateOnNewDocument(() => {
      const grounds: string[] = [];
      Object.assign(globalThis, { grounds });
      const look = () => {
        // Before there is a body nothing is painted.
        if (document.body) grounds.push(getComputedStyle(document.documentElement).backgroundColor);
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await fresh.goto(address);
    const frames = () => fresh.evaluate(() => (globalThis as unknown as { grounds: string[] }).grounds);
    await until('there are frames', async () => (await frames()).length > 10);
    expect([address, [...new Set(await frames())]]).toEqual([address, ['oklch(0 0 0)']]);
  }
});

test('the popup fetches the face that is chosen, and no other', async () => {
  const loaded = (popup: Page) =>
    popup.evaluate(async () => {
      await document.fonts.ready;
      const families = [...document.fonts].flatMap(({ status, family }) => (status === 'unloaded' ? [] : family));
      return [...new Set(families)].sort();
    });
  const page = await visitArticle('/news/20253');
  const popup = await session.press(page);
  expect(await loaded(popup)).toEqual(['Noto Naskh Arabic Variable', 'Vazirmatn Variable']);
  await openPanel(popup);
  await choose(popup, 'face', 'amiri');
  await until('it is kept', async () => (await kept(popup, 'face')) === 'amiri');
  await closePopup(popup);
  expect(await loaded(await session.press(page))).toEqual(['Amiri', 'Vazirmatn Variable']);
});

describe('the direction of a newspaper', () => {
  const switchIn = (reader: Page) => click(reader, command('direction'));

  test('is turned around with one tap, for every article of its own and for no other', async () => {
    const reader = await openReader(await visitArticle('/news/20254'));
    expect((await looks(reader)).direction).toBe('rtl');
    await switchIn(reader);
    await until('it runs from the left', async () => (await looks(reader)).direction === 'ltr');
    const paragraph = await reader.$eval('.article-body p', (one) => getComputedStyle(one).direction);
    expect(paragraph).toBe('ltr');
    await appears(reader, `${command('direction')}[aria-pressed="true"]`);
    await until('it is kept', async () => Object.keys((await kept(reader, 'directions')) ?? {}).length > 0);
    await reader.close();

    const sibling = await session.press(await visitArticle('/news/20255'));
    expect((await looks(sibling)).direction).toBe('ltr');
    await closePopup(sibling);
    const stranger = await session.press(await visitArticle('/news/20256', plain, otherSite));
    expect((await looks(stranger)).direction).toBe('rtl');
    await closePopup(stranger);

    const again = await openReader(await visitArticle('/news/20257'));
    await switchIn(again);
    await until('it runs from the right again', async () => (await looks(again)).direction === 'rtl');
    await expect.poll(() => kept(again, 'directions')).toEqual({});
  });
});

describe('the article is set well', () => {
  const longWord = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(2);
  const longAddress = `https://harbour.example/${'archive-of-everything-'.repeat(12)}`;
  const cells = Array.from({ length: 14 }, (_, i) => `<td>العمود رقم ${i}</td>`).join('');
  const verse =
    'يَا بَحْرُ قُلْ لِلرِّيحِ أَنْ تَتَمَهَّلَا<br>فَالزَّوْرَقُ المُشْتَاقُ قَدْ أَقْبَلَا<br>وَالمَرْفَأُ القَدِيمُ يَفْتَحُ صَدْرَهُ<br>لِمَنْ أَتَى وَلِمَنْ مَضَى وَتَرَحَّلَا';
  const rich = `${plain}
    <h2>بعد الافتتاح</h2>
    <p>قالت المديرة إن <em>الأطفال أولًا</em>، ثم قرأت الكلمة ${longWord} من لوحة قديمة.</p>
    <p>العنوان: ${longAddress}</p>
    <table><caption>مواعيد القوارب</caption><tr>${cells}</tr><tr>${cells}</tr></table>
    <p class="poem">${verse}</p>
    <p>The director said that <em>every single child</em> would find a book here on the very first day.</p>
    <pre><code>walk --from market --to harbour ${'--stop '.repeat(60)}</code></pre>
    <p>وختمت المديرة حديثها بدعوة الأهالي إلى زيارة الممشى في عطلة الأسبوع، وإلى إبداء الرأي في مرحلته المقبلة.</p>`;

  test.each([320, 560, 1280])('nothing scrolls the page sideways at %i px', async (width) => {
    const reader = await openReader(await visitArticle('/news/20258', rich));
    await reader.setViewport({ width, height: 800 });
    const measure = () =>
      reader.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        const view = (document.querySelector('.article-view') as Element).getBoundingClientRect();
        const wide = [...document.querySelectorAll('.article-body > *')].filter((block) => {
          const { left, right } = block.getBoundingClientRect();
          return left < view.left - 1 || right > view.right + 1;
        });
        const table = document.querySelector('.table-box') as Element;
        return {
          over: scrollWidth - clientWidth,
          wide: wide.length,
          tableScrolls: table.scrollWidth > table.clientWidth,
        };
      });
    await expect.poll(measure).toEqual({ over: 0, wide: 0, tableScrolls: true });
    await openPanel(reader);
    await slide(reader, 'size', 'ArrowUp', 8);
    await until('the type is as large as it gets', async () => (await looks(reader)).size > 51);
    await expect.poll(measure).toMatchObject({ over: 0, wide: 0 });
  });

  test('no letter slants, no letter is pulled from its neighbour, and verses get the air they need', async () => {
    const popup = await session.press(await visitArticle('/news/20259', rich));
    const set = await popup.evaluate(() => {
      const style = (element: Element | null | undefined) => getComputedStyle(element as Element);
      const [arabic, english] = document.querySelectorAll('.article-body em');
      const poem = [...document.querySelectorAll('.article-body p')].find((one) => one.querySelector('br'));
      const spaced = [...document.querySelectorAll('.article *')].filter(
        (one) => style(one).letterSpacing !== 'normal',
      );
      const leading = (element?: Element | null) =>
        Number.parseFloat(style(element).lineHeight) / Number.parseFloat(style(element).fontSize);
      return {
        arabic: [style(arabic).fontStyle, style(arabic).fontWeight],
        english: [style(english).fontFamily.split(',')[0], style(english).fontSynthesisStyle],
        spaced: spaced.length,
        poem: leading(poem),
        prose: leading(document.querySelector('.article-body p')),
      };
    });
    expect(set).toEqual({
      arabic: ['normal', '600'],
      english: ['"Amiri Italic"', 'none'],
      spaced: 0,
      poem: 2.1,
      prose: 1.85,
    });
  });
});
