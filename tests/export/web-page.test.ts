import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../lib/article';
import type { Exported } from '../../lib/export/exported';
import type { Embedded } from '../../lib/export/pictures';
import { webPage } from '../../lib/export/web-page';
import { anArticle } from '../lib/an-article';
import { essay, exported, fixture, ownLinks, pageNames, passages, read, words } from './fixtures';

describe('our own extractor finds the same article in the page that was exported', () => {
  // Paragraphs that are links look like links to other stories, unless the publisher's data says otherwise; an exported page has none.
  const linked = 'tn-archive--linked-paragraphs-that-are-the-text';
  // Told by captions, of which the page has those of the pictures that were fetched: here the first.
  const inPictures = 'xx-photos--story-told-by-captions';
  const articles = pageNames.flatMap((name) => {
    const article = name === linked || name === inPictures ? null : fixture(name);
    return article ? [{ name, article }] : [];
  });

  test('there are many', () => expect(articles.length).toBeGreaterThan(50));

  const said = ({ headline, byline, publisher, published, text, language, direction, url, picture }: Article) => ({
    ...{ headline, byline, publisher, published, text, language, direction, url },
    picture: picture?.src,
  });

  test.each(articles)('$name', ({ article }) => {
    const picture: Embedded = { bytes: new Uint8Array([1, 2, 3]), type: 'image/png' };
    const pictures = new Map(article.picture ? [[article.picture.src, picture]] : []);
    const highlights = [{ quote: article.headline, note: 'عد إليه' }];
    const again = read(webPage(exported(article, { highlights }), passages(article), words, pictures), article.url);
    expect(again && said(again)).toEqual(said(article));
  });
});

const open = (article: Article, different: Partial<Exported> = {}, pictures = new Map<string, Embedded>()) =>
  new JSDOM(webPage(exported(article, different), passages(article), words, pictures)).window.document;

test('it opens from right to left, with microdata, and nothing can run in it', () => {
  const page = open(anArticle());
  expect([page.documentElement.dir, page.documentElement.lang]).toEqual(['rtl', 'ar']);
  expect(page.querySelector('article')?.getAttribute('itemtype')).toBe('https://schema.org/NewsArticle');
  expect(page.querySelector('time')?.getAttribute('datetime')).toBe('2026-03-14T09:30:00+02:00');
  const policy = page.querySelector('meta[http-equiv]')?.getAttribute('content');
  expect(policy).toBe("default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:");
  expect(page.querySelectorAll('script')).toHaveLength(0);
  expect(page.querySelector('style')?.textContent).toContain("font-family: 'Noto Naskh Arabic'");
});

test('hostile texts stay texts', () => {
  const hostile = '"><script>alert(1)</script>&amp;';
  const page = open(
    anArticle({
      headline: hostile,
      byline: hostile,
      publisher: hostile,
      html: `<p>نص &lt;img src=x onerror=alert(1)&gt; <a href="javascript:alert(1)">رابط</a></p>`,
    }),
    { highlights: [{ quote: hostile, note: hostile }] },
  );
  expect(page.querySelectorAll('script, img, [onerror], [href^="javascript"]')).toHaveLength(0);
  expect(page.querySelector('h1')?.textContent).toBe(hostile);
  expect(page.title).toBe(hostile);
  expect(page.querySelector('[itemprop="articleBody"] p')?.textContent).toBe('نص <img src=x onerror=alert(1)> رابط');
});

test('pictures that were had are in it; of the others the address is, and the policy lets it load', () => {
  const article = anArticle({
    picture: { src: 'https://a.example/lead.jpg', alt: 'جسر', caption: 'الجسر' },
    html: '<figure><img src="https://b.example/2.jpg" alt=""><figcaption>السوق</figcaption></figure>',
  });
  const page = open(
    article,
    {},
    new Map([['https://a.example/lead.jpg', { bytes: new Uint8Array([255, 216]), type: 'image/jpeg' }]]),
  );
  const sources = [...page.querySelectorAll('img')].map((image) => image.getAttribute('src'));
  expect(sources).toEqual(['data:image/jpeg;base64,/9g=', 'https://b.example/2.jpg']);
  expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toMatch(/img-src data: http: https:$/);
  expect([...page.querySelectorAll('figcaption')].map((one) => one.textContent)).toEqual(['الجسر', 'السوق']);
});

test('what would be reordered is isolated, and a line of Latin letters runs from left to right', () => {
  const page = open(anArticle({ html: '<p>اتصل على +20 100 200 الآن</p><p>The whole line is English.</p>' }));
  expect(page.querySelector('bdi[dir="ltr"]')?.textContent).toBe('+20 100 200');
  expect(page.querySelector('p[dir="ltr"]')?.textContent).toBe('The whole line is English.');
});

test('highlights stand after the article with their notes', () => {
  const page = open(anArticle(), { highlights: [{ quote: 'مكتبة عائمة', note: 'للعدد القادم' }] });
  expect(page.querySelector('aside h2')?.textContent).toBe(words.highlights);
  expect(page.querySelector('aside blockquote')?.textContent?.trim()).toBe('مكتبة عائمة');
  expect(page.querySelector('aside')?.textContent).toContain('للعدد القادم');
});

test('its footnotes lead to their notes and back, and our own extractor finds them so', () => {
  const article = fixture(essay) as Article;
  const written = (one: Article) => webPage(exported(one), passages(one), words, new Map());
  const links = ownLinks(new JSDOM(written(article)).window.document);
  expect(links).toMatchObject({
    2: 'ديوان المراسي، الجزء الأول، ص 14. ↩︎',
    '[6]': expect.stringMatching(/^وفي المدن/),
    '[8]': expect.stringMatching(/^وقد بقي/),
  });
  const again = read(written(article), article.url) as Article;
  expect(ownLinks(new JSDOM(written(again)).window.document)).toEqual(links);
});
