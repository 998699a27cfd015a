// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { isWritten } from '../../lib/picker/names';
import { selectorFor } from '../../lib/picker/selector';

describe('names that people write', () => {
  test.each([
    'promo',
    'related-posts',
    'relatedPosts',
    'entry_content',
    'article__body',
    'td-post-content',
    'nashr-text',
    'btnShare',
    'ad-box',
    'محتوى-الخبر',
  ])('%s', (name) => expect(isWritten(name)).toBe(true));
});

describe('names that tools make up', () => {
  test.each([
    'css-1q2w3e',
    'sc-bdVaJa',
    'jsx-2871293847',
    'a1b2c3',
    'post-48213',
    'div-gpt-ad-1620',
    'kXjQwz',
    'eLdGtr',
    'xkqzvtw',
    'svelte-hjkl',
    'ab',
    '',
    'ng-scope',
    'mt-4',
  ])('%s', (name) => expect(isWritten(name)).toBe(false));
});

/** The selector for the element with `data-x`, on a page with this body. */
function choose(body: string, kind: 'hide' | 'add' | 'article' = 'hide') {
  document.body.innerHTML = body;
  const element = document.querySelector('[data-x]') as Element;
  const { selector, matches, byPlace } = selectorFor(element, kind);
  expect([...document.querySelectorAll(selector)]).toEqual(matches);
  expect(matches).toContain(element);
  return { selector, matches: matches.length, byPlace };
}

const p = '<p>فقرة</p>';

describe('an element with a name', () => {
  test.each([
    ['an id', '<div id="weekly-note" class="box" data-x></div>', '#weekly-note'],
    ['an id with a number, and a class', '<div id="note-4711" class="weekly-note" data-x></div>', '.weekly-note'],
    [
      'an attribute that says what it is',
      '<div itemprop="about" class="css-1a2b3c" data-x></div>',
      '[itemprop="about"]',
    ],
    ['a class in a state', '<div class="is-open sticky weekly" data-x></div>', '.weekly'],
    ['the longest class, not that of the layout', '<div class="row weekly flex" data-x></div>', '.weekly'],
    ['a class of a module', '<div class="Note_weekly__x7Yz1" data-x></div>', '[class*="Note_weekly__"]'],
    ['an element of the site', '<weekly-note data-x></weekly-note>', 'weekly-note'],
  ])('%s', (_, html, selector) => {
    expect(choose(`<main>${p}${html}${p}</main>`)).toEqual({ selector, matches: 1, byPlace: false });
  });

  test('means all that have it, as far as they are few', () => {
    const notes = '<div class="weekly" data-x></div><div class="weekly"></div>';
    expect(choose(notes)).toEqual({ selector: '.weekly', matches: 2, byPlace: false });
    const many = `<div class="story"><p class="line" data-x></p></div>${'<p class="line"></p>'.repeat(30)}`;
    expect(choose(many)).toEqual({ selector: '.story .line', matches: 1, byPlace: false });
  });

  test('means nothing around it, and nothing in it', () => {
    expect(choose('<div class="weekly"><p class="weekly" data-x></p></div>').selector).toBe('p.weekly');
    expect(choose('<div class="weekly" data-x><p class="weekly"></p></div>').selector).toBe('div.weekly');
  });

  test('the article is one, if it can be', () => {
    const html = '<div class="words"></div><article><div class="words" data-x></div></article>';
    expect(choose(`<section class="story">${html}</section>`, 'hide').matches).toBe(2);
    expect(
      choose(`<div class="words"></div><div class="story"><div class="words" data-x></div></div>`, 'article'),
    ).toEqual({
      selector: '.story .words',
      matches: 1,
      byPlace: false,
    });
  });
});

describe('an element without a name', () => {
  test('that is the only one of its kind is known by the box around it', () => {
    expect(choose(`<div class="story">${p}<aside class="css-1x2y3z" data-x></aside>${p}</div>`)).toEqual({
      selector: '.story > aside',
      matches: 1,
      byPlace: false,
    });
  });

  test('alone among its siblings is no other part of an article that has more of them', () => {
    expect(choose('<div class="story"><p data-x></p></div>')).toMatchObject({
      selector: '.story > p:only-of-type',
      byPlace: true,
    });
  });

  test('is known by its place, counted from the nearer end, and that is said', () => {
    expect(choose(`<div class="story">${p.repeat(4)}<p data-x></p>${p}</div>`)).toEqual({
      selector: '.story > p:nth-last-of-type(2)',
      matches: 1,
      byPlace: true,
    });
    expect(choose(`<div class="story">${p}<p data-x></p>${p.repeat(4)}</div>`).selector).toBe(
      '.story > p:nth-of-type(2)',
    );
  });

  test('in boxes without names is found from the body', () => {
    expect(choose(`<div>${p}</div><div><div class="css-9z8y"><p>أ</p><p data-x>ب</p></div></div>`)).toEqual({
      selector: 'body > div:nth-last-of-type(1) > div:only-of-type > p:nth-last-of-type(1)',
      matches: 1,
      byPlace: true,
    });
  });

  test('in a form with fields that stand for its properties', () => {
    const html = '<form class="page"><input name="classList"><input name="children"><p data-x>أ</p></form>';
    expect(choose(html).matches).toBe(1);
  });
});

test('the selector holds on another article of the site', () => {
  const article = (n: number) =>
    `<main class="css-${n}f2a"><article id="post-${n}" class="post-${n} entry"><h1>عنوان ${n}</h1>${p.repeat(n)}` +
    `<div id="w-${n}" class="promo-weekly jsx-${n}8812" data-x>ملحق</div>${p}</article></main>`;
  const { selector } = choose(article(3));
  document.body.innerHTML = article(7);
  expect([...document.querySelectorAll(selector)]).toEqual([document.querySelector('[data-x]')]);
});
