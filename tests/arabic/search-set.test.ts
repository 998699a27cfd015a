import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSet, runSet } from '../../scripts/search/query-set.ts';

/** Our own set, and the one of the reference folder where that lies beside the repository. */
const own = join(import.meta.dirname, 'search-set.json');
const shared = join(import.meta.dirname, '../../../shared/search/development.json');

async function quality(file: string): Promise<{ recall: number; precision: number; wrong: string[] }> {
  const outcomes = await runSet(readSet(readFileSync(file, 'utf8')));
  const wanted = outcomes.flatMap(({ query }) => query.match).length;
  const missed = outcomes.flatMap((one) => one.missed).length;
  const wrongly = outcomes.flatMap((one) => one.wrongly).length;
  const found = wanted - missed;
  return {
    recall: found / wanted,
    precision: found / (found + wrongly),
    wrong: outcomes.flatMap(({ query, missed: m, wrongly: w }) =>
      m.length + w.length ? [`${query.query}: ${m} | ${w}`] : [],
    ),
  };
}

test('our own set of queries', async () => {
  const { recall, precision, wrong } = await quality(own);
  expect(recall, wrong.join('\n')).toBeGreaterThanOrEqual(0.97);
  expect(precision, wrong.join('\n')).toBeGreaterThanOrEqual(0.97);
});

describe.skipIf(!existsSync(shared))('the shared set of queries', () => {
  test('is found to 97 % with 96 % right', async () => {
    const { recall, precision, wrong } = await quality(shared);
    expect(recall, wrong.join('\n')).toBeGreaterThanOrEqual(0.97);
    expect(precision, wrong.join('\n')).toBeGreaterThanOrEqual(0.96);
  });
});
if (!existsSync(shared)) console.log(`Skipped: ${shared} is not there, so the shared set of queries is not run.`);

test('a set that is none is told from one', () => {
  expect(() => readSet('{')).toThrow('no JSON');
  expect(() => readSet('{}')).toThrow('no list');
  expect(() => readSet('[{"query": "مصر", "match": "مصر"}]')).toThrow('Query 1');
});
