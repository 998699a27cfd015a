import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { failedFiles, failedTests, type Results, withSecond } from './results.ts';

/**
 * Runs the end-to-end tests, or those files of them that are named. A browser that hangs once on a busy machine is no fault of ours, and the tests of a
 * file share their browser: so a file that failed is run once more, whole, and what it comes to then counts. Where many fail that is no hiccup.
 */
const FEW = 3;

const root = join(import.meta.dirname, '..');
const output = join(root, '.output/tests-e2e.json');

/** Runs these files, or all, and returns the results; `null` if it did not come so far. */
function run(files: string[]): { results: Results | null; status: number } {
  rmSync(output, { force: true });
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const args = [vitest, 'run', '--config', 'tests/e2e/vitest.config.ts', ...files];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  const results = existsSync(output) ? (JSON.parse(readFileSync(output, 'utf8')) as Results) : null;
  return { results, status: status ?? 1 };
}

const first = run(process.argv.slice(2));
process.exitCode = first.status;
const failed = first.results ? failedFiles(first.results) : [];

if (first.results && failed.length > 0 && failed.length <= FEW) {
  const pathOf = ({ name }: { name: string }) => relative(root, name);
  console.log(`Failed, and run once more in a new browser: ${failed.map(pathOf).join(', ')}`);
  const second = run(failed.map(pathOf));
  process.exitCode = second.status;
  // A second run that came to nothing leaves the results of the first.
  const results = second.results ? withSecond(first.results, second.results) : first.results;
  writeFileSync(output, JSON.stringify(results));
  const stillFailed = new Set(failedFiles(results).map(({ name }) => name));
  for (const file of failed) {
    const how = stillFailed.has(file.name) ? 'failed again at the second run' : 'passed at the second run';
    console.log(`${how}: ${pathOf(file)}: ${failedTests(file).join('; ') || 'the file itself'}`);
  }
}
