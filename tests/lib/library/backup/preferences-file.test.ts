import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import {
  mergePreferences,
  preferencesFile,
  readPreferencesFile,
} from '../../../../lib/library/backup/preferences-file';

test('what is set comes back, and nothing that is none of ours', () => {
  const set = { theme: 'sepia', size: 2, directions: { 'a.example': 'ltr' } } as const;
  expect(readPreferencesFile(strToU8(preferencesFile(set)))).toEqual(set);
  const strange = { naqi: 'preferences', version: 1, preferences: { theme: 'neon', size: 99, evil: 1, leading: 2 } };
  expect(readPreferencesFile(strToU8(JSON.stringify(strange)))).toEqual({ leading: 2 });
  for (const text of ['', 'null', '[]', '{"naqi":"own-rules","preferences":{"size":1}}', '{"naqi":"preferences"}'])
    expect(readPreferencesFile(strToU8(text))).toEqual({});
  expect(readPreferencesFile(strToU8('{"naqi":"preferences","preferences":{"__proto__":{"size":2}}}'))).toEqual({});
});

test('what is set in both stays, unless the other is wanted; directions are joined', () => {
  const own = { theme: 'dark', directions: { a: 'rtl', b: 'rtl' } } as const;
  const other = { theme: 'sepia', size: 2, directions: { b: 'ltr', c: 'ltr' } } as const;
  expect(mergePreferences(own, other, 'own')).toEqual({
    theme: 'dark',
    size: 2,
    directions: { a: 'rtl', b: 'rtl', c: 'ltr' },
  });
  expect(mergePreferences(own, other, 'other')).toEqual({
    theme: 'sepia',
    size: 2,
    directions: { a: 'rtl', b: 'ltr', c: 'ltr' },
  });
  expect(mergePreferences({}, { size: 1 }, 'own')).toEqual({ size: 1 });
});
