import { mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../../scripts/until.ts';
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
import { markStore, storedArticles } from './store.ts';
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
const third = 'http://gallery.localhost/news/2026/2';
const otherHeadline = 'معرض الصور في قاعة المدينة القديمة';

async function saveSample(session: Session): Promise<void> {
  const popup = await session.saveAt(sampleAddress);
  await closePopup(popup);
}

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
