import { isDateLine, parseDate, parseMetaDate } from '../arabic/dates';
import { countWords, key, tokens } from '../arabic/fold';
import { publishedNames, updatedNames } from '../rules/class-names';
import { issueWord, publishedLabels, updatedLabels } from '../rules/months';
import { allText, attributeOf, firstIn, isIn, nameOf, parentOf } from './dom';
import { namedAs } from './names';
import { aboveBody, linesBetween, partsOf, type Zone } from './zone';

const publishedProperties = new RegExp(publishedNames, 'i');

/** What an element says of a date for machines, or `null`. `alone`: it stands under the text. */
function machineDate(element: Element, alone: boolean): string | null {
  if (nameOf(element) === 'TIME') return attributeOf(element, 'datetime');
  // «منذ ساعتين», and the date itself where the mouse rests.
  const title = attributeOf(element, 'title');
  if (title && (nameOf(element) === 'ABBR' || isDateLine(allText(element)))) return title;
  const named = `${attributeOf(element, 'itemprop')} ${attributeOf(element, 'property')}`;
  // Under the text comments were made, too.
  return publishedProperties.test(named) && !(alone && /created/.test(named)) ? attributeOf(element, 'content') : null;
}

const startsWith = (labels: readonly string[]) => {
  const folded = labels.map((label) => `${key(label)} `);
  return (text: string): boolean => {
    const words = `${key(text)} `;
    return folded.some((label) => words.startsWith(label));
  };
};
const saysPublished = startsWith(publishedLabels);
const saysUpdated = startsWith(updatedLabels);

const isNamedUpdate = namedAs(updatedNames);
const isNamedPublished = namedAs(['published']);
/** Themes print the time of the last change before the other, and hide it. */
const isUpdate = (element: Element): boolean => isNamedUpdate(element) && !isNamedPublished(element);

/** The first date between two places; of a line that names the last change only where that is `welcome`. `alone`: no other words. */
function dateBetween(zone: Zone, start: number, end: number, alone: boolean, welcome: boolean): string | null {
  const { originals, now } = zone;
  let updated: string | null = null;
  for (let i = Math.max(0, start); i < Math.min(end, originals.length); i++) {
    const element = originals[i] as Element;
    const machine = machineDate(element, alone);
    const date = machine ? parseMetaDate(machine, now) : null;
    if (date && !isUpdate(element)) return date;
    updated ??= date;
  }
  if (updated) return updated;
  // Beside a link stands the date of another story.
  const isOfOther = (element: Element) =>
    [firstIn(element, 'a'), element.previousElementSibling, element.nextElementSibling].some(
      (link) => link && nameOf(link) === 'A' && countWords(allText(link)) > 3,
    );
  const lines = linesBetween(zone, start, end).filter(
    ({ text, element }) => (welcome || !saysUpdated(text)) && !(alone && isOfOther(element)),
  );
  const dated =
    lines.find(({ text }) => isDateLine(text) && parseDate(text, now)) ??
    // In the text and right under it a writer may stand before it: «فلان | 12 مايو 2026».
    lines.find(
      ({ text, order }) =>
        text.length < 120 &&
        parseDate(text, now) &&
        (!alone || (order < zone.bodyEnd + 8 && partsOf(text).some(isDateLine))),
    );
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

const DAY = 86_400_000;

/** `/2016/02/08/…`, `/20130922/…`, `…-2020-06-03-…`; the last one, since a section may be dated too; Joomla
 * names folders for the second in which they were made. */
export function dateInAddress(address: string, now: number): string | null {
  const match = [
    ...address.matchAll(/[/\-_](20\d{2})[/\-_]?(\d{1,2})[/\-_]?(\d{1,2})(?=[/\-_.]|$)(?!(?:-\d\d){3}\/)/g),
  ].at(-1);
  if (!match) return null;
  const [, year, month = '', day = ''] = match;
  return parseMetaDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, now);
}

/** A line that says of its date that it is the date of publication. */
function labelledDate(zone: Zone, start: number, end: number): string | null {
  for (const { text } of linesBetween(zone, start, end)) {
    const date = saysPublished(text) ? parseDate(text, zone.now) : null;
    if (date) return date;
  }
  return null;
}

/** The date of the issue, at the head of a newspaper that is printed: «السنة 138 العدد 46526». */
function issueDate(zone: Zone, end: number): string | null {
  const lines = linesBetween(zone, 0, end);
  const at = lines.findIndex(({ text }) => tokens(text).includes(issueWord));
  const beside = at < 0 ? [] : [lines[at], lines[at - 1], lines[at + 1]];
  return beside.map((one) => one && parseDate(one.text, zone.now)).find((date) => date) ?? null;
}

/**
 * When the article was published: what is declared for machines, then the date below the headline, then the address,
 * then a date near by, then that of the last change or of the issue. The clock of a masthead stands above the headline and the
 * dates of other stories after the body, so the search begins between the two.
 */
export function choosePublished(zone: Zone): string | null {
  const { metadata, originals, bodyStart, bodyEnd, address, now } = zone;
  const from = aboveBody(zone);
  const declared = (values: readonly string[]) =>
    values.map((value) => parseMetaDate(value, now)).find((date) => date !== null) ?? null;
  const shown = (welcome: boolean) => {
    // Above the box that has headline and text stands the calendar of the masthead, in whatever time zone.
    let box = originals[bodyStart] ?? null;
    while (box && !isIn(box, originals[zone.headlineAt])) box = parentOf(box);
    const start = box ? Math.max(originals.indexOf(box), from - 30) : from;
    const notToday = (date: string | null) =>
      date && Math.abs(Date.parse(date.slice(0, 10)) - now) < 2 * DAY ? null : date;
    return (
      dateBetween(zone, from, bodyStart, false, welcome) ??
      dateInAddress(address, now) ??
      dateBetween(zone, start, from, false, welcome) ??
      notToday(dateBetween(zone, from - 30, start, false, welcome)) ??
      dateBetween(zone, bodyStart, bodyEnd + 80, true, welcome)
    );
  };
  return (
    declared(metadata.publishedDates) ??
    labelledDate(zone, from - 10, bodyEnd + 20) ??
    shown(false) ??
    declared(metadata.updatedDates) ??
    issueDate(zone, from) ??
    shown(true)
  );
}
