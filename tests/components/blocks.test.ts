// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { blockAt, goToBlock, lastAbove, singleBlocks } from '../../components/ArticleView/blocks';

/** The height of what stands over the body, of a line, of the space after a block, of a picture, and the letters of a line. */
interface Layout {
  over: number;
  line: number;
  gap: number;
  picture: number;
  letters: number;
}

const popup: Layout = { over: 400, line: 40, gap: 20, picture: 280, letters: 50 };
const reader: Layout = { over: 700, line: 52, gap: 26, picture: 500, letters: 80 };

let layout = popup;
let scrolled = 0;
let measured = 0;

const heightOf = (block: Element): number => {
  if ((block as HTMLElement).hidden) return 0;
  if (block.children.length && block.localName !== 'figure') {
    return [...block.children].reduce((sum, child) => sum + heightOf(child), 0);
  }
  const lines = Math.ceil((block.textContent?.length ?? 0) / layout.letters);
  return (block.querySelector('img') ? layout.picture : 0) + lines * layout.line + layout.gap;
};

/** Blocks stand under each other; jsdom lays nothing out. */
function topOf(block: Element): number {
  const parent = block.parentElement;
  if (!parent || block.matches('.article-body')) return layout.over - scrolled;
  let top = topOf(parent);
  for (let before = block.previousElementSibling; before; before = before.previousElementSibling)
    top += heightOf(before);
  return top;
}

beforeEach(() => {
  layout = popup;
  scrolled = 0;
  measured = 0;
  vi.stubGlobal('scrollY', 0);
  vi.stubGlobal('innerHeight', 600);
  vi.stubGlobal('scrollBy', ({ top }: { top: number }) => scrollTo(0, scrolled + top));
  vi.stubGlobal('scrollTo', (_: number, top: number) => {
    scrolled = Math.max(0, top);
    vi.stubGlobal('scrollY', scrolled);
  });
  Element.prototype.getClientRects = function () {
    return (this as HTMLElement).hidden ? ([] as never) : ([{}] as never);
  };
  Element.prototype.getBoundingClientRect = function () {
    measured++;
    if ((this as HTMLElement).hidden) return { top: 0, bottom: 0 } as DOMRect;
    const top = topOf(this);
    return { top, bottom: top + heightOf(this) - layout.gap } as DOMRect;
  };
  Object.defineProperty(document.documentElement, 'scrollHeight', {
    configurable: true,
    get: () => layout.over + heightOf(document.querySelector('.article-body') as Element) + 200,
  });
});

const paragraph = (i: number) => `<p>الفقرة ${i} ${'وفيها كلام كثير يملأ السطور '.repeat(4 + (i % 5))}</p>`;
const story = Array.from({ length: 12 }, (_, i) => paragraph(i));

function show(blocks: string[]): HTMLElement {
  const body = document.createElement('div');
  body.className = 'article-body';
  const template = document.createElement('template');
  template.innerHTML = blocks.join('');
  body.append(template.content);
  document.body.replaceChildren(body);
  return body;
}

/** Which paragraph is at the upper edge, and how far into it the edge is. */
function edge(body: HTMLElement): { text: string; part: number } {
  const at = [...body.querySelectorAll('p')].findLast((one) => topOf(one) <= 0.5) as Element;
  return { text: at.textContent ?? '', part: -topOf(at) / (heightOf(at) - layout.gap) };
}

function scrollInto(body: HTMLElement, index: number, part: number): void {
  const block = body.querySelectorAll('p')[index] as Element;
  scrollTo(0, scrolled + topOf(block) + (heightOf(block) - layout.gap) * part);
}

const figure = '<figure><img src="a.jpg"></figure>';

