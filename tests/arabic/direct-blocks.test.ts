// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { directBlocks } from '../../lib/arabic/direct-blocks';
import { blockDirection } from '../../lib/arabic/language';
import type { Direction } from '../../lib/article';

describe('the direction of a block in an Arabic text', () => {
  test.each([
    ['Google تعلن عن نموذج جديد', 'rtl'],
    ['The harbour library opens its doors on Friday', 'ltr'],
    // Too little to turn a line over.
    ['Manchester United', 'rtl'],
    ['2–1', 'rtl'],
    ['', 'rtl'],
    // Latin, but not overwhelmingly.
    ['The harbour library قالت المكتبة opens its doors', 'rtl'],
    // One Arabic word in a long English sentence.
    ['The harbour library, known in the town as مركب, opens its doors again on Friday morning', 'ltr'],
  ] satisfies [string, Direction][])('%s', (text, expected) => expect(blockDirection(text, 'rtl')).toBe(expected));
});

test('a block of an English text turns over for Arabic in the same way', () => {
  expect(blockDirection('افتتحت المكتبة أبوابها صباح الجمعة', 'ltr')).toBe('rtl');
  expect(blockDirection('المكتبة', 'ltr')).toBe('ltr');
});

const arabic = 'افتتحت المكتبة أبوابها صباح الجمعة أمام القراء';
const english = 'The harbour library opens its doors on Friday';

function directed(html: string, direction: Direction = 'rtl', chosen = false): string {
  const template = document.createElement('template');
  template.innerHTML = html;
  directBlocks(template.content, direction, chosen);
  return template.innerHTML;
}

test.each([
  ['a paragraph', `<p>${arabic}</p><p>${english}</p>`, `<p>${arabic}</p><p dir="ltr" lang="und">${english}</p>`],
  ['a language that the page tells', `<p lang="en">${english}</p>`, `<p lang="en" dir="ltr">${english}</p>`],
  [
    'a language that is told of the whole',
    `<div lang="en-GB"><p>${english}</p><p>${arabic}</p></div>`,
    `<div><p dir="ltr" lang="en-GB">${english}</p><p>${arabic}</p></div>`,
  ],
  ['a list with its items', `<ul><li>${english}</li></ul>`, `<ul dir="ltr" lang="und"><li>${english}</li></ul>`],
  [
    'one item of a list',
    `<ul><li>${arabic}</li><li>${english}</li></ul>`,
    `<ul><li>${arabic}</li><li dir="ltr" lang="und">${english}</li></ul>`,
  ],
  [
    'an Arabic line in an English quotation',
    `<blockquote><p>${english} ${english} ${english}</p><p>قالت مديرتها</p></blockquote>`,
    `<blockquote dir="ltr" lang="und"><p>${english} ${english} ${english}</p><p dir="rtl" lang="ar">قالت مديرتها</p></blockquote>`,
  ],
  [
    'cells and captions',
    `<figcaption>${english}</figcaption>`,
    `<figcaption dir="ltr" lang="und">${english}</figcaption>`,
  ],
  ['a claim that the letters belie', `<p dir="ltr" lang="en">${arabic}</p>`, `<p>${arabic}</p>`],
  ['a claim inside a line', `<p><span dir="ltr" lang="EN-US">${arabic}</span></p>`, `<p><span>${arabic}</span></p>`],
  [
    'a claim that is true',
    '<p>قالت <span dir="ltr" lang="en">Reading</span></p>',
    '<p>قالت <span dir="ltr" lang="en">Reading</span></p>',
  ],
])('%s', (_, html, expected) => {
  expect(directed(html)).toBe(expected);
});

test('an English article turns its Arabic blocks over', () => {
  expect(directed(`<p>${english}</p><p>${arabic}</p>`, 'ltr')).toBe(
    `<p>${english}</p><p dir="rtl" lang="ar">${arabic}</p>`,
  );
});

test('what the reader has chosen against the letters holds in every block', () => {
  expect(directed(`<p dir="rtl">${arabic}</p><p>${english}</p>`, 'ltr', true)).toBe(
    `<p>${arabic}</p><p>${english}</p>`,
  );
});
