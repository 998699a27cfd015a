import { readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it, test } from 'vitest';
import { extract } from '../../lib/extract/extract';
import { parsedView } from '../../lib/extract/live';
import { putBackAgain, type Reading, togglePutBack } from '../../lib/text/put-back';

function read(html: string, url: string): Reading | null {
  const { document } = new JSDOM(html, { url }).window;
  const extraction = extract(document, { address: url, view: parsedView });
  if (extraction.kind !== 'article') return null;
  const { article, removed } = extraction;
  return { article, removed };
}

const paragraph = (n: number) =>
  `<p>هذه الفقرة رقم ${n} من حكاية السوق القديم، وفيها من الكلمات ما يكفي لتكون فقرة كاملة يقرؤها الناس على مهل.</p>`;

const page = `<!DOCTYPE html><html lang="ar"><head><title>حكاية السوق القديم في المدينة</title></head><body><main>
  <h1>حكاية السوق القديم في المدينة</h1><article>${paragraph(1)}
  <div class="related-posts"><p>ملحق الفقرة الأولى</p><p>سطره الثاني</p></div>
  ${paragraph(2)}<p>اقرأ أيضا: <a href="/2">قصة <b>أخرى</b> من المدينة</a></p>${paragraph(3)}${paragraph(4)}
  </article></main></body></html>`;

// One window for all: to make one takes longer than to parse an article.
const parser = new new JSDOM('').window.DOMParser();
/** Line breaks stand between blocks only. */
const words = (html: string) => (parser.parseFromString(html, 'text/html').body.textContent ?? '').replaceAll('\n', '');

describe('what was left out can be put back', () => {
  const reading = read(page, 'https://news.example/1') as Reading;
  const back = (text: string) => {
    const index = reading.removed.findIndex((removal) => removal.text.includes(text));
    expect(index, text).toBeGreaterThanOrEqual(0);
    return togglePutBack(reading, index);
  };

  test('a box, where it stood, with its lines', () => {
    const { article } = back('ملحق الفقرة الأولى');
    expect(article.html.split('\n').slice(1, 3)).toEqual(['<p>ملحق الفقرة الأولى</p>', '<p>سطره الثاني</p>']);
    expect(article.text.split('\n\n').slice(1, 3)).toEqual(['ملحق الفقرة الأولى', 'سطره الثاني']);
    expect(article.words).toBe(reading.article.words + 5);
  });

  test('a block, with its links', () => {
    const { article } = back('قصة أخرى');
    expect(article.html.split('\n')[2]).toBe(
      '<p>اقرأ أيضا: <a href="https://news.example/2">قصة <strong>أخرى</strong> من المدينة</a></p>',
    );
  });

  test('a long one, to its last word, as text too', () => {
    const long = `<div class="related-posts"><p>${Array.from({ length: 200 }, (_, i) => `كلمة${i}`).join(' ')}</p></div>`;
    const one = read(page.replace('</article>', `${long}</article>`), 'https://news.example/1') as Reading;
    const index = one.removed.findIndex(({ text }) => text.startsWith('كلمة0'));
    const { article } = togglePutBack(one, index);
    expect(article.text).toContain('كلمة199');
    expect(article.words).toBe(one.article.words + 200);
  });

  test('all together stand in the order of the page, and can be left out again', () => {
    const all = reading.removed.reduce((state, _, i) => togglePutBack(state, i), reading);
    expect(words(all.article.html)).toMatch(/رقم 1 .*ملحق.*سطره.*رقم 2 .*قصة أخرى.*رقم 3 /s);
    const none = reading.removed.reduce((state, _, i) => togglePutBack(state, i), all);
    expect(none).toEqual(reading);
  });

  test('a new reading of the page has it back too', () => {
    const changed = back('قصة أخرى');
    expect(putBackAgain(reading, changed.removed)).toEqual(changed);
    expect(putBackAgain(reading, reading.removed)).toEqual(reading);
    // What the page no longer has is nowhere to be put.
    expect(putBackAgain({ ...reading, removed: [] }, changed.removed)).toEqual({ ...reading, removed: [] });
  });
});

const folder = new URL('../fixtures/pages/', import.meta.url);
const readings = readdirSync(folder)
  .filter((name) => name.endsWith('.html'))
  .flatMap((name) => {
    const { address } = JSON.parse(readFileSync(new URL(name.replace('.html', '.json'), folder), 'utf8'));
    const reading = read(readFileSync(new URL(name, folder), 'utf8'), address);
    return reading ? [{ name, reading }] : [];
  });

describe('on every page', () => {
  it.each(readings)('$name', ({ reading }) => {
    reading.removed.forEach((removal, i) => {
      const changed = togglePutBack(reading, i);
      expect(words(changed.article.html).length).toBe(words(reading.article.html).length + words(removal.html).length);
      expect(togglePutBack(changed, i)).toEqual(reading);
    });
  });
});
