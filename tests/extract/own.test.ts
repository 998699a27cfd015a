import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { extract } from '../../lib/extract/extract';
import { findOwn } from '../../lib/extract/find-own';
import { parsedView } from '../../lib/extract/live';
import type { OwnSelectors } from '../../lib/own-rule';

const address = 'https://news.example/local/4711';

/** Paragraphs of a story, each of its own words. */
const story = [
  'افتتح رئيس البلدية صباح اليوم مكتبة عامة في حي الميناء تضم أكثر من عشرين ألف كتاب ومجلة للكبار والصغار.',
  'وقالت مديرة المكتبة إن القاعة الكبرى تتسع لمئة وعشرين قارئًا، وإن الإعارة ستكون مجانية طوال العام الأول.',
  'ويضم المبنى ورشة لترميم المخطوطات القديمة تديرها ثلاث مرممات تدربن في المدينة المجاورة سنتين كاملتين.',
  'وحضر الافتتاح عشرات من سكان الحي الذين تبرع كثير منهم بكتب من بيوتهم قبل أن تفتح المكتبة أبوابها.',
];
const leftover = 'صفحة الميناء تصدر كل خميس ومعها ملحق خاص عن أخبار السوق والمراكب والأسعار في الحي القديم.';
const missing = 'وتستقبل المكتبة زوارها من التاسعة صباحًا إلى الثامنة مساءً كل يوم عدا الجمعة، بحسب ما أعلنته إدارتها.';

const page = (body: string) =>
  `<html lang="ar" dir="rtl"><head><title>افتتاح مكتبة عامة في حي الميناء</title></head><body>${body}</body></html>`;
const article = (inside: string) => page(`<main><h1>افتتاح مكتبة عامة في حي الميناء</h1>${inside}</main>`);
const text = (paragraphs: readonly string[]) => paragraphs.map((one) => `<p>${one}</p>`).join('');

const withLeftover = article(
  `<div class="story">${text(story.slice(0, 2))}<div class="weekly"><p>${leftover}</p></div>${text(story.slice(2))}</div>`,
);

function read(html: string, own: Partial<OwnSelectors> = {}) {
  const { document } = new JSDOM(html, { url: address }).window;
  const before = document.documentElement.outerHTML;
  const extraction = extract(document, {
    view: parsedView,
    address,
    own: (page) => findOwn(page, own),
  });
  expect(document.documentElement.outerHTML).toBe(before);
  return extraction;
}

function readArticle(html: string, own: Partial<OwnSelectors> = {}) {
  const extraction = read(html, own);
  if (extraction.kind === 'refusal') throw new Error(`refused: ${extraction.reason}`);
  return { ...extraction, paragraphs: extraction.article.text.split('\n\n') };
}

describe('what the reader hides', () => {
  test('is an ordinary part of the article without the rule', () => {
    expect(readArticle(withLeftover).paragraphs).toEqual([...story.slice(0, 2), leftover, ...story.slice(2)]);
  });

  test('is left out, and listed with its rule, where it stood', () => {
    const { paragraphs, removed, article } = readArticle(withLeftover, { hide: ['.weekly'] });
    expect(paragraphs).toEqual(story);
    expect(article.html).not.toContain('ملحق خاص');
    expect(removed).toEqual([
      {
        kind: 'own',
        rule: 'own: .weekly',
        text: leftover,
        html: `<p>${leftover}</p>`,
        at: { html: 2, text: 2 },
        back: false,
      },
    ]);
  });

  test('is left out even if it is much of the page', () => {
    const html = article(
      `<div class="story">${text(story)}</div><div class="story long">${text(story.toReversed())}</div>`,
    );
    expect(readArticle(html, { hide: ['.long'] }).paragraphs).toEqual(story);
  });

  test('may be a form, with fields that stand for its properties', () => {
    const form = `<form class="ask"><input type="hidden" name="parentElement"><input type="hidden" name="nodeName"><input type="hidden" name="contains"><p>${leftover}</p></form>`;
    const html = article(`<div class="story">${text(story)}${form}</div>`);
    expect(readArticle(html).paragraphs).toContain(leftover);
    expect(readArticle(html, { hide: ['.ask'] }).paragraphs).toEqual(story);
  });

  test('is no byline and no picture of the article either', () => {
    const html = article(
      `<div class="by">كتب: <a rel="author" href="/w/1">سامر الحايك</a></div>
       <figure class="top"><img src="/photos/harbour.jpg" alt="الميناء"><figcaption>الميناء صباحًا</figcaption></figure>
       <div class="story">${text(story)}</div>`,
    );
    expect(readArticle(html).article).toMatchObject({ byline: 'سامر الحايك', picture: { alt: 'الميناء' } });
    expect(readArticle(html, { hide: ['.by', '.top'] }).article).toMatchObject({ byline: null, picture: null });
  });
});

