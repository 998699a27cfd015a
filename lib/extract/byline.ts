import { siteOf } from '../address';
import { isDateLine, isDateWord, parseDate } from '../arabic/dates';
import { countWords, fold, holds, key, keysOf, tokens } from '../arabic/fold';
import { agencies } from '../rules/agencies';
import { authorNames, authorPaths } from '../rules/class-names';
import { dateNames } from '../rules/months';
import {
  betweenWords,
  bylineInHeadline,
  bylineLabels,
  fromWord,
  joiningWords,
  keptStarts,
  namesWithArticle,
  noWriters,
  officeStarts,
  openingLabels,
  writesInHeadline,
} from '../rules/phrases';
import { findBoilerplate, isProse, line } from '../text/boilerplate';
import type { Block } from './blocks';
import type { Menu } from './copy';
import { allIn, allText, attributeOf, firstIn, isForm, isText, nameOf, parentOf, visibleText } from './dom';
import { nameInTitle } from './headline';
import { namedAs } from './names';
import { followsPicture, isCaption, isPictureBox } from './pictures';
import { aboveBody, linesBetween, ownLines, type PageLine, partsOf, type Zone } from './zone';

const byLength = (labels: readonly string[]) => labels.map(tokens).sort((a, b) => b.length - a.length);
const plainLabels = byLength(bylineLabels.plain);
const helperLabels = byLength(bylineLabels.helpers);
const colonLabels = byLength([...bylineLabels.withColon, ...bylineLabels.helpers]);
/** Most lines begin with none of these. */
const labelStarts = new Set([...plainLabels, ...colonLabels].map(([first]) => first));

/** Whether a line is labelled for a translator or an editor. */
const isHelperLine = (text: string): boolean => {
  const words = tokens(text);
  return helperLabels.some((label) => label.every((part, i) => words[i] === part));
};

const isNamedWriter = namedAs(authorNames);

const givenNames = new Set(tokens(dateNames));
const isSentence = new RegExp(` (?:${fold(betweenWords)}) `);
const isOffice = new RegExp(`^(?:${officeStarts})`);
const keptLabels = keysOf(keptStarts);
const noNames = keysOf(noWriters.names);
const noStarts = noWriters.starts.map(key);
export const noNameWords: ReadonlySet<string> = keysOf(noWriters.words);
const joining = keysOf(joiningWords);
const articleNames = keysOf(namesWithArticle);
/** «عمّان - من فلان الفلاني». */
const afterDash = new RegExp(`\\s*(?:[-–—]|ـ{2,}|\\s[ـ/]\\s)\\s*(?:${fromWord}\\s)?`);
/** «*من فلان الفلاني». */
const beforeSigned = new RegExp(`^\\*\\s*(?:${fromWord}\\s)?`);
/** Of a note under the text, which says who the writer is. */
const hasStar = /[*＊]/;
const afterBylineInHeadline = new RegExp(`(?:^|\\s)${bylineInHeadline}\\s*[:/]?\\s*(.+)$`, 'u');
const beforeWriting = new RegExp(`^([^:]{5,40}?) (?:${writesInHeadline})\\s*:`);
export const agencyNames: ReadonlySet<string> = keysOf(agencies);

/**
 * The words after a byline's label («كتبت: فلانة» gives «فلانة»), or `null` if the line has no such label. `below`: it stands under the text, where
 * some of them mean something else.
 */
export function afterLabel(line: string, below = false): string | null {
  const words = tokens(line);
  const first = words[0] as string;
  if (!labelStarts.has(first) || (below && openingLabels.includes(first))) return null;
  const begins = (parts: readonly string[]) => parts.every((part, i) => words[i] === part);
  const label = plainLabels.find(begins) ?? colonLabels.find(begins);
  if (!label) return null;
  const word = /[\p{L}\p{N}\p{M}\u0640]+/gu;
  for (let i = 0; i < label.length; i++) if (!word.exec(line)) return null;
  const rest = line.slice(word.lastIndex);
  if (!plainLabels.includes(label) && rest.trim() && !/^\s*[:/|،,]/.test(rest)) return null;
  return rest.replace(/^[\s:/|ـ–—.،,-]+/, '').trim();
}

