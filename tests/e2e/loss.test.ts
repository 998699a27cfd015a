import { appendFile, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { articleId } from '../../lib/address.ts';
import { openExtensionBrowser } from '../../scripts/extension-browser.ts';
import { until } from '../../scripts/until.ts';
import { aDraft } from '../lib/an-article.ts';
import { appears, bodyLines } from './session.ts';
import { storedArticles } from './store.ts';

/** Saves that are answered in all, in so many lives of the browser. Each life ends by SIGKILL, at a moment that nobody has prepared for. */
const LIVES = 10;
const SAVES = 200;
const IN_FLIGHT = 6;

const seed = Number(process.env.LOSS_SEED) || Date.now() % 1_000_000;

let state = seed;
/** A number from 0 to below 1, the next of the seed's. */
function random(): number {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
}

/** A browser with this profile, and the library's page in it. */
async function openLibrary(profile: string) {
  const { browser, extension } = await openExtensionBrowser({ userDataDir: profile });
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${extension.id}/library.html`);
  return { browser, extension, page };
}

let userDataDir: string;
beforeAll(async () => {
  userDataDir = await mkdtemp(join(tmpdir(), 'naqi-loss-'));
});
afterAll(() => rm(userDataDir, { recursive: true, maxRetries: 5 }));

const urlOf = (number: number) => `https://www.sunbula.example/news/${10_000 + number}`;

/** The words of one save: which article, which time, and some weight. */
const textOf = (number: number, time: number, size: number) =>
  `مقال ${number} حُفظ للمرة ${time}. ${'كلمات تملأ السطور حتى آخر الصفحة. '.repeat(size)}تم.`;

interface Save {
  number: number;
  time: number;
  text: string;
  answered: boolean;
}

/** Everything that was ever asked, by the id of the article, in order. */
const asked = new Map<string, Save[]>();

async function nextSave(count: number): Promise<{ id: string; save: Save }> {
  // One in five saves an article once more.
  const number = count > 5 && random() < 0.2 ? Math.floor(random() * count) : count;
  const id = await articleId(urlOf(number));
  const saves = asked.get(id) ?? [];
  asked.set(id, saves);
  const time = saves.length + 1;
  const save = { number, time, text: textOf(number, time, Math.floor(random() * 600)), answered: false };
  saves.push(save);
  return { id, save };
}

/** Asks the background, as the popup does, and resolves with whether it said that the article is saved. */
async function ask(page: Page, id: string, { number, text }: Save): Promise<boolean> {
  const html = `<p>${text}</p>`;
  const draft = aDraft(id, {
    url: urlOf(number),
    headline: `مقال ${number}`,
    html,
    text,
    words: text.split(' ').length,
  });
  return page.evaluate(async (argument) => {
    const { runtime } = (
      globalThis as unknown as { chrome: { runtime: { sendMessage(m: object): Promise<{ ok: boolean }> } } }
    ).chrome;
    return (await runtime.sendMessage({ request: 'save', argument }))?.ok === true;
  }, draft as never);
}

/** What is wrong with the library now: an answered save that is not there, or anything that is not whole. */
async function losses(page: Page): Promise<string[]> {
  const stored = await storedArticles(page);
  const wrong: string[] = [];
  for (const [id, saves] of asked) {
    const found = stored.get(id);
    const answered = saves.findLastIndex((save) => save.answered);
    if (!found) {
      if (answered >= 0) wrong.push(`${id}: missing`);
      continue;
    }
    // What was asked for and not answered may be there or not; half of it may not.
    const at = saves.findIndex(({ text }) => text === found.text);
    if (at < answered || at < 0) wrong.push(`${id}: ${at < 0 ? 'damaged' : 'an older one'}`);
  }
  return wrong;
}

test('of two hundred saves with the browser killed ten times in their midst, none that was answered is missing or damaged', async () => {
  console.log(`LOSS_SEED=${seed}`);
  let count = 0;
  let answers = 0;
  for (let life = 1; life <= LIVES; life++) {
    const { browser, page } = await openLibrary(userDataDir);
    expect({ life, wrong: await losses(page) }).toEqual({ life, wrong: [] });

    // The kill comes a moment after one of the last answers, while others are under way.
    const last = Math.round((SAVES / LIVES) * life + (life < LIVES ? random() * 10 - 5 : 0));
    let alive = true;
    const worker = async () => {
      while (alive) {
        const { id, save } = await nextSave(count++);
        try {
          save.answered = await ask(page, id, save);
          if (save.answered) answers++;
        } catch {
          // The browser is gone.
          alive = false;
        }
      }
    };
    const workers = Array.from({ length: IN_FLIGHT }, worker);
    await until('some are answered', () => answers >= last);
    await wait(random() * 40);
    const { pid } = browser.process() ?? {};
    if (!pid) throw new Error('the browser has no process');
    const gone = new Promise((resolve) => browser.process()?.once('exit', resolve));
    process.kill(-pid, 'SIGKILL');
    await gone;
    alive = false;
    await Promise.all(workers);
  }
  const { browser, extension, page } = await openLibrary(userDataDir);
  expect(await losses(page)).toEqual([]);
  expect(answers).toBeGreaterThanOrEqual(SAVES);

  // Its reader sees them, too.
  const [id, saves] = [...asked].findLast(([, all]) => all.some(({ answered }) => answered)) ?? [];
  await page.goto(`chrome-extension://${extension.id}/reader.html?id=${id}`);
  await appears(page, '[itemprop="articleBody"] p');
  expect(saves?.map(({ text }) => text)).toContain((await bodyLines(page)).join('\n'));
  console.log(`${count} asked, ${answers} answered, none lost`);
  await browser.close();
}, 240_000);

const databaseFolder = (profile: string, extensionId: string): string =>
  join(profile, 'Default', 'IndexedDB', `chrome-extension_${extensionId}_0.indexeddb.leveldb`);

/** Ends the log of Chromium's database as a browser does that is killed while it writes: with the head of a record, and half of the rest. */
async function tearLog(profile: string, extensionId: string): Promise<void> {
  const folder = databaseFolder(profile, extensionId);
  const log =
    (await readdir(folder))
      .filter((name) => name.endsWith('.log'))
      .sort()
      .at(-1) ?? '';
  // LevelDB's log format: blocks of 32 KB, which no record crosses; four bytes of checksum, two of length, one of type (1: the whole record).
  const BLOCK = 32_768;
  const HEAD = 7;
  const { size } = await stat(join(folder, log));
  const length = Math.max(0, Math.min(6000, BLOCK - (size % BLOCK) - HEAD));
  const record = Buffer.alloc(HEAD + Math.floor(length / 2), 'x');
  record.writeUInt16LE(length, 4);
  record.writeUInt8(1, 6);
  await appendFile(join(folder, log), new Uint8Array(record));
}

test('a log that a killed browser has left torn costs nothing that was saved before it or after it', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'naqi-torn-'));
  const ids: string[] = [];
  for (let life = 1; life <= 3; life++) {
    const { browser, extension, page } = await openLibrary(profile);
    const stored = await storedArticles(page);
    expect({ life, missing: ids.filter((id) => !stored.has(id)) }).toEqual({ life, missing: [] });
    for (const number of [1, 2, 3]) {
      const id = await articleId(urlOf(life * 10 + number));
      const text = textOf(number, life, 100);
      expect(await ask(page, id, { number: life * 10 + number, time: 1, text, answered: false })).toBe(true);
      ids.push(id);
    }
    await browser.close();
    await tearLog(profile, extension.id);
  }
  await rm(profile, { recursive: true, maxRetries: 5 });
}, 120_000);

