import { readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { siteOf } from '../../lib/address';
import type { Rest } from '../../lib/article';
import { extract } from '../../lib/extract/extract';
import { findOwn } from '../../lib/extract/find-own';
import { parsedView } from '../../lib/extract/live';
import { siteRules } from '../../lib/rules/sites';

/**
 * Pages in the shape of real newspapers' pages, with our own words. `<name>.html` is the page, `<name>.json` what a
 * reader must get of it: see tests/fixtures/README.md.
 */
interface Expected {
  address: string;
  /** What the page proves, in a sentence. */
  shows: string;
  refusal?: string;
  headline?: string;
  byline?: string | null;
  published?: string | null;
  publisher?: string | null;
  standfirst?: string | null;
  language?: string;
  direction?: string;
  /** The paragraphs, subheads and list items, in order. */
  paragraphs?: string[];
  /** The captions under pictures, in order; the lead picture's first. */
  captions?: string[];
  /** File names of the pictures, in order; the lead picture first. */
  pictures?: string[];
  /** What of the article is not on the page. */
  rest?: Rest | null;
  /** Texts that must be among what was removed, with their kind. */
  removed?: Record<string, string>;
}

const folder = new URL('../fixtures/pages/', import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.html'))
  .map((name) => name.slice(0, -'.html'.length));

const clean = (text: string | null) => (text ?? '').replace(/[\s\u00a0]+/g, ' ').trim();
/** A full minute is the same with and without its seconds. */
const iso = (date: unknown) =>
  typeof date === 'string' ? date.replace(/(T\d\d:\d\d(?::(?!00)\d\d)?)(?::00)?(?:\.000)?/, '$1') : date;
const fileOf = (address: string | null) => decodeURIComponent(address?.split(/[?#]/)[0]?.split('/').pop() ?? '');

describe('pages in the shape of real newspapers', () => {
  it.each(names)('%s', (name) => {
    const expected = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as Expected;
    const { window } = new JSDOM(readFileSync(new URL(`${name}.html`, folder)), { url: expected.address });
    const rules = siteRules[siteOf(expected.address)];
    const extraction = extract(window.document, {
      view: parsedView,
      address: expected.address,
      now: Date.UTC(2026, 10, 24),
      ...(rules ? { own: (page) => findOwn(page, rules) } : {}),
    });
    if (expected.refusal !== undefined || extraction.kind === 'refusal') {
      expect(extraction).toEqual({ kind: 'refusal', reason: expected.refusal });
      return;
    }
    const { article, removed } = extraction;
    const body = new JSDOM(article.html).window.document.body;
    const got = {
      ...article,
      paragraphs: Array.from(body.querySelectorAll('p, li, h2, h3, h4, h5, h6, pre, tr')).flatMap((element) => {
        for (const br of Array.from(element.querySelectorAll('br'))) br.replaceWith('\n');
        // Cells are words apart, which their text alone does not show.
        const cells =
          element.nodeName === 'TR'
            ? Array.from(element.children, (cell) => cell.textContent ?? '')
            : [element.textContent ?? ''];
        return cells.join(' ').split('\n').map(clean).filter(Boolean);
      }),
      captions: [
        article.picture?.caption ?? '',
        ...Array.from(body.querySelectorAll('figcaption, caption'), (caption) => clean(caption.textContent)),
      ].filter(Boolean),
      pictures: [
        article.picture?.src ?? null,
        ...Array.from(body.querySelectorAll('img'), (image) => image.getAttribute('src')),
      ]
        .filter(Boolean)
        .map(fileOf),
    };
    const { address: _, shows: __, refusal: ___, removed: mustGo = {}, ...fields } = expected;
    for (const [field, value] of Object.entries(fields)) {
      const found = got[field as keyof typeof got];
      if (field === 'published') expect.soft(iso(found), 'published').toBe(iso(value));
      else expect.soft({ [field]: found }).toEqual({ [field]: value });
    }
    for (const [text, kind] of Object.entries(mustGo)) {
      expect
        .soft(
          removed.filter((one) => one.text.includes(text)).map((one) => one.kind),
          `kind of the removed «${text}»`,
        )
        .toContain(kind);
    }
  });
});