/** A name without what its bearer does: «فلان، كاتب وباحث في …», «فلان مراسل موقع …». */
function nameOnly(said: string): string {
  const words = said.split(/[\s،,]+/);
  const office = words.findIndex((word) => isOffice.test(key(word)));
  return words.slice(0, office > 0 ? office : words.length).join(' ');
}

/** Letters of the longest line that a byline is looked for in. */
const LONGEST_BYLINE = 120;

/** A name as it is shown: without label, newspaper, date and what follows a separator. `null` if it is none. */
function cleanName(raw: string, publisher: string, notWriters: ReadonlySet<string>): string | null {
  const [line = ''] = (afterLabel(raw) ?? raw)
    .replace(/\s+/g, ' ')
    .trim()
    .split(/\s*[|•·]\s*/);
  const parts = line.split(/\s+(?:[-–—/]|ـ+)\s+/).filter(Boolean);
  const others = parts.filter((part) => key(part) !== publisher && !isDateLine(part));
  // «القاهرة - فلان الفلاني», «24 - فلان الفلاني»: the one part that can be a person's name.
  const persons = others.filter((part) => countWords(part) > 1 && !notWriters.has(key(part)));
  const name = (persons.length === 1 ? persons : others.length ? others : parts)
    .join(' - ')
    .replace(/\s*\S*@\S*/g, '')
    .replace(/^(\S+\s+\S.*?)\s*\([^)]*\)\s*$/, '$1')
    .replace(/^[\s:،,.\-–—/]+|[\s:،,\-–—/]+$/g, '');
  const count = countWords(name);
  if (!count || count > 8 || /https?:|@\S+\.|\d{2,}/.test(name) || parseDate(name)) return null;
  if (isDateLine(name) || tokens(name).every(isDateWord)) return null;
  const folded = key(name);
  if (noNames.has(folded) || noStarts.some((start) => `${folded} `.startsWith(`${start} `)) || /[؟!]$/.test(name)) {
    return null;
  }
  return name;
}

/** A writer's page has such an address. */
export function isAuthorLink(element: Element): boolean {
  const address = nameOf(element) === 'A' ? attributeOf(element, 'href') : null;
  return address !== null && authorPaths.some((path) => address.includes(path));
}

/** Whether an element stands in the box of a picture: its «author» is the photographer. */
function isInPictureBox(element: Element): boolean {
  for (let at: Element | null = element, up = 0; at && up < 3; at = parentOf(at), up++) {
    if (nameOf(at) === 'FIGURE' || (isPictureBox(at) && firstIn(at, 'img') !== null)) {
      return true;
    }
  }
  return false;
}

const isAuthorElement = (element: Element): boolean =>
  attributeOf(element, 'rel') === 'author' ||
  /author/.test(attributeOf(element, 'itemprop') ?? '') ||
  isNamedWriter(element);

/**
 * The writer, as the page shows it: a line with a label («كتب: …», «بقلم …») or an element named for it between headline
 * and text, then a labelled line at the end of the text, then what is declared, unless that is the newspaper itself.
 */
