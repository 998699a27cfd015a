import { expect, test } from 'vitest';
import { readPopup } from '../../scripts/popup.ts';
import { until } from '../../scripts/until.ts';
import { baladnaPage } from './baladna-page.ts';
import {
  appears,
  bodyLines,
  click,
  closePopup,
  command,
  disappears,
  sample,
  sampleAddress,
  save,
  savedIds,
  startSession,
  words,
} from './session.ts';

const session = startSession();

const other = 'http://other.localhost/news/2';

/** A second article, to be saved beside the sample. */
async function openOther() {
  session.web.put('http://other.localhost/photo.jpg', { body: '', type: 'image/jpeg' });
  const headline = 'فنار المرسى القديم يفتح أبوابه للزوار بعد عامين من الترميم';
  session.web.put(other, baladnaPage({ headline, caption: 'الفنار بعد ترميمه', paragraphs: sample.paragraphs }));
  return session.visit(other);
}

test('an empty library teaches what to do', async () => {
  const library = await session.openOwn('library.html');
  const words = await until('the library is there', () =>
    library.evaluate(() => document.querySelector('main[aria-busy="false"]')?.textContent),
  );
  expect(words).toContain('مكتبتك فارغة');
  expect(await savedIds(library)).toEqual([]);
});

test('an article that is not saved survives a reload of its reader tab', async () => {
  const popup = await session.press(await openOther());
  await click(popup, command('open-reader'));
  const reader = await session.tab('reader.html');
  await appears(reader, '[itemprop="articleBody"] p');
  await reader.reload();
  await appears(reader, '[itemprop="articleBody"] p');
  expect(await bodyLines(reader)).toEqual(sample.paragraphs);
  await appears(reader, command('save'));
});

test('the button says saved when the article is in the library, and at every later opening', async () => {
  const page = await session.visit(sampleAddress);
  const popup = await session.press(page);
  expect(await popup.$eval(command('save'), (button) => button.getAttribute('aria-pressed'))).toBe('false');
  await save(popup);
  expect(await popup.$eval(command('unsave'), (button) => button.textContent)).toBe('محفوظ');
  await closePopup(popup);
  const again = await session.press(page);
  await appears(again, `${command('unsave')}[aria-pressed="true"]`);
});

test('the same article is recognised with tracking parameters and a fragment in its address', async () => {
  const popup = await session.press(await session.visit(`${sampleAddress}?utm_source=social&fbclid=1#comments`));
  await appears(popup, command('unsave'));
});

test('the library lists it, and opens it in a reader tab that a reload does not lose', async () => {
  const library = await session.openOwn('library.html');
  await appears(library, '[data-entry] .entry');
  const row = await words(library, '[data-entry]');
  expect(row).toContain(sample.headline);
  expect(row).toContain(sample.publisher);
  expect(row).toContain(sample.date);
  expect(row).toContain('دقيقتان');
  const [id] = await savedIds(library);
  await click(library, '[data-entry] a');
  await until('the reader opens', () => library.url().endsWith(`/reader.html?id=${id}`));
  await appears(library, '[itemprop="articleBody"] p');
  await library.reload();
  await appears(library, '[itemprop="articleBody"] p');
  expect(await readPopup(library)).toMatchObject({
    headline: sample.headline,
    byline: sample.byline,
    date: sample.date,
  });
  expect((await bodyLines(library)).filter((line) => line !== sample.caption)).toEqual(sample.paragraphs);
  await appears(library, command('unsave'));
});

test('the popup opens the saved article in a reader tab', async () => {
  const popup = await session.press(await session.visit(sampleAddress));
  await click(popup, command('open-reader'));
  const reader = await session.tab('reader.html');
  await appears(reader, '[itemprop="articleBody"] p');
  expect((await readPopup(reader)).headline).toBe(sample.headline);
  const source = await words(reader, `a[href="${sampleAddress}"]`);
  expect(source).toContain('sunbula.localhost');
});

test('a popup that is closed at once after the click still saves', async () => {
  const page = await openOther();
  const popup = await session.press(page);
  await click(popup, command('save'));
  await popup.close();
  const again = await session.press(page);
  await appears(again, command('unsave'));
});

test('the newest comes first, and an open library hears of what another page does', async () => {
  const library = await session.openOwn('library.html');
  const headlines = () =>
    library.$$eval('[data-entry] .entry-headline', (links) => links.map((link) => link.textContent));
  await until('both are listed', async () => (await headlines()).length === 2);
  expect((await headlines())[1]).toBe(sample.headline);
  const popup = await session.press(await session.visit(other));
  await click(popup, command('unsave'));
  await appears(popup, command('save'));
  await until('the row goes', async () => (await savedIds(library)).length === 1);
});

test('what was taken out of the library comes back with undo', async () => {
  const popup = await session.press(await session.visit(sampleAddress));
  await click(popup, command('unsave'));
  await click(popup, command('undo'));
  await appears(popup, command('unsave'));
  await disappears(popup, command('undo'));
});

test('what was deleted from the list comes back with undo, and stays away without', async () => {
  const library = await session.openOwn('library.html');
  await click(library, `[data-entry] ${command('delete')}`);
  await disappears(library, '[data-entry]');
  await click(library, command('undo'));
  await appears(library, '[data-entry] .entry');
  await click(library, `[data-entry] ${command('delete')}`);
  await disappears(library, '[data-entry]');
  await library.reload();
  await until('the library is there', () =>
    library.evaluate(() => document.querySelector('main[aria-busy="false"]') !== null),
  );
  expect(await savedIds(library)).toEqual([]);
  expect(await words(library, 'body')).toContain('مكتبتك فارغة');
});

test('a reader tab of an article that nobody has says so', async () => {
  const reader = await session.openOwn('reader.html?id=000000000000000000000000');
  await appears(reader, '[role="alert"]');
  expect(await reader.$$eval('[role="alert"]', (all) => all.map((one) => one.textContent))).toEqual([
    'هذا المقال ليس في مكتبتك. لعله حُذف منها أو لم يُحفظ. افتح صفحته في موقع الصحيفة، ثم اضغط زر «نقي».',
  ]);
});