describe('a place holds', () => {
  test.each<[string, (blocks: string[]) => string[]]>([
    ['in the same reading', (blocks) => blocks],
    ['where blocks were put in before it', (blocks) => ['<p>خبر آخر قبل الخبر.</p>', '<h2>عنوان</h2>', ...blocks]],
    ['where blocks before it were taken away', (blocks) => blocks.slice(3)],
    ['where pictures came before it', (blocks) => [figure, ...blocks.slice(0, 2), figure, ...blocks.slice(2)]],
    ['where paragraphs after it are gone', (blocks) => blocks.slice(0, 8)],
    [
      'where marks and digits of its words are others',
      (blocks) => blocks.map((block) => block.replaceAll('الفقرة', 'الفِقرة').replaceAll('7', '٧')),
    ],
  ])('%s', (_, changed) => {
    const body = show(story);
    scrollInto(body, 7, 0.4);
    const place = blockAt(body);
    scrollTo(0, 0);
    layout = reader;
    const later = show(changed(story));
    goToBlock(later, place);
    const { text, part } = edge(later);
    expect(text.replace('ِ', '').replace('٧', '7')).toMatch(/^الفقرة 7 /);
    expect(part).toBeCloseTo(0.4);
  });

  test('where its paragraph is now a part of a longer one', () => {
    const body = show(story);
    scrollInto(body, 7, 0);
    const place = blockAt(body);
    const joined = story.flatMap((block, i) =>
      i === 6 ? [block.replace('</p>', ' ') + (story[7] as string).replace('<p>', '')] : i === 7 ? [] : [block],
    );
    const later = show(['<p>خبر آخر.</p>', ...joined]);
    goToBlock(later, place);
    expect(edge(later).text).toMatch(/^الفقرة 6 .*الفقرة 7 /);
  });

  test('by its number, where its words are gone', () => {
    const body = show(story);
    scrollInto(body, 7, 0.4);
    const place = blockAt(body);
    const later = show(
      story.map((block, i) => (i === 7 ? '<p>كُتبت هذه الفقرة من جديد بكلام ليس فيه شيء من الأول.</p>' : block)),
    );
    goToBlock(later, place);
    expect(edge(later).text).toMatch(/^كُتبت/);
  });

  test('in the nearest of paragraphs with the same words', () => {
    const price = '<p>سعر الطن اليوم في السوق كما كان أمس.</p>';
    const body = show([...story, price, paragraph(20), price, paragraph(21), price, paragraph(22)]);
    const paragraphs = [...body.querySelectorAll('p')];
    scrollInto(body, 14, 0.5);
    const place = blockAt(body);
    expect(place.block).toBe(14);
    scrollTo(0, 0);
    goToBlock(body, place);
    expect(topOf(paragraphs[14] as Element)).toBeLessThanOrEqual(0);
    expect(topOf(paragraphs[15] as Element)).toBeGreaterThan(0);
  });

  test('between two blocks, and over a picture that is not there any more', () => {
    const body = show([...story.slice(0, 4), figure, ...story.slice(4)]);
    scrollInto(body, 3, 1);
    scrollTo(0, scrolled + 100);
    const place = blockAt(body);
    expect(place.block).toBe(3);
    expect(place.offset).toBeGreaterThan(1);
    expect(place.offset).toBeLessThan(2);
    const later = show(story);
    goToBlock(later, place);
    expect(edge(later).text).toMatch(/^الفقرة 3 /);
  });

  test('over the first block, and at the very top', () => {
    const body = show(story);
    scrollTo(0, 100);
    const place = blockAt(body);
    expect(place.block).toBe(0);
    expect(place.offset).toBeCloseTo(-0.75);
    layout = reader;
    goToBlock(body, place);
    expect(scrolled).toBeCloseTo(175);
    scrollTo(0, 0);
    const top = blockAt(body);
    scrollTo(0, 900);
    goToBlock(body, top);
    expect(scrolled).toBe(0);
  });
});

test('a block that is hidden later does not move the place', () => {
  const body = show([figure, ...story]);
  scrollInto(body, 5, 0.2);
  const place = blockAt(body);
  (body.querySelector('figure') as HTMLElement).hidden = true;
  goToBlock(body, place);
  expect(edge(body).text).toMatch(/^الفقرة 5 /);
});

test('the place of an article without blocks is in its body', () => {
  const body = show(['كلام بلا فقرات']);
  scrollTo(0, layout.over + 10);
  const place = blockAt(body);
  expect(place.words).toBe('كلام بلا فقرات');
  expect(place.offset).toBeGreaterThan(0);
});

test('in an article of fifty thousand words a movement measures a few blocks only', () => {
  const body = show(Array.from({ length: 2500 }, (_, i) => `<p>الفقرة ${i} وفيها كلام كثير.</p>`));
  scrollTo(0, layout.over + 1300 * (layout.line + layout.gap) + 10);
  expect(blockAt(body).block).toBe(1300);
  measured = 0;
  scrollTo(0, scrolled + 3 * (layout.line + layout.gap));
  expect(blockAt(body).block).toBe(1303);
  expect(measured).toBeLessThan(30);
});

test('the last block above a height is found past hidden ones', () => {
  const body = show(Array.from({ length: 9 }, (_, i) => `<p>الفقرة ${i}</p>`));
  const paragraphs = [...body.querySelectorAll('p')];
  for (const i of [3, 4, 5]) (paragraphs[i] as HTMLElement).hidden = true;
  const step = layout.line + layout.gap;
  expect(lastAbove(paragraphs, layout.over - 1)).toBe(-1);
  expect(lastAbove(paragraphs, layout.over + 2.5 * step)).toBe(2);
  expect(lastAbove(paragraphs, layout.over + 3.5 * step)).toBe(6);
  expect(lastAbove(paragraphs, layout.over + 99 * step)).toBe(8);
});

test('what holds other blocks is not one that recedes; what has new contents is looked through anew', () => {
  const body = show([
    '<p>أ</p><blockquote><p>ب</p></blockquote><ul><li>ج</li></ul><table><tr><td><p>د</p></td></tr></table>',
  ]);
  expect(singleBlocks(body).map(({ localName }) => localName)).toEqual(['p', 'p', 'li', 'table']);
  body.replaceChildren(document.createElement('h2'));
  expect(singleBlocks(body).map(({ localName }) => localName)).toEqual(['h2']);
});
