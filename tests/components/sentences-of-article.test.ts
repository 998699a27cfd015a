// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { sentencesOfArticle } from '../../components/ListenBar/sentences-of-article';

/** An article with this body, as elements. */
function article(body: string): Element {
  const { body: root } = new DOMParser().parseFromString(
    `<article><p>الصحيفة</p><h1 itemprop="headline">عنوان</h1><p>الكاتب.</p>
     <div itemprop="articleBody"><p class="article-standfirst">مقدمة.</p><div class="article-body">${body}</div></div></article>`,
    'text/html',
  );
  document.body.replaceChildren(...root.childNodes);
  return document.querySelector('article') as Element;
}

const read = (body: string) => sentencesOfArticle(article(body)).slice(2);

test.each([
  ['headline and standfirst come first, and nothing else from outside the body', '', []],
  ['paragraphs', '<p>واحد. اثنان.</p>\n<p>ثلاثة</p>', ['واحد.', 'اثنان.', 'ثلاثة']],
  [
    'elements inside a line do not part it',
    '<p>قال <b>د</b>. أح<i>مد</i> <bdi>70%</bdi> منها.</p>',
    ['قال د. أحمد 70% منها.'],
  ],
  ['lines', '<p>بيت أول<br>بيت ثان</p>', ['بيت أول', 'بيت ثان']],
  ['a line break of the source is none', '<p>سطر\n   واحد.</p>', ['سطر\n   واحد.']],
  ['lists in lists', '<ul><li>أول<ul><li>داخل</li></ul>آخر</li></ul>', ['أول', 'داخل', 'آخر']],
  ['cells', '<table><tr><th>سنة</th><td>1999</td></tr></table>', ['سنة', '1999']],
  ['what is hidden is not read', '<p>نعم.</p><figure hidden><figcaption>لا.</figcaption></figure>', ['نعم.']],
  ['nor what has no words', '<p>***</p><p><a href="#">https://example.com/1</a></p><p>نعم.</p>', ['نعم.']],
  ['text in no paragraph', 'نص بلا فقرة.<div>آخر.</div>', ['نص بلا فقرة.', 'آخر.']],
])('%s', (_, body, expected) => {
  const all = sentencesOfArticle(article(body));
  expect(all.slice(0, 2).map(({ text }) => text)).toEqual(['عنوان', 'مقدمة.']);
  expect(all.slice(2).map(({ range }) => String(range()))).toEqual(expected);
});

test('a part of a sentence is found across its elements', () => {
  const [sentence] = read('<p>قال <b>أح</b>مد شي<i>ئًا</i>.</p>');
  const at = sentence?.text.indexOf('أحمد') ?? -1;
  const range = sentence?.range({ start: at, end: at + 4 });
  expect(String(range)).toBe('أحمد');
  expect(range?.startContainer.parentElement?.localName).toBe('b');
});

test('reading it changes nothing', () => {
  const root = article('<p>قال <b>د</b>. أحمد<br>نعم.</p>');
  const before = root.innerHTML;
  for (const { range } of sentencesOfArticle(root)) range();
  expect(root.innerHTML).toBe(before);
});
