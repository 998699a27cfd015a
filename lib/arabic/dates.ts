import { dateWords, hijriMonths, months, weekdays } from '../rules/months';
import { fold, tokens } from './fold';

/**
 * Dates as Arabic newspapers print them. Day before month; both digit sets; month names of every region, alone or in
 * pairs («آب/أغسطس»); ص and م; Hijri years are converted; where a line has both calendars, the Gregorian date counts.
 * Results are ISO 8601 and only as precise as the text: a day, a local time, or a time with its offset.
 */

/** The number of each month by its folded names. */
function numbersOf(table: string): Map<string, number> {
  const numbers = new Map<string, number>();
  fold(table)
    .trim()
    .split('\n')
    .forEach((names, index) => {
      for (const name of names.split('/')) numbers.set(name, index + 1);
    });
  return numbers;
}
const monthNumbers = numbersOf(months);
const hijriNumbers = numbersOf(hijriMonths);
const byLength = (table: Map<string, number>) => [...table.keys()].sort((a, b) => b.length - a.length).join('|');
const letter = '[\\p{L}]';
const monthName = `(?<!${letter})(?:${byLength(monthNumbers)})(?!${letter})`;
const hijriName = `(?<!${letter})(?:${byLength(hijriNumbers)})(?!${letter})`;
/** A month, or two names of the same month: «آب/أغسطس», «مارس (آذار)». */
const monthPair = `(${monthName})(?:\\s*[/\\-(]\\s*(?:${monthName})\\s*\\)?)?`;

