import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { until } from '../../scripts/until.ts';
import { aPng } from './a-png.ts';
import { limitedBuild } from './altered-build.ts';
import { galleryPage } from './gallery-page.ts';
import { writeBackup } from './made-backup.ts';
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
import { indexedIds, isFull, storedArticles, storedPictures } from './store.ts';

/** So much is left: an article fits, and no photograph, no list of hundreds of texts, no backup. */
const ROOM = 300_000;

const site = 'http://gallery.localhost';
const other = `${site}/news/2026/1`;
const folder = mkdtempSync(join(tmpdir(), 'naqi-no-room-'));
const photo = aPng(1200, 675, true);

let limited: ReturnType<typeof limitedBuild>;
let session: Session;
/** Lets the extension have so many bytes; without a number, as many as it likes. */
let setRoom: (bytes?: number) => Promise<void>;
beforeAll(async () => {
  limited = limitedBuild();
  const options = { folder: limited.folder, userDataDir: join(folder, 'profile') };
  const before = await openSession(options);
  await closePopup(await before.saveAt(sampleAddress));
  // What lists the articles is made when they are first listed, and their words are taken in a moment later.
  const list = await before.openOwn('library.html');
  await appears(list, '[data-entry] .entry');
  await until('its words are in the index', async () => (await indexedIds(list)).length === 1);
  await before.endTest();
  await before.close();

  // The browser looks for room when a database is first written to, and after that only every half minute, or when there was too little.
  session = await openSession(options);
  const [first] = await session.browser.pages();
  const protocol = await (first as Page).createCDPSession();
  const origin = `chrome-extension://${session.extension.id}`;
  setRoom = (bytes) => protocol.send('Storage.overrideQuotaForOrigin', { origin, ...(bytes && { quotaSize: bytes }) });
  await setRoom(1);
  const library = await session.openOwn('library.html');
  await until('there is no room', () => isFull(library), 90);
});
afterEach(() => session.endTest());
afterAll(async () => {
  await session.close();
  limited.remove();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

const preferences = () => session.openOwn('library.html#preferences');

async function give(page: Page, input: string, path: string): Promise<void> {
  await appears(page, command(input));
  await ((await page.$(command(input))) as ElementHandle<HTMLInputElement>).uploadFile(path);
}

const ENTRIES = 400;
/** Articles in the backup, each with a picture. */
const BACKED_UP = 24;

/** A list of another program with long texts. */
function writeList(path: string): void {
  const texts = Array.from({ length: 4 }, (_, i) => sample.paragraphs[i % sample.paragraphs.length]);
  const list = Array.from({ length: ENTRIES }, (_, i) => ({
    is_archived: 0,
    is_starred: 0,
    id: i,
    title: `رحلة المكتبة رقم ${i}`,
    url: `https://www.sunbula.example/culture/${i}`,
    content: texts.map((one) => `<p>${one} ${i}</p>`).join('\n'),
    created_at: '2024-01-01T10:00:00+0000',
    tags: [],
    annotations: [],
  }));
  writeFileSync(path, JSON.stringify(list));
}

test('where there is no room, every write says so and loses nothing', async () => {
  const library = await session.openOwn('library.html');
  await appears(library, '[data-entry] .entry');
  const [id] = await savedIds(library);
  const before = await storedArticles(library);
  // PouchDB's own words.
  session.forgive(/Database has a global failure QuotaExceededError/);

  session.web.put(`${site}/own.png`, { body: aPng(1200, 675), type: 'image/png' });
  session.web.put(other, galleryPage('معرض الصور في قاعة المدينة القديمة', ['/own.png']));
  const popup = await session.press(await session.visit(other));
  await click(popup, command('save'));
  await appears(popup, '[role="alert"]');
  expect(await words(popup, '[role="alert"]')).toContain('القرص ممتلئ');
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
});

test('where there is room for words alone, an article is kept without its photographs, and lists and backups say how far they came', async () => {
  session.forgive(/QuotaExceededError/);
  const list = join(folder, 'wallabag.json');
  writeList(list);
  const backup = await writeBackup(join(folder, 'backup.zip'), BACKED_UP, ({ document, files }, number) => {
    const src = `${site}/backup-${number}.png`;
    files.push({ name: 'picture-1', type: 'image/png', content: new Uint8Array(aPng(400, 300, true)) });
    document.pictures = [{ src, attachment: 'picture-1', width: 400, height: 300 }];
  });
  session.web.put(`${site}/photo.png`, { body: photo, type: 'image/png' });
  session.web.put(`${site}/news/2026/2`, galleryPage('معرض الصور الثاني في قاعة المدينة القديمة', ['/photo.png']));

  const library = await session.openOwn('library.html');
  const used = await library.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  await setRoom(used + ROOM);
  await until('there is a little room', async () => !(await isFull(library, ROOM / 10)), 90);

  // Words fit.
  const popup = await session.saveAt(`${site}/news/2026/2`);
  await until('the reader hears of the photograph', async () => (await popup.$$('.notice')).length > 0);
  expect(await words(popup, '.notice')).toContain('لم يُحفظ بعض صوره لأن القرص ممتلئ');
  await closePopup(popup);
  const kept = (await storedPictures(library)).length;
  const before = await storedArticles(library);
  expect(before.size).toBe(2);

  const restoring = await preferences();
  await give(restoring, 'restore', backup);
  await appears(restoring, '.backup-section [role="alert"]');
  expect(await words(restoring, '.backup-section [role="alert"]')).toContain('لم تتم الاستعادة لأن القرص ممتلئ');
  expect(await storedArticles(library)).toEqual(before);

  const importing = await preferences();
  await give(importing, 'import', list);
  await appears(importing, '.import-outcome[role="alert"]');
  expect(await words(importing, '.import-outcome[role="alert"]')).toContain('توقف الاستيراد لأن القرص ممتلئ');
  const meanwhile = await storedArticles(library);
  for (const [id, article] of before) expect(meanwhile.get(id)).toEqual(article);
  expect(meanwhile.size).toBeLessThan(ENTRIES + 2);

  await setRoom();
  await until('there is room again', async () => !(await isFull(library, 2 * ROOM)), 90);
  await give(importing, 'import', list);
  await appears(importing, '.import-outcome[role="status"]');
  expect((await storedArticles(library)).size).toBe(ENTRIES + 2);
  await give(restoring, 'restore', backup);
  await until('the backup is in', async () => (await storedArticles(library)).size === ENTRIES + 2 + BACKED_UP, 60);
  expect((await storedPictures(library)).length).toBeGreaterThan(kept);
}, 300_000);
