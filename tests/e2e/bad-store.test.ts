import { mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../../scripts/until.ts';
import { aPng } from './a-png.ts';
import { limitedBuild } from './altered-build.ts';
import { galleryPage } from './gallery-page.ts';
import {
  appears,
  bodyLines,
  click,
  closePopup,
  command,
  openSession,
  type Session,
  sample,
  sampleAddress,
  savedIds,
  words,
} from './session.ts';
import { isFull, markStore, storedArticles, storedPictures } from './store.ts';
import { openWeb, type Web } from './web.ts';

let web: Web;
let userDataDir: string;
beforeAll(async () => {
  web = await openWeb();
  userDataDir = await mkdtemp(join(tmpdir(), 'naqi-profile-'));
});
afterAll(async () => {
  await web.close();
  await rm(userDataDir, { recursive: true, maxRetries: 5 });
});

const alert = (page: Page) => words(page, '[role="alert"]');
const other = 'http://gallery.localhost/news/2026/1';
const third = 'http://gallery.localhost/news/2026/2';
const otherHeadline = 'معرض الصور في قاعة المدينة القديمة';

async function saveSample(session: Session): Promise<void> {
  const popup = await session.press(await session.visit(sampleAddress));
  await click(popup, command('save'));
  await appears(popup, `${command('unsave')}[aria-busy="false"]`);
  await closePopup(popup);
}

test('where there is no room, every write says so and loses nothing; when there is room again, it works', async () => {
  const limited = limitedBuild();
  const profile = await mkdtemp(join(tmpdir(), 'naqi-full-'));
  const first = await openSession({ web, folder: limited.folder, userDataDir: profile });
  await saveSample(first);
  // What lists the articles is made when they are first listed.
  await appears(await first.openOwn('library.html'), '[data-entry] .entry');
  await first.endTest();
  await first.close();

  // The browser looks for room when a database is first written to, and after that only every half minute.
  const session = await openSession({ web, folder: limited.folder, userDataDir: profile });
  const protocol = await (await session.browser.newPage()).createCDPSession();
  const origin = `chrome-extension://${session.extension.id}`;
  await protocol.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  const library = await session.openOwn('library.html');
  await until('there is no room', () => isFull(library), 90);
  await appears(library, '[data-entry] .entry');
  const [id] = await savedIds(library);
  const before = await storedArticles(library);
  // PouchDB's own words.
  session.forgive(/Database has a global failure QuotaExceededError/);

  web.put('http://gallery.localhost/own.png', { body: aPng(1200, 675), type: 'image/png' });
  web.put(other, galleryPage(otherHeadline, ['/own.png']));
  const page = await session.visit(other);
  const popup = await session.press(page);
  await click(popup, command('save'));
  await appears(popup, '[role="alert"]');
  expect(await alert(popup)).toContain('القرص ممتلئ');
  await appears(popup, `${command('save')}[aria-pressed="false"][aria-busy="false"]`);
  expect((await bodyLines(popup)).length).toBeGreaterThan(3);
  await closePopup(popup);

  // A change of what is there, and of several at once.
  const answers = await library.evaluate(async (one) => {
    const { runtime } = (
      globalThis as unknown as { chrome: { runtime: { sendMessage(m: object): Promise<{ failure?: string }> } } }
    ).chrome;
    const highlight = {
      id: 'h',
      colour: 'green',
      note: '',
      anchor: { exact: 'مكتبة', prefix: '', suffix: '', position: 0 },
      madeAt: 1,
      changedAt: 1,
    };
    const all = [
      { request: 'putHighlight', argument: { id: one, highlight } },
      { request: 'edit', argument: { ids: [one], edit: { addTags: ['نهر'] } } },
      { request: 'remove', argument: [one] },
    ];
    const failures: unknown[] = [];
    for (const message of all) failures.push((await runtime.sendMessage(message)).failure);
    return failures;
  }, id);
  expect(answers).toEqual(['full', 'full', 'full']);
  expect(await storedArticles(library)).toEqual(before);

  await protocol.send('Storage.overrideQuotaForOrigin', { origin });
  await page.bringToFront();
  const again = await session.press(page);
  await click(again, command('save'));
  await appears(again, `${command('unsave')}[aria-busy="false"]`);
  await closePopup(again);
  await until('its picture is kept, too', async () => (await storedPictures(library)).length >= 1);
  await session.endTest();
  await session.close();
  limited.remove();
  await rm(profile, { recursive: true, maxRetries: 5 });
}, 180_000);

test('a library of a newer version is read and not changed, and that is said', async () => {
  const session = await openSession({ web, userDataDir });
  await saveSample(session);
  const library = await session.openOwn('library.html');
  await appears(library, '[data-entry] .entry');
  await markStore(library, 99);
  const before = await storedArticles(library);
  await session.endTest();
  await session.close();

  const older = await openSession({ web, userDataDir });
  const list = await older.openOwn('library.html');
  await appears(list, '.remark');
  expect(await words(list, '.remark')).toContain('إصدار أحدث من «نقي»');
  await appears(list, '[data-entry] .entry');
  const ids = await savedIds(list);
  const reader = await older.openOwn(`reader.html?id=${ids[0]}`);
  await appears(reader, '[itemprop="articleBody"] p');

  web.put(third, galleryPage(`${otherHeadline} وأسواقها`, []));
  const popup = await older.press(await older.visit(third));
  await click(popup, command('save'));
  await appears(popup, '[role="alert"]');
  expect(await alert(popup)).toContain('حدّث الإضافة');
  expect((await bodyLines(popup)).length).toBeGreaterThan(3);
  await closePopup(popup);
  expect(await storedArticles(list)).toEqual(before);

  // The newer version is back: it finds its library as it was.
  await markStore(list, 3);
  await older.endTest();
  await older.close();
});

test('a library that cannot be opened takes nothing from reading, and that is said', async () => {
  // What the profile keeps of the extension's databases is no folder any more.
  const folders = (await readdir(userDataDir, { recursive: true })).filter((name) =>
    /chrome-extension_.*\.indexeddb\.leveldb$/.test(name),
  );
  expect(folders.length).toBeGreaterThan(0);
  for (const name of folders) {
    await rename(join(userDataDir, name), join(userDataDir, `${name}.kept`));
    await writeFile(join(userDataDir, name), 'no folder');
  }

  const session = await openSession({ web, userDataDir });
  session.forgive(/./);
  const page = await session.visit(sampleAddress);
  const popup = await session.press(page);
  expect((await bodyLines(popup)).filter((line) => line !== sample.caption)).toEqual(sample.paragraphs);
  await appears(popup, '.remark');
  expect(await words(popup, '.remark')).toContain('تعذّر فتح مكتبتك');
  await click(popup, command('save'));
  await appears(popup, '[role="alert"]');
  await click(popup, command('open-reader'));
  const reader = await session.tab('reader.html');
  await appears(reader, '[itemprop="articleBody"] p');
  expect(await words(reader, '.remark')).toContain('تعذّر فتح مكتبتك');
  const library = await session.openOwn('library.html');
  await appears(library, '[role="alert"]');
  expect(await alert(library)).toContain('تعذّر فتح مكتبتك');
  await session.endTest();
  await session.close();

  // The folder is back: so is the library.
  for (const name of folders) {
    await rm(join(userDataDir, name), { recursive: true });
    await rename(join(userDataDir, `${name}.kept`), join(userDataDir, name));
  }
  const healed = await openSession({ web, userDataDir });
  const list = await healed.openOwn('library.html');
  await until('it is listed', async () => (await savedIds(list)).length === 1);
  await healed.endTest();
  await healed.close();
});
