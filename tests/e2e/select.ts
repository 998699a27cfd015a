import type { Page } from 'puppeteer-core';
import { until } from '../../scripts/until.ts';

interface Point {
  x: number;
  y: number;
}

/** Where words begin or end in the article, in the window; the page scrolls until they are well inside it. */
async function edgeOf(page: Page, words: string, edge: 'start' | 'end'): Promise<Point> {
  return page.evaluate(
    (sought, which) => {
      const article = document.querySelector('article') as Element;
      const texts = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const node = texts.currentNode as Text;
        // The headline says many of the same words.
        if (!node.parentElement?.closest('figcaption, [itemprop="articleBody"]')) continue;
        const at = node.data.indexOf(sought);
        if (at < 0) continue;
        const range = new Range();
        const letter = which === 'start' ? at : at + sought.length - 1;
        range.setStart(node, letter);
        range.setEnd(node, letter + 1);
        const { top, bottom } = range.getBoundingClientRect();
        if (top < 80 || bottom > innerHeight - 80) scrollBy(0, top - innerHeight / 3);
        const box = range.getBoundingClientRect();
        // Right to left, a letter begins at its right edge.
        const x = which === 'start' ? box.right - 0.5 : box.left + 0.5;
        return { x, y: (box.top + box.bottom) / 2 };
      }
      throw new Error(`not in the article: ${sought}`);
    },
    words,
    edge,
  );
}

/** Selects with the mouse, from where some words begin to where others end. Both have to fit into the window together. */
export async function select(page: Page, from: string, to = from): Promise<void> {
  await page.bringToFront();
  await edgeOf(page, from, 'start');
  await edgeOf(page, to, 'end');
  const start = await edgeOf(page, from, 'start');
  const end = await edgeOf(page, to, 'end');
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 4 });
  await page.mouse.move(end.x, end.y, { steps: 4 });
  await page.mouse.up();
}

/** Clicks into the first letters of words of the article. */
export async function clickWords(page: Page, words: string): Promise<void> {
  await page.bringToFront();
  const start = await edgeOf(page, words, 'start');
  await page.mouse.click(start.x - 8, start.y);
}

/** What is marked in the article as it is drawn now: `colour: words`, in the order of the text. */
export async function marks(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ranges = [...CSS.highlights].flatMap(([name, highlight]) =>
      /^mark-(?:yellow|green|blue|pink)$/.test(name)
        ? [...highlight].map((range) => ({ range: range as Range, colour: name.slice(5) }))
        : [],
    );
    ranges.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
    return ranges.map(({ range, colour }) => `${colour}: ${range}`);
  });
}

/** Waits until exactly these are marked. */
export async function marked(page: Page, expected: string[]): Promise<void> {
  let last: string[] = [];
  await until(`these are marked: ${expected.join(' | ')}`, async () => {
    last = await marks(page);
    return String(last) === String(expected);
  }).catch((error) => {
    throw new Error(`${error.message}; there are: ${last.join(' | ')}`);
  });
}
