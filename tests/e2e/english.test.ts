import { expect, test } from 'vitest';
import { readPopup } from '../../scripts/popup.ts';
import { until } from '../../scripts/until.ts';
import { click, command, sample, sampleAddress, startSession, words } from './session.ts';

const session = startSession({ language: 'en' });

const face = () => ({ lang: document.documentElement.lang, dir: document.documentElement.dir });

test('an English browser gets English pages, and the article stays Arabic', async () => {
  const popup = await session.press(await session.visit(sampleAddress));
  expect(await popup.evaluate(face)).toEqual({ lang: 'en', dir: 'ltr' });
  expect(await popup.$eval('article', ({ dir, lang }) => ({ dir, lang }))).toEqual({ dir: 'rtl', lang: 'ar' });
  expect(await readPopup(popup)).toMatchObject({ headline: sample.headline, date: 'March 14, 2026' });
  await click(popup, command('save'));
  await until('it is saved', () =>
    popup.$eval(command('unsave'), (button) => button.textContent === 'Saved').catch(() => false),
  );
});

test('refusals are English too', async () => {
  const popup = await session.press(await session.visit('chrome://version/'));
  const words = await popup.$eval('[role="alert"]', (alert) => alert.textContent);
  expect(words).toMatch(/[a-z]/);
  expect(words).not.toMatch(/\p{Script=Arabic}/u);
});

test('the library is English too', async () => {
  const library = await session.openOwn('library.html');
  await until('the article is listed', () => library.$('[data-entry] .entry'));
  expect(await library.evaluate(face)).toEqual({ lang: 'en', dir: 'ltr' });
  expect(await words(library, '[data-entry]')).toContain('2 min');
});
