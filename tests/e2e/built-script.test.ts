import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { siteOf } from '../../lib/address.ts';
import type { Extraction } from '../../lib/article.ts';
import { siteRules } from '../../lib/rules/sites.ts';
import { build } from '../../scripts/build.ts';
import { openExtensionBrowser } from '../../scripts/extension-browser.ts';
import { tabForSavedPages } from '../../scripts/open-page.ts';
import { contentTypeOf } from '../../scripts/saved-page.ts';

/**
 * The build shortens names and packs texts of the content script, of which the unit tests see the source: so what is injected reads the pages
 * of our own, too. A name that is a browser's own, and was shortened, shows here alone.
 */

const { browser } = await openExtensionBrowser();
afterAll(() => browser.close());

const script = readFileSync(join(build('chrome'), 'content-scripts/content.js'), 'utf8');
const folder = join(import.meta.dirname, '../fixtures/pages');
const names = readdirSync(folder).filter((name) => name.endsWith('.html'));

interface Told {
  reason: string | undefined;
  headline: string | undefined;
  byline: string | null | undefined;
  day: string | undefined;
}

/** What of a reading does not depend on what a browser shows. */
function told(extraction: Extraction): Told {
  if (extraction.kind === 'refusal')
    return { reason: extraction.reason, headline: undefined, byline: undefined, day: undefined };
  const { headline, byline, published } = extraction.article;
  return { reason: undefined, headline, byline, day: published?.slice(0, 10) };
}

test('the built content script reads our pages as its source does', async () => {
  const expected: Record<string, Told> = {};
  const found: Record<string, Told> = {};
  // One tab for all: to open one takes longer than to read its page.
  const tab = await browser.newPage();
  const open = await tabForSavedPages(tab);
  for (const name of names) {
    const { address, refusal, headline, byline, published } = JSON.parse(
      readFileSync(join(folder, name.replace('.html', '.json')), 'utf8'),
    );
    // Site rules are in the other script.
    if (siteRules[siteOf(address)]) continue;
    const body = readFileSync(join(folder, name));
    await open({ url: address, contentType: contentTypeOf(body), body });
    const read = told((await tab.evaluate(script)) as Extraction);
    // A page need not say all of them.
    expected[name] = {
      reason: refusal,
      headline: headline ?? read.headline,
      byline: byline === undefined ? read.byline : byline,
      day: published === undefined ? read.day : published?.slice(0, 10),
    };
    found[name] = read;
  }
  expect(names.length).toBeGreaterThan(200);
  expect(found).toEqual(expected);
});
