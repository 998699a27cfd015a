import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { until } from '../../scripts/until.ts';
import { select } from './select.ts';
import { appears, click, command, disappears, sampleAddress, startSession } from './session.ts';
import { isSpeaking, openSpeaking, tick } from './speech-page.ts';

const voices = [{ voiceURI: 'a', name: 'Amina', lang: 'ar-EG', localService: true, default: true }];

const session = startSession({ defaultViewport: { width: 1000, height: 800 } });
let path: string;
beforeAll(async () => {
  const popup = await session.saveAt(sampleAddress);
  await click(popup, command('open-reader'));
  path = (await session.tab('reader.html')).url().replace(/^.*\/(?=reader)/, '');
});

let reader: Page;
beforeEach(async () => {
  reader = await openSpeaking(session, path, { voices });
  await appears(reader, '.article-body p');
});

/** The system's own colours, and no motion. */
async function force(page: Page): Promise<void> {
  const cdp = await page.createCDPSession();
  const features = [
    { name: 'forced-colors', value: 'active' },
    { name: 'prefers-color-scheme', value: 'dark' },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ];
  await cdp.send('Emulation.setEmulatedMedia', { features });
  expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
}

/** What tells the state of an element apart where colours of grounds are gone. */
const looks = (page: Page, selector: string) =>
  page.$eval(selector, (one) => {
    const { borderTopStyle, borderTopWidth, outlineStyle, outlineWidth, color, backgroundColor } =
      getComputedStyle(one);
    return {
      border: `${borderTopStyle} ${borderTopWidth}`,
      outline: `${outlineStyle} ${outlineWidth}`,
      color,
      backgroundColor,
    };
  });

/** How a highlight of this name is drawn. */
const drawn = (page: Page, name: string) =>
  page.$eval(
    'article',
    (article, highlight) => {
      const { backgroundColor, color, textDecorationLine, textDecorationStyle } = getComputedStyle(
        article,
        `::highlight(${highlight})`,
      );
      return { backgroundColor, color, line: `${textDecorationLine} ${textDecorationStyle}` };
    },
    name,
  );

const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

test('nothing that was seen disappears, and nothing moves', async () => {
  /** What is painted of the controls and their icons. */
  const painted = () =>
    reader.$$eval('button, a, input, .toolbar svg', (all) =>
      all.flatMap((one) => {
        const { width, height } = one.getBoundingClientRect();
        const isSeen =
          one.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && width > 0 && height > 0;
        return isSeen ? (one.getAttribute('data-command') ?? one.getAttribute('class') ?? one.localName) : [];
      }),
    );
  const before = await painted();
  expect(before.length).toBeGreaterThan(15);
  await force(reader);
  expect(await painted()).toEqual(before);
  const paper = await ground(reader);
  const icons = await reader.$$eval('.toolbar svg', (all) => all.map((one) => getComputedStyle(one).stroke));
  expect(icons.filter((stroke) => stroke === paper || stroke === 'none')).toEqual([]);

  await click(reader, command('appearance'));
  await appears(reader, '.appearance-panel:popover-open');
  await reader.keyboard.press('?');
  expect(
    await reader.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length),
  ).toBe(0);
});

test('what is on, what is chosen and what has the keyboard are told from what is not', async () => {
  await force(reader);
  const off = await looks(reader, command('listen'));
  await click(reader, command('listen'));
  await appears(reader, `${command('listen')}[aria-pressed="true"]`);
  await reader.evaluate(() => (document.activeElement as HTMLElement).blur());
  const on = await looks(reader, command('listen'));
  expect(on.border).not.toBe(off.border);
  await click(reader, command('listen-stop'));
  await disappears(reader, '.listen-bar');

  // A saved article has a bookmark that is filled.
  const bookmark = () => reader.$eval('.save-button svg', (icon) => getComputedStyle(icon).fill);
  await appears(reader, command('unsave'));
  const filled = await bookmark();
  await click(reader, command('unsave'));
  await appears(reader, command('save'));
  expect(await bookmark()).not.toBe(filled);
  await click(reader, command('undo'));
  await appears(reader, command('unsave'));

  await reader.keyboard.press('Tab');
  for (const selector of [command('help'), command('copy-address'), '.article [data-command="enlarge"]']) {
    await reader.focus(selector);
    const { outline } = await looks(reader, selector);
    expect([selector, outline]).toEqual([selector, 'solid 2px']);
  }

  await reader.keyboard.press('a');
  await appears(reader, '.appearance-panel:popover-open');
  const choice = (value: string) => looks(reader, `label:has([name="tashkeel"][value="${value}"])`);
  expect((await choice('shown')).backgroundColor).not.toBe((await choice('hidden')).backgroundColor);
  const without = (await choice('shown')).outline;
  await reader.focus('[name="tashkeel"][value="shown"]');
  expect((await choice('shown')).outline).not.toBe(without);
});

test('marks are told from the text and from one another, and so is what is said', async () => {
  await force(reader);
  await select(reader, 'مديرة المشروع سلمى الحداد');
  await click(reader, '.highlight-bar [data-colour="green"]');
  const colours = ['yellow', 'green', 'blue', 'pink'];
  await until('it is marked', () => reader.evaluate(() => CSS.highlights.get('mark-green')?.size));
  const paper = await ground(reader);
  const marks = await Promise.all(colours.map((colour) => drawn(reader, `mark-${colour}`)));
  for (const { backgroundColor, color } of marks) {
    expect(backgroundColor).not.toBe(paper);
    expect(color).not.toBe(backgroundColor);
  }
  expect(new Set(marks.map(({ line }) => line)).size).toBe(colours.length);

  // The controls that choose them show the same lines.
  await select(reader, 'طبقتها العليا ورشة للأطفال');
  await appears(reader, '.highlight-bar');
  const lines = await reader.$$eval('.highlight-colour', (all) =>
    all.map((one) => getComputedStyle(one, '::before').textDecorationStyle),
  );
  expect(new Set(lines).size).toBe(colours.length);

  await reader.keyboard.press('Escape');
  await reader.keyboard.press('l');
  await until('it speaks', () => isSpeaking(reader));
  await tick(reader, 3);
  const [sentence, word] = [await drawn(reader, 'spoken-sentence'), await drawn(reader, 'spoken-word')];
  expect(sentence.line).toContain('underline');
  expect(word.backgroundColor).not.toBe(sentence.backgroundColor);
  expect(word.backgroundColor).not.toBe(paper);
});

test('what was found in the library can be read', async () => {
  const library = await session.openOwn('library.html');
  await appears(library, '[data-entry] .entry');
  await force(library);
  await library.type('[type="search"]', 'مكتبة');
  await appears(library, '.entry-match');
  const match = await library.$eval('.entry-match', (one) => {
    const { backgroundColor, color } = getComputedStyle(one, '::highlight(search-match)');
    const probe = document.createElement('i');
    probe.style.cssText = 'background: Mark; color: MarkText';
    document.body.append(probe);
    const { backgroundColor: mark, color: text } = getComputedStyle(probe);
    return { drawn: [backgroundColor, color], expected: [mark, text] };
  });
  expect(match.drawn).toEqual(match.expected);
});
