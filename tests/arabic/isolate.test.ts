// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { isolate, segments } from '../../lib/arabic/isolate';

test.each([
  // Handles and tags
  ['تابعوا @BBCArabic اليوم', ['@BBCArabic']],
  ['حساب @news.desk_24 على الشبكة', ['@news.desk_24']],
  ['وسم #Gaza في صدارة', ['#Gaza']],
  // Addresses
  ['راسلونا: info@example.com أو https://example.com/a/b.', ['info@example.com', 'https://example.com/a/b']],
  ['على https://example.com/أخبار/غزة، اليوم', ['https://example.com/أخبار/غزة']],
  ['موقع example.com/news الإخباري', ['example.com/news']],
  // Days, telephones, long numbers
  ['في 2024-05-12 صدر', ['2024-05-12']],
  ['هاتف +966 50 123 4567 مساء', ['+966 50 123 4567']],
  ['هاتف (02) 2735-1234 مساء', ['(02) 2735-1234']],
  ['بلغ العدد 100 000 نسمة', ['100 000']],
  // Signs: of a number before it, of a per cent and a currency after it
  ['تراجع بنسبة -5.3% ثم ارتفع +2%', ['-5.3', '+2']],
  ['بلغ 12٪ هذا العام', ['12']],
  ['بين 20%-30% منهم', ['20', '30']],
  ['السعر $100 أو 90 €', ['$100', '90']],
  ['خسر -$1,200 أمس', ['-$1,200']],
  // Scores and ranges: each number by itself
  ['انتهت المباراة 2-1', ['2', '1']],
  ['انتهت 2 – 1', ['2', '1']],
  ['بين 10-12 عاما', ['10', '12']],
  ['من 10:30-11:45 صباحا', ['10:30', '11:45']],
  // Names
  ['شركة Google تعلن', ['Google']],
  ['قالت The New York Times أمس', ['The New York Times']],
  ['لغة C++ ولغة C# معا', ['C++', 'C#']],
  ['فرقة 3 Doors Down الغنائية', ['3 Doors Down']],
  ['شبكة 5G الجديدة ولقاح COVID-19 وطائرة MH370.', ['5G', 'COVID-19', 'MH370']],
  ['قوات U.S. Army في المنطقة', ['U.S. Army']],
  ['وزارة U.S. أعلنت', ['U.S.']],
  // A number belongs to the name, unless it counts what follows, or is one of a score
  ['نظام Windows 11 الجديد', ['Windows 11']],
  ['استثمرت Google 25 مليون دولار', ['Google']],
  ['اشترت Microsoft 49 بالمئة منها', ['Microsoft']],
  ['اشترت Microsoft 49% منها', ['Microsoft', '49']],
  ['فاز Arsenal 2-1 على Chelsea', ['Arsenal', '2', '1', 'Chelsea']],
  // A list of names runs as the Arabic text does, a sentence as its own language does
  ['شركات Google، Apple، Meta معا', ['Google', 'Apple', 'Meta']],
  ['شركات Google, Apple, Meta معا', ['Google', 'Apple', 'Meta']],
  ['مباراة Barcelona - Real Madrid الليلة', ['Barcelona', 'Real Madrid']],
  ['قال: I came, I saw, I conquered. ثم', ['I came, I saw, I conquered']],
  ['هكذا: The Organization (WHO) said so today.', ['The Organization (WHO) said so today']],
  ['منظمة WHO (World Health Organization) قالت', ['WHO', 'World Health Organization']],
])('%s', (text, isolated) => {
  expect(segments(text).flatMap((part) => (part.isolated ? part.text : []))).toEqual(isolated);
  expect(
    segments(text)
      .map((part) => part.text)
      .join(''),
  ).toBe(text);
});

test.each(['كأس 2026 في 11 مدينة', 'من 8:30 إلى 9:15', 'أبو ظبي - 24 مايو', 'بلغ ١٢٪ في ٢٠٢٦', 'يوم 12/5/2026 مساء'])(
  'nothing to isolate in %s',
  (text) => expect(segments(text)).toEqual([{ text, isolated: false }]),
);

test('code keeps what it is, and so does what runs from left to right', () => {
  const template = document.createElement('template');
  template.innerHTML = '<p>هبط <b>-5%</b> في <code>-5%</code></p><p dir="ltr">Google and Apple</p>';
  isolate(template.content);
  expect(template.innerHTML).toBe(
    '<p>هبط <b><bdi dir="ltr">-5</bdi>%</b> في <code>-5%</code></p><p dir="ltr">Google and Apple</p>',
  );
});

test('a long text of any kind is looked through at once', () => {
  const hostile = [`${'a'.repeat(20_000)}(`, 'a (a '.repeat(5_000), `${'1 '.repeat(10_000)}a`, '@'.repeat(20_000)];
  for (const text of hostile)
    expect(
      segments(text)
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
});
