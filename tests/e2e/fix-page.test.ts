import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { popupSettles, readPopup } from '../../scripts/popup.ts';
import { until } from '../../scripts/until.ts';
import { openPicker, pickerBoxes, pickerIsOpen, pickerSays, pointAndClick, pressPicker } from './picker.ts';
import { appears, bodyLines, click, closePopup, command, sample, startSession } from './session.ts';

/** Inside the extension's pages, of which the types here know nothing. */
declare const chrome: {
  storage: { local: Area & { set(values: object): Promise<void> }; session: Area };
};
type Area = { clear(): Promise<void> };
type FileInput = ElementHandle<HTMLInputElement>;

const session = startSession();
beforeEach(() =>
  session.askBackground(async () => {
    await Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()]);
  }),
);

const weekly = 'صفحة المرسى تصدر كل خميس ومعها ملحق خاص عن أخبار السوق والمراكب والأسعار في الحي القديم.';
const hours = 'وتستقبل المكتبة العائمة زوارها من التاسعة صباحًا إلى الثامنة مساءً في كل قرية ترسو فيها، عدا الجمعة.';

interface Made {
  headline?: string;
  paragraphs?: string[];
  /** What stands between the paragraphs, beside them, in the head. */
  between?: string;
  beside?: string;
  head?: string;
}

/** A page of a newspaper that calls its boxes by names which no rule of ours knows. */
function page({
  headline = sample.headline,
  paragraphs = sample.paragraphs,
  between = '',
  beside = '',
  head = '',
}: Made) {
  const text = paragraphs.map((one) => `<p>${one}</p>`);
  return `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>${headline}</title>
    <link rel="icon" href="data:,"><style>body { margin: 0 3rem }</style>${head}</head>
    <body class="css-9f8e7d"><header><a href="/">المرسى</a></header><div class="mizan"><h1>${headline}</h1>
    <div class="nass">${text.slice(0, 2).join('')}${between}${text.slice(2).join('')}</div>${beside}</div></body></html>`;
}

const leftover = `<div class="mulhaq css-1a2b3c"><p>${weekly}</p></div>`;

let sites = 0;
/** A site that no other test has made rules for. */
const site = () => `http://marsa${++sites}.localhost`;

/** The next popup, which the extension opens by itself. */
async function nextPopup(): Promise<Page> {
  const target = await session.browser.waitForTarget((one) => one.url().endsWith('/popup.html'));
  const popup = (await target.asPage()) as Page;
  await popupSettles(popup);
  return popup;
}

test('a leftover that the reader hides is gone at once, and on the next article of the newspaper', async () => {
  const at = site();
  session.web.put(`${at}/news/1`, page({ between: leftover }));
  session.web.put(
    `${at}/news/2`,
    page({ headline: 'خبر ثان من المرسى', paragraphs: sample.paragraphs.toReversed(), between: leftover }),
  );
  const tab = await session.visit(`${at}/news/1`);
  const before = await tab.content();
  const popup = await session.press(tab);
  expect(await bodyLines(popup)).toContain(weekly);

  await openPicker(tab, popup);
  await pointAndClick(tab, '.mulhaq p');
  await until('it is marked', async () => (await pickerBoxes(tab, 'hide')) === 1);
  await pressPicker(tab, 'pick-wider');
  expect(await pickerSays(tab)).toContain('موضع واحد في هذه الصفحة');
  await pressPicker(tab, 'done');
  const again = await nextPopup();
  await until('the picker is gone', async () => !(await pickerIsOpen(tab)));
  expect(await tab.content()).toBe(before);
  expect(await bodyLines(again)).toEqual(sample.paragraphs);
  await click(again, command('show-removed'));
  await appears(again, '.removed-list');
  expect(await again.$eval('.removed-list', (list) => list.textContent)).toContain('أُخفي بقاعدة من قواعدك');
  await closePopup(again);

  const second = await session.press(await session.visit(`${at}/news/2`));
  expect(await readPopup(second)).toMatchObject({ headline: 'خبر ثان من المرسى' });
  expect(await bodyLines(second)).toEqual(sample.paragraphs.toReversed());
});

const besides = `<aside class="sidebar"><h3>أخبار القرى</h3><div class="mawaid"><p>${hours}</p></div></aside>`;

