import type { Row } from '../../../lib/library/view';

/** A row of a list, with what a test wants to be different. */
export const aRow = (id: string, different: Partial<Row> = {}): Row => ({
  id,
  headline: 'مكتبة عائمة تحمل ستة آلاف كتاب إلى قرى النهر',
  standfirst: null,
  byline: null,
  publisher: 'السنبلة اليوم',
  url: 'https://www.sunbula.example/culture/1',
  published: null,
  savedAt: '2026-03-14T09:30:00.000Z',
  archivedAt: null,
  removedAt: null,
  finishedAt: null,
  words: 500,
  progress: 0,
  favourite: false,
  tags: [],
  highlights: 0,
  picture: null,
  filled: true,
  bytes: 1000,
  ...different,
});
