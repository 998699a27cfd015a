import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { tokens } from '../../lib/arabic/fold';

const root = join(import.meta.dirname, '../..');
const source = 'tests/fixtures/pages/eg-youm7--related-links-inside-and-tags.html';

test('a saved page becomes a fixture: its shape, its dates and known phrases, and none of its sentences', () => {
  const folder = mkdtempSync(join(tmpdir(), 'naqi-fixture-'));
  const run = spawnSync(
    'node',
    ['scripts/fixture.ts', source, 'xx-made--of-a-page', '--url', 'https://a.example/story/1', '--to', folder],
    { cwd: root, encoding: 'utf8', env: { ...process.env, INIT_CWD: root } },
  );
  expect([run.status, run.stderr]).toEqual([0, '']);
  const made = readFileSync(join(folder, 'xx-made--of-a-page.html'), 'utf8');
  const expected = JSON.parse(readFileSync(join(folder, 'xx-made--of-a-page.json'), 'utf8'));
  expect(expected.paragraphs.length).toBeGreaterThan(2);

  const before = new JSDOM(readFileSync(join(root, source))).window.document;
  const after = new JSDOM(made).window.document;
  const shape = (document: Document) => document.querySelectorAll('p, h1, h2, a, figure, [itemprop]').length;
  expect(shape(after)).toBe(shape(before));
  // No four words in a row of any paragraph are still there.
  const said = ` ${tokens(after.documentElement.textContent ?? '').join(' ')} `;
  const prose = [...before.querySelectorAll('p, h1')]
    .map((one) => tokens(one.textContent ?? ''))
    .filter((words) => words.length >= 12);
  expect(prose.length).toBeGreaterThan(2);
  for (const words of prose) {
    for (let i = 0; i + 4 <= words.length; i++) expect(said).not.toContain(` ${words.slice(i, i + 4).join(' ')} `);
  }
});
