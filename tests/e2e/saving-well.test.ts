import { afterAll, expect, test } from 'vitest';
import { until } from '../../scripts/until.ts';
import { allowedBuild } from './altered-build.ts';
import { galleryPage } from './gallery-page.ts';
import {
  appears,
  bodyLines,
  click,
  closePopup,
  command,
  disappears,
  savedIds,
  startSession,
  words,
} from './session.ts';
import { storedArticles } from './store.ts';

/** With the leave that a click gives to one tab, for all of them: nobody here can press a key in ten tabs at once. */
const allowed = allowedBuild();
afterAll(allowed.remove);
const session = startSession({ folder: allowed.folder });

const site = 'http://www.harbour.localhost';
const headline = 'المرسى يستقبل أول القوارب بعد شهرين من الترميم';

declare const chrome: {
  tabs: { query(query: object): Promise<{ id: number; url: string }[]> };
  commands: { onCommand: { dispatch(command: string, tab: object): void } };
};

/** Runs the command of a shortcut for every tab of a site, as the browser does when the key is pressed there. */
function pressEverywhere(): Promise<number> {
  return session.askBackground(async () => {
    const tabs = await chrome.tabs.query({ url: '*://*.harbour.localhost/*' });
    for (const tab of tabs) chrome.commands.onCommand.dispatch('save-page', tab);
    return tabs.length;
  });
}

test('one story is one entry, whichever edition of its page was read', async () => {
  const editions = [
    `${site}/news/4711-harbour`,
    'http://m.harbour.localhost/news/4711-harbour/',
    `${site}/news/4711-harbour/amp?utm_source=x#top`,
    `${site}/news/4711-harbour/index.html?outputType=amp`,
  ];
  for (const address of editions) session.web.put(address.replace(/#.*/, ''), galleryPage(headline, []));
  await closePopup(await session.saveAt(editions[0] as string));
  for (const address of editions.slice(1)) {
    const popup = await session.press(await session.visit(address));
    await appears(popup, `${command('unsave')}[aria-pressed="true"]`);
    await closePopup(popup);
  }
  const library = await session.openOwn('library.html');
  await appears(library, '[data-entry] .entry');
  expect(await savedIds(library)).toHaveLength(1);
});

test('a page that has changed offers to be saved again, and that keeps what the reader did', async () => {
  const address = `${site}/news/4711-harbour`;
  const page = galleryPage(headline, []);
  const library = await session.openOwn('library.html');
  await appears(library, '[data-entry] .entry');
  const [id] = await savedIds(library);
  const kept = await library.evaluate(async (one) => {
    const { runtime } = (
      globalThis as unknown as { chrome: { runtime: { sendMessage(m: object): Promise<{ ok: boolean }> } } }
    ).chrome;
    return (await runtime.sendMessage({ request: 'edit', argument: { ids: [one], edit: { addTags: ['نهر'] } } })).ok;
  }, id);
  expect(kept).toBe(true);

  const tab = await session.visit(address);
  const same = await session.press(tab);
  await appears(same, command('unsave'));
  await closePopup(same);

  session.web.put(address, page.replace('<p>', '<p>وأضافت الصحيفة بعد النشر أن القوارب الصغيرة ستدخل أولًا.</p><p>'));
  await tab.reload();
  const popup = await session.press(tab);
  await appears(popup, '.remark [data-command="save"]');
  expect(await words(popup, '.remark')).toContain('تغيّرت هذه الصفحة منذ حفظتَها.');
  await click(popup, '.remark [data-command="save"]');
  await appears(popup, '.notice [role="status"]');
  expect(await words(popup, '.notice')).toBe('حُدّث المقال المحفوظ.');
  await disappears(popup, '.remark [data-command="save"]');
  await closePopup(popup);

  expect((await storedArticles(library)).get(id as string)?.text).toContain('القوارب الصغيرة ستدخل أولًا');
  const reader = await session.openOwn(`reader.html?id=${id}`);
  await appears(reader, '[itemprop="articleBody"] p');
  await expect.poll(async () => (await bodyLines(reader))[0]).toContain('وأضافت الصحيفة');
});

test('ten tabs in two windows, saved within a moment: all are there, each once, and again they are updated', async () => {
  const addresses = Array.from({ length: 10 }, (_, i) => `${site}/news/${5000 + i}-story`);
  for (const [i, address] of addresses.entries()) session.web.put(address, galleryPage(`${headline} ${i}`, []));
  await Promise.all(addresses.slice(0, 5).map((address) => session.visit(address)));
  const protocol = await session.browser.target().createCDPSession();
  for (const url of addresses.slice(5)) {
    const { targetId } = await protocol.send('Target.createTarget', { url, newWindow: url.includes('5005') });
    expect(targetId).toBeTruthy();
  }
  await until('all pages are there', async () => {
    const pages = (await session.browser.pages()).filter((page) => page.url().includes('-story'));
    const ready = await Promise.all(pages.map((page) => page.evaluate(() => document.readyState)));
    return ready.length === 10 && ready.every((state) => state === 'complete');
  });
  const library = await session.openOwn('library.html');
  await appears(library, '[data-entry] .entry');
  expect(await pressEverywhere()).toBe(10);
  await until('all are listed', async () => (await savedIds(library)).length === 11);
  expect(await pressEverywhere()).toBe(10);
  await until('their badges have answered', () =>
    session.askBackground(async () => {
      const { action, tabs } = (
        globalThis as unknown as {
          chrome: {
            action: { getTitle(of: object): Promise<string> };
            tabs: { query(q: object): Promise<{ id: number }[]> };
          };
        }
      ).chrome;
      const all = await tabs.query({ url: '*://*.harbour.localhost/*' });
      const titles = await Promise.all(all.map(({ id }) => action.getTitle({ tabId: id })));
      return titles.every((title) => title === 'حُدّث المقال المحفوظ.');
    }),
  );
  expect(await savedIds(library)).toHaveLength(11);
  const stored = [...(await storedArticles(library)).values()];
  expect(new Set(stored.map((one) => one.headline)).size).toBe(11);
  expect(stored.every(({ text }) => text)).toBe(true);
});
