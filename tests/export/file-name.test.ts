import { expect, test } from 'vitest';
import { fileName } from '../../lib/export/file-name';
import { anArticle } from '../lib/an-article';

const named = (headline: string, publisher: string | null = 'السنبلة') =>
  fileName(anArticle({ headline, publisher }), 'md');

test.each([
  ['مكتبة عائمة على النهر', 'مكتبة عائمة على النهر - السنبلة.md'],
  ['الوزير: لن نتراجع/الآن|غدًا', 'الوزير - لن نتراجع - الآن - غدًا - السنبلة.md'],
  ['ما "الجديد"؟ وهل <يكفي>?*', 'ما «الجديد»؟ وهل ‹يكفي› - السنبلة.md'],
  ['\u202bنص\u200f مقلوب\u2067\u0000', 'نص مقلوب - السنبلة.md'],
  ['..نص ينتهي بنقطة. ', 'نص ينتهي بنقطة - السنبلة.md'],
  ['النتيجة 3 - 1', 'النتيجة 3 - 1 - السنبلة.md'],
])('%s', (headline, expected) => {
  expect(named(headline)).toBe(expected);
});

test('where the newspaper does not say its name its address does, and names of devices are none', () => {
  expect(named('نص', null)).toBe('نص - sunbula.example.md');
  expect(fileName(anArticle({ headline: 'CON', publisher: null, url: 'about:blank' }), 'md')).toBe('_CON.md');
  expect(fileName(anArticle({ headline: '???', publisher: null, url: 'about:blank' }), 'md')).toBe('naqi.md');
});

const bytes = (text: string) => new TextEncoder().encode(text).length;

test('a long name is cut between words, within 120 letters and 200 bytes, and keeps the newspaper', () => {
  const name = named('مفاوضات طويلة بين الأطراف حول مستقبل الملاحة في النهر '.repeat(6));
  expect(bytes(name)).toBeLessThanOrEqual(200);
  expect([...name].length).toBeLessThanOrEqual(120);
  expect(name).toMatch(/ (?:مفاوضات|طويلة|بين|الأطراف|حول|مستقبل|الملاحة|في|النهر) - السنبلة\.md$/);
  const latin = named('A long headline about nothing in particular '.repeat(9));
  expect(latin.length).toBeLessThanOrEqual(120);
  expect(latin).toMatch(/\w - السنبلة\.md$/);
});

test('no letter is cut from its marks, and no sign in two', () => {
  const marked = 'مُحَمَّدٌ'.repeat(30);
  const stem = named(marked).replace(/ - السنبلة\.md$/, '');
  expect(marked.startsWith(stem)).toBe(true);
  expect(marked.slice(stem.length)).toMatch(/^\p{L}/u);
  const families = '👨‍👩‍👧'.repeat(40);
  const kept = named(families).replace(/ - السنبلة\.md$/, '');
  expect(families.startsWith(kept)).toBe(true);
  expect(kept.length % '👨‍👩‍👧'.length).toBe(0);
});
