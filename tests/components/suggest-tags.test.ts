import { expect, test } from 'vitest';
import { suggestTags, tagOf } from '../../components/Tags/suggest-tags';

const all = ['اقتصاد', 'أدب', 'الأدب الحديث', 'آثار', 'Economy', '٢٠٢٦'];

test('tags are found whatever way hamza, digits and cases are written', () => {
  expect(suggestTags('إقت', all, [])).toEqual(['اقتصاد']);
  expect(suggestTags('اثا', all, [])).toEqual(['آثار']);
  expect(suggestTags('econ', all, [])).toEqual(['Economy']);
  expect(suggestTags('2026', all, [])).toEqual(['٢٠٢٦']);
});

test('those that begin so come first, and none that is chosen', () => {
  expect(suggestTags('ادب', all, [])).toEqual(['أدب', 'الأدب الحديث']);
  expect(suggestTags('ادب', all, ['أدب'])).toEqual(['الأدب الحديث']);
  expect(suggestTags('', all, ['أدب'])).toHaveLength(5);
  expect(
    suggestTags(
      '',
      Array.from({ length: 50 }, (_, i) => `وسم ${i}`),
      [],
    ),
  ).toHaveLength(8);
});

test('a tag that is there keeps its spelling, a new one has its spaces put right', () => {
  expect(tagOf('إقتصاد', all)).toBe('اقتصاد');
  expect(tagOf('أقتصاد', [...all, 'أقتصاد'])).toBe('أقتصاد');
  expect(tagOf('  علوم   البحر ', all)).toBe('علوم البحر');
  expect(tagOf('   ', all)).toBeNull();
});
