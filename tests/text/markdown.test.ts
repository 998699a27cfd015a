import { describe, expect, test } from 'vitest';
import { markdown } from '../../lib/text/markdown';
import { passages } from './fragment';

const written = (html: string) => markdown(passages(html));

describe('blocks', () => {
  test('paragraphs, headings, quotations and rules', () => {
    expect(
      written('<p>أولى.</p><h2>عنوان <strong>فرعي</strong></h2><blockquote><p>قال.</p><p>وزاد.</p></blockquote><hr>'),
    ).toBe('أولى.\n\n## عنوان فرعي\n\n> قال.\n>\n> وزاد.\n\n---');
  });

  test('nested lists keep their depth and their numbers', () => {
    expect(written('<ol start="9"><li>تاسعا<ul><li>فرع<ul><li>غصن</li></ul></li></ul></li><li>عاشرا</li></ol>')).toBe(
      '9. تاسعا\n   - فرع\n     - غصن\n10. عاشرا',
    );
  });

  test('an item of two paragraphs stays one item, and two lists in a row stay two', () => {
    expect(written('<ul><li><p>أ</p><p>ب</p></li></ul><ul><li>ج</li></ul>')).toBe('- أ\n\n  ب\n\n* ج');
  });

  test('a table keeps its columns: bars in cells, cells that span, rows of different lengths', () => {
    expect(
      written(
        '<table><caption>الترتيب</caption><tr><th>الفريق</th><th>نقاط|فارق</th></tr><tr><td rowspan="2">النهضة</td><td>19<br>+4</td></tr><tr><td>18</td></tr><tr><td colspan="2">المجموع</td></tr></table>',
      ),
    ).toBe('الترتيب\n\n| الفريق | نقاط\\|فارق |\n| --- | --- |\n| النهضة | 19<br>+4 |\n|  | 18 |\n| المجموع |  |');
  });

  test('verses keep their lines', () => {
    expect(written('<p>قفا نبك<br>من ذكرى<br><br>حبيب</p>')).toBe('قفا نبك\\\nمن ذكرى\\\nحبيب');
  });

  test('a picture has its caption once', () => {
    expect(
      written(
        '<figure><img src="https://a.example/صورة (1).jpg" alt="قارئ"><figcaption>قارئ</figcaption></figure><p><img src="https://a.example/b.jpg" alt="جسر"></p>',
      ),
    ).toBe('![](<https://a.example/صورة%20(1).jpg>)\\\nقارئ\n\n![جسر](https://a.example/b.jpg)');
  });

  test('code is left as it is', () => {
    expect(written('<pre>a\n  *b* ```c</pre>')).toBe('````\na\n  *b* ```c\n````');
  });
});

