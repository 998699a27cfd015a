import 'fake-indexeddb/auto';
import '../browser-globals';
import PouchDB from 'pouchdb-browser';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type ArticleDocument, BODY, type Database, documentId } from '../../../../lib/library/database';
import { migrate } from '../../../../lib/library/migrate';
import type { SyncServer } from '../../../../lib/library/sync/address';
import { type Outcome, openForReplication, replicate } from '../../../../lib/library/sync/replicate';
import { resolveConflicts } from '../../../../lib/library/sync/resolve';
import { createDatabase, lookWhetherWritable, openRemote } from '../../../../lib/library/sync/server';
import { tombstone } from '../../../../lib/library/tombstone';
import { account, type CouchServer, openCouchServer } from '../../../couch-server.ts';
import { aHighlight } from '../../a-highlight';
import { anArticle } from '../../an-article';

/** Two machines and a server. The protocol is the real one; only the disks are not. */
let server: CouchServer;
let databases = 0;
let name: string;
const machine = (which: string): Database =>
  new PouchDB<ArticleDocument>(`${name}-${which}`, { auto_compaction: true });

beforeAll(async () => {
  server = await openCouchServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  server.fail(null);
  name = `library-${databases++}`;
  await createDatabase(openRemote(there()));
});

const there = (different: Partial<SyncServer> = {}): SyncServer => ({
  address: `${server.origin}/${name}`,
  ...account,
  ...different,
});

const sync = (which: string, batch = 10, target = there()): Promise<Outcome> =>
  replicate({
    local: openForReplication(`${name}-${which}`),
    remote: openRemote(target),
    batch,
    tell: () => undefined,
  });

const at = (hour: number) => `2026-03-15T${String(hour).padStart(2, '0')}:00:00.000Z`;

/** Writes an article as the background does. */
async function write(which: string, id: string, different: Partial<ArticleDocument> & { text?: string } = {}) {
  const db = machine(which);
  const { html: _, text: __, ...fields } = anArticle();
  const { text, ...changed } = different;
  const stored = await db.get(documentId(id)).catch(() => ({}) as Partial<ArticleDocument> & { _attachments?: object });
  const body = text === undefined ? {} : { [BODY]: attachment(JSON.stringify({ html: '', text, removed: [] })) };
  await db.put({
    ...migrate({ ...fields, schema: 3, savedAt: at(1), removedAt: null, ...stored } as ArticleDocument),
    ...changed,
    _id: documentId(id),
    _attachments: { ...stored._attachments, ...body },
  } as ArticleDocument & PouchDB.Core.IdMeta);
}

const attachment = (content: string | Uint8Array<ArrayBuffer>, type = 'application/json') => ({
  content_type: type,
  data: new Blob([content], { type }),
});

/** A document as it is everywhere: where in the history an attachment came is each machine's own affair. */
async function everywhere(which: string, id: string) {
  const { _attachments = {}, ...fields } = await read(which, id);
  const digests = Object.entries(_attachments).map(([name, one]) => [name, (one as { digest?: string }).digest]);
  return { ...fields, digests };
}

const read = (which: string, id: string) => machine(which).get(documentId(id), { conflicts: true });

async function textOf(which: string, id: string): Promise<string> {
  const blob = (await machine(which).getAttachment(documentId(id), BODY)) as Blob;
  return JSON.parse(await blob.text()).text;
}

async function leavesOnServer(id: string): Promise<{ _rev: string; _deleted?: true }[]> {
  const leaves = await server.database(name).get(documentId(id), { open_revs: 'all' });
  return leaves.map(({ ok }: { ok: object }) => ok);
}

const isGone = (which: string, id: string) =>
  read(which, id).then(
    () => false,
    ({ status }) => status === 404,
  );

