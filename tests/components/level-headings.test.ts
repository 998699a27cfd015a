// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { levelHeadings } from '../../components/ArticleView/arrange-body';

/** The levels that are said of these headings, one after the other. */
function said(...written: number[]): number[] {
  const fragment = document.createDocumentFragment();
  for (const level of written) fragment.append(document.createElement(`h${level}`));
  levelHeadings(fragment);
  return [...fragment.children].map((one) => Number(one.getAttribute('aria-level') ?? one.localName[1]));
}

test('subheads are one level under what they belong to, whatever size they were written in', () => {
  expect(said(2, 3, 2)).toEqual([2, 3, 2]);
  expect(said(3, 3, 3)).toEqual([2, 2, 2]);
  expect(said(4, 2, 4, 6, 4)).toEqual([2, 2, 3, 4, 3]);
  expect(said(2, 4, 3)).toEqual([2, 3, 3]);
  expect(said(1, 2)).toEqual([2, 3]);
});

test('what is right is left as it is', () => {
  const fragment = document.createDocumentFragment();
  fragment.append(document.createElement('h2'));
  levelHeadings(fragment);
  expect(fragment.firstElementChild?.attributes).toHaveLength(0);
});
