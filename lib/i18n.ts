import { browser } from 'wxt/browser';
import type ar from '../public/_locales/ar/messages.json';
import { withChanges } from './arabic/change';
import { type Digits, digitChanges } from './arabic/digits';
import type { Direction } from './article';
import { madeOnce } from './made-once';
import { writtenDay } from './text/written-day';

/** The keys of the interface's texts: the Arabic file is the source, a test keeps the English one equal to it. */
export type MessageKey = keyof typeof ar;

type PluralKey<K> = K extends `${infer Name}_other` ? Name : never;
/** The names of texts that depend on a count: `minutes` for `minutes_one`, `minutes_two`, … */
export type PluralName = PluralKey<MessageKey>;

/** A text of the interface, with its placeholders filled in. */
export function text(key: MessageKey, ...substitutions: string[]): string {
  return browser.i18n.getMessage(key, substitutions);
}

/** The language that the interface speaks: the one whose texts the browser chose. */
export const interfaceLanguage = (): 'ar' | 'en' => (text('language') === 'ar' ? 'ar' : 'en');

export const interfaceDirection = (): Direction => (interfaceLanguage() === 'ar' ? 'rtl' : 'ltr');

/** Sets the language and the direction of a page of ours; the pages are written in Arabic. */
export function speak(document: Document): void {
  document.documentElement.lang = interfaceLanguage();
  document.documentElement.dir = interfaceDirection();
}

/** The plain name of a class of boilerplate. */
export function removalName(kind: string): string {
  const key = `removed_${kind.replaceAll('-', '_')}` as MessageKey;
  // A kind that is newer than the texts still gets a name.
  return text(key) || text('removed_other');
}

/** The digits that the reader wants to see. Unless they choose, those of most Arabic newspapers on the web. */
let shownDigits: Digits = 'european';

/** Shows the interface's numbers in these digits from now on, where it speaks Arabic. */
export function showDigits(digits: Digits | 'published'): void {
  shownDigits = digits === 'arabic' ? 'arabic' : 'european';
}

const showsArabicDigits = () => shownDigits === 'arabic' && interfaceLanguage() === 'ar';
const shownLocale = () => `${interfaceLanguage()}-u-nu-${showsArabicDigits() ? 'arab' : 'latn'}`;

const plainNumbers = madeOnce((locale) => new Intl.NumberFormat(locale));
const pluralForms = madeOnce((locale) => new Intl.PluralRules(locale));
const months = madeOnce(
  (locale) => new Intl.DateTimeFormat(`${locale}-ca-gregory`, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
);

/** A number of the interface. */
export const number = (value: number, options?: Intl.NumberFormatOptions): string =>
  (options ? new Intl.NumberFormat(shownLocale(), options) : plainNumbers(shownLocale())).format(value);

/** A moment (milliseconds since 1970) as the reader's clock and calendar tell it. */
export const shownMoment = (at: number): string =>
  new Intl.DateTimeFormat(shownLocale(), { dateStyle: 'medium', timeStyle: 'short' }).format(at);

/** A text for a count, in the form that the language has for it (Arabic has six). */
export function plural(name: PluralName, count: number): string {
  const form = pluralForms(interfaceLanguage()).select(count);
  return text(`${name}_${form}` as MessageKey, number(count));
}

/** A day as the reader's language writes it: lib/text/written-day. */
export const day = (iso: string): string => writtenDay(iso, interfaceLanguage());

/** A day as it is shown: `day`, in the digits that the reader wants to see. What is copied or written to a file takes `day`. */
export function shownDay(iso: string): string {
  const written = day(iso);
  return showsArabicDigits() ? withChanges(written, digitChanges(written, 'arabic')) : written;
}

/** The month of a day, with its year, as it is shown. */
export function shownMonth(iso: string): string {
  const [year, month] = iso.slice(0, 7).split('-').map(Number) as [number, number];
  return months(shownLocale()).format(Date.UTC(year, month - 1));
}

/** Minutes that a person takes to read so many Arabic words silently, at least 1 (Brysbaert 2019: 181 words a minute). */
export const readingMinutes = (words: number): number => Math.max(1, Math.round(words / 181));
