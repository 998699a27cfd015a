import { expect, test } from 'vitest';
import { offences, sources } from './sources';

const code = sources(['components', 'entrypoints', 'lib'], /\.tsx?$/);
const under = (folder: string) => code.filter(({ path }) => path.startsWith(folder));

test('there is code to be looked at', () => {
  expect(under('lib/extract/').length).toBeGreaterThan(3);
  expect(under('components/').length).toBeGreaterThan(3);
});

test('HTML is written in one place only', () => {
  const writers =
    /\b(?:innerHTML|outerHTML)\s*=(?!=)|\b(?:insertAdjacentHTML|document\.write|dangerouslySetInnerHTML|createContextualFragment|setHTMLUnsafe|parseFromString)\b/;
  const others = code.filter(({ path }) => path !== 'lib/sanitize.ts');
  expect(offences(others, writers)).toEqual([]);
});

test('browser APIs are used by entrypoints and by the files of lib that wrap them', () => {
  const wrappers = new Set([
    'lib/clipboard.ts',
    'lib/drafts.ts',
    'lib/i18n.ts',
    'lib/keep-awake.ts',
    'lib/last-backup.ts',
    'lib/library/lost.ts',
    'lib/library/sync/keep-in-step.ts',
    'lib/library/sync/settings.ts',
    'lib/library/sync/synchronise.ts',
    'lib/library/import/kept-import.ts',
    'lib/messages.ts',
    'lib/page-commands.ts',
    'lib/own-rules.ts',
    'lib/page.ts',
    'lib/library/pictures/room.ts',
    'lib/picking.ts',
    'lib/picture-access.ts',
    'lib/positions.ts',
    'lib/preferences.ts',
    'lib/watch-storage.ts',
  ]);
  const others = code.filter(({ path }) => !path.startsWith('entrypoints/') && !wrappers.has(path));
  expect(offences(others, /from 'wxt\/browser'|\b(?:chrome|browser)\.\w+\.\w+\(|webextension-polyfill/)).toEqual([]);
});

test('what reads a page is handed its document and knows no global one', () => {
  const readers = ['lib/extract/', 'lib/text/', 'lib/arabic/'].flatMap(under);
  expect(offences(readers, /\b(?:globalThis|window)\.|(?<![.\w])(?:location|navigator|localStorage|fetch\()/)).toEqual(
    [],
  );
});

test('knowledge about newspapers is data', () => {
  const engine = ['lib/extract/', 'lib/text/', 'lib/arabic/'].flatMap(under);
  expect(offences(engine, /\bhost(?:name)?\b\s*[=!]==|\bif \(.*\bhost(?:name)?\b/)).toEqual([]);
  const rules = under('lib/rules/');
  expect(offences(rules, /\bfunction\b|=> \{|\bif \(/)).toEqual([]);
});

test('lib knows nothing of what stands on it, and components know no store', () => {
  expect(offences(under('lib/'), /from '(?:\.\.\/)+(?:components|entrypoints)\//)).toEqual([]);
  expect(offences(under('components/'), /from '(?:\.\.\/)+entrypoints\//)).toEqual([]);
  expect(offences(under('components/'), /lib\/library\/(?:write|database)'/)).toEqual([]);
});

test('nothing is asked of the network but pictures that are to be kept, and the server that the reader has named', () => {
  // The page is asked for its own, in the page.
  const askers = new Set(['lib/library/pictures/fetch-picture.ts', 'lib/library/sync/server.ts', 'lib/page.ts']);
  const others = code.filter(({ path }) => !askers.has(path));
  expect(offences(others, /\bfetch\(|XMLHttpRequest|sendBeacon|new WebSocket|new EventSource/)).toEqual([]);
});

test('style sheets name no side: start and end are right in both directions', () => {
  const sheets = sources(['components', 'entrypoints'], /\.css$/);
  expect(sheets.length).toBeGreaterThan(3);
  const sides =
    /(?:^|[\s;{])(?:(?:margin|padding|border)-(?:left|right)\b|left\s*:|right\s*:|border-(?:top|bottom)-(?:left|right)-radius)|\b(?:text-align|float|clear)\s*:\s*(?:left|right)\b/;
  expect(offences(sheets, sides)).toEqual([]);
});

test('Arabic is set as it should be: no letters pulled apart, no slanted ones', () => {
  const sheets = sources(['components', 'entrypoints'], /\.css$/);
  expect(
    offences(
      sheets,
      /letter-spacing\s*:(?!\s*(?:0|normal))|font-style\s*:\s*(?:italic|oblique)|text-align\s*:\s*justify/,
    ),
  ).toEqual([]);
});
