import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { harbourPage, harbourParagraphs } from './harbour-page.ts';
import { openSession, type Session } from './session.ts';

/** Where letters really stand, measured in the popup: attributes prove nothing to a reader. */

let session: Session;
let popup: Page;

const latinParagraph = 'The harbour library (opened in 1998) lends 400 books a week, said its director.';

/** Each line, by a name, in an article of its own newspaper. */
const lines = {
  google: '<p>Google تعلن عن خدمة جديدة للقراء في المدينة، وتفتحها للجميع.</p>',
  digit: '<p>2024 كان عامًا طويلًا على الصيادين.</p>',
  endsLatin: '<p>أعلنت عن الخدمة شركة Google.</p>',
  question: '<p>هل تشتري البلدية أجهزة Apple؟</p>',
  quotes: '<p>وصفت الممشى بأنه «The Long Walk» أمام الحاضرين.</p>',
  brackets: '<p>قالت منظمة الصحة (WHO) إن الهواء نقي.</p>',
  count: '<p>عدد المقاعد (10) في الممشى.</p>',
  percent: '<p>ارتفع عدد الزوار 12% في شهر.</p>',
  percentFirst: '<p>12% من الزوار جاؤوا بالدراجات.</p>',
  arabicPercent: '<p>ارتفع عدد الزوار ١٢٪ في شهر.</p>',
  signed: '<p>تراجع العدد بنسبة -5.3% أمس.</p>',
  price: '<p>ثمن الكتاب $45 في المعرض.</p>',
  currencyAfter: '<p>تُباع تذكرة القارب بمبلغ 45€ للكبار.</p>',
  score: '<p>فاز المرفأ على الميناء 3-1 أمس.</p>',
  scoreFirst: '<p>3-1 كانت نتيجة المباراة أمس.</p>',
  scoreLatin: '<p>فاز Arsenal 3-1 على الميناء.</p>',
  counted: '<p>استثمرت Google 25 مليونًا في المدينة.</p>',
  version: '<p>يعمل النظام على Windows 11 في المكاتب.</p>',
  list: '<p>حضرت شركات Google، Apple، Meta إلى المرفأ.</p>',
  handle: '<p>تابعوا حساب @harbour_news على الشبكة.</p>',
  tag: '<p>وسم #Harbour تصدر أمس.</p>',
  iso: '<p>سُجل الطلب في 2024-05-12 صباحًا.</p>',
  phone: '<p>اتصلوا على +961 70 123 456 في أي وقت.</p>',
  thousands: '<p>زار الممشى 100 000 شخص هذا العام.</p>',
  mail: '<p>راسلوا press@harbour.example للحجز.</p>',
  address: '<p>الموقع https://harbour.example/walk/map هو الأصل.</p>',
  hashed: '<p>كتب المبرمج بلغة C++ كل شيء.</p>',
  latin: `<p>${latinParagraph}</p>`,
  wrong: '<p dir="ltr"><span dir="ltr">هذه فقرة عربية كتب محررها اتجاهًا خطأ.</span></p>',
  auto: '<p dir="auto">Apple قالت إن الخدمة مجانية.</p>',
  comma: '<p>قال، بعد وقفة، إنه راضٍ.</p>',
} as const;

type Line = keyof typeof lines;

beforeAll(async () => {
  session = await openSession();
  const address = 'http://www.harbour.localhost/news/20241';
  const [first = '', ...others] = harbourParagraphs.map((paragraph) => `<p>${paragraph}</p>`);
  const body = [first, ...Object.values(lines), ...others].join('\n');
  session.web.put(address, harbourPage({ headline: 'iPhone في المرفأ: ممشى جديد يصل السوق بالميناء', body }));
  popup = await session.press(await session.visit(address));
});
afterAll(async () => {
  await session.endTest();
  await session.close();
});

/** The edges of these words of a line, in pixels from the left, and those of the line's own box. */
async function place(
  line: Line | 'headline',
  words: string,
): Promise<{ left: number; right: number; start: number; end: number }> {
  const plain = line === 'headline' ? null : lines[line].replace(/<[^>]+>/g, '');
  return popup.evaluate(
    (sought, text) => {
      const blocks = [...document.querySelectorAll<HTMLElement>('.article-body p')];
      const block = text === null ? document.querySelector('h1') : blocks.find((one) => one.textContent === text);
      if (!block) throw new Error(`no such line: ${text}`);
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      const letters: { node: Text; offset: number }[] = [];
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        for (let offset = 0; offset < node.length; offset++) letters.push({ node, offset });
      }
      const all = letters.map(({ node, offset }) => node.data[offset]).join('');
      const from = all.indexOf(sought);
      if (from < 0) throw new Error(`${sought} is not in ${all}`);
      const boxes = letters.slice(from, from + sought.length).flatMap(({ node, offset }) => {
        const range = document.createRange();
        range.setStart(node, offset);
        range.setEnd(node, offset + 1);
        return [...range.getClientRects()].filter(({ width }) => width > 0);
      });
      const { left, right } = block.getBoundingClientRect();
      return {
        left: Math.min(...boxes.map((box) => box.left)),
        right: Math.max(...boxes.map((box) => box.right)),
        start: left,
        end: right,
      };
    },
    words,
    plain,
  );
}

