import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { until } from '../../scripts/until.ts';
import { appears, click, command, startSession } from './session.ts';
import { putStory, story } from './story-page.ts';

const BODY = '[itemprop="articleBody"]';

const session = startSession();

/** How far the catalogue says that the one article in it is read. */
const progress = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((opened) => {
      const request = indexedDB.open('catalogue');
      request.onsuccess = () => opened(request.result);
    });
    const rows = await new Promise<{ row: { progress: number } }[]>((read) => {
      const request = database.transaction('rows').objectStore('rows').getAll();
      request.onsuccess = () => read(request.result);
    });
    database.close();
    return rows[0]?.row.progress ?? -1;
  });

test('the place where a reader left a saved article goes with it, though the tab was closed at once', async () => {
  putStory(session.web);
  const popup = await session.saveAt(story.address);
  await click(popup, command('open-reader'));
  const reader = await session.tab('reader.html');
  await appears(reader, `${BODY} p`);
  await reader.bringToFront();
  const library = await session.openOwn('library.html');
  await until('the article is in the catalogue, unread', async () => (await progress(library)) === 0);
  await reader.bringToFront();
  await reader.evaluate(() => scrollBy({ top: document.body.scrollHeight / 2, behavior: 'instant' }));
  // The first movement is told in the next frame.
  await reader.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
  await reader.close();
  await until('the place is in the catalogue', async () => (await progress(library)) > 0.2);
  expect(await progress(library)).toBeLessThan(0.9);
});
