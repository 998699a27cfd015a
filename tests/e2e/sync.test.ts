import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { build } from '../../scripts/build.ts';
import { until } from '../../scripts/until.ts';
import { account, type CouchServer, openCouchServer } from '../couch-server.ts';
import { aHighlight } from '../lib/a-highlight.ts';
import { aDraft, anArticle } from '../lib/an-article.ts';
import { appears, click, command, disappears, openSession, type Session, words } from './session.ts';
import { openWeb, type Web } from './web.ts';

/** What a page of the extension has of the browser. */
declare const chrome: typeof import('wxt/browser').browser;

/** Two people's browsers (or one person's two) and a server between them. */
let folder: string;
let server: CouchServer;
let web: Web;
let one: Session;
let other: Session;
let name = '';
let databases = 0;

/** No test can click the browser's own question, so this build has the answer already: all else in it is as it is. */
async function permittedBuild(): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'naqi-permitted-'));
  await cp(build('chrome'), copy, { recursive: true });
  const manifest = JSON.parse(await readFile(join(copy, 'manifest.json'), 'utf8'));
  await writeFile(
    join(copy, 'manifest.json'),
    JSON.stringify({ ...manifest, host_permissions: ['http://127.0.0.1/*'] }),
  );
  return copy;
}

beforeAll(async () => {
  folder = await permittedBuild();
  server = await openCouchServer();
  web = await openWeb();
  const args = web.args.map((arg) =>
    arg.startsWith('--proxy-bypass-list') ? `${arg};${new URL(server.origin).host}` : arg,
  );
  const options = { folder, web: { ...web, args } };
  one = await openSession(options);
  other = await openSession({ ...options, language: 'en' });
});
beforeEach(() => {
  name = `naqi-${databases++}`;
  server.fail(null);
});
afterEach(async () => {
  for (const session of [one, other]) {
    const library = await session.openOwn('library.html#preferences');
    await appears(library, '#sync[aria-busy="false"]');
    if (await library.$(command('disconnect-sync'))) {
      await library.click(command('disconnect-sync'));
      await disappears(library, command('disconnect-sync'));
    }
    // The browser itself notes every answer that is no success, and a checkpoint that is not there yet is one.
    session.forgive(/127\.0\.0\.1/);
    session.forgive(/CouchDB|PouchDB/);
    await session.endTest();
  }
});
afterAll(async () => {
  await one.close();
  await other.close();
  await web.close();
  await server.close();
  await rm(folder, { recursive: true, maxRetries: 5 });
});

const preferences = (session: Session) => session.openOwn('library.html#preferences');

async function fill(page: Page, field: string, value: string): Promise<void> {
  await appears(page, command(field));
  await page.$eval(command(field), (input) => (input as HTMLInputElement).select());
  await page.type(command(field), value);
}

async function fillIn(page: Page, { user, password } = account, address = `${server.origin}/${name}`) {
  await fill(page, 'sync-address', address);
  if (user) await fill(page, 'sync-user', user);
  if (password) await fill(page, 'sync-password', password);
  await click(page, command('connect-sync'));
}

/** Connects, and makes the database if it is not there. */
async function connect(session: Session): Promise<Page> {
  const page = await preferences(session);
  await fillIn(page);
  await until('it is connected, or asks for the database', async () => {
    if (await page.$(command('create-database'))) await page.click(command('create-database'));
    return page.$(command('sync-now'));
  });
  await inStep(page);
  return page;
}

const stateOf = (page: Page) =>
  page.evaluate(async () => {
    const stored = await chrome.storage.local.get('sync:state');
    return (stored['sync:state'] ?? {}) as { phase?: string; inStepAt?: number; trouble?: { reason: string } };
  });

const inStep = (page: Page) =>
  until('library and server are in step', async () => (await stateOf(page)).phase === 'in-step', 60);

/** Presses the button and waits until this attempt has come to something. */
async function syncNow(page: Page): Promise<void> {
  const before = (await stateOf(page)).inStepAt;
  await click(page, command('sync-now'));
  await until('it was synchronised', async () => {
    const { phase, inStepAt } = await stateOf(page);
    return phase === 'in-step' && inStepAt !== before;
  });
}

/** Asks the background as a page of ours does. */
async function ask<Value>(page: Page, request: string, argument: unknown): Promise<Value> {
  const answer = await page.evaluate((message) => chrome.runtime.sendMessage(message), { request, argument } as never);
  expect(answer).toMatchObject({ ok: true });
  return (answer as { value: Value }).value;
}

interface Stored {
  tags: string[];
  highlights: { id: string }[];
  position: { progress: number } | null;
  headline: string;
  _rev: string;
}
const onServer = (id: string): Promise<Stored> => server.database(name).get(`article:${id}`, { conflicts: true });
const place = (progress: number) => ({ block: 0, words: 'انطلقت صباح امس', offset: 0, progress });

