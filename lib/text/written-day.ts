import { madeOnce } from '../made-once';

const days = madeOnce(
  (language) =>
    new Intl.DateTimeFormat(`${language}-u-nu-latn-ca-gregory`, {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }),
);

/**
 * A day as a language writes it, with the digits that most Arabic newspapers on the web print. `iso` is a day or a moment in
 * ISO 8601; a day is shown as it is, a moment in the time zone it was published in, since that is the day the newspaper
 * printed.
 */
export function writtenDay(iso: string, language: string): string {
  const [year, month, date] = iso.slice(0, 10).split('-').map(Number) as [number, number, number];
  return days(language).format(Date.UTC(year, month - 1, date));
}