test('a missing part that the reader adds is there, in the order of the page', async () => {
  const at = site();
  session.web.put(`${at}/news/1`, page({ beside: besides }));
  const tab = await session.visit(`${at}/news/1`);
  const before = await tab.content();
  const popup = await session.press(tab);
  expect(await bodyLines(popup)).toEqual(sample.paragraphs);
  await openPicker(tab, popup);
  await pressPicker(tab, 'pick-add');
  await pointAndClick(tab, '.mawaid p');
  await pressPicker(tab, 'pick-wider');
  await pressPicker(tab, 'done');
  const again = await nextPopup();
  expect(await bodyLines(again)).toEqual([...sample.paragraphs, hours]);
  expect(await tab.content()).toBe(before);
});

test('on a page that is refused the reader points out the article', async () => {
  const at = site();
  const cards = sample.paragraphs.map((one, i) => `<li><h3><a href="/news/${i}">${one}</a></h3><p>${one} ..</p></li>`);
  session.web.put(`${at}/news/1`, page({ paragraphs: [], beside: `<ul>${cards.join('')}</ul>${leftover}` }));
  const tab = await session.visit(`${at}/news/1`);
  const popup = await session.press(tab);
  expect((await readPopup(popup)).alert).toContain('قائمة أخبار');
  await openPicker(tab, popup);
  expect(await pickerSays(tab)).toContain('اضغط على الموضع الذي فيه نص الخبر.');
  await pointAndClick(tab, '.mulhaq p');
  await pressPicker(tab, 'done');
  expect(await bodyLines(await nextPopup())).toEqual([weekly]);
});

test('a page that cannot hold an article does not offer it', async () => {
  const popup = await session.press(await session.visit('chrome://version/'));
  await until('there is something else to do', () => popup.$(command('open-library')));
  expect(await popup.$(command('fix-page'))).toBeNull();
});

test('cancelled, with the key or the button, nothing is kept and the page is as it was', async () => {
  const at = site();
  session.web.put(`${at}/news/1`, page({ between: leftover }));
  const tab = await session.visit(`${at}/news/1`);
  await tab.focus('header a');
  const before = await tab.content();
  for (const cancel of [() => tab.keyboard.press('Escape'), () => pressPicker(tab, 'cancel')]) {
    const popup = await session.press(tab);
    await openPicker(tab, popup);
    expect(await tab.content()).not.toBe(before);
    await pointAndClick(tab, '.mulhaq p');
    await until('it is marked', async () => (await pickerBoxes(tab, 'hide')) === 1);
    await cancel();
    await until('the picker is gone', async () => !(await pickerIsOpen(tab)));
    expect(await tab.content()).toBe(before);
    await expect.poll(() => tab.evaluate(() => document.activeElement?.localName)).toBe('a');
  }
  expect(await bodyLines(await session.press(tab))).toContain(weekly);
});

test('undone, chosen again, let go: only what is marked in the end is kept', async () => {
  const at = site();
  session.web.put(`${at}/news/1`, page({ between: leftover }));
  const tab = await session.visit(`${at}/news/1`);
  await openPicker(tab, await session.press(tab));
  const marked = (count: number) =>
    until(`${count} are marked`, async () => (await pickerBoxes(tab, 'hide')) === count);
  await pointAndClick(tab, 'h1');
  await marked(1);
  await pressPicker(tab, 'undo');
  await marked(0);
  await pointAndClick(tab, '.nass > p');
  await marked(1);
  expect(await pickerSays(tab)).toContain('يُعرف بموضعه وحده');
  await pointAndClick(tab, '.mulhaq p');
  await marked(2);
  await pointAndClick(tab, '.nass > p');
  await marked(1);
  await pressPicker(tab, 'done');
  expect(await bodyLines(await nextPopup())).toEqual(sample.paragraphs);
});

test('the keys do it all', async () => {
  const at = site();
  session.web.put(`${at}/news/1`, page({ between: leftover }));
  const tab = await session.visit(`${at}/news/1`);
  await openPicker(tab, await session.press(tab));
  const { x, y } = await tab.$eval('.mulhaq p', (element) => element.getBoundingClientRect().toJSON());
  await tab.mouse.move(x + 20, y + 5);
  await until('it is under the pointer', async () => (await pickerBoxes(tab, 'under')) === 1);
  // From the paragraph to its box, to the paragraph before it, and back.
  for (const key of ['ArrowUp', 'ArrowRight', 'ArrowLeft', 'Enter'] as const) await tab.keyboard.press(key);
  await until('it is marked', async () => (await pickerBoxes(tab, 'hide')) === 1);
  for (let i = 0; i < 8; i++) await tab.keyboard.press('Tab');
  await tab.keyboard.press('Enter');
  expect(await bodyLines(await nextPopup())).toEqual(sample.paragraphs);
});

