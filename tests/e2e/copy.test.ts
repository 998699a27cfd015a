import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { samplePath } from '../../scripts/sample-server.ts';
import { until } from '../../scripts/until.ts';
import { paste } from './paste.ts';
import { click, command, sampleAddress, sampleCopy, startSession } from './session.ts';
import { plainSampleSite } from './web.ts';

const session = startSession();

const label = (page: Page) => page.$eval(command('copy-text'), (button) => button.textContent);

test.each([
  ['a site where pages may use the clipboard', sampleAddress, sampleAddress],
  // On its own site the page's declared address counts, and is written in Arabic letters.
  ['a plain http site', `${plainSampleSite}${samplePath}`, 'https://www.sunbula.example/culture/2026/3/14/مكتبة-عائمة'],
])('what is copied from the popup on %s and pasted elsewhere is the clean text', async (_, address, written) => {
  const popup = await session.press(await session.visit(address));
  await click(popup, command('copy-text'));
  await until('the button answers', async () => (await label(popup)).includes('نُسخ'));
  expect(await paste(session)).toBe(sampleCopy(written));
});

test('the reader tab copies the same', async () => {
  const popup = await session.press(await session.visit(sampleAddress));
  await click(popup, command('open-reader'));
  const reader = await session.tab('reader.html');
  await click(reader, command('copy-text'));
  await until('the button answers', async () => (await label(reader)).includes('نُسخ'));
  expect(await paste(session)).toBe(sampleCopy(sampleAddress));
});