const dayMonthYear = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?\\s*[.,،\\-/]?\\s*(?:من\\s+)?${monthPair}\\s*[.,،\\-/:|]?\\s*(\\d{4})(?!\\d)`,
  'u',
);
// «أغسطس 21st, 2016» is what an old theme of WordPress prints.
const monthDayYear = new RegExp(`${monthPair}\\s+(\\d{1,2})(?:st|nd|rd|th)?\\s*[,،]?\\s*(\\d{4})(?!\\d)`, 'u');
const hijriDate = new RegExp(
  `(?<!\\d)(\\d{1,2})\\s*[.,،\\-/]?\\s*(${hijriName})\\s*[.,،\\-/]?\\s*(1[345]\\d{2})(?!\\d)`,
  'u',
);
const yearFirst = /(?<!\d)((?:19|20)\d{2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})(?!\d)/;
const yearLast = /(?<!\d)(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*((?:19|20)\d{2})(?!\d)/;
/** «18/04/13 15:32»: of so few digits only a time beside them makes a date. */
const shortYear = /(?<!\d)(\d{1,2})[/.](\d{1,2})[/.](\d\d)(?=[\s-]+\d{1,2}:\d\d)/;
/** .NET's own way to write a moment, where nobody has told it the country: the month first, `4/10/2013 1:41:26 PM`. */
const americanTime = /^\s\d{1,2}:\d\d:\d\d [ap]m/;
const hijriYearFirst = /(?<!\d)(1[345]\d{2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})(?!\d)/;
const hijriNumbersDate = /(?<!\d)(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(1[345]\d{2})(?!\d)/;
const time = /(?<!\d)([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?\s*(صباحا|مساء|ظهرا|عصرا|ليلا|ص|م|am|pm)?(?![\p{L}])/u;
/** What may follow a time: «(GMT+0400)», «+0300», «بتوقيت غرينتش». */
const offset = /^[\s(]*(?:(?:gmt|utc)\s*([+-])(\d{1,2})(?::?(\d{2}))?|([+-])(\d{2}):?(\d{2}))(?!\d)/;
const zulu = /^[\s(]*(?:بتوقيت\s*)?(?:gmt|utc|z|غرينتش|جرينتش)/;

const weekdayNames = tokens(weekdays);

const pad = (n: number): string => String(n).padStart(2, '0');

function isoDay(year: string, month: string | number | undefined, day: string): string | null {
  const iso = `${year}-${pad(Number(month))}-${pad(Number(day))}`;
  const date = new Date(iso);
  // There is no 31 February, and `Date` makes March of it.
  return Number(date) && date.toISOString().startsWith(iso) ? iso : null;
}

/** The Gregorian day of a day in the Umm al-Qura calendar, or `null` if there is none. */
export function fromHijri(year: number, month: number, day: number): string | null {
  const format = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  // A Hijri year has 354.367 days on average; the year 1 began in July 622. The true day is near this estimate.
  const estimate = Date.UTC(622, 6, 16) + ((year - 1) * 354.367 + (month - 1) * 29.53 + day) * 86_400_000;
  for (let shift = -4; shift <= 4; shift++) {
    const date = new Date(estimate + shift * 86_400_000);
    // «9/28/1439 AH».
    if (format.format(date).match(/\d+/g)?.join() === [month, day, year].join()) return date.toISOString().slice(0, 10);
  }
  return null;
}

/** A way to write a date, and the day that its three parts say; `text` is the line, and `after` what follows the date in it. */
type Reading = [
  pattern: RegExp,
  day: (a: string, b: string, c: string, text: string, after: string) => string | null | undefined,
];

/** In order: what names its month is surest. */
const readings: readonly Reading[] = [
  [dayMonthYear, (day, month, year) => isoDay(year, monthNumbers.get(month), day)],
  [monthDayYear, (month, day, year) => isoDay(year, monthNumbers.get(month), day)],
  [yearFirst, (year, a, b) => isoDay(year, a, b) ?? isoDay(year, b, a)],
  [
    yearLast,
    (a, b, year, text, after) => {
      const days = [isoDay(year, b, a), isoDay(year, a, b)];
      // «الثلاثاء, 09/12/2017»: of the two days it is the one that is a Tuesday.
      const words = tokens(text).map((word) => word.replace(/^ال/, ''));
      const said = weekdayNames.findIndex((name) => words.includes(name));
      const isSaid = days.map((day) => day !== null && new Date(day).getUTCDay() === said);
      const [day, other] = americanTime.test(after) || (!isSaid[0] && isSaid[1]) ? days.reverse() : days;
      return day ?? other;
    },
  ],
  [shortYear, (day, month, year) => isoDay(`20${year}`, month, day)],
  [hijriDate, (day, month, year) => fromHijri(Number(year), hijriNumbers.get(month) ?? 0, Number(day))],
  [hijriYearFirst, (year, month, day) => fromHijri(Number(year), Number(month), Number(day))],
  [
    hijriNumbersDate,
    (a, b, year) => fromHijri(Number(year), Number(b), Number(a)) ?? fromHijri(Number(year), Number(a), Number(b)),
  ],
];

function find(text: string): string | null {
  for (const [pattern, dayOf] of readings) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [all, a = '', b = '', c = ''] = match;
    const day = dayOf(a, b, c, text, text.slice(match.index + all.length));
    if (day) return day;
  }
  return null;
}

function clock(text: string): string {
  const match = time.exec(text);
  if (!match) return '';
  let hour = Number(match[1]);
  const half = match[4] ?? '';
  // «1:30 ليلا» is past midnight.
  if ((/^(م|مساء|عصرا|pm)$/.test(half) || (half === 'ليلا' && hour > 5)) && hour < 12) hour += 12;
  else if (/^(ص|صباحا|ليلا|am)$/.test(half) && hour === 12) hour = 0;
  const rest = text.slice(match.index + match[0].length);
  const shift = offset.exec(rest);
  const [sign, hours, minutes = '00'] = shift ? [shift[1] ?? shift[4], shift[2] ?? shift[5], shift[3] ?? shift[6]] : [];
  const zone = shift ? `${sign}${pad(Number(hours))}:${minutes}` : zulu.test(rest) ? 'Z' : '';
  return `T${pad(hour)}:${match[2]}${match[3] ? `:${match[3]}` : ''}${zone}`;
}

/** News on the web is not older than this, and not from the future. */
const earliest = '1990-01-01';
const believable = (day: string, now: number): boolean =>
  day >= earliest && day <= new Date(now + 2 * 86_400_000).toISOString().slice(0, 10);

/** The date that a line of text states, in ISO 8601, or `null`. `now` bounds it: nothing was published in the future. */
export function parseDate(text: string, now = Date.now()): string | null {
  // Every date has its year, of two digits only before a time.
  if (!/[\d٠-٩۰-۹]{4}|[/.]..[\s-]/.test(text)) return null;
  const folded = fold(text);
  const found = find(folded);
  return found && believable(found, now) ? `${found}${clock(folded)}` : null;
}

/**
 * A date as metadata has it: ISO 8601 in any precision, RFC 2822, or words. The day is the one that was written, not the
 * one in another time zone.
 */
export function parseMetaDate(value: string, now = Date.now()): string | null {
  const text = value.trim();
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?/.exec(
    text,
  );
  if (iso) {
    const [, year, month, date, hour, minute, second, zone] = iso;
    const day = isoDay(year ?? '', month, date ?? '');
    if (!day || !believable(day, now)) return null;
    const offset = zone && zone !== 'Z' ? `${zone.slice(0, 3)}:${zone.slice(-2)}` : (zone ?? '');
    return hour ? `${day}T${hour}:${minute}${second ? `:${second}` : ''}${offset}` : day;
  }
  if (/^\d{10}(\d{3})?$/.test(text)) {
    const moment = new Date(Number(text) * (text.length === 10 ? 1000 : 1)).toISOString();
    return believable(moment.slice(0, 10), now) ? `${moment.slice(0, 19)}Z` : null;
  }
  return parseDate(text, now);
}

const onlyInDates = new Set([dateWords, months, hijriMonths].flatMap(tokens));

/** Whether a word is used in dates and durations. */
export const isDateWord = (word: string): boolean => onlyInDates.has(word);

/** Longer lines say more than when. */
const MAX_LINE = 160;

/** Whether a line says nothing but when: a date, a time, «منذ 3 ساعات». */
export function isDateLine(text: string): boolean {
  // Most lines have neither, and their words need not be asked for; a mark may stand behind each letter.
  const hasNumber = /[\d٠-٩]/.test(text);
  if (text.length > MAX_LINE || !(hasNumber || /م.?ن.?ذ|ق.?ب.?ل/.test(text))) return false;
  const words = tokens(text);
  if (!words.length || words.length > 30) return false;
  return words.every((word) => /^\d+(?:[هم]|t\d+z?|z|st|nd|rd|th)?$/.test(word) || onlyInDates.has(word)) && hasNumber
    ? true
    : words.length <= 5 && /^(منذ|قبل)$/.test(words[0] as string) && words.every((word) => onlyInDates.has(word));
}