test('a page whose styles and scripts fight is fixed all the same, and learns of no click', async () => {
  const at = site();
  const styles = `
    html { font-size: 5px } * { cursor: none }
    html > div, [popover] { display: none !important; opacity: 0 !important; transform: scale(0) !important; inset: auto !important }
    @layer fight { html > * { visibility: hidden !important; pointer-events: none !important } html > body { visibility: visible !important; pointer-events: auto !important } }
    .veil { position: fixed; inset: 0; z-index: 2147483647; background: rgb(0 0 0 / 0.1) }`;
  const scripts = `
    window.learned = [];
    for (const type of ['click', 'mousedown', 'pointerdown', 'keydown', 'focusin'])
      document.addEventListener(type, (event) => { learned.push(type); event.stopImmediatePropagation(); event.preventDefault(); }, true);
    let kept = 3;
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) for (const node of addedNodes) if (kept-- > 0) node.remove();
    }).observe(document.documentElement, { childList: true });`;
  const hostile = `<a href="/news/2" class="mulhaq" onclick="learned.push('link')"><p>${weekly}</p></a>`;
  session.web.put(`${at}/fight.css`, { body: styles, type: 'text/css' });
  session.web.put(`${at}/fight.js`, { body: scripts, type: 'text/javascript' });
  session.web.put(`${at}/news/1`, {
    body: page({
      between: hostile,
      beside: '<iframe srcdoc="<p>إعلان</p>"></iframe><div class="veil"></div><script src="/fight.js"></script>',
      head: '<link rel="stylesheet" href="/fight.css">',
    }),
    headers: {
      'content-security-policy':
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'",
    },
  });
  // The page's own style and handler in its markup are refused by its own policy.
  session.forgive(/marsa\d+\.localhost/);
  const tab = await session.visit(`${at}/news/1`);
  const before = await tab.content();
  await openPicker(tab, await session.press(tab));
  await pointAndClick(tab, '.mulhaq p');
  await until('it is marked', async () => (await pickerBoxes(tab, 'hide')) === 1);
  await pressPicker(tab, 'pick-wider');
  await tab.keyboard.press('ArrowUp');
  await pressPicker(tab, 'done');
  const again = await nextPopup();
  expect(await bodyLines(again)).toEqual(sample.paragraphs);
  expect(tab.url()).toBe(`${at}/news/1`);
  expect(await tab.evaluate('learned')).toEqual([]);
  expect(await tab.content()).toBe(before);
});

test('a page with an open dialog of its own can be fixed', async () => {
  const at = site();
  const dialog =
    '<dialog id="cookies"><p>نستخدم ملفات تعريف الارتباط.</p></dialog><script>cookies.showModal()</script>';
  session.web.put(`${at}/news/1`, page({ between: leftover, beside: dialog }));
  const tab = await session.visit(`${at}/news/1`);
  const before = await tab.content();
  await openPicker(tab, await session.press(tab));
  await pressPicker(tab, 'cancel');
  await until('the picker is gone', async () => !(await pickerIsOpen(tab)));
  expect(await tab.content()).toBe(before);
});

