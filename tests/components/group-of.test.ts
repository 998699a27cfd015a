import { beforeEach, expect, test } from 'vitest';
import { groupOf } from '../../components/LibraryList/group-of';
import type { Row, Sort } from '../../lib/library/view';
import { aRow } from '../lib/library/a-row';
import { useArabicTexts } from './texts';

beforeEach(useArabicTexts);

const today = '2026-03-14';
const cases: [string, Partial<Row>, Sort, string][] = [
  ['a day', { published: '2026-03-14' }, 'published', 'اليوم'],
  ['the day before', { published: '2026-03-13' }, 'published', 'أمس'],
  ['six days before', { published: '2026-03-08' }, 'published', 'الأيام السبعة الماضية'],
  ['seven days before', { published: '2026-03-07' }, 'published', 'مارس 2026'],
  ['the last day of February', { published: '2026-02-28' }, 'published', 'فبراير 2026'],
  ['a day to come', { published: '2026-04-01' }, 'published', 'أبريل 2026'],
  ['no day', { published: null }, 'published', 'بلا تاريخ'],
  ['a newspaper', { publisher: 'الضفاف' }, 'publisher', 'الضفاف'],
  ['three minutes', { words: 3 * 181 }, 'words', 'حتى 3 دقائق'],
  ['four minutes', { words: 4 * 181 }, 'words', 'حتى 7 دقائق'],
  ['an hour', { words: 60 * 181 }, 'words', 'أكثر من 15 دقيقة'],
  ['one that is read', { finishedAt: '2026-03-14T09:30:00.000Z', progress: 0.2 }, 'progress', 'مقروء'],
  ['one half read', { progress: 0.5 }, 'progress', 'قيد القراءة'],
];
test.each(cases)('%s', (_, different, sort, label) => {
  expect(groupOf(aRow('a', different), sort, today).label).toBe(label);
});

test('a moment is on its day where the reader is', () => {
  const here = new Date(2026, 2, 14, 0, 5).toISOString();
  expect(groupOf(aRow('a', { savedAt: here }), 'saved', today).key).toBe('today');
  const before = new Date(2026, 2, 13, 23, 55).toISOString();
  expect(groupOf(aRow('a', { savedAt: before }), 'saved', today).key).toBe('yesterday');
});
