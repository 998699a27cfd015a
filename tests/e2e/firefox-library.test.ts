import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { until } from '../../scripts/until.ts';
import { account, type CouchServer, openCouchServer } from '../couch-server.ts';
import { type FirefoxSession, openFirefoxSession } from './firefox-session.ts';
import { sample, sampleAddress } from './session.ts';

/** What the library does with the browser, in the other browser: its own way with databases, files, permissions and the network. */
let server: CouchServer;
let session: FirefoxSession;
beforeAll(async () => {
  server = await openCouchServer();
  session = await openFirefoxSession({ direct: new URL(server.origin).hostname });
  const page = await session.browser.newPage();
  await page.goto(sampleAddress);
  await session.press();
  await until('it can be saved', () =>
    session.inPopup(`return document.querySelector('[data-command="save"]') !== null`),
  );
  await session.inPopup(`document.querySelector('[data-command="save"]').click()`);
  await until('it is saved', () =>
    session.inPopup(`return document.querySelector('[data-command="unsave"][aria-busy="false"]') !== null`),
  );
  await session.inPopup(`document.querySelector('[data-command="open-library"]').click()`);
  await has('[data-entry]');
});
afterEach(async () => {
  expect(await session.complaints()).toEqual([]);
});
afterAll(async () => {
  await session.close();
  await server.close();
});

const ask = <T>(expression: string) => session.inTab<T>(`return ${expression}`);
const has = (selector: string) =>
  until(`${selector} appears`, () => ask<boolean>(`document.querySelector('${selector}') !== null`), 60);
const goes = (selector: string) =>
  until(`${selector} goes`, () => ask<boolean>(`document.querySelector('${selector}') === null`), 60);
const words = (selector: string) => ask<string>(`document.querySelector('${selector}')?.innerText ?? ''`);
const headlines = () =>
  ask<string[]>(`[...document.querySelectorAll('[data-entry] .entry-headline')].map((one) => one.innerText)`);

async function press(name: string): Promise<void> {
  await has(`[data-command="${name}"]:enabled`);
  // As from a hand: the browser gives permissions to nobody else.
  await session.inTab(`const hand = content.windowUtils.setHandlingUserInput(true);
    document.querySelector('[data-command="${name}"]').click();
    hand.destruct();`);
}

async function show(view: string): Promise<void> {
  await session.inTab(`content.location.hash = '${view}'`);
}

/** Writes into a field as its reader does. */
async function type(selector: string, typed: string): Promise<void> {
  await has(selector);
  await session.inTab(`const field = document.querySelector('${selector}');
    field.value = ${JSON.stringify(typed)};
    field.dispatchEvent(new content.Event('input', { bubbles: true }));`);
}

/** Gives a file to a button that takes one. */
async function give(name: string, called: string, bytes: Buffer): Promise<void> {
  await has(`[data-command="${name}"]`);
  await session.inTab(`const bytes = Uint8Array.from(atob(${JSON.stringify(bytes.toString('base64'))}), (one) => one.charCodeAt(0));
    const input = document.querySelector('[data-command="${name}"]');
    const given = new content.DataTransfer();
    given.items.add(new content.File([Cu.cloneInto(bytes, content)], ${JSON.stringify(called)}));
    input.files = given.files;
    input.dispatchEvent(new content.Event('change', { bubbles: true }));`);
}

test('a list of another program comes in', async () => {
  await show('preferences');
  const path = join(import.meta.dirname, '../lib/library/import/files/instapaper-export.csv');
  await give('import', 'instapaper-export.csv', readFileSync(path));
  await has('.import-counts');
  // This Firefox speaks English.
  expect(await words('.import-counts')).toContain('4 articles');
});

test('another form of a word finds its article', async () => {
  await show('');
  await until('all are listed', async () => (await headlines()).length > 1);
  await type('input[type="search"]', 'للمكتبات العائمة');
  await until('it is found', async () => (await headlines()).includes(sample.headline));
  await until('its words are marked', () => ask<boolean>(`content.CSS.highlights.has('search-match')`));
  await type('input[type="search"]', '');
});

test('what is backed up, deleted for good and restored is there again, with its pictures', async () => {
  const all = await until('all are listed', async () => {
    const found = await headlines();
    return found.length > 2 && found;
  });
  await show('preferences');
  await press('backup');
  const name = await until('the backup is there', () => {
    const files = readdirSync(session.downloads);
    return files.every((file) => !file.endsWith('.part')) && files.find((file) => file.endsWith('.zip'));
  });
  const backup = readFileSync(join(session.downloads, name));
  await show('');
  await press('select-all');
  await press('delete');
  await goes('[data-entry]');
  await show('bin');
  await has('[data-entry]');
  await press('empty-bin');
  await press('confirm');
  await goes('[data-entry]');

  await show('preferences');
  await give('restore', name, backup);
  await has('[data-phase="done"]');
  await show('');
  await until('all are listed', async () => (await headlines()).length === all.length);
  expect((await headlines()).toSorted()).toEqual(all.toSorted());
  await session.inTab(
    `[...document.querySelectorAll('[data-entry] a')].find((one) => one.innerText === ${JSON.stringify(sample.headline)}).click()`,
  );
  await has('[itemprop="articleBody"] p');
  await until('the pictures come from the disk', () =>
    ask<boolean>(
      `[...document.querySelectorAll('article img')].filter((one) => one.src.startsWith('blob:')).length === 2`,
    ),
  );
});

test('it is in step with a server', async () => {
  await press('open-library');
  await has('[data-entry]');
  await show('preferences');
  await type('[data-command="sync-address"]', `${server.origin}/naqi`);
  await type('[data-command="sync-user"]', account.user);
  await type('[data-command="sync-password"]', account.password);
  await press('connect-sync');
  await press('create-database');
  await until('it says so', async () => (await words('#sync')).includes('Your library and the server match.'));
  const { rows } = await server.database('naqi').allDocs({ include_docs: true });
  const there = rows.map(({ doc }: { doc: { headline?: string } }) => doc.headline);
  expect(there).toContain(sample.headline);
  // What another machine writes arrives.
  const own = rows.find(({ doc }: { doc: { headline?: string } }) => doc.headline === sample.headline).doc;
  await server.database('naqi').put({ ...own, tags: ['أنهار'], changedAt: new Date().toISOString() });
  await press('sync-now');
  await show('');
  await until('the tag is there', async () => (await words('main')).includes('أنهار'));
});
