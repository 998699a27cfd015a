import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../../scripts/until.ts';
import { aPng } from './a-png.ts';
import { allowedBuild } from './altered-build.ts';
import { openDownloads } from './downloads.ts';
import { galleryPage } from './gallery-page.ts';
import {
  appears,
  click,
  closePopup,
  command,
  disappears,
  openSession,
  type Session,
  save,
  savedIds,
  startSession,
} from './session.ts';
import { storedPictures } from './store.ts';
import { openWeb, type Web } from './web.ts';

const site = 'http://gallery.localhost';
const elsewhere = 'http://images.localhost';
const photo = aPng(1200, 675);

const png = (body: Buffer | string) => ({ body, type: 'image/png' });

/** What the article view shows in the places of the pictures, in order. */
const shown = (reader: Page) =>
  reader.$$eval('article img, article .picture-missing', (all) =>
    all.flatMap((one) => {
      if (!(one instanceof HTMLImageElement)) return [`missing: ${one.getAttribute('aria-label')}`];
      if (one.hidden) return ['hidden'];
      return [`${new URL(one.src).protocol} ${one.complete ? one.naturalWidth : 'loading'}`];
    }),
  );

/** Opens a saved article while every request to the network fails. */
async function readOffline(session: Session, id: string): Promise<Page> {
  const reader = await session.browser.newPage();
  await reader.setOfflineMode(true);
  await reader.goto(`chrome-extension://${session.extension.id}/reader.html?id=${id}`);
  await appears(reader, '[itemprop="articleBody"] p');
  await reader.$$eval('article img', (all) => {
    for (const one of all) (one as HTMLImageElement).loading = 'eager';
  });
  session.forgive(/ERR_INTERNET_DISCONNECTED/);
  return reader;
}

describe('without any leave', () => {
  const session = startSession();

  const story = `${site}/news/2026/1`;

  test('the pictures of the page’s own site are kept, the reader is asked once about the others, and a refusal stands', async () => {
    session.web.put(`${site}/own.png`, png(photo));
    session.web.put(`${elsewhere}/other.png`, png(photo));
    session.web.put(
      story,
      galleryPage('معرض الصور الأول في قاعة المدينة القديمة', ['/own.png', `${elsewhere}/other.png`]),
    );
    const library = await session.openOwn('library.html');
    const popup = await session.saveAt(story);
    await appears(popup, command('refuse-pictures'));
    // The library changes, as it does when a picture was kept, and what was known before the answer comes after it.
    await popup.evaluate(() => {
      const { storage } = (
        globalThis as unknown as { chrome: { storage: { local: { get(key: string): Promise<object> } } } }
      ).chrome;
      const get = storage.local.get.bind(storage.local);
      storage.local.get = async (key) => {
        document.body.dataset.looks = 'yes';
        const known = await get(key);
        await new Promise((later) => setTimeout(later, 500));
        document.body.dataset.looked = 'yes';
        return known;
      };
      new BroadcastChannel('library-changes').postMessage(null);
    });
    await appears(popup, '[data-looks]');
    await click(popup, command('refuse-pictures'));
    await appears(popup, '[data-looked]');
    await until('the picture is kept', async () => (await storedPictures(library)).length === 1);
    await disappears(popup, command('allow-pictures'));
    await closePopup(popup);

    const second = `${site}/news/2026/2`;
    session.web.put(second, galleryPage('معرض الصور الثاني في قاعة المدينة القديمة', [`${elsewhere}/other.png`]));
    const again = await session.saveAt(second);
    await until('the article is listed', async () => (await savedIds(library)).length === 2);
    expect(await again.$(command('allow-pictures'))).toBeNull();
    await closePopup(again);
    expect((await storedPictures(library)).length).toBe(1);
  });

  test('without the network, what is kept is shown, and what is not is said to be missing', async () => {
    const library = await session.openOwn('library.html');
    await appears(library, '[data-entry] .entry');
    const id = (await savedIds(library)).at(-1) as string;
    const reader = await readOffline(session, id);
    await until('the pictures are settled', async () => {
      const all = await shown(reader);
      return all.length === 2 && !all.some((one) => one.includes('loading'));
    });
    expect(await shown(reader)).toEqual(['blob: 1200', 'missing: صورة 1 (صورة لم تُحفظ على جهازك)']);
    // The frame's words are no words of the article.
    expect(await reader.$eval('[itemprop="articleBody"]', (body) => body.textContent)).not.toContain('لم تُحفظ');
  });

  test('the network fills what is missing while it is there', async () => {
    const library = await session.openOwn('library.html');
    await appears(library, '[data-entry] .entry');
    const reader = await session.openOwn(`reader.html?id=${(await savedIds(library)).at(-1)}`);
    await until('both are shown', async () => String(await shown(reader)) === 'blob: 1200,http: 1200');
  });

  test('a file that is made without the network has the kept pictures in it', async () => {
    const library = await session.openOwn('library.html');
    await appears(library, '[data-entry] .entry');
    const reader = await readOffline(session, (await savedIds(library)).at(-1) as string);
    const downloads = await openDownloads(session);
    await click(reader, '[data-command="export"], [aria-haspopup="menu"][data-command*="export"]');
    await click(reader, command('export-html'));
    const { content } = await downloads.next();
    downloads.close();
    expect(content.toString()).toContain(`data-src="${site}/own.png"`);
    expect(content.toString()).toContain(`src="${elsewhere}/other.png"`);
  });

  test('leave can be given in the preferences', async () => {
    const preferences = await session.openOwn('library.html#preferences');
    await appears(preferences, command('allow-pictures'));
    // The browser’s own question cannot be answered here; that it is asked, within the click, can be seen.
    const asked = await preferences.evaluateHandle(() => {
      const asked: unknown[] = [];
      const { permissions } = (globalThis as unknown as { chrome: { permissions: Record<string, unknown> } }).chrome;
      permissions.request = (what: unknown, done?: (granted: boolean) => void) => {
        asked.push(what, navigator.userActivation.isActive);
        done?.(false);
        return Promise.resolve(false);
      };
      return asked;
    });
    await click(preferences, command('allow-pictures'));
    await until('the browser is asked', () => asked.evaluate((all) => all.length === 2));
    expect(await asked.jsonValue()).toEqual([{ origins: ['*://*/*'] }, true]);
  });
});

