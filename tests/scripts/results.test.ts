import { expect, test } from 'vitest';
import { failedFiles, failedTests, type Results, withSecond } from '../../scripts/results.ts';

/** Results of files whose tests are `passed`, `failed` or `skipped`, named by their number. */
function results(files: { [name: string]: string[] }): Results {
  const testResults = Object.entries(files).map(([name, statuses]) => ({
    name,
    status: statuses.includes('failed') ? 'failed' : 'passed',
    assertionResults: statuses.map((status, i) => ({ status, fullName: `${name} ${i}` })),
  }));
  const count = (sought: string) =>
    Object.values(files)
      .flat()
      .filter((status) => status === sought).length;
  return {
    numPassedTests: count('passed'),
    numFailedTests: count('failed'),
    success: count('failed') === 0,
    testResults,
  };
}

test('what a file comes to when it is run once more stands in place of the first', () => {
  const first = results({ a: ['passed', 'failed', 'passed'], b: ['passed', 'skipped'], c: ['failed'] });
  expect(failedFiles(first).map(failedTests)).toEqual([['a 1'], ['c 0']]);
  const second = results({ a: ['passed', 'passed', 'passed'], c: ['passed'] });
  expect(withSecond(first, second)).toEqual(
    results({ a: ['passed', 'passed', 'passed'], b: ['passed', 'skipped'], c: ['passed'] }),
  );
  // Whatever fails then has failed, though it passed before.
  const worse = results({ a: ['failed', 'passed', 'passed'], c: ['passed'] });
  expect(withSecond(first, worse)).toEqual(
    results({ a: ['failed', 'passed', 'passed'], b: ['passed', 'skipped'], c: ['passed'] }),
  );
});
