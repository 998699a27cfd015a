import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  appears,
  bodyLines,
  click,
  closePopup,
  command,
  openSession,
  sample,
  sampleAddress,
  savedIds,
} from './session.ts';
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

test('what was saved, and what a reader tab showed, is there after the browser was closed', async () => {
  const first = await openSession({ web, userDataDir });
  const page = await first.visit(sampleAddress);
  const popup = await first.press(page);
  await click(popup, command('open-reader'));
  const reader = await first.tab('reader.html');
  await appears(reader, '[itemprop="articleBody"] p');
  const readerPath = reader.url().replace(/^.*\/(?=reader)/, '');
  await page.bringToFront();
  const again = await first.press(page);
  await click(again, command('save'));
  await appears(again, command('unsave'));
  await closePopup(again);
  await first.endTest();
  await first.close();

  const second = await openSession({ web, userDataDir });
  const restored = await second.openOwn(readerPath);
  await appears(restored, '[itemprop="articleBody"] p');
  expect((await bodyLines(restored)).filter((line) => line !== sample.caption)).toEqual(sample.paragraphs);
  await restored.reload();
  await appears(restored, '[itemprop="articleBody"] p');
  const library = await second.openOwn('library.html');
  await appears(library, '[data-entry] .entry');
  expect(await savedIds(library)).toEqual([new URL(restored.url()).searchParams.get('id')]);
  const fresh = await second.press(await second.visit(sampleAddress));
  await appears(fresh, command('unsave'));
  await second.endTest();
  await second.close();
});

test('a reader tab of an article that was not saved is there too', async () => {
  const first = await openSession({ web, userDataDir });
  const address = `${sampleAddress}?page=print`;
  web.put(address, {
    body: (await (await first.visit(sampleAddress)).content()).replaceAll(
      'href="https://www.sunbula.example',
      'href="',
    ),
  });
  const popup = await first.press(await first.visit(address));
  await appears(popup, command('save'));
  await click(popup, command('open-reader'));
  const reader = await first.tab('reader.html');
  await appears(reader, '[itemprop="articleBody"] p');
  const readerPath = reader.url().replace(/^.*\/(?=reader)/, '');
  await first.endTest();
  await first.close();

  const second = await openSession({ web, userDataDir });
  const restored = await second.openOwn(readerPath);
  await appears(restored, '[itemprop="articleBody"] p');
  await appears(restored, command('save'));
  await second.endTest();
  await second.close();
});