export function chooseByline(zone: Zone, blocks: readonly Block[], menu: Menu): string | null {
  const { page, address, outline, originals, outlined, metadata, headline, bodyStart, bodyEnd, metaEnd } = zone;
  const from = aboveBody(zone);
  const publisher = key(metadata.newspaper ?? '');
  const titled = key(nameInTitle(page.title, headline) ?? '');
  const isPublisher = (text: string) => holds(publisher || titled, key(text));
  /** The newspaper's own at its site: «elwatan» of `www.elwatan.com`. */
  const [account] = siteOf(address).split('.');
  /** The newspaper's own name and its sections' are no writers, wherever they stand. */
  const titleParts = page.title.split(/\s+[-–—|:]+\s+/).map(key);
  const notWriters = new Set([key(headline), publisher, key(metadata.rubric ?? ''), ...titleParts]);
  const accept = (raw: string): string | null => {
    const name = cleanName(raw, publisher, notWriters);
    if (!name || [key(headline), account].includes(key(name))) return null;
    const said = findBoilerplate([line(name, null)]).get(0);
    // Some newspapers let their writers sign so: «كتب: ق. ب».
    return said && said.rule !== 'initials' ? null : name;
  };
  // Signs may part those that stand side by side.
  const lines = linesBetween(zone, from - 10, bodyEnd + 10).filter(({ text }) => /[\p{L}\d]/u.test(text));

  /**
   * A line with a label. Inside the text «كتب ترامب …» is a sentence, so there it must have a colon and a name alone.
   */
  const labelled = (start: number, end: number, helpers = false): string | null => {
    for (let i = 0; i < lines.length; i++) {
      const { text, order, element } = lines[i] as PageLine;
      if (order < start || order >= end || text.length > LONGEST_BYLINE) continue;
      const inText = order > metaEnd && order <= bodyEnd;
      for (const part of partsOf(text)) {
        const said = afterLabel(part, order > bodyStart + 3);
        const rest = said && /[:/]/.test(part) && countWords(said) > 6 ? nameOnly(said) : said;
        if (rest === null || isHelperLine(part) !== helpers) continue;
        // «<b>الكاتب:</b> فلان», or it is the next element's.
        const after = element.nextSibling;
        const next = (after && isText(after) && after.data.replace(/^[\s:،,-]+|\s+$/g, '')) || lines[i + 1]?.text;
        // «بقلم … ، جنيف»: the name is a link, and these are the words around it.
        const isAround =
          countWords(rest ?? '') < 3 && element.contains(lines[i + 1]?.element ?? null) && isPerson(next ?? '');
        // A verse may begin with «كتبت», too.
        const isLabel =
          /[:/]/.test(part) ||
          (!inText &&
            (isPerson(rest ?? '') || (order < bodyStart && !element.contains(originals[bodyStart] as Element))));
        if (rest && !isAround && countWords(rest) <= (inText ? 4 : 6) && isLabel) {
          const name = accept(rest);
          if (name) return name;
        }
        // The name may be a link, and the line is what stands around it: «بقلم … - 12 مايو».
        // Under a lead, too, stand lines about the article; where each word is an element of its own they are words of the text.
        const isAbout = !inText && (order <= bodyStart || order > bodyEnd || personIn(next ?? '') !== null);
        if ((!rest || isAround || isDateLine(rest)) && isAbout && next && countWords(next) <= 5) {
          const name = accept(next);
          if (name) return name;
        }
      }
    }
    return null;
  };

  /** The same in the short lines of the text before its second paragraph and under its last, whatever elements their words stand in. */
  const inShortLine = (): string | null => {
    const prose = texts.flatMap((block, i) => (isProse(block) ? i : []));
    for (let i = 0; i < texts.length; i++) {
      const { text, words } = texts[i] as Block;
      if (words.length > 12 || (i > (prose[1] as number) && i < (prose.at(-1) as number))) continue;
      for (const part of partsOf(text)) {
        const said = isHelperLine(part) ? null : afterLabel(part, i > 0);
        const name = said === null ? null : accept(said || (texts[i + 1]?.text ?? ''));
        if (name && isPerson(name)) return name;
      }
    }
    return null;
  };

  /** The other writers beside the first: links that lead to the same kind of page. */
  const othersIn = ([first, ...links]: readonly Element[]): string[] => {
    const folder = (link: Element | undefined) => link && attributeOf(link, 'href')?.replace(/[^/]*\/?$/, '');
    return links
      .filter((link) => folder(link) === folder(first))
      .map(visibleText)
      .filter(isPerson);
  };

  /** An element that is named for the writer, or a link to the writer's page: its first line that can be a name. */
  const named = (start: number, end: number, is: (element: Element) => boolean): string | null => {
    for (let i = Math.max(0, start); i < Math.min(end, originals.length); i++) {
      const element = originals[i] as Element;
      if (!is(element) || allText(element).length > 300 || isInPictureBox(element)) continue;
      const own: string[] = [];
      const portraits: string[] = [];
      const links: Element[] = [];
      const place = outlined[i] as number;
      for (let at = place; at < (outline.ends[place] as number); at++) {
        const one = outline.nodes[at] as Element;
        const name = outline.names[at];
        for (const { text } of ownLines(outline, at, i)) own.push(text);
        if (name === 'A' && allText(one).trim()) links.push(one);
        // A portrait may be all that names the writer.
        if (name === 'IMG') portraits.push(attributeOf(one, 'alt') ?? '');
      }
      const names = [...links.slice(0, 1).map(visibleText), ...own, ...portraits.filter(isPerson)].flatMap((text) => {
        const name = accept(text);
        return name && !menu.has(key(name)) ? [name] : [];
      });
      // The newspaper may stand before its writer.
      const name = names.find(isPerson) ?? names[0];
      if (name) return [...new Set([name, ...(isPerson(name) ? othersIn(links) : [])])].join('، ');
    }
    return null;
  };

  /** Whether a text can be a person's name and nothing else: two to four words and what joins them, none of them a newspaper's. */
  const isPerson = (text: string): boolean => {
    if (text.length > LONGEST_BYLINE) return false;
    const words = tokens(text);
    const names = words.filter((word) => !joining.has(word)).length;
    return (
      words.length >= 2 &&
      words.length <= 7 &&
      names > 0 &&
      names <= 4 &&
      /^[\p{L}\p{M}\s.]+$/u.test(text) &&
      !isSentence.test(key(text)) &&
      (!words[0]?.startsWith('ال') || articleNames.has(words[0])) &&
      // «ع. بن يوسف», «م. ع. بن يوسف».
      words.every((word, i) =>
        word.length < 2
          ? i < 2 && i < words.length - 1
          : !noNameWords.has(word) && (!isDateWord(word) || givenNames.has(word)) && !agencyNames.has(word),
      ) &&
      !holds(publisher, words.join(' ')) &&
      !notWriters.has(words.join(' ')) &&
      !agencyNames.has(words.join(' ')) &&
      findBoilerplate([line(text, null)]).size === 0 &&
      // Last, since all menus are read for it.
      !menu.has(words.join(' '))
    );
  };
  /** The one person in a line of parts: «فلان الفلاني - الطائف». Other parts are places, agencies, dates: a word or two. */
  const personIn = (text: string): string | null => {
    const parts = text
      .replace(/\s*\([^)]*\)\s*$|\s*:\s*$/, '')
      .replace(/\s[|•·]\s|[،,]\s/g, ' - ')
      .split(afterDash)
      .filter((part) => part && !isDateLine(part));
    const persons = parts.filter(isPerson);
    const isAside = (part: string) => countWords(part) <= 2 || noNameWords.has(tokens(part)[0] as string);
    return persons.length === 1 && parts.every((part) => part === persons[0] || isAside(part))
      ? (persons[0] ?? null)
      : null;
  };

  /** The writer in the dateline: «بغداد - واع - فلان الفلاني». The line itself stays. */
  const inDateline = (): string | null => {
    const start = texts.find(isProse)?.text ?? '';
    // «عمّان 5 أيار (بترا) فلان الفلاني- …», «عمون : فلان الفلاني - …».
    const [, agency = '', own = agency, after = ''] =
      /^(?:[^().:،]{3,40}\(([^()]{2,20})\)|([^().:،]{2,20}?)\s*[:–—-])\s*([^().:،–—-]{5,40}?)\s*[:–—-]/.exec(start) ??
      [];
    // «بيت لحم- الحياة الجديدة- فلان الفلاني- …».
    const [, second = '', third = ''] = start.slice(0, 90).split(/\s*[–—-]\s*/);
    for (const [source, writer] of [
      [own, after],
      [second, third],
    ] as const)
      if ((agencyNames.has(key(source)) || isPublisher(source)) && isPerson(writer)) return accept(writer);
    // «فلان الفلاني - سبق - جدة: …».
    const opening = { text: /^[^:.،]{9,60}(?=:)/.exec(start)?.[0] ?? '', order: bodyStart };
    for (const { text, order } of [...lines, opening]) {
      // The line may stand in the box of the first paragraph.
      if (order <= from || order > bodyStart + 2 || countWords(text) > 10) continue;
      const parts = text
        .replace(/[\d/:.-]{6,}/g, ' ')
        .split(/\s*[-–—/]\s*/)
        .filter((part) => part.trim());
      if (parts.length < 2) continue;
      const byAgency = parts.some(
        (part) => part.split(/\s+/).some((word) => agencyNames.has(key(word))) || isPublisher(part),
      );
      // The city comes first, and it may have two words too.
      const person = byAgency ? parts.findLast((part) => isPerson(part.trim())) : undefined;
      if (person) return accept(person.trim());
    }
    return null;
  };

  const texts = blocks.filter((block) => block.words.length > 0);

  /** Whether the text says these words, too, beside the line that they are. */
  const isSaid = (said: string): boolean => texts.some((block) => block.key !== said && block.key.includes(said));

  /** The short lines before the first paragraph that are no headings, but for names with the star of a note. */
  const firstLines = (): Block[] => {
    const first = texts.findIndex(({ words }) => words.length > 15);
    const above = texts.slice(0, first < 0 ? 5 : first);
    // Above the headline stand sections.
    return above
      .slice(above.findLastIndex(({ key: said }) => said === key(headline)) + 1)
      .slice(-5)
      .filter(({ type, text, words }) => (type !== 'heading' || hasStar.test(text)) && words.length <= 8);
  };

  /**
   * Place and writer as a line of their own before the first paragraph: «بغداد ـ فلان الفلاني:»; in bold and with a colon the writer alone. A
   * date, or points of the text, may stand before it.
   */
  const inFirstLine = (): string | null => {
    for (const { words, text, bold, key: said } of firstLines()) {
      // In plain type and with a colon in the middle it is somebody's saying, unless it begins with what a writer is.
      const isLabel = bold > 0.9 || noNameWords.has(words[0] as string);
      const isOpen = /:\s*$/.test(text);
      if (!/[-–—ـ/]/.test(text) && !isOpen && !(isLabel && /:/.test(text))) continue;
      const person = personIn(text.replace(/:\s/, ' - '));
      if (person && (key(person) !== said || (isLabel && isOpen))) return accept(person);
    }
    return null;
  };

  /** The same above the text, where each of the two may be an element of its own. */
  const inLineAbove = (): string | null => {
    for (const { text, element, order } of lines) {
      if (order <= from || order >= bodyStart || !text.endsWith(':')) continue;
      const row = parentOf(element);
      if (!row || allText(row).length > 60) continue;
      const said = visibleText(row);
      const person = personIn(said);
      if (person && countWords(person) < countWords(said)) return accept(person);
    }
    return null;
  };

  /** A name alone and in bold there, with the star of a note or without; with it as a heading, too. */
  const inBoldLine = (): string | null => {
    for (const { text, bold, key: said, type } of firstLines()) {
      const alone = text.replace(/[*＊]/g, '').trim();
      const isApart = bold > 0.9 || type === 'heading';
      const name = isApart && isPerson(alone) && !isSaid(said) && !isSubject(alone) ? accept(alone) : null;
      if (name) return name;
    }
    return null;
  };

  /** A name as the last line of the text is a signature, where it is set apart: in bold, or at the line's end; or an agency's. */
  const signature = (): string | null => {
    // Agencies sign in plain type, too.
    const isReport = texts.slice(0, 2).some(({ words }) => words.slice(0, 6).some((word) => agencyNames.has(word)));
    const isApart = ({ source, bold, text }: Block) =>
      isReport ||
      bold > 0.9 ||
      text.startsWith('*') ||
      /left/.test(`${attributeOf(source, 'style')} ${attributeOf(source, 'align')}`);
    const nameIn = ({ text }: Block) => text.replace(beforeSigned, '').split(/\s*\/\s*/)[0] ?? '';
    // Most texts have no such line at all.
    const signed = texts.findLast((block) => isApart(block) && isPerson(nameIn(block)));
    if (!signed) return null;
    const boilerplate = findBoilerplate(texts);
    // Where and when it was written, and its source, may stand under the name.
    const isWhence = ({ words, text }: Block) =>
      words.length < 7 && (/\d{4}\D*$/.test(text) || keptLabels.has(words[0] as string));
    const last = texts.findLast((block, i) => !boilerplate.has(i) && !isWhence(block));
    return last === signed ? accept(nameIn(signed)) : null;
  };

  /** Whether a link of the page has these words, and leads to no writer: a section or a subject. */
  const isSubject = (name: string): boolean => {
    const isOfWriter = (link: Element): boolean => {
      let box: Element | null = link;
      // A form answers for its properties with its fields.
      for (let up = 0; box && up < 4 && !isForm(nameOf(box)); up++, box = parentOf(box))
        if (isAuthorElement(box)) return true;
      return isAuthorLink(link);
    };
    return allIn(page, 'a').some((link) => key(allText(link)) === key(name) && !isOfWriter(link));
  };

  /**
   * The line beside the date: «الرياض: فلان», an agency, or a name that stands alone; and beside the translator, the writer.
   * What the writer does may stand between. Sections stand there as often: they are in the menu, or begin with the article
   * «ال», as names of people do not.
   */
  const besideDate = (): string | null => {
    const isAside = (one: PageLine | undefined) =>
      one !== undefined &&
      (one.text.startsWith('@') || (noNameWords.has(tokens(one.text)[0] ?? '') && !/:/.test(one.text)));
    for (let i = 0; i < lines.length; i++) {
      const { text, order, element } = lines[i] as PageLine;
      if (order < from - 3 || order > metaEnd) continue;
      // «فلان الفلاني - الثلاثاء 8 أيار», above the headline, too.
      if (parseDate(text) && !isDateLine(text) && !isCaption(element)) {
        const person = personIn(text);
        if (person) return accept(person);
      }
      if (order < from || !(isDateLine(text) || isHelperLine(text))) continue;
      for (const step of [-1, 1]) {
        const next = lines[i + step];
        const beside = isAside(next) ? lines[i + 2 * step] : next;
        if (!beside || beside.order <= from || beside.order > metaEnd) continue;
        if (notWriters.has(key(beside.text)) || isHelperLine(beside.text) || isCaption(beside.element)) continue;
        // Before a colon two words are rather a speaker than a city, unless they begin with what a writer is.
        const [, city = '', cityAndName = ''] = /^([^:،.\d]{2,24}):\s*([^:،.\d]{4,40})$/u.exec(beside.text) ?? [];
        const isInText = texts.some((block) => block.key === key(beside.text));
        const isPlace =
          countWords(city) === 1 ? !keptLabels.has(key(city)) : noNameWords.has(tokens(city)[0] as string);
        if (!isInText && isPlace && countWords(cityAndName) >= 2 && countWords(cityAndName) <= 5)
          return accept(cityAndName);
        // «رويترز», «القاهرة - أ ش أ»; of three parts one is a writer, and in the text it is a dateline.
        const parts = isInText ? [beside.text] : beside.text.split(afterDash);
        const agency =
          parts.length < 3 && countWords(beside.text) <= 6 && parts.find((part) => agencyNames.has(key(part)));
        if (beside === next && agency) return agency;
        const place = beside.element.closest('h1, h2, h3, figure, nav, a') === null;
        const person = place ? personIn(beside.text) : null;
        if (person && !isSubject(person)) return accept(person);
      }
    }
    return null;
  };

  /** «المصدر: خورفكان - فلان الفلاني» above the text names the writer; below it, the agency. */
  const inSource = (): string | null => {
    for (let i = 0; i < lines.length; i++) {
      const { text, order } = lines[i] as PageLine;
      if (order <= from || order > bodyStart) continue;
      const [label = '', said] = text.split(/\s*:\s*/);
      // What it is the label of may stand in a box of its own.
      const source = said || (lines[i + 1]?.text ?? '');
      // The newspaper, too, may have a name as people have; it comes first.
      if (keptLabels.has(key(label)) && afterDash.test(source))
        return personIn(source) ?? personIn(source.split(afterDash).at(-1) as string);
    }
    return null;
  };

  /** A line under the text that is named for the writer. Those who comment are writers, too, and texts are made in editors. */
  const underText = (): string | null => {
    const end = outline.ends[outlined[bodyEnd] as number] as number;
    const after = outlined.findIndex((place) => place >= end);
    const isWriter = (element: Element) =>
      isAuthorElement(element) && !element.closest('[class*=comment], [class*=editor]');
    return personIn(named(bodyEnd - 2, after + 6, isWriter) ?? '');
  };

  /** A name that is all that stands between headline and text, and nowhere in the text: a caption would be. */
  const underHeadline = (): string | null => {
    const [only, another] = lines.filter(
      ({ order, text }) =>
        order > zone.headlineAt &&
        order < bodyStart &&
        !isDateLine(text) &&
        !notWriters.has(key(text)) &&
        !findBoilerplate([line(text, null)]).size,
    );
    if (!only || another || zone.headlineAt < 0) return null;
    const { text, element } = only;
    const person = personIn(text);
    if (!person || element.closest('a') || isInPictureBox(element) || followsPicture(element) || isSubject(text))
      return null;
    return isSaid(key(text)) ? null : accept(person);
  };

  /** What the page declares, unless it is the newspaper or the section. */
  const declared = (): string | null => {
    for (const author of metadata.authors) {
      const name = /^https?:/.test(author) ? null : accept(author);
      // Accounts and those who built the site declare themselves, too.
      const isShown = () => isPerson(name ?? '') || lines.some(({ text }) => key(text).includes(key(name ?? '')));
      if (name && !notWriters.has(key(name)) && isShown()) return name;
    }
    return null;
  };

  /** `rel=author` somewhere else on the page, where all of them name the same person. */
  const elsewhere = (): string | null => {
    const found = allIn(page, 'a[rel="author"]')
      .filter((element) => originals.includes(element))
      .flatMap((element) => accept(visibleText(element)) ?? []);
    return found.every((name) => key(name) === key(found[0] ?? '')) ? (found[0] ?? null) : null;
  };

  const inHeadline = (afterBylineInHeadline.exec(headline) ?? beforeWriting.exec(headline))?.[1];
  const name =
    (inHeadline ? accept(inHeadline) : null) ??
    labelled(from + 1, bodyStart + 1) ??
    named(from - 10, metaEnd, isAuthorElement) ??
    named(from + 1, metaEnd, isAuthorLink) ??
    besideDate() ??
    inSource() ??
    inDateline() ??
    inLineAbove() ??
    inFirstLine() ??
    inShortLine() ??
    labelled(bodyStart, bodyEnd + 10) ??
    labelled(from + 1, bodyEnd + 10, true) ??
    declared() ??
    underText() ??
    underHeadline() ??
    inBoldLine() ??
    signature() ??
    // Above the headline stand menus and other stories, too.
    labelled(from - 10, from) ??
    elsewhere();
  // Of one word are accounts, desks and the newspaper itself.
  const isWeak = name !== null && countWords(name) < 2 && !agencyNames.has(key(name));
  return (isWeak ? inFirstLine() : null) ?? name;
}
