import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { extract } from '../../lib/extract/extract';
import { parsedView } from '../../lib/extract/live';

const address = 'https://sanadiq.example/news/33107';
const now = new Date(2026, 10, 24, 12).getTime();
const story = [
  'سلمت ورشة الصناديق في السوق المسقوف آخر صندوق عرس من خشب الجوز، بعد أن عمل فيه خمسة نجارين عاما كاملا.',
  'وقال معلم الورشة فارس الصناديقي إن الصندوق نقش باليد كله، وإن نقوشه تحكي سيرة العروس من مولدها إلى يوم زفافها.',
  'ولم تعد الورشة تقبل طلبات جديدة، لأن شجر الجوز الذي كانت تأخذ منه خشبها قطع كله حين وسعت الطريق.',
];

function publishedOf({ masthead = '', under = '' }): string | null {
  const { document } = new JSDOM(
    `<!doctype html><html lang="ar" dir="rtl"><head><title>آخر صندوق عرس من خشب الجوز</title></head><body>
    <header><div class="today">${masthead}</div><nav><a href="/">الرئيسية</a> <a href="/souk">السوق</a></nav></header>
    <article><h1>آخر صندوق عرس من خشب الجوز</h1>${story.map((one) => `<p>${one}</p>`).join('')}</article>
    ${under}</body></html>`,
    { url: address },
  ).window;
  const extraction = extract(document, { address, view: parsedView, now });
  if (extraction.kind === 'refusal') throw new Error(extraction.reason);
  expect(extraction.article.text).toBe(story.join('\n\n'));
  return extraction.article.published;
}

test('today in the masthead is the day of reading, and no date of the article', () => {
  expect(publishedOf({ masthead: 'الثلاثاء 24 نوفمبر 2026' })).toBeNull();
});

test('another day over the headline is the date of the article', () => {
  expect(publishedOf({ masthead: 'الأحد 22 نوفمبر 2026' })).toBe('2026-11-22');
});

test('a date beside the link of another story under the text is that of the other story', () => {
  const under =
    '<div class="others"><div><a href="/news/33090">ورشة السلال تنتقل إلى باب البحر</a> 3 مايو 2026</div><div><a href="/news/33081">حمام السوق يفتح للنساء يومين</a> 28 أبريل 2026</div></div>';
  expect(publishedOf({ under })).toBeNull();
});

test('a date alone under the text is that of the article', () => {
  expect(publishedOf({ under: '<div class="date">3 مايو 2026</div>' })).toBe('2026-05-03');
});
