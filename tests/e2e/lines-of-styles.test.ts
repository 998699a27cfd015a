import { expect, test } from 'vitest';
import { readPopup } from '../../scripts/popup.ts';
import { bodyLines, startSession } from './session.ts';

const session = startSession();

const address = 'http://diwan.localhost/poems/lamp';
const headline = 'مصباح الجدة يضيء شرفة الحي مرة أخرى';
const prose = [
  'أضاء أهل حي الخزافين، مساء الخميس، المصباح الذي كانت جدة الشاعر تعلقه في شرفتها كلما عاد صياد إلى بيته.',
  'وقرأ الشاعر تحته قصيدة كتبها في الغربة، وسمعها من الشرفات من لم يجدوا مكانا في الزقاق الضيق.',
];
const verses = [
  'مصباح جدتنا القديم',
  'ما زال يعرف من يعود',
  'ويعد للبحر الوجوه',
  'ويقول للموج استرح',
  'قد نام أصحاب الشباك',
  'وبقيت وحدك ساهرا',
];
const end = 'وبقي المصباح مضاء حتى الفجر، ثم أطفأته طفلة من بنات الحي كما كانت تفعل الجدة في كل صباح.';

const spans = (lines: readonly string[]) => lines.map((one) => `<span class="verse">${one}</span>`).join('');
const page = `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>${headline}</title>
<link rel="icon" href="data:,"><style>
.line { display: block; margin-block: 0.5em }
.verse { display: flex; justify-content: center }
.first { float: right; font-size: 3em; line-height: 1 }
.mark { background: yellow }
</style></head><body>
<nav><a href="/">الرئيسية</a> <a href="/poems">قصائد</a> <a href="/news">أخبار الحي</a></nav>
<article><h1>${headline}</h1>
<div class="text"><span class="line"><span class="first">${prose[0]?.[0]}</span>${prose[0]?.slice(1)}</span><span class="line">${prose[1]?.replace('الغربة', '<span class="mark">الغر</span><span class="mark">بة</span>')}</span></div>
<p class="poem">${spans(verses)}</p>
<p class="end">${end}</p></article>
<footer><a href="/about">من نحن</a> <a href="/contact">اتصل بنا</a></footer></body></html>`;

test('lines that a style sheet makes of spans are lines of their own, and letters that it sets apart are parts of their words', async () => {
  session.web.put(address, page);
  const popup = await session.press(await session.visit(address));
  expect((await readPopup(popup)).headline).toBe(headline);
  const lines = (await bodyLines(popup)).flatMap((line) => line.split('\n'));
  expect(lines).toEqual([...prose, ...verses, end]);
});
