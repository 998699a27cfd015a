import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Extraction } from '../../lib/article.ts';
import { build } from '../../scripts/build.ts';
import { openSession, type Session } from './session.ts';

/** Pages that break parsers and clocks: an article comes of them or a reason, and never an exception or a hang. */
let session: Session;
const script = readFileSync(join(build('chrome'), 'content-scripts/content.js'), 'utf8');
beforeAll(async () => {
  session = await openSession();
});
afterAll(() => session.close());

const headline = 'افتتاح مكتبة عامة في حي الميناء';
const prose =
  'افتتح رئيس البلدية صباح اليوم مكتبة عامة في حي الميناء تضم أكثر من عشرين ألف كتاب ومجلة للكبار والصغار. ';
const paragraphs = Array.from({ length: 4 }, (_, i) => `<p>${prose.repeat(2)}${i}</p>`).join('');
const page = (body: string, head = '') =>
  `<!DOCTYPE html><html lang="ar"><head><meta charset="utf-8"><title>${headline}</title>${head}</head><body><h1>${headline}</h1>${body}</body></html>`;

let count = 0;
/** What the built content script gives for this page after `change` was made to it by a script. */
async function extractionOf(html: string | Buffer, type?: string, change?: () => void): Promise<Extraction> {
  const address = `http://broken.localhost/news/${++count}-story`;
  session.web.put(address, { body: html, ...(type ? { type } : {}) });
  const tab = await session.visit(address);
  if (change) await tab.evaluate(change);
  const client = await tab.createCDPSession();
  const { result, exceptionDetails } = await client.send('Runtime.evaluate', {
    expression: script,
    awaitPromise: true,
    returnByValue: true,
  });
  expect(exceptionDetails).toBeUndefined();
  await tab.close();
  return result.value as Extraction;
}

const textOf = (extraction: Extraction) =>
  extraction.kind === 'article' ? extraction.article.text : extraction.reason;

test('boxes that have no box of their own show what is in them; hidden ones do not', async () => {
  const said = (name: string) => `<p>${name}: ${prose.repeat(2)}</p>`;
  const extraction = await extractionOf(
    page(`<article>${paragraphs}<div style="display: contents">${said('الفقرة الظاهرة')}</div>
      <div style="display: none">${said('الفقرة المخفية')}</div></article>`),
  );
  expect(textOf(extraction)).toContain('الفقرة الظاهرة');
  expect(textOf(extraction)).not.toContain('الفقرة المخفية');
});

test('a page of ten megabytes', async () => {
  // Of so many elements is the next.
  const link = `<li><a href="/x">${'رابط إلى صفحة أخرى من صفحات الموقع '.repeat(8)}</a></li>`;
  const filler = `<ul>${link.repeat(20_000)}</ul>`;
  const html = page(`<article>${paragraphs}</article><div class="sidebar">${filler}</div>`);
  expect(Buffer.byteLength(html)).toBeGreaterThan(10_000_000);
  expect(textOf(await extractionOf(html))).toContain('مكتبة عامة في حي الميناء تضم');
});

test('two hundred thousand elements after the article', async () => {
  const extraction = await extractionOf(
    page(`<article>${paragraphs}</article><div id="more"></div>`),
    undefined,
    () => {
      const more = document.getElementById('more') as HTMLElement;
      for (let i = 0; i < 200_000; i++) more.append(document.createElement('span'));
    },
  );
  expect(textOf(extraction)).toContain('مكتبة عامة في حي الميناء تضم');
});

test('a hundred and fifty thousand lines under the article, none of which is its own', async () => {
  const lines = '<p>شارك'.repeat(150_000);
  const extraction = await extractionOf(page(`<div>${paragraphs}${lines}</div>`));
  expect(textOf(extraction)).toContain('مكتبة عامة في حي الميناء تضم');
  expect(textOf(extraction)).not.toContain('شارك');
});

// Browsers themselves stop at some five hundred: deeper boxes become siblings.
test('an article five thousand boxes deep', async () => {
  const extraction = await extractionOf(page(`${'<div>'.repeat(5000)}<article>${paragraphs}</article>`));
  expect(textOf(extraction)).toContain('مكتبة عامة في حي الميناء تضم');
});

