import type { Change } from './change';
import { outside, type Stretch, verses } from './verses';

/** Digits of the east of the Arab world, ١٢٣, or those of the west, 123. */
export type Digits = 'arabic' | 'european';

const digit = '0-9٠-٩۰-۹';
const latin = 'A-Za-z\\u00aa\\u00ba\\u00c0-\\u024f\\u0370-\\u03ff\\u0400-\\u04ff';

/** Digits and Latin letters, with what joins them: «3.5», «10:30», «2024/05/12», «G20», «COVID-19», «name@example.com». */
const unit = new RegExp(`[${latin}${digit}](?:[${latin}${digit}._,:/&+'’?=~#@٫٬-]*[${latin}${digit}])?`, 'g');
const hasLatin = new RegExp(`[${latin}]`);
const hasDigit = new RegExp(`[${digit}]`);

/** What keeps its digits, though it may have Arabic letters in it: addresses, handles and tags. */
const names = new RegExp(
  [
    '(?:https?:\\/\\/|www\\.)[^\\s«»،؛]+',
    '[\\w-]+(?:\\.[\\w-]+)*\\.[A-Za-z]{2,}\\/[^\\s«»،؛]*',
    '[@#][\\p{L}\\p{M}\\p{N}_]+',
    '[\\p{L}\\p{M}\\p{N}]*_[\\p{L}\\p{M}\\p{N}_]*',
  ].join('|'),
  'gu',
);
/** The address of a machine. */
const machine = /^\d{1,3}(?:\.\d{1,3}){3}$/;
/**
 * Telephone numbers and long numbers in groups: «0100 123 4567», «022-5123456», «15 000». As Arabic-Indic digits their groups would run from right
 * to left, and nobody could dial or read them; so they stay, and lib/arabic/isolate keeps them in order.
 */
const grouped = new RegExp(
  [
    '(?<![\\d.,/-])(?!\\d{4}-\\d\\d-\\d\\d(?!\\d))\\+?\\(?\\d{2,4}\\)?(?:[ \\u00a0-]\\d{2,4}){2,4}(?![\\d.,/-])',
    '\\+\\d{6,15}(?!\\d)',
    '(?<![\\d/-])0\\d{1,3}-\\d{5,8}(?![\\d/-])',
    '(?<![\\d.,])\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})+(?!\\d)',
  ].join('|'),
  'g',
);

const hourBefore = /الساع[ةه]\s+(?:\p{L}+\s+)?$/u;
const hourAfter = /^\s*(?:صباح|مساء|ظهر|عصر|فجر|ليل|بتوقيت|[صم](?!\p{L}))/u;

const arabicDigit = (value: number): string => String.fromCharCode(0x660 + value);
/** The value of a digit of any of the three sets, or -1. */
const digitValue = (character: string): number => (/[0-9٠-٩۰-۹]/.test(character) ? character.charCodeAt(0) & 15 : -1);

/**
 * The separators of a number in European digits, as Arabic ones, by their places in it. Only where the number can mean nothing else: «1,250» is
 * more than a thousand and «3.5» has a fraction, but «1.250» is one in Cairo and the other in Tunis, «10.30» may be an hour, and «12.5.2024» is a day.
 */
function arabicSeparators(number: string, isHour: boolean): Map<number, string> {
  const found = new Map<number, string>();
  if (/[:/٠-٩۰-۹]/.test(number)) return found;
  for (const { 0: part, index } of number.matchAll(/[^-]+/g)) {
    const [, whole = '', rest = ''] = /^(\d+)[.,](\d+)$/.exec(part) ?? [];
    if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(part)) {
      for (const { 0: sign, index: at } of part.matchAll(/[.,]/g)) found.set(index + at, sign === ',' ? '٬' : '٫');
    } else if (rest && !isHour && (rest.length !== 3 || Number(whole) === 0)) found.set(index + whole.length, '٫');
  }
  return found;
}

/** A stretch of digits, and perhaps Latin letters, in a text. */
interface Unit extends Stretch {
  text: string;
  isName: boolean;
}

/** The numbers of a text that are no part of a name or an address. */
function numbers(text: string, digits: Digits): Unit[] {
  const units: Unit[] = Array.from(text.matchAll(unit), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    text: found,
    isName: hasLatin.test(found) || machine.test(found),
  }));
  if (digits === 'arabic') {
    // «iPhone 15 Pro», «15 km»: a number beside a Latin word runs with it, and Arabic-Indic digits would tear them apart.
    const touch = (a: Unit | undefined, b: Unit) => a?.isName && /^[ \u00a0]$/.test(text.slice(a.end, b.start));
    units.forEach((one, i) => {
      if (touch(units[i - 1], one)) one.isName = true;
    });
    units.forEach((one, i) => {
      const next = units[i + 1];
      if (next && hasLatin.test(next.text) && /^[ \u00a0]$/.test(text.slice(one.end, next.start))) one.isName = true;
    });
  }
  return units.filter((one) => !one.isName && hasDigit.test(one.text));
}

function changesOf({ text: number, start, end }: Unit, text: string, digits: Digits): Change[] {
  const changes: Change[] = [];
  const change = (at: number, was: string, as: string) => was !== as && changes.push({ at, was, as });
  const isHour =
    /^(?:[01]?\d|2[0-4])\.[0-5]\d$/.test(number) &&
    (hourBefore.test(text.slice(Math.max(0, start - 30), start)) || hourAfter.test(text.slice(end, end + 12)));
  const separators = digits === 'arabic' ? arabicSeparators(number, isHour) : new Map<number, string>();
  for (const [i, character] of [...number].entries()) {
    const value = digitValue(character);
    if (value >= 0) change(start + i, character, digits === 'arabic' ? arabicDigit(value) : String(value));
    else if (digits === 'european' && character === '٫') change(start + i, character, '.');
    else if (digits === 'european' && character === '٬') change(start + i, character, ',');
    else if (separators.has(i)) change(start + i, character, separators.get(i) as string);
  }
  const perCent = /^[ \u00a0]?([%٪])/.exec(text.slice(end, end + 2));
  if (perCent) change(end + perCent[0].length - 1, perCent[1] as string, digits === 'arabic' ? '٪' : '%');
  return changes;
}

/**
 * How the numbers of an Arabic text are shown in these digits, with their decimal, thousands and per cent signs. Names, addresses, tags and verses
 * of the Quran keep theirs.
 */
export function digitChanges(text: string, digits: Digits): Change[] {
  const kept: Stretch[] = [
    ...Array.from(text.matchAll(names), ({ 0: name, index }) => ({ start: index, end: index + name.length })),
    ...(digits === 'arabic'
      ? Array.from(text.matchAll(grouped), ({ 0: number, index }) => ({ start: index, end: index + number.length }))
      : []),
  ].sort((a, b) => a.start - b.start);
  const changes = numbers(text, digits).flatMap((number) => changesOf(number, text, digits));
  return outside(outside(changes, kept), verses(text));
}