describe('what the reader adds', () => {
  const aside = (inside: string) => `<aside class="sidebar"><h3>أخبار الحي</h3>${inside}</aside>`;
  const beside = article(
    `<div class="story">${text(story.slice(0, 2))}</div>${aside(`<div class="hours"><p>${missing}</p></div>`)}
     <div class="story">${text(story.slice(2))}</div>`,
  );

  test('is not there without the rule', () => {
    expect(readArticle(beside).paragraphs).not.toContain(missing);
  });

  test('is a part of the body, in the order of the page, and the box that held it stays away', () => {
    const { paragraphs, removed } = readArticle(beside, { add: ['.hours'] });
    expect(paragraphs).toEqual([...story.slice(0, 2), missing, ...story.slice(2)]);
    expect(removed.map((one) => one.text)).not.toContain(missing);
  });

  test('is there once where it was there anyway', () => {
    expect(readArticle(beside, { add: ['.story', '.hours'] }).paragraphs).toEqual([
      ...story.slice(0, 2),
      missing,
      ...story.slice(2),
    ]);
  });

  test('is shown although the page hides it, and though its name is one of boilerplate', () => {
    const html = article(
      `<div class="story">${text(story)}</div><div class="related newsletter" style="display: none"><p>${missing}</p></div>`,
    );
    expect(readArticle(html).paragraphs).toEqual(story);
    expect(readArticle(html, { add: ['.newsletter'] }).paragraphs).toEqual([...story, missing]);
  });

  test('stays although its words are those of boilerplate, but a box of much loses what is', () => {
    const line = 'تابعونا على تليجرام';
    const html = article(`<div class="story">${text(story)}<p class="line">${line}</p></div>`);
    expect(readArticle(html).paragraphs).toEqual(story);
    expect(readArticle(html, { add: ['.line'] }).paragraphs).toEqual([...story, line]);
    expect(readArticle(html, { add: ['.story'] }).paragraphs).toEqual(story);
  });

  test('may be a picture', () => {
    const html = article(
      `<div class="story">${text(story.slice(0, 2))}<div class="share"><img class="map" src="/maps/quarter.png" alt="خريطة الحي"></div>${text(story.slice(2))}</div>`,
    );
    const lines = (own: Partial<OwnSelectors>) => readArticle(html, own).article.html.split('\n');
    expect(lines({}).join()).not.toContain('quarter.png');
    expect(lines({ add: ['.map', 'img.map'] })).toHaveLength(5);
    expect(lines({ add: ['.share'] })[2]).toContain('quarter.png');
  });

  test('wins over what is hidden around it, and gives way to what is hidden in it', () => {
    const html = article(
      `<div class="story">${text(story)}<div class="box"><p>${leftover}</p><p class="keep">${missing}</p></div></div>`,
    );
    expect(readArticle(html, { hide: ['.box'], add: ['.keep'] }).paragraphs).toEqual([...story, missing]);
    expect(readArticle(html, { hide: ['.keep'], add: ['.box'] }).paragraphs).toEqual([...story, leftover]);
    expect(readArticle(html, { hide: ['.box'], add: ['.box'] }).paragraphs).toEqual([...story, leftover, missing]);
  });
});

describe('what the reader says is the article', () => {
  const cards = Array.from(
    { length: 8 },
    (_, i) => `<li><h3><a href="/n/${i}">${story[i % 4]}</a></h3><p>${story[(i + 1) % 4]}..</p></li>`,
  ).join('');
  const list = page(`<h1>أخبار الحي</h1><ul>${cards}</ul><div class="note"><p>${leftover}</p></div>`);

  test('is one, where the page is none', () => {
    expect(read(list)).toEqual({ kind: 'refusal', reason: 'list' });
    expect(readArticle(list, { article: ['.note'] }).paragraphs).toEqual([leftover]);
  });

  test('is nothing on pages that do not have it, or have no words in it', () => {
    expect(read(list, { article: ['.nowhere'] })).toEqual({ kind: 'refusal', reason: 'list' });
    expect(readArticle(withLeftover, { article: ['.note'] }).paragraphs).toContain(story[0]);
    expect(read(page('<h1>عنوان</h1><div class="note"></div>'), { article: ['.note'] }).kind).toBe('refusal');
  });
});

test('a selector that no browser understands is reported, and the others count', () => {
  const { paragraphs, ignored } = readArticle(withLeftover, { hide: ['.weekly', 'p:::', '['], add: ['>'] });
  expect(paragraphs).toEqual(story);
  expect(ignored).toEqual(['p:::', '[', '>']);
});
