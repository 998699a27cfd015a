// @vitest-environment jsdom
import { createRef, render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ArticleView } from '../../components/ArticleView/ArticleView';
import { PreferencesProvider } from '../../components/preferences/Preferences';
import { publishedCopy } from '../../components/ReadingAids/published-copy';
import { initialPreferences, type Preferences } from '../../lib/preferences';
import { anArticle } from '../lib/an-article';
import { useArabicTexts } from './texts';

const published = {
  headline: 'قِصّةُ 3 قُرى',
  html: '<p>قالَ <b>الشَّيخُ</b> إنَّ 70% مِن الماء.</p><ul><li>أوَّلًا 5</li><li>ثانيًا 6</li></ul><p>وتلا ﴿وَقُلْ رَبِّ﴾.</p>',
};

beforeEach(() => {
  useArabicTexts();
  vi.stubGlobal('scrollBy', () => undefined);
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  render(null, document.body);
});

function show(preferences: Partial<Preferences>): HTMLElement {
  const view = (
    <PreferencesProvider read={{ ...initialPreferences, ...preferences }}>
      <ArticleView
        article={anArticle({ ...published, picture: { src: 'https://a.example/a.jpg', alt: '', caption: 'عام 2024' } })}
        removed={[]}
        onToggleRemoval={() => undefined}
        body={createRef<HTMLDivElement | null>()}
      />
    </PreferencesProvider>
  );
  act(() => render(view, document.body));
  return document.querySelector('article') as HTMLElement;
}

const changed = { digits: 'arabic', tashkeel: 'hidden' } as const;

function select(start: [Node, number], end: [Node, number]): Selection {
  const selection = getSelection() as Selection;
  selection.setBaseAndExtent(...start, ...end);
  return selection;
}

/** The text with these words, and where they begin in it. */
function find(root: Node, words: string): [Text, number] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (text.data.includes(words)) return [text, text.data.indexOf(words)];
  }
  throw new Error(`${words} is not shown`);
}

describe('an article is shown as its reader wants it', () => {
  test('headline, caption and body', () => {
    const article = show(changed);
    expect(article.querySelector('h1')?.textContent).toBe('قصة ٣ قرى');
    expect(article.querySelector('figcaption')?.textContent).toBe('عام ٢٠٢٤');
    expect(article.querySelector('.article-body p')?.textContent).toBe('قال الشيخ إن ٧٠٪ من الماء.');
    expect(article.querySelector('time')?.textContent).toBe('١٤ مارس ٢٠٢٦');
    expect(article.querySelector('time')?.dateTime).toBe('2026-03-14T09:30:00+02:00');
  });

  test('else as it was published', () => {
    const article = show({});
    expect(article.querySelector('h1')?.textContent).toBe(published.headline);
    expect(article.querySelector('.article-body p')?.textContent).toBe('قالَ الشَّيخُ إنَّ 70% مِن الماء.');
  });
});

describe('a selection is copied as it was published', () => {
  test('all of the body', () => {
    const article = show(changed);
    const body = article.querySelector('.article-body') as HTMLElement;
    const copied = publishedCopy(select([body, 0], [body, body.childNodes.length]), article);
    expect(copied?.text).toBe('قالَ الشَّيخُ إنَّ 70% مِن الماء.\n\nأوَّلًا 5\nثانيًا 6\n\nوتلا ﴿وَقُلْ رَبِّ﴾.');
    expect(copied?.html).toContain('<b>الشَّيخُ</b> إنَّ');
    expect(copied?.html).toMatch(/^<div lang="ar" dir="rtl">/);
  });

  test('from the middle of one text to the middle of another', () => {
    const article = show(changed);
    const [first, at] = find(article, 'الشيخ');
    const [last, until] = find(article, 'أولًا');
    const copied = publishedCopy(select([first, at + 2], [last, until + 3]), article);
    expect(copied?.text).toBe('شَّيخُ إنَّ 70% مِن الماء.\n\nأوَّل');
  });

  test('inside one text', () => {
    const article = show(changed);
    const [text, at] = find(article, 'قصة');
    expect(publishedCopy(select([text, at], [text, at + 3]), article)?.text).toBe('قِصّةُ');
  });

  test('from the headline into the body, with the words of the page in between', () => {
    const article = show(changed);
    const [first] = find(article, 'قصة');
    const [last, until] = find(article, 'الشيخ');
    const copied = publishedCopy(select([first, 0], [last, until + 5]), article);
    expect(copied?.text).toBe('قِصّةُ 3 قُرى\n\nنهى البحراوي\n\nعام 2024\n\nقالَ الشَّيخُ');
    expect(copied?.html).not.toMatch(/data-|role=|tabindex/);
  });

  test('by the browser where nothing was changed, and where nothing is selected', () => {
    const plain = show({});
    const body = plain.querySelector('.article-body') as HTMLElement;
    expect(publishedCopy(select([body, 0], [body, 1]), plain)).toBeNull();
    const article = show(changed);
    getSelection()?.removeAllRanges();
    expect(publishedCopy(getSelection(), article)).toBeNull();
  });
});
