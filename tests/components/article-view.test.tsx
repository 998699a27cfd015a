// @vitest-environment jsdom
import { createRef, render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { ArticleView } from '../../components/ArticleView/ArticleView';
import { PreferencesProvider } from '../../components/preferences/Preferences';
import type { Article, Removal } from '../../lib/article';
import { initialPreferences } from '../../lib/preferences';
import { useArabicTexts } from './texts';

const article: Article = {
  headline: 'Google تعلن عن نموذج جديد',
  standfirst: null,
  byline: 'منى عبد الرحمن',
  publisher: 'بلدنا اليوم',
  published: '2025-07-23T23:30:00+03:00',
  updated: null,
  section: null,
  language: 'ar',
  direction: 'rtl',
  url: 'https://example.com/1',
  picture: { src: 'https://example.com/lead.jpg', alt: '', caption: 'تحت الصورة' },
  html: '<p>الفقرة الأولى.</p><p><img src="https://example.com/a.jpg"></p>',
  text: 'الفقرة الأولى.',
  words: 400,
  rest: null,
};

const gone = (kind: string, text: string): Removal => ({
  kind,
  rule: 'x',
  text,
  html: `<p>${text}</p>`,
  at: { html: 0, text: 0 },
  back: false,
});
const toggled = vi.fn();

beforeEach(() => {
  toggled.mockClear();
  useArabicTexts();
  // jsdom does not scroll.
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

function show(over: Partial<Article> = {}, removed: Removal[] = [], preferences = initialPreferences): HTMLElement {
  const view = (
    <PreferencesProvider read={preferences}>
      <ArticleView
        article={{ ...article, ...over }}
        removed={removed}
        onToggleRemoval={toggled}
        body={createRef<HTMLDivElement | null>()}
      />
    </PreferencesProvider>
  );
  act(() => render(view, document.body));
  return document.body.querySelector('article') as HTMLElement;
}

const property = (name: string) => document.querySelector(`[itemprop="${name}"]`);

test('says what it is in microdata', () => {
  const root = show();
  expect(root.matches('[itemscope][itemtype="https://schema.org/NewsArticle"][lang="ar"][dir="rtl"]')).toBe(true);
  expect(property('headline')?.textContent).toBe(article.headline);
  expect(property('author')?.textContent).toBe(article.byline);
  expect(property('publisher')?.textContent).toBe(article.publisher);
  expect(property('datePublished')?.getAttribute('datetime')).toBe(article.published);
  expect(property('datePublished')?.textContent).toBe('23 يوليو 2025');
});

test('the body holds the article and nothing else', () => {
  show({ standfirst: 'يفهم اللهجات.' }, [gone('share', 'شارك')]);
  expect(property('articleBody')?.textContent).toBe('يفهم اللهجات.الفقرة الأولى.');
});

test('what the page does not say has no empty place', () => {
  show({ byline: null, publisher: null, published: null, standfirst: null, picture: null });
  for (const name of ['author', 'datePublished']) expect(property(name)).toBeNull();
  // A newspaper that does not say its name is known by its address.
  expect(property('publisher')?.textContent).toBe('example.com');
  expect(document.querySelector('figure')).toBeNull();
});

test('hostile HTML does not reach the page', () => {
  show({ html: '<p onclick="x()" style="color:red">نص</p><script>x()</script><a href="javascript:x()">رابط</a>' });
  expect(document.querySelector('.article-body')?.innerHTML).toBe(
    '<p>نص</p><a target="_blank" rel="noopener noreferrer">رابط</a>',
  );
});

test('a picture that does not load leaves no hole, and its caption stays', () => {
  show({
    html: '<p><img src="https://example.com/a.jpg"></p><figure><img src="b.jpg"><figcaption>وصف</figcaption></figure>',
  });
  for (const picture of document.querySelectorAll('img')) act(() => void picture.dispatchEvent(new Event('error')));
  expect(document.querySelector<HTMLElement>('.article-body p')?.hidden).toBe(true);
  const shown = [...document.querySelectorAll<HTMLElement>('figure')].filter((figure) => !figure.hidden);
  expect(shown.map((figure) => figure.textContent)).toEqual(['تحت الصورة', 'وصف']);
  expect(document.querySelectorAll('img:not([hidden])')).toHaveLength(0);
});

test('a newer reading takes the place of an older one', () => {
  show();
  show({ html: '<p>الفقرة الجديدة.</p>' });
  expect(property('articleBody')?.textContent).toBe('الفقرة الجديدة.');
});

test('what was left out is listed in plain words when asked for', () => {
  show({}, [gone('copy-link', 'تم نسخ الرابط'), gone('of-tomorrow', ''), { ...gone('share', 'شارك'), back: true }]);
  const toggle = document.querySelector('[data-command="show-removed"]') as HTMLButtonElement;
  expect(toggle.textContent).toBe('ما أُخفي من الصفحة (2)');
  const list = document.getElementById(toggle.getAttribute('aria-controls') as string) as HTMLElement;
  expect(list.hidden).toBe(true);
  act(() => toggle.click());
  expect(toggle.getAttribute('aria-expanded')).toBe('true');
  expect(list.hidden).toBe(false);
  expect([...list.children].map((row) => row.textContent)).toEqual([
    'زر نسخ الرابطأعِده إلى مكانهتم نسخ الرابط',
    'زوائد أخرىأعِده إلى مكانه',
    'أزرار المشاركةأخفِه مجددًاشارك',
  ]);
  act(() => list.querySelectorAll<HTMLButtonElement>('[data-command="put-back"]')[1]?.click());
  expect(toggled).toHaveBeenCalledWith(1);
});

const english = 'The harbour library opens its doors on Friday';

test('a headline or a caption that is wholly in Latin letters runs from the left', () => {
  show({ headline: english, picture: { src: 'https://example.com/lead.jpg', alt: '', caption: english } });
  expect(property('headline')?.getAttribute('dir')).toBe('ltr');
  expect(property('headline')?.textContent).toBe(english);
  expect(document.querySelector('figcaption')?.getAttribute('dir')).toBe('ltr');
  show();
  expect(property('headline')?.matches('[dir="rtl"][lang="ar"]')).toBe(true);
});

test('the direction that the reader has set for the newspaper holds, in every block', () => {
  const html = `<p>الفقرة الأولى.</p><p>${english}</p>`;
  const read = { ...initialPreferences, directions: { 'example.com': 'ltr' as const } };
  expect(show({ html, url: 'https://www.example.com/1' }, [], read).dir).toBe('ltr');
  expect(document.querySelectorAll('.article-body [dir]')).toHaveLength(0);
  render(null, document.body);
  expect(show({ html, url: 'https://other.example/1' }, [], read).dir).toBe('rtl');
  expect(document.querySelectorAll('.article-body [dir="ltr"]')).toHaveLength(1);
});

test('short lines are told from prose, and a text with its tashkeel from one without', () => {
  const verse = 'يَا بَحْرُ قُلْ لِلرِّيحِ<br>أَنْ تَتَمَهَّلَا<br>فَالزَّوْرَقُ قَدْ أَقْبَلَا';
  const prose = 'افتتحت البلدية ممشى جديدًا على الواجهة البحرية يصل السوق القديم بالميناء<br>وقالت<br>إنه للجميع';
  show({ html: `<p>${verse}</p><p>${prose}</p>` });
  expect([...document.querySelectorAll('.article-body p')].map((one) => one.className)).toEqual(['vowelled verse', '']);
});
