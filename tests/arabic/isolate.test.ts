// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { isolate, segments } from '../../lib/arabic/isolate';

test.each([
  ['تابعوا @BBCArabic اليوم', ['@BBCArabic']],
  ['وسم #Gaza في صدارة', ['#Gaza']],
  ['راسلونا: info@example.com أو https://example.com/a/b.', ['info@example.com', 'https://example.com/a/b']],
  ['في 2024-05-12 صدر', ['2024-05-12']],
  ['هاتف +966 50 123 4567 مساء', ['+966 50 123 4567']],
  ['تراجع بنسبة -5.3% ثم ارتفع +2%', ['-5.3%', '+2%']],
  ['السعر $100 أو 90 €', ['$100', '90 €']],
  ['بلغ 12٪ هذا العام', ['12٪']],
  ['لغة C++ ولغة C# معا', ['C++', 'C#']],
  ['فرقة 3 Doors Down الغنائية', ['3 Doors Down']],
])('%s', (text, isolated) => {
  expect(segments(text).flatMap((part) => (part.isolated ? part.text : []))).toEqual(isolated);
  expect(
    segments(text)
      .map((part) => part.text)
      .join(''),
  ).toBe(text);
});

test.each([
  'كأس 2026 في 11 مدينة',
  'انتهت المباراة 2-1',
  'بين 10-12 عاما',
  'شركة Google تعلن',
  'عام 1990-1995',
  'من 8:30 إلى 9:15',
  'أبو ظبي - 24 مايو',
])('nothing to isolate in %s', (text) => expect(segments(text)).toEqual([{ text, isolated: false }]));

test('code keeps what it is', () => {
  const template = document.createElement('template');
  template.innerHTML = '<p>هبط <b>-5%</b> في <code>-5%</code></p>';
  isolate(template.content);
  expect(template.innerHTML).toBe('<p>هبط <b><bdi dir="ltr">-5%</bdi></b> في <code>-5%</code></p>');
});
