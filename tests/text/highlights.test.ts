import { describe, expect, test } from 'vitest';
import type { Highlight } from '../../lib/article';
import { makeAnchor } from '../../lib/text/anchors';
import { orderedHighlights } from '../../lib/text/highlights';
import { shownText } from '../../lib/text/shown-text';
import { aHighlight } from '../lib/a-highlight';
import { anArticle } from '../lib/an-article';

const article = anArticle({
  picture: { src: 'https://a.example/p.jpg', alt: 'ليس في النص', caption: 'المركب في المرسى' },
  standfirst: 'رحلة أولى بين إحدى عشرة قرية.',
  html: [
    '<p>انطلقت صباح أمس <b>مكتبة</b> <a href="https://a.example/?a=1&amp;b=&gt;" title="a > b">عائمة</a>&nbsp;كبيرة.</p>',
    '<figure><img src="x.jpg" alt="ليس في النص"><figcaption>قاعة القراءة</figcaption></figure>',
    '<ul><li>بند أول</li><li>بند ثانٍ<br>وسطره</li></ul>',
    '<table><tbody><tr><td>خلية</td><td>وأخرى</td></tr></tbody></table>',
    '<!-- لا شيء --><p>سعرها 5 &lt; 6 &amp; &#1636; &#x665; &quot;و&quot; &unknown;</p>',
  ].join('\n'),
});

const lines = [
  'المركب في المرسى',
  'رحلة أولى بين إحدى عشرة قرية.',
  'انطلقت صباح أمس مكتبة عائمة كبيرة.',
  'قاعة القراءة',
  'بند أول',
  'بند ثانٍ',
  'وسطره',
  'خلية',
  'وأخرى',
  'سعرها 5 < 6 & ٤ ٥ "و" &unknown;',
];

test('the text that can be highlighted is what is shown, a line for each block', () => {
  expect(
    shownText(article)
      .replace(/ *\n */g, '\n')
      .split('\n'),
  ).toEqual(lines);
  expect(shownText(anArticle({ html: '' }))).toBe('');
});

function mark(words: string, different: Partial<Highlight> = {}): Highlight {
  const text = shownText(article);
  const start = text.indexOf(words);
  return aHighlight(words, { anchor: makeAnchor(text, { start, end: start + words.length }), ...different });
}

describe('the highlights of an article', () => {
  const made = [mark('وأخرى'), mark('قاعة القراءة'), mark('المركب'), mark('مكتبة عائمة'), mark('أمس مكتبة عائمة')];

  test('come in the order of the text, whatever order they were made in', () => {
    const quotes = orderedHighlights(article, made).map(({ quote }) => quote);
    expect(quotes).toEqual(['المركب', 'أمس مكتبة عائمة', 'مكتبة عائمة', 'قاعة القراءة', 'وأخرى']);
  });

  test('come with their colours, notes and moments', () => {
    const highlight = mark('المركب', { colour: 'pink', note: ' ملاحظة\n', madeAt: 5, changedAt: 7 });
    expect(orderedHighlights(article, [highlight])).toEqual([
      { id: 'المركب', colour: 'pink', quote: 'المركب', note: 'ملاحظة', placed: true, madeAt: 5, changedAt: 7 },
    ]);
  });

  test('that are not in it any more come last, the older first, with the words that were marked', () => {
    const gone = (exact: string, madeAt: number) =>
      aHighlight(exact, { madeAt, anchor: { exact, prefix: 'كلام لا يوجد', suffix: 'ولا هذا', position: 0 } });
    const ordered = orderedHighlights(article, [gone('اختفى ثانيًا', 2), gone('اختفى أولًا', 1), ...made]);
    expect(ordered.map(({ placed }) => placed)).toEqual([true, true, true, true, true, false, false]);
    expect(ordered.slice(5).map(({ quote }) => quote)).toEqual(['اختفى أولًا', 'اختفى ثانيًا']);
  });

  test('say what the article says now', () => {
    const highlight = mark('مكتبة عائمة');
    const now = { ...article, html: article.html.replace('<b>مكتبة</b>', '<b>مكتبةٌ</b>') };
    expect(orderedHighlights(now, [highlight])[0]?.quote).toBe('مكتبةٌ عائمة');
  });

  test('over several blocks are quoted with their lines', () => {
    const text = shownText(article);
    const start = text.indexOf('كبيرة');
    const end = text.indexOf('بند أول') + 'بند أول'.length;
    const anchor = makeAnchor(text, { start, end });
    expect(orderedHighlights(article, [aHighlight('h', { anchor })])[0]?.quote).toBe('كبيرة.\nقاعة القراءة\nبند أول');
  });
});
