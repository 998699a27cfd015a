import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { extract } from '../../lib/extract/extract';
import { findOwn } from '../../lib/extract/find-own';
import { parsedView } from '../../lib/extract/live';

const folder = new URL('../fixtures/pages/', import.meta.url);
const address = 'https://nadwa.example/essays/%D8%AE%D8%B1%D8%A7%D8%A6%D8%B7';
const essay = readFileSync(new URL('xx-essay--footnotes-of-two-styles.html', folder), 'utf8');

const prose =
  'كان الرحّالة يقصدون المدينة من كل صوب، ويحملون إليها أخبار البلاد البعيدة وثمار الأرض التي لا تنبت في واديها، فيجلسون في ساحتها ويحكون حتى يطلع الفجر.';
const page = (body: string, headline = 'ساحة المدينة وأهلها') =>
  `<!doctype html><html lang="ar"><body><article><h1>${headline}</h1>${`<p>${prose}</p>`.repeat(3)}${body}</article></body></html>`;

function read(html: string, own?: Parameters<typeof extract>[1]['own']) {
  const { window } = new JSDOM(html, { url: address });
  const extraction = extract(window.document, { address, view: parsedView, own });
  if (extraction.kind === 'refusal') throw new Error(extraction.reason);
  const { body } = new JSDOM(extraction.article.html).window.document;
  const links = [...body.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
  /** The words around what each of the links leads to. */
  const leads = links.map(({ hash }) => body.querySelector(hash)?.closest('p, li, h2, figure')?.textContent ?? null);
  return { ...extraction, body, links, leads };
}

describe('an essay with footnotes of two styles', () => {
  const { body, links, leads } = read(essay);
  const starting = (start: string) => expect.stringMatching(new RegExp(`^${RegExp.escape(start)}`));

  test('leads from its marks to its notes and back', () => {
    const [first, poems, today, drawers, workshops] = [
      starting('لم يكن البحّار'),
      starting('ثم جاء من كتب'),
      starting('ومن يقرأ هذه'),
      starting('وفي المدن'),
      starting('وقد بقي من تلك'),
    ];
    const notes = ['↑ من حديث', 'ديوان المراسي', 'المرجع نفسه', 'المرجع نفسه', 'آبار', '[6]', '[7]', '[8]'].map(
      starting,
    );
    const [captain, poet, same, again, wells, register, newspaper, day] = notes;
    expect(leads).toEqual([
      ...[captain, poet, captain, same, again, wells, register, newspaper, day],
      ...[first, poems, today, today, today, drawers, workshops],
    ]);
  });

  test('has names of ours alone, in the order of its links, each once', () => {
    const names = [...body.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(names).size).toBe(names.length);
    const used = [...new Set(links.map(({ hash }) => hash.slice(1)))];
    expect(used).toEqual(names.map((_, i) => `note-${i + 1}`));
    expect(names.toSorted()).toEqual(used.toSorted());
  });

  test('leads nowhere that is not shown, and elsewhere as ever', () => {
    expect(body.textContent).toContain('وللمزيد شاركنا رأيك أو راجع');
    const others = [...body.querySelectorAll('a:not([href^="#"])')].map((link) => link.getAttribute('href'));
    expect(others).toEqual(['https://atlas.example/maps#sea', 'https://atlas.example/wells']);
  });
});

test('a name may stand on anything that is shown', () => {
  const { leads, body } = read(
    page(`<p>${prose} <a href="#map">الخريطة</a> <a href="#part">القسم</a> <a href="#quote">القول</a></p>
      <figure id="map"><img src="/map.jpg" alt="خريطة"><figcaption>خريطة الوادي</figcaption></figure>
      <h2><span id="part">القسم الثاني</span></h2>
      <blockquote id="quote"><p>${prose} قالها شيخ السوق.</p></blockquote><p>${prose} ثم سكت.</p>`),
  );
  expect(leads).toEqual(['خريطة الوادي', 'القسم الثاني', `${prose} قالها شيخ السوق.`]);
  expect(body.querySelector('img')?.id).toBe('note-1');
});

test('what is said of a page that has a base address holds for its notes', () => {
  const html = page(`<p>${prose} <a href="#n">[1]</a></p><p id="n">من كتاب قديم عن المدينة وأهلها وساحتها.</p>`);
  const { leads } = read(html.replace('<body>', '<base href="https://nadwa.example/"><body>'));
  expect(leads).toEqual(['من كتاب قديم عن المدينة وأهلها وساحتها.']);
});

test('a page cannot choose the names, nor lead to one that it does not have', () => {
  const { body, links } = read(
    page(`<p id="location">${prose} <a href="#location">هنا</a> <a href="#note-1">هناك</a> <a href="#&quot;]">ثمّ</a>
      <a href="#%E0%A4%A">وراء</a></p>`),
  );
  expect([...body.querySelectorAll('[id]')].map(({ id }) => id)).toEqual(['note-1']);
  expect(links.map((link) => link.outerHTML)).toEqual(['<a href="#note-1">هنا</a>']);
});

test('a mark whose note is left out keeps its words alone', () => {
  const { article, links } = read(
    page(`<p>${prose} <a href="#n">(*)</a> ${prose}</p><div class="related-posts" id="n"><p>قصة أخرى</p></div>`),
  );
  expect(links).toEqual([]);
  expect(article.html).toContain(`${prose} (*) ${prose}`);
});

test('links inside the article do not make a list of contents or a notice into notes', () => {
  const contents = `<p>${prose} <a href="#a">الأول</a></p><p id="b"><a href="#b">اقرأ أيضا: ساحات أخرى</a></p><h2 id="a">الأول</h2><p>${prose} تمّ.</p>`;
  const { removed } = read(page(contents));
  expect(removed.map(({ text }) => text)).toContain('اقرأ أيضا: ساحات أخرى');
});

test('a headline with the mark of a note is still shown once', () => {
  const headline = 'ساحة المدينة وأهلها';
  const html = page(`<p>${prose} أخيرًا.</p><p id="n">(*) أُلقي في ندوة المدينة.</p>`, headline);
  const { article } = read(html.replace(`<h1>${headline}`, `<h1>${headline} <a href="#n">(*)</a>`));
  expect(article.html).not.toContain(headline);
  expect(article.html).toContain('أُلقي في ندوة المدينة');
});

test("what the reader's own rules add has its notes too, under other names", () => {
  const html = page(
    `<p>${prose} <a href="#n" id="r">[1]</a> ${prose}</p></article><aside class="sidebar"><p id="n">من حديث مع شيخ السوق في بيته. <a href="#r">↩</a></p></aside><article>`,
  );
  const { leads, body } = read(html, (document) => findOwn(document, { add: ['aside'] }));
  expect(leads).toEqual(['من حديث مع شيخ السوق في بيته. ↩', `${prose} [1] ${prose}`]);
  expect([...body.querySelectorAll('[id]')].map(({ id }) => id).toSorted()).toEqual(['note-1', 'note-2']);
});
