import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { extract } from '../../lib/extract/extract';
import { parsedView } from '../../lib/extract/live';

/**
 * Newspapers write the lines about an article in whatever elements, and put them wherever they like. Here every way of writing them meets
 * every place.
 */

const paragraphs = [
  'أعلنت دائرة الري في وادي السنابل أنها ستوزع عشرين ألف شتلة زيتون على المزارعين الذين خسروا أشجارهم في حريق الصيف الماضي.',
  'وقال مدير الدائرة المهندس سالم النجدي إن الشتلات رُبيت في مشتل الدائرة عامين كاملين وإنها من صنف يحتمل العطش.',
  'وأضاف أن كل مزارع سيحصل على ما بين خمسين ومئتي شتلة بحسب مساحة أرضه على أن يتعهد بألا يبيعها قبل خمس سنوات.',
  'ورأى المزارع حمدان الكرمي أن المبادرة جاءت متأخرة لكنها تعيد إلى القرية ما عرفت به منذ مئة عام داعيا إلى حفر آبار جديدة.',
];
const [lead, ...others] = paragraphs as [string, ...string[]];
const headline = 'دائرة الري توزع عشرين ألف شتلة زيتون في الوادي';
const heading = `<h1>${headline}</h1>`;
const text = (lines: readonly string[]) => lines.map((line) => `<p>${line}</p>`).join('');

const places: Record<string, (line: string) => string> = {
  'between headline and text': (line) => `${heading}${line}<div class="t">${text(paragraphs)}</div>`,
  'above the headline': (line) => `${line}${heading}<div class="t">${text(paragraphs)}</div>`,
  'in the box of the text': (line) => `${heading}<div class="t">${line}${text(paragraphs)}</div>`,
  'before text between line breaks': (line) => `${heading}<div class="t">${line}${paragraphs.join('<br><br>')}</div>`,
  'under the lead': (line) => `${heading}<div class="lead">${lead}</div>${line}<div class="t">${text(others)}</div>`,
  'as the last line of the text': (line) => `${heading}<div class="t">${text(paragraphs)}${line}</div>`,
  'under the text': (line) => `${heading}<div class="t">${text(paragraphs)}</div>${line}`,
};

const today = '<div class="top">الخميس 14 مايو 2026</div>';
const menu = '<ul class="menu"><li><a href="/">الرئيسية</a></li><li><a href="/local">محليات</a></li></ul>';
const otherStories = `<div class="list"><h3>آخر الأخبار</h3><ul><li><a href="/n/2">سوق السمك يفتح أبوابه للزائرين صباح الأحد</a> <span>13 مايو 2026</span></li></ul></div>`;

// One window for all: to make one takes longer than to parse an article.
const address = 'https://news.example/local/1';
const parser = new new JSDOM('', { url: address }).window.DOMParser();
function read(body: string) {
  const page = parser.parseFromString(
    `<!DOCTYPE html><html lang="ar"><title>${headline} | السنابل</title>${today}${menu}<article>${body}</article>${otherStories}</html>`,
    'text/html',
  );
  const extraction = extract(page, { address, view: parsedView, now: Date.parse('2026-05-14T12:00:00Z') });
  return extraction.kind === 'article' ? extraction.article : null;
}

