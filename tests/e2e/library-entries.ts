import type { Page } from 'puppeteer-core';
import type { Draft } from '../../lib/article.ts';
import type { Edit } from '../../lib/messages.ts';

/** Articles for the library's own tests, saved through the background as any other. */

const publishers = ['السنبلة اليوم', 'الضفاف', 'مرآة الساحل', 'الميزان', 'Harbour Post'];
const subjects = [
  'مكتبة عائمة',
  'حديقة الميناء',
  'سوق الخضار',
  'قطار الجبل',
  'ورشة الخزف',
  'مدرسة الصيد',
  'جسر الوادي',
];
const events = ['تفتح أبوابها للزوار', 'تنتظر موسمًا جديدًا', 'تعود بعد ترميم طويل', 'تجمع أهل الحي', 'تطلب متطوعين'];

/** The id of the entry of this number. */
export const entryId = (number: number): string => number.toString(16).padStart(24, '0');

export const entryHeadline = (number: number): string =>
  `${subjects[number % subjects.length]} ${events[Math.floor(number / subjects.length) % events.length]} (${number})`;

export function entryDraft(number: number): Draft {
  const url = `https://news.example/${number}`;
  const sentence = `هذه فقرة من الخبر رقم ${number} كُتبت لهذا الاختبار وحده، وفيها كلمات عن ${subjects[number % subjects.length]}.`;
  const words = 60 + ((number * 397) % 3200);
  return {
    id: entryId(number),
    address: url,
    readAt: Date.now(),
    removed: [],
    article: {
      headline: entryHeadline(number),
      standfirst: number % 3 ? `سطر يمهّد للخبر رقم ${number} ويقول ما فيه باختصار.` : null,
      byline: 'نهى البحراوي',
      publisher: publishers[number % publishers.length] ?? null,
      published: `2026-0${1 + (number % 9)}-1${number % 10}T09:30:00+02:00`,
      updated: null,
      section: null,
      language: 'ar',
      direction: 'rtl',
      url,
      picture: null,
      html: `<p>${sentence}</p>`,
      text: sentence,
      words,
      rest: null,
    },
  };
}

type Asked = ['save', Draft] | ['edit', { ids: string[]; edit: Edit }] | ['remove', string[]];

/** Asks the background, from a page of the extension, one after the other. */
export async function ask(page: Page, ...all: Asked[]): Promise<void> {
  const failed = await page.evaluate(async (requests) => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: object): Promise<{ ok: boolean; detail?: string }> } };
    };
    for (const [request, argument] of requests) {
      const answer = await chrome.runtime.sendMessage({ request, argument });
      if (!answer.ok) return `${request}: ${answer.detail}`;
    }
    return null;
  }, all);
  if (failed) throw new Error(failed);
}

/** Saves so many entries; the highest number last, so that it is the newest. */
export const saveEntries = (page: Page, count: number, from = 0): Promise<void> =>
  ask(page, ...Array.from({ length: count }, (_, i): Asked => ['save', entryDraft(from + i)]));
