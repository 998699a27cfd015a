import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { until } from '../../scripts/until.ts';
import { aPng } from './a-png.ts';
import { limitedBuild } from './altered-build.ts';
import { galleryPage } from './gallery-page.ts';
import { writeBackup } from './made-backup.ts';
import {
  appears,
  click,
  closePopup,
  command,
  disappears,
  openSession,
  type Session,
  sample,
  words,
} from './session.ts';
import { isFull, storedArticles, storedPictures } from './store.ts';

/** So much is left: an article fits, and no photograph, no list of hundreds of texts, no backup. */
const ROOM = 150_000;

const site = 'http://gallery.localhost';
const folder = mkdtempSync(join(tmpdir(), 'naqi-no-room-'));
const photo = aPng(1200, 675, true);

let limited: ReturnType<typeof limitedBuild>;
let session: Session;
let library: Page;
let protocol: CDPSession;
let origin: string;
beforeAll(async () => {
  limited = limitedBuild();
  session = await openSession({ folder: limited.folder });
  origin = `chrome-extension://${session.extension.id}`;
});
afterEach(() => session.endTest());
afterAll(async () => {
  await session.close();
  limited.remove();
  rmSync(folder, { recursive: true, force: true });
});

const preferences = () => session.openOwn('library.html#preferences');

async function give(page: Page, input: string, path: string): Promise<void> {
  await appears(page, command(input));
  await ((await page.$(command(input))) as ElementHandle<HTMLInputElement>).uploadFile(path);
}

async function save(address: string): Promise<Page> {
  const popup = await session.press(await session.visit(address));
  await click(popup, command('save'));
  await appears(popup, `${command('unsave')}[aria-busy="false"]`);
  return popup;
}

const ENTRIES = 400;

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

test('where there is room for words alone, an article is kept without its photographs, and lists and backups say how far they came', async () => {
  session.forgive(/QuotaExceededError/);
  const list = join(folder, 'wallabag.json');
  writeList(list);
  const backup = await writeBackup(join(folder, 'backup.zip'), 3, ({ document, files }, number) => {
    const src = `${site}/backup-${number}.png`;
    files.push({ name: 'picture-1', type: 'image/png', content: new Uint8Array(aPng(400, 300, true)) });
    document.pictures = [{ src, attachment: 'picture-1', width: 400, height: 300 }];
  });
  session.web.put(`${site}/photo.png`, { body: photo, type: 'image/png' });
  for (const number of [1, 2]) {
    const headline = `معرض الصور رقم ${number} في قاعة المدينة القديمة`;
    session.web.put(`${site}/news/2026/${number}`, galleryPage(headline, number === 1 ? [] : ['/photo.png']));
  }

  library = await session.openOwn('library.html');
  await closePopup(await save(`${site}/news/2026/1`));
  await appears(library, '[data-entry]');
  protocol = await library.createCDPSession();
  // What the browser knows of the room is half a minute old, unless there was too little.
  await protocol.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await until('there is no room', () => isFull(library), 90);
  const used = await library.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  await protocol.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: used + ROOM });

  // Words fit.
  const popup = await save(`${site}/news/2026/2`);
  await until('the reader hears of the photograph', async () => (await popup.$$('.notice')).length > 0);
  expect(await words(popup, '.notice')).toContain('لم يُحفظ بعض صوره لأن القرص ممتلئ');
  await closePopup(popup);
  expect(await storedPictures(library)).toEqual([]);
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

  await protocol.send('Storage.overrideQuotaForOrigin', { origin });
  await give(importing, 'import', list);
  await appears(importing, '.import-outcome[role="status"]');
  expect((await storedArticles(library)).size).toBe(ENTRIES + 2);
  await give(restoring, 'restore', backup);
  await until('the backup is in', async () => (await storedArticles(library)).size === ENTRIES + 5, 60);
  const again = await session.press(await session.visit(`${site}/news/2026/2`));
  const kept = (await storedPictures(library)).length;
  await click(again, command('fetch-pictures'));
  await until('the photograph is kept', async () => (await storedPictures(library)).length === kept + 1);
  await disappears(again, command('fetch-pictures'));
  await closePopup(again);
}, 300_000);
