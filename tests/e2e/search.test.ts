import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { until } from '../../scripts/until.ts';
import { baladnaPage } from './baladna-page.ts';
import { appears, click, command, sample, sampleAddress, startSession, words } from './session.ts';

const session = startSession();

const other = 'http://other.localhost/news/2';
const otherHeadline = 'المحاكم الإدارية تنظر في رسوم المرسى القديم';

async function openLibrary(): Promise<Page> {
  const library = await session.openOwn('library.html');
  await appears(library, 'input[type="search"]');
  return library;
}

/** Types into the search box, in place of what is there. */
async function type(library: Page, typed: string): Promise<void> {
  await library.focus('input[type="search"]');
  await library.keyboard.down('Control');
  await library.keyboard.press('KeyA');
  await library.keyboard.up('Control');
  await library.keyboard.press('Backspace');
  await library.keyboard.type(typed);
}

/** The headlines of the rows, once the page says so many were found, and all of them are read. */
async function results(library: Page, announced: string): Promise<(string | null)[]> {
  return until(`${announced} is announced`, () =>
    library.evaluate((said) => {
      if (document.querySelector('main [role="status"]')?.textContent !== said) return null;
      if (document.querySelector('[data-entry][aria-busy="true"]')) return null;
      return [...document.querySelectorAll('[data-entry] .entry-headline')].map((link) => link.textContent);
    }, announced),
  );
}

/** What the browser paints as found, in the order of the page. */
async function markedWords(library: Page): Promise<string[]> {
  return library.evaluate(() => [...(CSS.highlights.get('search-match') ?? [])].map((range) => range.toString()));
}

test('two articles are saved, as a reader does', async () => {
  session.web.put('http://other.localhost/photo.jpg', { body: '', type: 'image/jpeg' });
  const paragraphs = ['قالت القاضية إن الضريبة الجديدة لا تُفرض على الزوارق.', ...sample.paragraphs.slice(0, 2)];
  session.web.put(other, baladnaPage({ headline: otherHeadline, caption: 'المرسى', paragraphs }));
  await session.saveAt(sampleAddress);
  await session.saveAt(other);
});

test('/ goes to the search, and another form of a word finds its article, with the sentence and the word marked', async () => {
  const library = await openLibrary();
  await library.keyboard.press('Slash');
  await until('the search has the cursor', () =>
    library.evaluate(() => document.activeElement?.matches('[type="search"]')),
  );
  await library.keyboard.type('ضرائب القضاة');
  expect(await results(library, 'نتيجة واحدة')).toEqual([otherHeadline]);
  await appears(library, '.entry-match');
  expect(await words(library, '.entry-match')).toBe('قالت القاضية إن الضريبة الجديدة لا تُفرض على الزوارق.');
  await expect.poll(async () => (await markedWords(library)).sort()).toEqual(['الضريبة', 'القاضية']);
  // The text is one piece, so that its letters stay joined.
  expect(await library.$eval('.entry-match span', (span) => span.childNodes.length)).toBe(1);
});

test('the better match comes first, and both are counted', async () => {
  const library = await openLibrary();
  await type(library, 'كتاب');
  const [first, ...others] = await results(library, 'نتيجتان');
  expect(first).toBe(sample.headline);
  expect(others).toEqual([otherHeadline]);
});

test('filters and phrases narrow it, and a word that is half typed finds too', async () => {
  const library = await openLibrary();
  await type(library, 'من:السنبلة كتاب');
  expect(await results(library, 'نتيجة واحدة')).toEqual([sample.headline]);
  await type(library, '«رسوم المرسى»');
  expect(await results(library, 'نتيجة واحدة')).toEqual([otherHeadline]);
  await type(library, 'الزوار');
  expect(await results(library, 'نتيجة واحدة')).toEqual([otherHeadline]);
});

test('where nothing is found the page says what to try, and an empty box shows everything again', async () => {
  const library = await openLibrary();
  await type(library, 'زلازل');
  expect(await results(library, 'لا نتائج')).toEqual([]);
  const said = (await words(library, 'main')).replace(/[\u2066-\u2069]/g, '');
  expect(said).toContain('لا شيء في مكتبتك عن «زلازل»');
  expect(said).toContain('جرّب');
  await type(library, ' ');
  await until('both are listed', () => library.$$eval('[data-entry]', (rows) => rows.length === 2));
});

test('another analyser makes the index anew', async () => {
  const library = await openLibrary();
  await type(library, 'محكمة');
  await results(library, 'نتيجة واحدة');
  // As an older version would have left it.
  await library.evaluate(async () => {
    const index = await new Promise<IDBDatabase>((opened) => {
      const request = indexedDB.open('search-index');
      request.onsuccess = () => opened(request.result);
    });
    const transaction = index.transaction(['articles', 'state'], 'readwrite');
    transaction.objectStore('articles').clear();
    transaction.objectStore('state').put({ analyser: 'older', sequence: 1_000_000 }, 'state');
    await new Promise((done) => {
      transaction.oncomplete = done;
    });
    index.close();
  });
  await library.reload();
  await appears(library, 'input[type="search"]');
  await type(library, 'محكمة');
  expect(await results(library, 'نتيجة واحدة')).toEqual([otherHeadline]);
});

test('what is deleted is gone from what is found, and undo brings it back', async () => {
  const library = await openLibrary();
  await type(library, 'محكمة');
  await results(library, 'نتيجة واحدة');
  await click(library, `[data-entry] ${command('delete')}`);
  expect(await results(library, 'لا نتائج')).toEqual([]);
  await click(library, command('undo'));
  expect(await results(library, 'نتيجة واحدة')).toEqual([otherHeadline]);
});
