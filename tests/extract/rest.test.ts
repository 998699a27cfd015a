import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { extract } from '../../lib/extract/extract';
import { parsedView } from '../../lib/extract/live';

const story = [
  'وصل فريق الغواصين إلى الكهف الذي تحت القلعة بعد ثلاثة أيام من المحاولة، ووجد فيه سلما منحوتا ينزل إلى بئر لم تذكر في أي خريطة.',
  'وقالت رئيسة الفريق لمى الغطاسي إن الماء في البئر عذب وبارد، وإن جدرانها تحمل أسماء حفرها من نزلوا إليها قبل مئات السنين.',
  'ويعتقد المؤرخ أيهم القلعاوي أن أهل القلعة شربوا منها في الحصار الطويل، وأن مدخلها سد بعده حتى لا يعرف به أحد.',
];
const html = (head: string, under: string) =>
  `<!doctype html><html lang="ar" dir="rtl"><head><title>بئر تحت القلعة لم تذكرها الخرائط</title>${head}</head><body>
  <nav><a href="/">الرئيسية</a> <a href="/news/">أخبار</a> <a href="/news/2024/">أرشيف العام</a></nav>
  <article><h1>بئر تحت القلعة لم تذكرها الخرائط</h1>${story.map((one) => `<p>${one}</p>`).join('')}</article>
  ${under}<footer><a href="/about/">من نحن</a></footer></body></html>`;

function restOf(address: string, { head = '', under = '' }) {
  const { document } = new JSDOM(html(head, under), { url: address }).window;
  const extraction = extract(document, { address, view: parsedView });
  if (extraction.kind === 'refusal') throw new Error(extraction.reason);
  expect(extraction.article.text).toBe(story.join('\n\n'));
  return extraction.article.rest;
}

const site = 'https://qalaa.example';

describe('an article that goes on on other pages', () => {
  test.each([
    [
      'a number after its address',
      '/news/2024/story-91/',
      { under: '<div class="pages"><span>1</span> <a href="/news/2024/story-91/2/">2</a></div>' },
      '/news/2024/story-91/2/',
    ],
    [
      'the word «page» and a number after it',
      '/news/2024/story-91/',
      { under: '<div class="pages"><span>1</span> <a href="/news/2024/story-91/page/2">2</a></div>' },
      '/news/2024/story-91/page/2',
    ],
    [
      'a link for browsers alone',
      '/2024/03/slug/',
      { head: '<link rel="next" href="/2024/03/slug/2/">' },
      '/2024/03/slug/2/',
    ],
    [
      'the last page',
      '/news/2024/story-91/2/',
      { under: '<div class="pages"><a href="/news/2024/story-91/1/">1</a> <span>2</span></div>' },
      null,
    ],
  ])('%s', (_, path, page, next) => {
    expect(restOf(site + path, page)).toEqual({ kind: 'pages', next: next && site + next });
  });

  test.each([
    ['the second page of another story', '/news/2024/story-91/', { under: '<a href="/news/2024/story-92/2/">2</a>' }],
    [
      'another story whose address begins alike',
      '/news/2024/story-9/',
      { under: '<a href="/news/2024/story-91/2/">2</a>' },
    ],
    ['the page itself', '/news/2024/story-91/', { under: '<a href="/news/2024/story-91/">1</a>' }],
  ])('not: %s', (_, path, page) => {
    expect(restOf(site + path, page)).toBeNull();
  });
});

test('a notice for subscribers under the text says that the rest is behind a wall', () => {
  const under = '<div class="offer"><p>هذا المقال مخصص للمشتركين</p><a href="/subscribe">اشترك</a></div>';
  expect(restOf(`${site}/news/2024/story-91/`, { under })).toEqual({ kind: 'wall', next: null });
});
