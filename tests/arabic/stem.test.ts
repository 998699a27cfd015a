import { describe, expect, test } from 'vitest';
import { soughtStems, stems } from '../../lib/arabic/stem';

const same = (a: string, b: string): boolean => stems(a).some((stem) => stems(b).includes(stem));

describe('words of one family have a stem in common', () => {
  test.each([
    ['الضرائب', 'ضريبة'],
    ['محاكمها', 'المحكمة'],
    ['زلازل', 'الزلزال'],
    ['أميركية', 'أمريكا'],
    ['للصينيين', 'الصين'],
    ['وبالعراق', 'عراقية'],
    ['قضاة', 'القاضي'],
    ['مستشفاهم', 'المستشفيات'],
    ['لاعبوها', 'اللاعبة'],
    ['مدينتي', 'مدن'],
    ['الغاء', 'وإلغائه'],
    ['بطاقتهم', 'البطاقات'],
    ['صُحُفِيّ', 'الصحافة'],
    ['المسئولون', 'مسؤول'],
    ['ضخمة', 'الضخم'],
    // Not listed anywhere: by rule alone.
    ['المتقاعسون', 'متقاعسة'],
    ['بإسفنجها', 'الإسفنج'],
    ['لاستدراجهم', 'استدراج'],
  ])('%s, %s', (a, b) => {
    expect(same(a, b), `${stems(a)} | ${stems(b)}`).toBe(true);
  });
});

describe('words that only look alike have none', () => {
  test.each([
    ['تركة', 'تركيا'],
    ['سورة', 'سوريا'],
    ['طاق', 'الطاقة'],
    ['بطاقة', 'طاقة'],
    ['صين', 'الصين'],
    ['البحوث', 'حوثي'],
    ['شرك', 'شركة'],
    ['مدني', 'مدينة'],
    ['مدرس', 'مدرسة'],
    ['إعلام', 'أعلام'],
    ['إلى', 'آلة'],
    ['نفق', 'نفقات'],
    ['بحرية', 'حرية'],
    ['ألبان', 'لبنان'],
  ])('%s, %s', (a, b) => {
    expect(same(a, b), `${stems(a)} | ${stems(b)}`).toBe(false);
  });
});

test('where the letters leave it open, a text has both readings', () => {
  expect(stems('للجنة')).toEqual(['جنه', 'لجنه']);
  expect(stems('للغة')).toEqual(['لغه']);
  expect(stems('كتاب').sort()).toEqual(['كاتب', 'كتاب']);
});

test('whoever asks means the likelier', () => {
  expect(soughtStems('كتاب').stems).toEqual(['كتاب']);
  expect(soughtStems('صين').stems).toContain('الصين');
});

test('stop words have no stem, digits and Latin words are their own', () => {
  expect(stems('على')).toEqual([]);
  expect(stems('وهذا')).toEqual([]);
  expect(stems('٢٠٢٤')).toEqual(['2024']);
  expect(stems('NATO')).toEqual(['nato']);
});