// Browsers answer for a property of a form with its field of that name; jsdom does not.
test('forms that answer for all that they are asked with their fields', async () => {
  const asked = [
    ...[
      'attributes',
      'childNodes',
      'children',
      'className',
      'closest',
      'contains',
      'data',
      'firstChild',
      'firstElementChild',
    ],
    ...[
      'getAttribute',
      'hasAttribute',
      'id',
      'innerHTML',
      'lastChild',
      'localName',
      'matches',
      'nextElementSibling',
      'nextSibling',
    ],
    ...[
      'nodeName',
      'nodeType',
      'ownerDocument',
      'parentElement',
      'parentNode',
      'previousElementSibling',
      'previousSibling',
    ],
    ...['querySelector', 'querySelectorAll', 'style', 'tagName', 'textContent'],
  ];
  const fields = asked.map((name) => `<input type="hidden" name="${name}">`).join('');
  const trap = `<form>${fields}</form>`;
  const about = `<div><b>الكاتب:</b>${trap} ليلى بن عمار</div><div>${trap}<span>12 مايو 2026</span>${trap}</div>`;
  for (const html of [
    `<article>${about}${paragraphs}${trap}</article>${about}`,
    `<article>${paragraphs}${about}</article>`,
    `<div>${trap}${paragraphs}</div>${trap}<div>${about}</div>`,
  ])
    expect(textOf(await extractionOf(page(html)))).toContain('مكتبة عامة في حي الميناء تضم');
  const within = `<!DOCTYPE html><title>${headline}</title><form>${fields}<h1>${headline}</h1>${about}${paragraphs}</form>`;
  expect(textOf(await extractionOf(within))).toContain('مكتبة عامة في حي الميناء تضم');
});

test('markup that is cut off in the middle of a tag', async () => {
  const html = page(`<div><article>${paragraphs}`).replace('</body></html>', '<div class="rel');
  expect(textOf(await extractionOf(html))).toContain('مكتبة عامة في حي الميناء تضم');
});

test('text in presentation forms comes out in letters', async () => {
  const formed =
    'ﺍﻓﺘﺘﺢ ﺭﺋﻴﺲ ﺍﻟﺒﻠﺪﻳﺔ ﺻﺒﺎﺡ ﺍﻟﻴﻮﻡ ﻣﻜﺘﺒﺔ ﻋﺎﻣﺔ ﻓﻲ ﺣﻲ ﺍﻟﻤﻴﻨﺎﺀ ﺗﻀﻢ ﺃﻛﺜﺮ ﻣﻦ ﻋﺸﺮﻳﻦ ﺃﻟﻒ ﻛﺘﺎﺏ ﻭﻣﺠﻠﺔ ﻟﻠﻜﺒﺎﺭ ﻭﺍﻟﺼﻐﺎﺭ. ';
  const html = page(`<article>${`<p>${formed.repeat(2)}</p>`.repeat(4)}</article>`);
  const text = textOf(await extractionOf(html));
  expect(text).toContain('افتتح رئيس البلدية صباح اليوم');
  expect(text).not.toMatch(/[\ufb50-\ufdc7\ufe70-\ufefc]/);
});

test.each(['dir="ltr"', 'dir="auto"', 'style="direction:ltr"'])(
  'a page that says %s is read right to left',
  async (wrong) => {
    const html = page(`<article>${paragraphs}</article>`).replace('<body', `<body ${wrong}`);
    const extraction = await extractionOf(html);
    expect(extraction.kind === 'article' && extraction.article.direction).toBe('rtl');
  },
);

test.each([
  ['nothing', ''],
  ['no body', '<!DOCTYPE html><html><head><title>x</title></head></html>'],
  ['a frameset', '<html><frameset cols="*"><frame src="about:blank"></frameset></html>'],
])('%s gives a reason', async (_, html) => {
  expect((await extractionOf(html)).kind).toBe('refusal');
});