describe('two machines', () => {
  test('have what the other has, with its text and its pictures', async () => {
    const picture = new Uint8Array([1, 2, 3, 250]);
    await write('a', 'one', { text: 'نص أول' });
    await machine('a').putAttachment(
      documentId('one'),
      'picture-1',
      (await read('a', 'one'))._rev,
      new Blob([picture], { type: 'image/png' }),
      'image/png',
    );
    await write('b', 'two', { text: 'نص ثان' });
    expect(await sync('a')).toEqual({ received: 0, sent: 1, resolved: 0, batch: 10 });
    expect(await sync('b')).toEqual({ received: 1, sent: 1, resolved: 0, batch: 10 });
    expect(await sync('a')).toEqual({ received: 1, sent: 0, resolved: 0, batch: 10 });
    expect([await textOf('b', 'one'), await textOf('a', 'two')]).toEqual(['نص أول', 'نص ثان']);
    const kept = (await machine('b').getAttachment(documentId('one'), 'picture-1')) as Blob;
    expect(new Uint8Array(await kept.arrayBuffer())).toEqual(picture);
    expect(await sync('a')).toEqual({ received: 0, sent: 0, resolved: 0, batch: 10 });
  });

  /** Both have the article, and then each changes it on its own. */
  async function meet(
    a: Partial<ArticleDocument> & { text?: string },
    b: Partial<ArticleDocument> & { text?: string },
  ): Promise<void> {
    await write('a', 'one', { text: 'نص أول', changedAt: at(1) });
    await sync('a');
    await sync('b');
    await write('a', 'one', a);
    await write('b', 'one', b);
  }

  const place = (progress: number) => ({ block: 1, words: 'كلمات', offset: 0, progress });

  test('that both wrote offline have the tags and highlights of both and the further place, when they meet', async () => {
    await meet(
      { tags: ['أنهار'], highlights: [aHighlight('one')], position: place(0.8), changedAt: at(2) },
      { tags: ['كتب'], highlights: [aHighlight('two')], position: place(0.2), favourite: true, changedAt: at(3) },
    );
    await sync('a');
    expect(await sync('b')).toMatchObject({ resolved: 1 });
    await sync('a');
    const [a, b] = [await everywhere('a', 'one'), await everywhere('b', 'one')];
    expect(a).toEqual(b);
    expect(a).toMatchObject({ tags: ['كتب', 'أنهار'], position: place(0.8), favourite: true, changedAt: at(3) });
    expect(a.highlights.map(({ id }) => id)).toEqual(['two', 'one']);
    expect(a._conflicts).toBeUndefined();
    expect((await leavesOnServer('one')).filter(({ _deleted }) => !_deleted)).toHaveLength(1);
    expect([await sync('a'), await sync('b')]).toMatchObject([
      { received: 0, sent: 0, resolved: 0 },
      { received: 0, sent: 0, resolved: 0 },
    ]);
  });

  test('that resolve the same conflict at once come to the same revision', async () => {
    await meet({ tags: ['أنهار'], changedAt: at(2) }, { tags: ['كتب'], changedAt: at(3) });
    // Each pushes without having seen the other's: the server is left with the conflict.
    for (const which of ['a', 'b']) await machine(which).replicate.to(openRemote(there()).database);
    expect((await leavesOnServer('one')).filter(({ _deleted }) => !_deleted)).toHaveLength(2);
    for (const which of ['a', 'b']) {
      const local = openForReplication(`${name}-${which}`);
      await local.replicate.from(openRemote(there()).database);
      expect(await resolveConflicts(local)).toBe(1);
    }
    expect(await everywhere('a', 'one')).toEqual(await everywhere('b', 'one'));
    for (const which of ['a', 'b']) expect(await sync(which)).toMatchObject({ resolved: 0 });
    expect((await leavesOnServer('one')).filter(({ _deleted }) => !_deleted)).toHaveLength(1);
    expect([await sync('a'), await sync('b')]).toMatchObject([{ resolved: 0 }, { resolved: 0 }]);
  });

  test.each([
    ['a', at(9), at(2)],
    ['b', at(2), at(9)],
  ])(
    'have the text that goes with what they say of it (newer at %s), though the server holds both',
    async (newer, ofA, ofB) => {
      await meet(
        { text: 'نص من أ', headline: 'عنوان من أ', changedAt: ofA },
        { text: 'نص من ب', headline: 'عنوان من ب', changedAt: ofB },
      );
      for (const which of ['a', 'b']) await machine(which).replicate.to(openRemote(there()).database);
      for (const which of ['a', 'b', 'a', 'b']) await sync(which);
      const letter = newer === 'a' ? 'أ' : 'ب';
      for (const which of ['a', 'b', 'c']) {
        if (which === 'c') await sync('c');
        expect((await read(which, 'one')).headline).toBe(`عنوان من ${letter}`);
        expect(await textOf(which, 'one')).toBe(`نص من ${letter}`);
      }
    },
  );

  test('end what one of them has ended', async () => {
    await meet({}, {});
    await sync('a');
    await sync('b');
    await machine('a').put(tombstone(await read('a', 'one'), at(5)));
    await sync('a');
    await sync('b');
    expect([await isGone('a', 'one'), await isGone('b', 'one')]).toEqual([true, true]);
    expect(await sync('a')).toMatchObject({ received: 0, sent: 0 });
  });

  test('end it though the other has changed it before, without knowing', async () => {
    await meet({}, { tags: ['كتب'], changedAt: at(4) });
    await machine('a').put(tombstone(await read('a', 'one'), at(5)));
    for (const which of ['a', 'b', 'a', 'b']) await sync(which);
    expect([await isGone('a', 'one'), await isGone('b', 'one')]).toEqual([true, true]);
  });

  test('keep it where the other has changed it after that, for good', async () => {
    await meet({}, { tags: ['كتب'], changedAt: at(6) });
    await machine('a').put(tombstone(await read('a', 'one'), at(5)));
    for (const which of ['a', 'b', 'a', 'b']) await sync(which);
    expect(await read('a', 'one')).toMatchObject({ tags: ['كتب'] });
    expect(await everywhere('a', 'one')).toEqual(await everywhere('b', 'one'));
    await write('b', 'one', { favourite: true, changedAt: at(7) });
    for (const which of ['b', 'a']) await sync(which);
    expect(await read('a', 'one')).toMatchObject({ favourite: true });
    expect(await textOf('a', 'one')).toBe('نص أول');
  });

  test('leave to a newer version what it has written, and bring it along untouched', async () => {
    await write('a', 'one', { text: 'نص', schema: 9, mood: 'calm' } as never);
    await sync('a');
    await sync('b');
    expect(await read('b', 'one')).toMatchObject({ schema: 9, mood: 'calm' });
    expect(await everywhere('b', 'one')).toEqual(await everywhere('a', 'one'));
    await write('a', 'one', { tags: ['أنهار'], schema: 9, changedAt: at(3) });
    await write('b', 'one', { tags: ['كتب'], schema: 9, changedAt: at(4) });
    await sync('a');
    expect(await sync('b')).toMatchObject({ resolved: 0 });
    expect((await read('b', 'one'))._conflicts).toHaveLength(1);
  });

  test('take nothing that is no article, and send nothing that is none', async () => {
    const remote = server.database(name);
    await remote.put({ _id: 'shopping', milk: 2 });
    await remote.put({ _id: '_design/views', views: {} });
    await machine('a').put({ _id: 'diary' } as never);
    await write('a', 'one', { text: 'نص' });
    await sync('a');
    expect((await machine('a').allDocs()).rows.map(({ id }) => id)).toEqual(['article:one', 'diary']);
    const { rows } = await remote.allDocs();
    expect(rows.map(({ id }: { id: string }) => id)).toEqual(['_design/views', 'article:one', 'shopping']);
  });
});

