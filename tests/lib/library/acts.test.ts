import { expect, test } from 'vitest';
import {
  type Act,
  archiving,
  favouring,
  forgetting,
  keeping,
  removing,
  type Step,
  tagging,
} from '../../../lib/library/acts';
import type { Row } from '../../../lib/library/view';
import { aRow } from './a-row';

/** What the background makes of the steps, as far as these tests look. */
function apply(rows: readonly Row[], steps: readonly Step[]): Row[] {
  let now = [...rows];
  const change = (ids: readonly string[], make: (row: Row) => Partial<Row>) => {
    now = now.map((row) => (ids.includes(row.id) ? { ...row, ...make(row) } : row));
  };
  for (const step of steps) {
    if (step.request === 'remove') change(step.argument, () => ({ removedAt: 'now' }));
    else if (step.request === 'restore') change(step.argument, () => ({ removedAt: null }));
    else if (step.request === 'edit') {
      const { ids, edit } = step.argument;
      const { addTags = [], removeTags = [], favourite, archived } = edit;
      change(ids, (row) => ({
        tags: [...new Set([...row.tags, ...addTags])].filter((tag) => !removeTags.includes(tag)),
        ...(favourite !== undefined && { favourite }),
        ...(archived !== undefined && { archivedAt: archived ? 'now' : null }),
      }));
    } else throw new Error(step.request);
  }
  return now;
}

const rows = [
  aRow('a', { tags: ['بحر'], favourite: true }),
  aRow('b', { archivedAt: 'now' }),
  aRow('c', { tags: ['نهر', 'بحر'] }),
];
/** Tags are a set. */
const sorted = (all: readonly Row[]) => all.map((row) => ({ ...row, tags: [...row.tags].sort() }));

const acts: [string, Act, (row: Row) => unknown, unknown[]][] = [
  ['archiving', archiving(rows, true), ({ archivedAt }) => archivedAt, ['now', 'now', 'now']],
  ['taking out of the archive', archiving(rows, false), ({ archivedAt }) => archivedAt, [null, null, null]],
  ['favouring', favouring(rows, true), ({ favourite }) => favourite, [true, true, true]],
  ['tagging', tagging(rows, { add: ['نهر'], remove: [] }), ({ tags }) => tags.includes('نهر'), [true, true, true]],
  ['untagging', tagging(rows, { add: [], remove: ['بحر'] }), ({ tags }) => tags.length, [0, 0, 1]],
  [
    'renaming a tag to one that is there',
    tagging([rows[0], rows[2]] as Row[], { add: ['نهر'], remove: ['بحر'] }),
    ({ tags }) => tags,
    [['نهر'], [], ['نهر']],
  ],
  ['removing', removing(['a', 'c']), ({ removedAt }) => removedAt, ['now', null, 'now']],
  [
    'keeping one of three',
    keeping(rows[1] as Row, [rows[0], rows[2]] as Row[]),
    ({ removedAt, tags, favourite }) => [removedAt, [...tags].sort(), favourite],
    [
      ['now', ['بحر'], true],
      [null, ['بحر', 'نهر'], true],
      ['now', ['بحر', 'نهر'], false],
    ],
  ],
];
test.each(acts)('%s does what it says, and is taken back to the letter', (_, act, look, expected) => {
  const after = apply(rows, act.steps);
  expect(after.map(look)).toEqual(expected);
  expect(sorted(apply(after, act.undo ?? []))).toEqual(sorted(rows));
});

test('what is so already is not asked for', () => {
  expect(archiving([aRow('a')], false)).toEqual({ steps: [], undo: [] });
  expect(favouring([aRow('a', { favourite: true })], true).steps).toEqual([]);
  expect(tagging([aRow('a', { tags: ['بحر'] })], { add: ['بحر'], remove: ['نهر'] }).steps).toEqual([]);
});

test('what is ended cannot be taken back', () => expect(forgetting(['a']).undo).toBeNull());
