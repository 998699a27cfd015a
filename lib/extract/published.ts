import { isDateLine, parseDate, parseMetaDate } from '../arabic/dates';
import { key } from '../arabic/fold';
import { publishedLabels } from '../rules/months';
import { aboveBody, linesBetween, type Zone } from './zone';

/** What an element says of a date for machines, or `null`. */
function machineDate(element: Element): string | null {
  if (element.nodeName === 'TIME') return element.getAttribute('datetime');
  if (element.nodeName === 'ABBR') return element.getAttribute('title');
  return /datePublished/.test(element.getAttribute('itemprop') ?? '') ? element.getAttribute('content') : null;
}

function dateBetween(zone: Zone, start: number, end: number, alone: boolean): string | null {
  const { originals, now } = zone;
  for (let i = Math.max(0, start); i < Math.min(end, originals.length); i++) {
    const machine = machineDate(originals[i] as Element);
    const date = machine ? parseMetaDate(machine, now) : null;
    if (date) return date;
  }
  const lines = linesBetween(zone, start, end);
  const dated =
    lines.find(({ text }) => isDateLine(text) && parseDate(text, now)) ??
    (alone ? undefined : lines.find(({ text }) => text.length < 120 && parseDate(text, now)));
  if (!dated) return null;
  // A date and its time are often two elements of one line.
  const date = parseDate(dated.text, now);
  if (date?.includes('T')) return date;
  const at = lines.indexOf(dated);
  for (const beside of [lines[at + 1], lines[at - 1]]) {
    const joined = beside && isDateLine(beside.text) ? parseDate(`${dated.text} ${beside.text}`, now) : null;
    if (joined?.includes('T')) return joined;
  }
  return date;
}

/** `/2016/02/08/…`, `/20130922/…`, `…-2020-06-03-…`; the last one, since a section may be dated too. */
export function dateInAddress(address: string, now: number): string | null {
  const match = [...address.matchAll(/[/\-_](20\d{2})[/\-_]?(\d{1,2})[/\-_]?(\d{1,2})(?=[/\-_.]|$)/g)].at(-1);
  if (!match) return null;
  const [, year, month = '', day = ''] = match;
  return parseMetaDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, now);
}

const labels = publishedLabels.map(key);

/** A line that says of its date that it is the date of publication. */
function labelledDate(zone: Zone, start: number, end: number): string | null {
  for (const { text } of linesBetween(zone, start, end)) {
    const words = `${key(text)} `;
    const date = labels.some((label) => words.startsWith(`${label} `)) ? parseDate(text, zone.now) : null;
    if (date) return date;
  }
  return null;
}

/**
 * When the article was published: what is declared for machines, then the date below the headline, then the address,
 * then a date near by, then that of the last change. The clock of a masthead stands above the headline and the dates of other stories
 * after the body, so the search begins between the two.
 */
export function choosePublished(zone: Zone): string | null {
  const { metadata, bodyStart, bodyEnd, address, now } = zone;
  const from = aboveBody(zone);
  const declared = (values: readonly string[]) =>
    values.map((value) => parseMetaDate(value, now)).find((date) => date !== null) ?? null;
  return (
    declared(metadata.published) ??
    labelledDate(zone, from - 10, bodyEnd + 20) ??
    dateBetween(zone, from, bodyStart, false) ??
    dateInAddress(address, now) ??
    dateBetween(zone, from - 30, from, false) ??
    dateBetween(zone, bodyStart, bodyEnd + 40, true) ??
    declared(metadata.updated)
  );
}