describe('what goes wrong', () => {
  const reasonOf = (attempt: Promise<unknown>) =>
    attempt.then(
      () => 'none',
      ({ trouble }) => trouble?.reason,
    );
  const unless = (part: RegExp, status: number, body: object) =>
    server.fail(({ method, url }) => (part.test(`${method} ${url}`) ? { status, body } : null));

  test('a wrong password', async () => {
    expect(await reasonOf(sync('a', 10, there({ password: 'x' })))).toBe('password');
    expect(await reasonOf(sync('a', 10, there({ user: '', password: '' })))).toBe('password');
  });

  test('a database that is not there, and is made', async () => {
    const other = there({ address: `${server.origin}/none-${name}` });
    expect(await reasonOf(sync('a', 10, other))).toBe('no-database');
    await createDatabase(openRemote(other));
    expect(await reasonOf(sync('a', 10, other))).toBe('none');
  });

  test('a server that is no CouchDB', async () => {
    server.fail(() => ({ status: 200, body: { hello: 'world' } }));
    expect(await reasonOf(sync('a'))).toBe('no-couchdb');
    server.fail(() => ({ status: 404, body: {} }));
    expect(await reasonOf(sync('a'))).toBe('no-couchdb');
    server.fail(() => ({ status: 401, body: {} }));
    expect(await reasonOf(sync('a'))).toBe('no-couchdb');
  });

  test('a server that sends elsewhere is not followed there', async () => {
    const other = await openCouchServer({ open: true });
    await createDatabase(openRemote({ address: `${other.origin}/${name}`, user: '', password: '' }));
    server.fail(({ url }) => ({ status: 307, body: {}, location: `${other.origin}${url}` }));
    other.requests.length = 0;
    expect(await reasonOf(sync('a'))).toBe('no-couchdb');
    expect(other.requests).toEqual([]);
    await other.close();
  });

  test('an account that may not write', async () => {
    unless(/^(?:PUT|POST .*_bulk_docs)/, 403, { error: 'forbidden', reason: 'no' });
    expect(await reasonOf(lookWhetherWritable(openRemote(there())))).toBe('no-right');
    await write('a', 'one', { text: 'نص' });
    expect(await reasonOf(sync('a'))).toBe('no-right');
    server.fail(null);
    expect(await reasonOf(lookWhetherWritable(openRemote(there())))).toBe('none');
  });

  test.each([
    ['507', 507, { error: 'insufficient_storage', reason: 'quota' }],
    ['500', 500, { error: 'error', reason: 'enospc' }],
  ])('a disk that is full there, told by %s: all is sent when there is room', async (_, status, body) => {
    unless(/_bulk_docs/, status, body);
    await write('a', 'one', { text: 'نص' });
    expect(await reasonOf(sync('a'))).toBe('full');
    server.fail(null);
    expect(await sync('a')).toMatchObject({ sent: 1 });
  });

  test('documents that the server refuses one by one are sent when it takes them', async () => {
    await write('a', 'one', { text: 'نص' });
    server.fail(({ url }) =>
      url?.includes('_bulk_docs')
        ? { status: 201, body: [{ id: 'article:one', error: 'forbidden', reason: 'read only' }] as object }
        : null,
    );
    expect(await reasonOf(sync('a'))).toBe('no-right');
    server.fail(null);
    expect(await sync('a')).toMatchObject({ sent: 1 });
  });

  test('a server that dies mid-way is gone on with where it was', async () => {
    for (let i = 0; i < 12; i++) await write('a', `n${i}`, { text: `نص ${i}` });
    let bulks = 0;
    server.fail(({ url }) => (url?.includes('_bulk_docs') && ++bulks > 2 ? 'drop' : null));
    expect(await reasonOf(sync('a', 4))).toBe('unreachable');
    server.fail(null);
    expect(await sync('a', 4)).toMatchObject({ sent: 4 });
    expect(await sync('b', 4)).toMatchObject({ received: 12 });
  });

  test('a server that takes no large requests gets smaller ones, and is told of an article that is too large', async () => {
    for (let i = 0; i < 8; i++) await write('a', `n${i}`, { text: 'نص '.repeat(1000) });
    const most = 20_000;
    server.fail(({ url, headers }) =>
      url?.includes('_bulk_docs') && Number(headers['content-length']) > most
        ? { status: 413, body: { error: 'too_large' } }
        : null,
    );
    expect(await sync('a', 8)).toMatchObject({ sent: 8, batch: 2 });
    await write('a', 'large', { text: 'نص '.repeat(9000) });
    expect(await reasonOf(sync('a', 8))).toBe('too-large');
  });
});

test('two hundred articles with pictures go in requests of a bounded size', async () => {
  const picture = new Uint8Array(20_000).map((_, i) => (i * 7919) % 251);
  for (let i = 0; i < 200; i++) {
    await write('a', `n${i}`, { text: `نص ${i}` });
    const { _rev } = await read('a', `n${i}`);
    await machine('a').putAttachment(documentId(`n${i}`), 'picture-1', _rev, new Blob([picture]), 'image/jpeg');
  }
  const before = server.requests.length;
  expect(await sync('a', 10)).toMatchObject({ sent: 200 });
  const bulks = server.requests.slice(before).filter((one) => one.includes('_bulk_docs'));
  expect(bulks).toHaveLength(20);
  expect(server.largest()).toBeLessThan(10 * (20_000 * 1.4 + 4000));
  expect(await sync('b', 10)).toMatchObject({ received: 200 });
  const kept = (await machine('b').getAttachment(documentId('n199'), 'picture-1')) as Blob;
  expect(new Uint8Array(await kept.arrayBuffer())).toEqual(picture);
});