/** These words of a line stand one after the other from the right to the left. */
async function fromRightToLeft(line: Line, ...words: string[]): Promise<void> {
  const places = await Promise.all(words.map((one) => place(line, one)));
  places.slice(1).forEach((next, i) => {
    const before = places[i] as { left: number };
    expect([words[i], words[i + 1], next.right <= before.left + 1]).toEqual([words[i], words[i + 1], true]);
  });
}

/** These stand one after the other from the left to the right. */
const fromLeftToRight = (line: Line, ...words: string[]) => fromRightToLeft(line, ...words.reverse());

/** They end at the edge of the line's box. */
async function atRightEdge(line: Line | 'headline', words: string): Promise<void> {
  const { right, end } = await place(line, words);
  expect(Math.abs(end - right)).toBeLessThan(2);
}

describe('a paragraph starts on the right', () => {
  test('with a Latin name', async () => {
    await atRightEdge('google', 'Google');
    await fromRightToLeft('google', 'Google', 'تعلن', 'للجميع', '.');
  });
  test('with a number', () => atRightEdge('digit', '2024'));
  test('with a number and a per cent sign', () => atRightEdge('percentFirst', '12'));
  test('with the direction that its page guesses from the first letter', async () => {
    await atRightEdge('auto', 'Apple');
    await fromRightToLeft('auto', 'Apple', 'قالت', '.');
  });
  test('with the direction that its page gives it wrongly', () => atRightEdge('wrong', 'هذه'));
  test('and so does a headline with a Latin name', () => atRightEdge('headline', 'iPhone'));
});

describe('punctuation', () => {
  test('a full stop after a Latin name stands on its left', () => fromRightToLeft('endsLatin', 'شركة', 'Google', '.'));
  test('so does a question mark', () => fromRightToLeft('question', 'أجهزة', 'Apple', '؟'));
  test('commas stand between their words', () => fromRightToLeft('comma', 'قال', '،', 'بعد', 'إنه', '.'));
  test('quotation marks open on the right', () => fromRightToLeft('quotes', 'بأنه', '«', 'The Long Walk', '»', 'أمام'));
  test('brackets open on the right', () => fromRightToLeft('brackets', 'الصحة', '(', 'WHO', ')', 'إن'));
  test('also around a number', () => fromRightToLeft('count', 'المقاعد', '(', '10', ')', 'في'));
});

describe('numbers', () => {
  test.each(['percent', 'arabicPercent'] as const)('a per cent sign stands on the left of its number (%s)', (line) =>
    line === 'percent'
      ? fromRightToLeft(line, 'الزوار', '12', '%', 'في')
      : fromRightToLeft(line, 'الزوار', '١٢', '٪', 'في'),
  );
  test('also where the paragraph starts with it', () => fromRightToLeft('percentFirst', '12', '%', 'من'));
  test('the sign of a number stands before it', async () => {
    await fromLeftToRight('signed', '-', '5.3');
    await fromRightToLeft('signed', 'بنسبة', '-5.3', '%', 'أمس');
  });
  test('a currency stands on the left of its number', async () => {
    await fromRightToLeft('price', 'الكتاب', '45', '$', 'في');
    await fromRightToLeft('currencyAfter', 'بمبلغ', '45', '€', 'للكبار');
  });
  test('of a score the first number stands beside the first team', () =>
    fromRightToLeft('score', 'المرفأ', 'الميناء', '3', '-', '1', 'أمس'));
  test('also where the paragraph starts with it', () => fromRightToLeft('scoreFirst', '3', '-', '1', 'كانت'));
  test('also after a Latin name', () => fromRightToLeft('scoreLatin', 'فاز', 'Arsenal', '3', '-', '1', 'على'));
  test('a number that counts what follows stands with that', () =>
    fromRightToLeft('counted', 'استثمرت', 'Google', '25', 'مليونًا'));
  test('a number that belongs to a name stands on its right', async () => {
    await fromLeftToRight('version', 'Windows', '11');
    await fromRightToLeft('version', 'على', 'Windows 11', 'في');
  });
  test('days in ISO form, telephones and grouped thousands run from left to right', async () => {
    await fromLeftToRight('iso', '2024', '05', '12');
    await fromLeftToRight('phone', '+', '961', '70', '123', '456');
    await fromLeftToRight('thousands', '100', '000');
  });
});

describe('names and addresses', () => {
  test('names in a list follow one another from the right', () =>
    fromRightToLeft('list', 'شركات', 'Google', '،', 'Apple', 'Meta', 'إلى'));
  test('the sign of a handle or a tag stands on its left', async () => {
    await fromLeftToRight('handle', '@', 'harbour', '_', 'news');
    await fromRightToLeft('handle', 'حساب', '@harbour_news', 'على');
    await fromLeftToRight('tag', '#', 'Harbour');
  });
  test('addresses run from left to right', async () => {
    await fromLeftToRight('mail', 'press', '@', 'harbour', 'example');
    await fromLeftToRight('address', 'https', '://', 'harbour', '/walk', '/map');
  });
  test('signs after a letter stay there', () => fromLeftToRight('hashed', 'C', '++'));
});

test('a paragraph that is wholly in Latin letters starts on the left, and ends with its full stop on the right', async () => {
  const first = await place('latin', 'The harbour');
  expect(Math.abs(first.left - first.start)).toBeLessThan(2);
  const { left: opened } = await place('latin', '(');
  const { left: year } = await place('latin', '1998');
  expect(opened).toBeLessThan(year);
  await fromLeftToRight('latin', 'director', '.');
});