test('a library that the browser has thrown away is said to be lost, with the way back, until that was read', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'naqi-thrown-'));
  const first = await openLibrary(profile);
  expect(await ask(first.page, await articleId(urlOf(1)), { number: 1, time: 1, text: 'نص', answered: false })).toBe(
    true,
  );
  await first.page.reload();
  await appears(first.page, '[data-entry] .entry');
  expect(await first.page.$('[data-command="dismiss-loss"]')).toBeNull();
  await first.browser.close();

  // The disk gives back something else than it was given.
  const folder = databaseFolder(profile, first.extension.id);
  for (const name of await readdir(folder)) {
    if (/\.(?:log|ldb)$/.test(name)) await writeFile(join(folder, name), new Uint8Array(Buffer.alloc(5000, 'x')));
  }
  const second = await openLibrary(profile);
  await until('the new library is there', async () => {
    await second.page.reload();
    return second.page.$('[data-command="dismiss-loss"]');
  });
  expect(await second.page.$eval('.remark', (remark) => remark.textContent)).toContain('فقد المتصفح مكتبتك');
  expect(await second.page.$('[data-entry]')).toBeNull();
  await second.page.click('[data-command="restore-lost"]');
  await appears(second.page, '.backup-section');
  await second.page.click('[data-command="dismiss-loss"]');
  await until('it was put away', async () => (await second.page.$('[data-command="dismiss-loss"]')) === null);
  await second.page.reload();
  await appears(second.page, '.backup-section');
  expect(await second.page.$('[data-command="dismiss-loss"]')).toBeNull();
  await second.browser.close();
  await rm(profile, { recursive: true, maxRetries: 5 });
}, 120_000);
