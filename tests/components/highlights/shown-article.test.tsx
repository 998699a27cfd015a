// @vitest-environment jsdom
import { createRef, render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ArticleView } from '../../../components/ArticleView/ArticleView';
import { placeOfRange, rangesOf, readShownArticle } from '../../../components/Highlights/shown-article';
import { foldedText } from '../../../lib/arabic/folded-text';
import type { Article } from '../../../lib/article';
import { shownText } from '../../../lib/text/shown-text';
import { anArticle } from '../../lib/an-article';
import { useArabicTexts } from '../texts';

const article = anArticle({
  picture: { src: 'https://a.example/p.jpg', alt: 'ليس في النص', caption: 'المركب في المرسى' },
  standfirst: 'رحلة أولى تقطع 12% من النهر.',
  html: [
    '<p>انطلقت <b>مكتبة</b>\nعائمة من <a href="https://a.example/?a=1&amp;b=2">Lectoria 2</a> في 2026-03-14.</p>',
    '<figure><img src="x.jpg" alt="ليس في النص"><figcaption>قاعة القراءة</figcaption></figure>',
    '<ul><li>بند أول</li><li>بند ثانٍ<br>وسطره</li></ul>',
    '<table><tbody><tr><td>خلية</td><td>وأخرى</td></tr></tbody></table>',
    '<blockquote><p>«اقتباس» &amp; بعده &lt;شيء&gt;</p></blockquote>',
  ].join('\n'),
});

beforeEach(() => {
  useArabicTexts();
  vi.stubGlobal('scrollBy', () => undefined);
  render(null, document.body);
});

function show(shown: Article): Element {
  const body = createRef<HTMLDivElement | null>();
  act(() =>
    render(
      <ArticleView article={shown} removed={[]} onToggleRemoval={() => undefined} body={body}>
        <button type="button">انسخ الرابط</button>
      </ArticleView>,
      document.body,
    ),
  );
  return document.querySelector('article') as Element;
}

test('what is read from the page is what is read from the stored article', () => {
  const { text } = readShownArticle(show(article));
  expect(foldedText(text).folded).toBe(foldedText(shownText(article)).folded);
  expect(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ).toEqual(
    shownText(article)
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  );
  expect(text).not.toContain('انسخ الرابط');
});

describe('a range of the page', () => {
  const textNode = (words: string) => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) if ((texts.currentNode as Text).data.includes(words)) return texts.currentNode as Text;
    throw new Error(words);
  };
  const range = (from: string, to: string) => {
    const made = new Range();
    made.setStart(textNode(from), textNode(from).data.indexOf(from));
    made.setEnd(textNode(to), textNode(to).data.indexOf(to) + to.length);
    return made;
  };
  const there = (made: Range) => {
    const shown = readShownArticle(document.querySelector('article') as Element);
    const place = placeOfRange(shown, made);
    return place && rangesOf(shown, place).map(String);
  };

  test('over several elements comes back as one range for each text, without pictures and empty ones', () => {
    show(article);
    expect(there(range('عائمة من', 'بند أول'))).toEqual([
      'عائمة من ',
      'Lectoria 2',
      ' في ',
      '2026-03-14',
      '.',
      'قاعة القراءة',
      'بند أول',
    ]);
  });

  test('that begins over the article begins with it', () => {
    const element = show(article);
    const made = range('المركب', 'رحلة أولى');
    made.setStart(element, 0);
    expect(there(made)).toEqual(['المركب في المرسى', 'رحلة أولى']);
  });

  test('that ends before the first letter of a paragraph does not touch it', () => {
    show(article);
    const made = range('قاعة القراءة', 'قاعة القراءة');
    made.setEnd(textNode('بند أول'), 0);
    expect(there(made)).toEqual(['قاعة القراءة']);
  });

  test('in the headline, or of spaces alone, is none', () => {
    show(article);
    expect(there(range('مكتبة عائمة تحمل', 'قرى النهر'))).toBeNull();
    const space = range(' في ', ' في ');
    space.setEnd(space.startContainer, space.startOffset + 1);
    expect(there(space)).toBeNull();
  });
});