describe('lines', () => {
  test.each([
    ['a number with a dot', '2026. عام جديد', '2026\\. عام جديد'],
    ['a number with a bracket', '1) البند الأول', '1\\) البند الأول'],
    ['a decimal number', '3.5 مليون', '3.5 مليون'],
    ['a number at the end of a year', 'وُلد عام 1990. ثم سافر', 'وُلد عام 1990. ثم سافر'],
    ['a dash', '- قال الوزير', '\\- قال الوزير'],
    ['a negative number', '-5 درجات', '-5 درجات'],
    ['a plus', '+ إضافة', '\\+ إضافة'],
    ['a star', '* ملاحظة', '\\* ملاحظة'],
    ['a hash', '#القدس تنتصر', '\\#القدس تنتصر'],
    ['a greater-than', '&gt; منقول', '\\> منقول'],
    ['dashes alone', '---', '\\---'],
    ['equal signs alone', '===', '\\==='],
    ['a line like that of a table', '--|--', '\\--|--'],
  ])('%s at the beginning means nothing', (_, text, expected) => {
    expect(written(`<p>${text}</p>`)).toBe(expected);
  });

  test('each line of a verse has a beginning', () => {
    expect(written('<p>نص<br>2. نص<br>---</p>')).toBe('نص\\\n2\\. نص\\\n\\---');
  });

  test.each([
    ['stars, ticks, brackets, backslashes', 'a*b `c` [1] d\\e', 'a\\*b \\`c\\` \\[1\\] d\\\\e'],
    ['an underscore inside a tag', 'وسم #غزة_الآن هنا', 'وسم #غزة_الآن هنا'],
    ['underscores around a word', '_نص_', '\\_نص\\_'],
    ['tags and entities', 'a &lt;b> &amp;lt; &amp; c', 'a \\<b> \\&lt; & c'],
    ['a bar outside a table', 'أ | ب', 'أ | ب'],
    ['one price', 'بسعر 5$ للطن', 'بسعر 5$ للطن'],
    ['two prices', 'من $5 إلى 30$ للطن', 'من \\$5 إلى 30\\$ للطن'],
    ['quotations, verses of the Quran and Latin names', '«نص» ﴿وَقُلِ اعْمَلُوا﴾ iPhone 15', '«نص» ﴿وَقُلِ اعْمَلُوا﴾ iPhone 15'],
  ])('%s', (_, text, expected) => {
    expect(written(`<p>${text}</p>`)).toBe(expected);
  });

  test.each([
    ['a word', '<b>عاجل</b> نص', '**عاجل** نص'],
    ['with spaces inside', 'نص<b> عاجل </b>نص', 'نص **عاجل** نص'],
    ['with a mark that a letter follows', '<b>قال:</b>نعم', '**قال**:نعم'],
    ['between letters with quotation marks', 'و<b>«نص»</b>ثم', 'و«**نص**»ثم'],
    ['with a mark before a space', '<b>قال:</b> نعم', '**قال:** نعم'],
    ['strong and emphasised', '<b>أ<i>ب</i></b>', '**أب**'],
    ['emphasis and struck text', '<em>أ</em> <del>ب</del>', '*أ* ~~ب~~'],
    ['of nothing but marks', 'نص<b>،</b>نص', 'نص،نص'],
    ['raised', 'م<sup>2</sup>', 'م<sup>2</sup>'],
    ['code', '<code>a`b*</code>', '``a`b*``'],
    ['a quotation element', '<q>نص</q>', '«نص»'],
  ])('emphasis %s', (_, html, expected) => {
    expect(written(`<p>${html}</p>`)).toBe(expected);
  });

  test.each([
    ['with Arabic letters', 'https://a.example/%D8%AE%D8%A8%D8%B1', '[نص](https://a.example/خبر)'],
    ['with parentheses', 'https://a.example/%D8%AE_(1)', '[نص](<https://a.example/خ_(1)>)'],
  ])('a link %s', (_, href, expected) => {
    expect(written(`<p><a href="${href}">نص</a></p>`)).toBe(expected);
  });

  test('a link that is its own text, a strong one, and one after an exclamation mark', () => {
    expect(
      written(
        '<p><a href="https://a.example/x">https://a.example/x</a> <a href="https://a.example/y"><b>نص</b></a>!<a href="https://a.example/z">هنا</a></p>',
      ),
    ).toBe('<https://a.example/x> [**نص**](https://a.example/y)\\![هنا](https://a.example/z)');
  });

  test('nothing invisible is left: marks of direction, zero-width spaces, joiners', () => {
    expect(written('<p>\u200fنص\u200b هـ\u200d 👨\u200d👩 <bdi dir="ltr">+20 100</bdi>\u202c\u00a0نص</p>')).toBe(
      'نص هـ 👨\u200d👩 +20 100 نص',
    );
    // Persian spells with it.
    expect(markdown(passages('<p>می\u200cشود</p>', 'fa'))).toBe('می\u200cشود');
  });
});

test('the mark of a footnote keeps its words, and leads nowhere: Markdown knows no places', () => {
  expect(
    written('<p>نص<sup><a href="#note-1">1</a></sup>.</p><p id="note-1">[1] حاشية <a href="#note-2">↩</a></p>'),
  ).toBe('نص<sup>1</sup>.\n\n\\[1\\] حاشية ↩');
});
