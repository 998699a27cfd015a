import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { afterAll, expect, test } from 'vitest';
import { openExtensionBrowser } from '../../scripts/extension-browser.ts';
import { until } from '../../scripts/until.ts';
import { openDownloads, startDownloads } from './downloads.ts';
import { chooseBackup, madeArticle, restoreBackup, writeBackup } from './made-backup.ts';
import { appears, click, command, openSession, sample, sampleAddress, startSession, words } from './session.ts';

const folder = mkdtempSync(join(tmpdir(), 'naqi-backup-'));
const picture = new Uint8Array(readFileSync(join(import.meta.dirname, '../sample/pictures/bridge.jpg')));

const session = startSession();
const downloads = startDownloads(session);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const openPreferences = (one = session) => one.openOwn('library.html#preferences');

async function backup(page: Page, from = downloads) {
  await click(page, command('backup'));
  return from.next();
}

const filesOf = (content: Buffer) => unzipSync(new Uint8Array(content));

/** Everything of a backup but when it was made, with JSON read, so that only what it says is compared. */
function contents(content: Buffer): Record<string, unknown> {
  const read = Object.entries(filesOf(content)).map(([path, bytes]) => [
    path,
    path.endsWith('.json') ? JSON.parse(strFromU8(bytes)) : Buffer.from(bytes).toString('base64'),
  ]);
  const { 'naqi.json': _, 'manifest.json': __, ...rest } = Object.fromEntries(read) as Record<string, unknown>;
  return rest;
}

/** Three articles: one with everything, one with nothing, one in the bin. */
const three = () =>
  writeBackup(
    join(folder, 'three.zip'),
    3,
    ({ document, files }, number) => {
      if (number === 0) {
        const src = 'https://www.sunbula.example/bridge.jpg';
        files.push({ name: 'picture-1', type: 'image/jpeg', content: picture });
        Object.assign(document, {
          pictures: [{ src, attachment: 'picture-1', width: 800, height: 450 }],
          tags: ['أنهار', 'كتب'],
          favourite: true,
          position: { block: 2, words: 'ويقول', offset: 0.3, progress: 0.4 },
          highlights: [
            {
              id: 'h1',
              colour: 'blue',
              note: 'ملاحظة',
              anchor: { exact: 'مكتبة عائمة', prefix: '', suffix: '', position: 16 },
              madeAt: 5,
              changedAt: 6,
            },
          ],
        });
      }
      if (number === 2) document.removedAt = new Date().toISOString();
    },
    { theme: 'sepia', size: 2 },
  );

test('what is backed up and restored in an empty profile is equal, document by document', async () => {
  const popup = await session.press(await session.visit(sampleAddress));
  await click(popup, command('save'));
  await appears(popup, command('unsave'));
  const page = await openPreferences();
  const report = await restoreBackup(page, await three());
  expect(report).toContain('أُضيفت 3 مقالات.');
  expect(report).toContain('استُعيد تفضيلان.');
  await appears(page, '[data-theme="sepia"]');
  const first = await backup(page);
  expect(first.name).toMatch(/^نقي - نسخة احتياطية \d{4}-\d\d-\d\d\.zip$/);
  await appears(page, '[data-backup-bytes]');
  expect(await words(page, '.backup-section')).toContain('وفيها 4 مقالات');
  const files = contents(first.content);
  expect(Object.keys(files).filter((path) => path.endsWith('article.json'))).toHaveLength(4);
  expect(files[`articles/${madeArticle(0).id}/1.jpg`]).toBe(Buffer.from(picture).toString('base64'));
  const path = join(folder, 'first.zip');
  writeFileSync(path, new Uint8Array(first.content));

  const other = await openSession();
  const otherDownloads = await openDownloads(other);
  try {
    const empty = await openPreferences(other);
    expect(await restoreBackup(empty, path)).toContain('أُضيفت 4 مقالات.');
    const second = await backup(empty, otherDownloads);
    expect(contents(second.content)).toEqual(files);
    // In the list, and what was in the bin is not.
    const library = await other.openOwn('library.html');
    await until('the articles are listed', async () => (await library.$$('[data-entry]')).length === 3);
    // Once more: nothing to do.
    expect(await restoreBackup(empty, path)).toContain('4 مقالات عندك كما هي في النسخة.');
    await other.endTest();
  } finally {
    otherDownloads.close();
    await other.close();
  }

  const found = execFileSync('npm', ['run', '--silent', 'search', '--', '--library', path, 'للمكتبات عائمة'], {
    cwd: join(import.meta.dirname, '../..'),
    encoding: 'utf8',
  });
  expect(found).toContain('المكتبة العائمة في رحلتها رقم 0\n  السنبلة اليوم · 2026-03-14\n  ');
  expect(found).toContain(sample.headline);
  expect(found).toMatch(/3 articles found\n$/);
}, 180_000);

test('a background that is stopped in the middle goes on', async () => {
  const count = 300;
  const path = await writeBackup(join(folder, 'many.zip'), count);
  // Nobody listens to this browser's background: one that is listened to does not start again.
  const { browser, extension } = await openExtensionBrowser();
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${extension.id}/library.html#preferences`);
  await chooseBackup(page, path);
  const done = () => page.$eval('.task-progress progress', (one) => (one as HTMLProgressElement).value).catch(() => 0);
  await until('it is under way', async () => (await done()) > 0, 30);
  const protocol = await page.createCDPSession();
  await protocol.send('ServiceWorker.enable');
  await protocol.send('ServiceWorker.stopAllWorkers');
  const stoppedAt = await done();
  await until('the backup is restored', () => page.$('[data-phase]'), 90);
  expect(stoppedAt).toBeLessThan(count);
  const report = await words(page, '[data-phase]');
  // What was written and not yet counted when it ended is found to be the same.
  const [added = 0, same = 0] = [/أُضيف (\d+) مقال/, /^(\d+) مقال.* هي عندك/m].map((one) =>
    Number(report.match(one)?.[1] ?? 0),
  );
  expect(added + same).toBe(count);
  await browser.close();
}, 180_000);

test('a file that is no backup is refused in a sentence, and nothing changes', async () => {
  const path = join(folder, 'other.zip');
  const page = await openPreferences();
  const whole = readFileSync(await writeBackup(join(folder, 'some.zip'), 30));
  for (const [content, problem] of [
    [Buffer.from('نص'), 'not-a-backup'],
    [whole.subarray(0, whole.length / 2), 'truncated'],
  ] as const) {
    writeFileSync(path, new Uint8Array(content));
    await chooseBackup(page, path);
    await appears(page, `[data-problem="${problem}"]`);
    expect(await words(page, '[data-problem]')).toContain('لم يتغيّر شيء في مكتبتك');
  }
});