describe('the writer', () => {
  const writer = 'ليلى بن عمار';
  const day = '12 مايو 2026';
  /** With a label that ends with a colon, and those that need none. */
  const withColon: Record<string, (label: string) => string> = {
    'in a line': (label) => `<div class="x">${label} ${writer}</div>`,
    'after a label in an element': (label) => `<div class="x"><b>${label}</b> ${writer}</div>`,
    'beside a label, each in an element': (label) => `<div class="x"><span>${label}</span><span>${writer}</span></div>`,
    'in an element after a label': (label) => `<div class="x">${label} <b>${writer}</b></div>`,
    'in bold': (label) => `<p><b>${label} ${writer}</b></p>`,
    'in a list': (label) => `<ul><li>${label}</li><li>${writer}</li></ul>`,
    'in a list of terms': (label) => `<dl><dt>${label}</dt><dd>${writer}</dd></dl>`,
    'in cells': (label) => `<table><tr><td>${label}</td><td>${writer}</td></tr></table>`,
    'under a label': (label) => `<p>${label}<br>${writer}</p>`,
    'after a date and a bar': (label) => `<div class="x">${day} | ${label} ${writer}</div>`,
    'before a bar and a date': (label) => `<div class="x">${label} ${writer} | ${day}</div>`,
    'after a date and a dash': (label) => `<div class="x">${day} - ${label} ${writer}</div>`,
    'before a dash and a date': (label) => `<div class="x">${label} ${writer} - ${day}</div>`,
    'between icons': (label) => `<div class="x"><i class="i1"></i> ${label} ${writer} <i class="i2"></i> ${day}</div>`,
    'before a place': (label) => `<div class="x">${label} ${writer} - القاهرة</div>`,
    'after a place': (label) => `<div class="x">القاهرة - ${label} ${writer}</div>`,
  };
  const plain = ['in a line', 'after a label in an element', 'in an element after a label', 'in bold', 'under a label'];

  for (const [place, at] of Object.entries(places))
    test(place, () => {
      const wrong: string[] = [];
      for (const [form, write] of Object.entries(withColon))
        for (const label of [
          ...['كتب:', 'بقلم:', 'الكاتبة:', 'إعداد:', 'تقرير:'],
          ...(plain.includes(form) ? ['كتبت', 'بقلم'] : []),
        ]) {
          const found = read(at(write(label)))?.byline;
          if (found !== writer) wrong.push(`${label} ${form}: ${found}`);
        }
      expect(wrong).toEqual([]);
    });
});

test('a sentence under the lead that begins as a label does is no writer', () => {
  const sentence = 'كتب المبرمج بلغة جديدة كل شيء.';
  const article = read(`${heading}<div class="t">${text([lead, sentence, ...others])}</div>`);
  expect(article?.byline).toBe(null);
  expect(article?.text).toContain(sentence);
});

describe('the date', () => {
  const dates = {
    '12 مايو 2026': '2026-05-12',
    'الثلاثاء 12 أيار 2026 10:45 ص': '2026-05-12T10:45',
    '12/05/2026 الساعة 10:45': '2026-05-12T10:45',
    '١٢ مايو ٢٠٢٦': '2026-05-12',
    '25 ذو القعدة 1447 هـ الموافق 12 مايو 2026': '2026-05-12',
    '10:45 - 12 ماي 2026': '2026-05-12T10:45',
  };
  const forms: Record<string, (date: string) => string> = {
    'in a line': (date) => `<div class="x">${date}</div>`,
    'after a label in the line': (date) => `<div class="x">نشر في: ${date}</div>`,
    'after a label in an element': (date) => `<div class="x"><b>تاريخ النشر:</b> ${date}</div>`,
    'beside a label, each in an element': (date) => `<div class="x"><span>نشر في</span><span>${date}</span></div>`,
    'after a writer and a bar': (date) => `<div class="x">ليلى بن عمار | ${date}</div>`,
    'after a writer and a dash': (date) => `<div class="x">كتبت ليلى بن عمار - ${date}</div>`,
    'between a section and views': (date) =>
      `<div class="x"><span>محليات</span><span>${date}</span><span>1200 مشاهدة</span></div>`,
    'between icons': (date) =>
      `<div class="x"><i class="i1"></i> ليلى بن عمار <i class="i2"></i> ${date} <i class="i3"></i> 1200</div>`,
  };

  for (const [place, at] of Object.entries(places))
    test(place, () => {
      const wrong: string[] = [];
      for (const [form, write] of Object.entries(forms))
        for (const [date, expected] of Object.entries(dates)) {
          const found = read(at(write(date)))?.published;
          if (found !== expected) wrong.push(`«${date}» ${form}: ${found}`);
        }
      expect(wrong).toEqual([]);
    });
});