describe('in the preferences', () => {
  const stored = (at: string) => `own-rules:${new URL(at).hostname}`;
  const rules = [
    { kind: 'hide', selector: '.mulhaq', says: weekly },
    { kind: 'add', selector: '.mawaid', says: hours },
  ];
  const keep = async (at: string) => {
    const own = await session.openOwn('library.html#preferences');
    await own.evaluate((key, value) => chrome.storage.local.set({ [key]: value }), stored(at), rules);
    await own.close();
  };
  const selectors = (own: Page) => own.$$eval('[data-rule]', (all) => all.map((one) => one.getAttribute('data-rule')));
  const shows = (own: Page, expected: string[]) =>
    until(`the rules are ${expected}`, async () => String(await selectors(own)) === String(expected));

  test('they are found from the library, which is what opens first', async () => {
    const library = await session.openOwn('library.html');
    await click(library, command('preferences'));
    await until('the preferences are there', () =>
      library.evaluate(() => document.querySelector('h1')?.textContent === 'التفضيلات'),
    );
    expect(await library.$eval('main', (main) => main.textContent)).toContain('لا قواعد بعد');
    await click(library, command('open-library'));
    await until('the list is back', () =>
      library.evaluate(() => document.querySelector('h1')?.textContent === 'مكتبتي'),
    );
  });

  test('a rule is shown in words, is edited, and not to nonsense', async () => {
    const at = site();
    session.web.put(`${at}/news/1`, page({ between: leftover, beside: besides }));
    const tab = await session.visit(`${at}/news/1`);
    await keep(at);
    await tab.bringToFront();
    const popup = await session.press(tab);
    expect(await bodyLines(popup)).toEqual([...sample.paragraphs, hours]);
    await closePopup(popup);

    const own = await session.openOwn('library.html#preferences');
    await shows(own, ['.mulhaq', '.mawaid']);
    expect(await own.$eval('[data-newspaper]', (one) => one.textContent)).toContain(weekly);
    await click(own, `[data-rule=".mulhaq"] ${command('edit-rule')}`);
    const input = command('rule-selector');
    await own.locator(input).fill('p:::');
    await click(own, command('save-rule'));
    await appears(own, '[role="alert"]');
    expect(await own.$eval('[role="alert"]', (alert) => alert.textContent)).toContain('بقيت القاعدة كما كانت');
    await appears(own, `${input}[aria-invalid="true"]`);
    await own.locator(input).fill('.nowhere');
    await click(own, command('save-rule'));
    await shows(own, ['.nowhere', '.mawaid']);
    await tab.bringToFront();
    expect(await bodyLines(await session.press(tab))).toEqual([
      ...sample.paragraphs.slice(0, 2),
      weekly,
      ...sample.paragraphs.slice(2),
      hours,
    ]);
  });

  test('a rule that is deleted is gone for the next reading, and comes back undone', async () => {
    const at = site();
    session.web.put(`${at}/news/1`, page({ between: leftover }));
    await keep(at);
    const own = await session.openOwn('library.html#preferences');
    await click(own, `[data-rule=".mulhaq"] ${command('delete-rule')}`);
    await shows(own, ['.mawaid']);
    await click(own, command('undo'));
    await shows(own, ['.mulhaq', '.mawaid']);
    await click(own, `[data-rule=".mulhaq"] ${command('delete-rule')}`);
    await shows(own, ['.mawaid']);
    const tab = await session.visit(`${at}/news/1`);
    expect(await bodyLines(await session.press(tab))).toContain(weekly);
  });

  test('all rules go into a file, and come back from it beside what is there', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'naqi-rules-'));
    try {
      await keep('http://first.localhost');
      await keep('http://second.localhost');
      const own = await session.openOwn('library.html#preferences');
      await shows(own, ['.mulhaq', '.mawaid', '.mulhaq', '.mawaid']);
      const downloads = await own.createCDPSession();
      await downloads.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
      await click(own, command('export-rules'));
      const name = await until('the file is there', () => readdirSync(folder).find((one) => one.endsWith('.json')));
      const file = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      expect(file).toEqual({
        naqi: 'own-rules',
        version: 1,
        newspapers: [
          { host: 'first.localhost', rules },
          { host: 'second.localhost', rules },
        ],
      });

      file.newspapers[0].rules.push({ kind: 'hide', selector: '.new', says: '' }, { kind: 'hide', selector: 'p:::' });
      const changed = join(folder, 'changed.json');
      writeFileSync(changed, JSON.stringify(file));
      const bad = join(folder, 'bad.json');
      writeFileSync(bad, '{"rules": ');
      const input = await own.waitForSelector(command('import-rules'));
      const says = (words: string) =>
        until(`it says ${words}`, () => own.$eval('main', (main, said) => main.textContent.includes(said), words));
      await (input as FileInput).uploadFile(bad);
      await says('ليس في هذا الملف قواعد من «نقي». بقيت قواعدك كما كانت.');
      expect(await selectors(own)).toHaveLength(4);
      await (input as FileInput).uploadFile(changed);
      await says('أُضيفت قاعدة واحدة. تُركت قاعدة واحدة لأنها غير مفهومة.');
      await shows(own, ['.mulhaq', '.mawaid', '.new', '.mulhaq', '.mawaid']);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
