import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPopup } from '../../scripts/popup.ts';
import { baladnaPage } from './baladna-page.ts';
import { bodyLines, startSession, words } from './session.ts';

/** The article that the project started from. It is its newspaper's, so it is read where it lies and not kept here. */
const seed = join(import.meta.dirname, '../../../shared/seed/clean.txt');
const caption = 'سوريا وتركيا';

if (!existsSync(seed)) console.log(`skipped: the seed article is not at ${seed}`);

const session = startSession();

test.runIf(existsSync(seed))('the page that the project started from gives its article to the letter', async () => {
  const [headline = '', ...paragraphs] = readFileSync(seed, 'utf8').trim().split('\n\n');
  expect(paragraphs.length).toBeGreaterThan(5);
  const site = 'http://baladna.localhost';
  const photo = readFileSync(join(import.meta.dirname, '../sample/pictures/bridge.jpg'));
  session.web.put(`${site}/photo.jpg`, { body: photo, type: 'image/jpeg' });
  session.web.put(`${site}/1234567`, baladnaPage({ headline, caption, paragraphs }));
  const popup = await session.press(await session.visit(`${site}/1234567`));
  expect((await readPopup(popup)).headline).toBe(headline);
  expect(await bodyLines(popup)).toEqual(paragraphs);
  const seen = await words(popup, 'article');
  expect(seen.split('\n').filter((line) => line.trim() === caption)).toHaveLength(1);
  expect(await popup.$eval('article figcaption', (one) => one.textContent.trim())).toBe(caption);
});