test('both write offline, then meet', async () => {
  const a = await connect(one);
  await ask(a, 'save', aDraft('shared'));
  await syncNow(a);
  const b = await connect(other);
  await server.die();
  await ask(a, 'edit', { ids: ['shared'], edit: { addTags: ['أنهار'] } });
  await ask(a, 'putHighlight', { id: 'shared', highlight: aHighlight('of-one') });
  await ask(a, 'keepPosition', { id: 'shared', position: place(0.7) });
  await ask(a, 'save', aDraft('only-one', { headline: 'خبر من الأول' }));
  await ask(b, 'edit', { ids: ['shared'], edit: { addTags: ['كتب'] } });
  await ask(b, 'putHighlight', { id: 'shared', highlight: aHighlight('of-other') });
  await ask(b, 'keepPosition', { id: 'shared', position: place(0.3) });
  await ask(b, 'save', aDraft('only-other', { headline: 'خبر من الثاني' }));
  await server.comeBack();
  await syncNow(a);
  await syncNow(b);
  await syncNow(a);

  const { tags, highlights, position } = await onServer('shared');
  expect(tags.toSorted()).toEqual(['أنهار', 'كتب']);
  expect(highlights.map(({ id }) => id).toSorted()).toEqual(['of-one', 'of-other']);
  expect(position?.progress).toBe(0.7);
  for (const session of [one, other]) {
    const library = await session.openOwn('library.html');
    for (const id of ['shared', 'only-one', 'only-other']) await appears(library, `[data-entry="${id}"]`);
    const reader = await session.openOwn('reader.html?id=only-other');
    await appears(reader, '[itemprop="articleBody"] p');
    expect(await words(reader, '[itemprop="headline"]')).toBe('خبر من الثاني');
  }
});

test('a change is sent by itself', async () => {
  const a = await connect(one);
  await ask(a, 'save', aDraft('by-itself'));
  await until('it is on the server', () => onServer('by-itself').catch(() => null), 60);
  await inStep(a);
});

test('a server that dies mid-way and comes back has all in the end', async () => {
  const a = await connect(one);
  let bulks = 0;
  server.fail(({ url }) => (url?.includes('_bulk_docs') && ++bulks > 1 ? 'drop' : null));
  for (let i = 0; i < 24; i++) await ask(a, 'save', aDraft(`many-${i}`, { headline: `خبر ${i}` }));
  await click(a, command('sync-now'));
  await until('it says that the server does not answer', async () =>
    (await words(a, '#sync')).includes('الخادم لا يستجيب'),
  );
  // It passes by itself: the library does not alarm.
  const library = await one.openOwn('library.html');
  await appears(library, '[data-entry] .entry');
  expect(await library.$(command('sync-state'))).toBeNull();
  server.fail(null);
  await a.bringToFront();
  await syncNow(a);
  for (let i = 0; i < 24; i++) expect(await onServer(`many-${i}`)).toMatchObject({ headline: `خبر ${i}` });
});

test('a wrong password is said in words, and nothing is kept of it', async () => {
  const b = await preferences(other);
  await fillIn(b, { ...account, password: 'guessed' });
  await until('it says so', async () => (await words(b, '#sync')).includes('did not accept the user name'));
  expect(await b.evaluate(async () => Object.keys(await chrome.storage.local.get(null)))).not.toContain('sync:server');
  await fillIn(b, account, 'http://couch.example/naqi');
  await until('it says so', async () => (await words(b, '#sync')).includes('is not encrypted'));
});

test('what asks something of the reader stands in the head of the library: a full disk there', async () => {
  const b = await connect(other);
  server.fail(({ url }) =>
    url?.includes('_bulk_docs') ? { status: 507, body: { error: 'insufficient_storage', reason: 'no space' } } : null,
  );
  await ask(b, 'save', aDraft('no-room'));
  await click(b, command('sync-now'));
  await until('it says so', async () => (await words(b, '#sync')).includes('server’s disk is full'));
  const library = await other.openOwn('library.html');
  await appears(library, command('sync-state'));
  await appears(library, '[data-entry="no-room"]');
  server.fail(null);
  await b.bringToFront();
  await syncNow(b);
  expect(await onServer('no-room')).toMatchObject({ headline: anArticle().headline });
  await disappears(library, command('sync-state'));
});

test('a hundred articles with pictures come and go in bounded batches', async () => {
  const { html: _, text: __, ...fields } = anArticle();
  const picture = Buffer.alloc(60_000, 7).toString('base64');
  const body = Buffer.from(JSON.stringify({ html: '<p>نص.</p>', text: 'نص.', removed: [] })).toString('base64');
  const db = server.database(name);
  await db.bulkDocs(
    Array.from({ length: 100 }, (_one, i) => ({
      ...fields,
      _id: `article:picture-${i}`,
      schema: 3,
      headline: `خبر مصوّر ${i}`,
      savedAt: '2026-03-14T10:00:00.000Z',
      changedAt: '2026-03-14T10:00:00.000Z',
      removedAt: null,
      filled: true,
      pictures: [{ src: 'https://a.example/p.jpg', attachment: 'picture-1', width: 2, height: 1 }],
      _attachments: {
        'body.json': { content_type: 'application/json', data: body },
        'picture-1': { content_type: 'image/jpeg', data: picture },
      },
    })),
  );
  const b = await connect(other);
  expect(server.requests.filter((one) => one.includes(`/${name}/_bulk_get`)).length).toBeGreaterThanOrEqual(10);
  await click(b, command('disconnect-sync'));
  await appears(b, command('connect-sync'));

  name = `naqi-${databases++}`;
  await fillIn(b);
  await click(b, command('create-database'));
  await inStep(b);
  const { doc_count } = await server.database(name).info();
  expect(doc_count).toBeGreaterThanOrEqual(100);
  expect(server.largest()).toBeLessThan(10 * (60_000 * 1.4 + 8000));
  const sent = await server.database(name).getAttachment('article:picture-99', 'picture-1');
  expect(Buffer.from(sent).equals(Buffer.alloc(60_000, 7))).toBe(true);
});