describe('where the reader has allowed it', () => {
  let web: Web;
  let session: Session;
  let userDataDir: string;
  const allowed = allowedBuild();
  beforeAll(async () => {
    web = await openWeb();
    userDataDir = await mkdtemp(join(tmpdir(), 'naqi-profile-'));
    session = await openSession({ web, userDataDir, folder: allowed.folder });
  });
  afterEach(() => session.endTest());
  afterAll(async () => {
    await session.close();
    await web.close();
    allowed.remove();
    await rm(userDataDir, { recursive: true, maxRetries: 5 });
  });

  test('pictures are kept small, and what is none is not kept', async () => {
    const files: [string, Parameters<Web['put']>[1]][] = [
      ['large.png', png(aPng(2400, 1350))],
      ['grainy.png', png(aPng(1600, 900, true))],
      ['dot.png', png(aPng(1, 1))],
      [
        'drawing.svg',
        {
          body: '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600"><script>1</script></svg>',
          type: 'image/svg+xml',
        },
      ],
      ['lie.png', png('<!doctype html><title>no picture</title>')],
      ['bomb.png', png(aPng(9000, 9000))],
      ['gone.png', { body: 'no', status: 404 }],
      ['last.png', png(photo)],
    ];
    for (const [name, answer] of files) web.put(`${elsewhere}/${name}`, answer);
    const address = `${site}/news/2026/3`;
    web.put(
      address,
      galleryPage(
        'معرض الصور الثالث في قاعة المدينة القديمة',
        files.map(([name]) => `${elsewhere}/${name}`),
      ),
    );
    session.forgive(/404/);
    const popup = await session.saveAt(address);
    expect(await popup.$(command('allow-pictures'))).toBeNull();
    await closePopup(popup);
    const library = await session.openOwn('library.html');
    const kept = await until('three are kept', async () => {
      const all = await storedPictures(library);
      return all.length === 3 && all;
    });
    for (const { type, size } of kept) {
      expect(type).toBe('image/webp');
      expect(size).toBeLessThanOrEqual(400_000);
    }
    const reader = await readOffline(session, (await savedIds(library))[0] as string);
    const settled = await until('all are settled', async () => {
      const all = await shown(reader);
      return all.length === files.length && !all.some((one) => one.includes('loading')) && all;
    });
    expect(settled.map((one) => one.replace(/ .*صورة (\d) .*/, ' $1'))).toEqual([
      'blob: 1600',
      expect.stringMatching(/^blob: (?:1600|1200|800)$/),
      'missing: 2',
      'missing: 3',
      'missing: 4',
      'missing: 5',
      'missing: 6',
      'blob: 1200',
    ]);
  });

  test('at most thirty of an article, the first ones', async () => {
    const address = `${site}/news/2026/4`;
    const names = Array.from({ length: 34 }, (_, i) => `many-${String(i).padStart(2, '0')}.png`);
    for (const [i, name] of names.entries()) web.put(`${elsewhere}/${name}`, png(aPng(200 + i, 120)));
    web.put(
      address,
      galleryPage(
        'معرض الصور الرابع في قاعة المدينة القديمة',
        names.map((name) => `${elsewhere}/${name}`),
      ),
    );
    await closePopup(await session.saveAt(address));
    const library = await session.openOwn('library.html');
    await until('all are kept', async () => (await storedPictures(library)).length === 33);
    const reader = await readOffline(session, (await savedIds(library))[0] as string);
    const blobs = await until('all are settled', async () => {
      const all = await shown(reader);
      return !all.some((one) => one.includes('loading')) && all.filter((one) => one.startsWith('blob:'));
    });
    expect(blobs).toHaveLength(30);
    expect(blobs.at(-1)).toBe('blob: 229');
  });

  test('saved is said before any picture has come; what the browser’s end has cut off goes on at the next start', async () => {
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const address = `${site}/news/2026/5`;
    const slow = `${elsewhere}/slow.png`;
    web.put(slow, { ...png(aPng(640, 360)), after: released });
    web.put(address, galleryPage('معرض الصور الخامس في قاعة المدينة القديمة', [slow], 'data-src'));
    await closePopup(await session.saveAt(address));
    await until('the picture is asked for', () => web.requests.includes(slow));
    await session.endTest();
    await session.close();
    release();

    session = await openSession({ web, userDataDir, folder: allowed.folder });
    const library = await session.openOwn('library.html');
    await until('it is kept after all', async () => (await storedPictures(library)).length === 34);
  });

  test('a picture that the page does not have any more goes from the disk when the article is saved again', async () => {
    const address = `${site}/news/2026/5`;
    web.put(address, galleryPage('معرض الصور الخامس في قاعة المدينة القديمة', []));
    const popup = await session.press(await session.visit(address));
    await appears(popup, command('unsave'));
    // Its words are the same: it is taken out and saved again.
    await click(popup, command('unsave'));
    await save(popup);
    await closePopup(popup);
    const library = await session.openOwn('library.html');
    await until('it is gone', async () => (await storedPictures(library)).length === 33);
  });
});
