import { expect, test } from 'vitest';
import type { View } from '../../../lib/library/view';
import { fragmentOf, isFiltered, placeOf, wholeRoom } from '../../../lib/library/view-fragment';

const views: [string, View, string][] = [
  ['the library as it is entered', wholeRoom('library'), ''],
  ['the bin, backwards', { ...wholeRoom('bin'), reversed: true }, ''],
  [
    'everything at once',
    {
      room: 'archive',
      sort: 'words',
      reversed: true,
      progress: 'reading',
      favourite: true,
      publisher: 'مرآة الساحل & شركاؤه',
      tags: ['اقتصاد', 'ثقافة وفن', 'a=b&c#d?'],
    },
    'قطار الجبل؟ & #',
  ],
];
test.each(views)('%s comes back from the address', (_, view, typed) => {
  expect(placeOf(fragmentOf(view, typed))).toEqual({ screen: 'list', view, typed });
});

test('the library as it is entered has a short address', () =>
  expect(fragmentOf(wholeRoom('library'))).toBe('#library'));

test('other views have their names', () => {
  expect(placeOf('#preferences').screen).toBe('preferences');
  expect(placeOf('#statistics').screen).toBe('statistics');
  expect(placeOf('#duplicates').screen).toBe('duplicates');
});

test('what is not understood is as usual', () => {
  for (const fragment of ['', '#', '#attic', '#library?sort=colour&progress=half&tag=&publisher=', '#?%E0%A4%A']) {
    expect(placeOf(fragment)).toEqual({ screen: 'list', view: wholeRoom('library'), typed: '' });
  }
  expect(placeOf('#archive?tag=a&tag=a').view.tags).toEqual(['a']);
});

test('an order leaves nothing out, a filter does', () => {
  expect(isFiltered({ ...wholeRoom('bin'), sort: 'words', reversed: true })).toBe(false);
  expect(isFiltered({ ...wholeRoom('library'), tags: ['a'] })).toBe(true);
  expect(isFiltered({ ...wholeRoom('library'), favourite: true })).toBe(true);
});
