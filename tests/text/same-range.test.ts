import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { sameRange } from '../../lib/text/same-range';

const { document } = new JSDOM('').window;

function box(html: string): HTMLElement {
  const made = document.createElement('div');
  made.append(...JSDOM.fragment(html).childNodes);
  document.body.append(made);
  return made;
}

/** Selects from the first to the last of these words in the text of an element. */
function select(root: HTMLElement, from: string, to: string): Range {
  const range = document.createRange();
  const walker = document.createTreeWalker(root, 4);
  let started = false;
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const start = text.data.indexOf(from);
    if (!started && start >= 0) {
      range.setStart(text, start);
      started = true;
    }
    const end = text.data.indexOf(to);
    if (started && end >= 0) {
      range.setEnd(text, end + to.length);
      return range;
    }
  }
  throw new Error(`${from} … ${to} is not there`);
}

const original = box('<p>مُحَمَّدٌ وصل عام 2026 إلى القرية.</p><p>ومعه 12 كتابًا<img src="x"> كثيرًا.</p>');

test('what is shown without marks and in other digits is found as it was published', () => {
  const shown = box('<p>محمد وصل <bdi dir="ltr">عام ٢٠٢٦</bdi> إلى القرية.</p><p>ومعه ١٢ كتابا كثيرا.</p>');
  expect(sameRange(select(shown, 'محمد', '٢٠'), shown, original)?.toString()).toBe('مُحَمَّدٌ وصل عام 20');
  expect(sameRange(select(shown, 'القرية', 'كتابا'), shown, original)?.toString()).toBe('القرية.ومعه 12 كتابًا');
});

test('the whole, or more than the whole, has its pictures too', () => {
  const shown = box('<p>محمد وصل عام 2026 إلى القرية.</p><p>ومعه 12 كتابا<img src="x"> كثيرا.</p>');
  const range = document.createRange();
  range.selectNode(shown);
  const same = sameRange(range, shown, original) as Range;
  expect(same.toString()).toBe(original.textContent);
  expect(same.cloneContents().querySelectorAll('img')).toHaveLength(1);
});

test('where two texts do not say the same, nothing is the same', () => {
  const shown = box('<p>محمد وصل.</p>');
  expect(sameRange(select(shown, 'محمد', 'وصل'), shown, original)).toBeNull();
  const elsewhere = box('<p>بعيد</p>');
  expect(sameRange(select(elsewhere, 'بعيد', 'بعيد'), shown, original)).toBeNull();
});
