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

/** A number of two digits. */
export const pad = (n: number): string => String(n).padStart(2, '0');

function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? `${year}-${pad(month)}-${pad(day)}` : null;
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
    const parts = Object.fromEntries(
      format.formatToParts(date).map(({ type, value }) => [type, Number.parseInt(value, 10)]),
    );
    if (parts.year === year && parts.month === month && parts.day === day) return date.toISOString().slice(0, 10);
  }
  return null;
}

interface Found {
  day: string;
  index: number;
}

function find(text: string): Found | null {
  const at = (match: RegExpExecArray, day: string | null): Found | null => (day ? { day, index: match.index } : null);
  let match = dayMonthYear.exec(text);
  if (match) {
    const found = at(match, isoDay(Number(match[3]), monthNumbers.get(match[2] as string) as number, Number(match[1])));
    if (found) return found;
  }
  match = monthDayYear.exec(text);
  if (match) {
    const found = at(match, isoDay(Number(match[3]), monthNumbers.get(match[1] as string) as number, Number(match[2])));
    if (found) return found;
  }
  match = yearFirst.exec(text);
  if (match) {
    const [year, a, b] = match.slice(1).map(Number) as [number, number, number];
    const found = at(match, isoDay(year, a, b) ?? isoDay(year, b, a));
    if (found) return found;
  }
  match = yearLast.exec(text);
  if (match) {
    const [a, b, year] = match.slice(1).map(Number) as [number, number, number];
    const days = [isoDay(year, b, a), isoDay(year, a, b)];
    // «الثلاثاء, 09/12/2017»: of the two days it is the one that is a Tuesday.
    const said = weekdayNames.findIndex((name) => text.includes(name));
    const isSaid = days.map((day) => day !== null && new Date(day).getUTCDay() === said);
    const isAmerican = americanTime.test(text.slice(match.index + match[0].length)) || (!isSaid[0] && isSaid[1]);
    const [day, other] = isAmerican ? days.reverse() : days;
    const found = at(match, day ?? other ?? null);
    if (found) return found;
  }
  match = shortYear.exec(text);
  if (match) {
    const [day, month, year] = match.slice(1).map(Number) as [number, number, number];
    const found = at(match, isoDay(2000 + year, month, day));
    if (found) return found;
  }
  match = hijriDate.exec(text);
  if (match) {
    const found = at(
      match,
      fromHijri(Number(match[3]), hijriNumbers.get(match[2] as string) as number, Number(match[1])),
    );
    if (found) return found;
  }
  match = hijriYearFirst.exec(text);
  if (match) {
    const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
    const found = at(match, fromHijri(year, month, day));
    if (found) return found;
  }
  match = hijriNumbersDate.exec(text);
  if (match) {
    const [a, b, year] = match.slice(1).map(Number) as [number, number, number];
    return at(match, fromHijri(year, b, a) ?? fromHijri(year, a, b));
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
  if (!found || !believable(found.day, now)) return null;
  return `${found.day}${clock(folded)}`;
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
    const day = isoDay(Number(year), Number(month), Number(date));
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
  if (text.length > MAX_LINE) return false;
  const words = tokens(text);
  if (!words.length || words.length > 30) return false;
  return words.every((word) => /^\d+(?:[هم]|t\d+z?|z|st|nd|rd|th)?$/.test(word) || onlyInDates.has(word)) &&
    /\d|[٠-٩]/.test(text)
    ? true
    : words.length <= 5 && /^(منذ|قبل)$/.test(words[0] as string) && words.every((word) => onlyInDates.has(word));
}
