import { readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it, test } from 'vitest';
import { siteOf } from '../../lib/address';
import { fold } from '../../lib/arabic/fold';
import { extract } from '../../lib/extract/extract';
import { parsedView } from '../../lib/extract/live';
import { agencies } from '../../lib/rules/agencies';
import * as names from '../../lib/rules/class-names';
import { embedRules, postAttributes } from '../../lib/rules/embeds';
import { goneNotices, wallNotices } from '../../lib/rules/notices';
import { pageParameters } from '../../lib/rules/paging';
import { keptStarts, phraseRules } from '../../lib/rules/phrases';
import { siteRules } from '../../lib/rules/sites';
import { trackingParameters } from '../../lib/rules/tracking';
import { findBoilerplate, type Line, line } from '../../lib/text/boilerplate';

const phrasesOf = (list: string): string[] => list.split('\n').filter(Boolean);
const wordsOf = (list: string): string[] => list.split(' ');
/** By code units, as editors sort lines. */
const sorted = (list: readonly string[]): string[] => list.toSorted();

describe('lists are sorted and hold nothing twice', () => {
  const lists: [string, readonly string[]][] = [
    ...phraseRules.map(({ kind, lineShape, phraseList }): [string, string[]] => [
      `phrases, ${kind} ${lineShape} ${phrasesOf(phraseList)[0]}`,
      phrasesOf(phraseList),
    ]),
    ...names.classRules.map(({ kind, classNames }): [string, string[]] => [
      `class names, ${kind} ${classNames.split(' ')[0]}`,
      wordsOf(classNames),
    ]),
    ['agencies', agencies],
    ['embeds', phrasesOf(embedRules)],
    ['notices of pages that are gone', goneNotices],
    ['notices of walls', wallNotices],
    ['starts that are kept', keptStarts],
    ['page parameters', pageParameters],
    ['post attributes', postAttributes],
    ['tracking parameters', trackingParameters],
  ];
  it.each(lists)('%s', (_, list) => {
    expect(list).toEqual(sorted(list));
    expect(new Set(list.map(fold)).size).toBe(list.length);
  });
});

const prose =
  'فتحت بلدة صغيرة على الساحل أبواب مكتبتها العامة في الليل، حتى يتمكن الصيادون من دخولها بعد عودتهم من البحر.';

describe('every phrase takes a line that is written as it is', () => {
  const phrases = phraseRules.flatMap((rule) => phrasesOf(rule.phraseList).map((phrase) => ({ rule, phrase })));
  it.each(phrases)('$rule.kind, $rule.lineShape: $phrase', ({ rule, phrase }) => {
    const said = phrase
      .split(' ')
      .map((place) => (place.replace('؟', '').split('/')[0] as string).replace('#', '7'))
      .join(' ');
    // What a rule wants besides its phrase: another word, a name, a link.
    const beside = rule.beside ? ` ${rule.beside.split(' ')[0]}` : '';
    const tail = rule.lineShape === 'label' ? ': سعيد المنصوري' : rule.lineShape === 'heading' ? ':' : '';
    const linked = rule.lineShape === 'link' ? 1 : 0;
    const written = { ...line(`${said}${beside}${tail}`, linked) };
    // Above the text, below it, and between its paragraphs: where the rule wants it.
    const [first, second, third] = [line(prose, 0), line(prose, 0), line(prose, 0)] as [Line, Line, Line];
    const places: Line[][] = [
      [written, first, second, third],
      [first, second, third, written],
      [first, written, second, third],
    ];
    const taken = places.some((lines) => findBoilerplate(lines).has(lines.indexOf(written)));
    expect(taken).toBe(true);
  });
});

test('every newspaper with rules of its own has a fixture, and they are sorted', () => {
  const sites = Object.keys(siteRules);
  expect(sites).toEqual(sites.toSorted());
  const folder = new URL('../fixtures/pages/', import.meta.url);
  const shown = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as { address: string; removed?: object })
    .filter(({ removed }) => removed && Object.values(removed).includes('own'))
    .map(({ address }) => siteOf(address));
  expect(sites.filter((site) => !shown.includes(site))).toEqual([]);
});

test('every rule is fired by a fixture or by a line that must go', () => {
  const fired = new Set<string>();
  const folder = new URL('../fixtures/pages/', import.meta.url);
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.html'))) {
    const { address } = JSON.parse(readFileSync(new URL(name.replace('.html', '.json'), folder), 'utf8'));
    const { document } = new JSDOM(readFileSync(new URL(name, folder)), { url: address }).window;
    const extraction = extract(document, { address, view: parsedView });
    if (extraction.kind === 'article') for (const { rule } of extraction.removed) fired.add(rule);
  }
  const mustGo = JSON.parse(readFileSync(new URL('../text/must-go.json', import.meta.url), 'utf8')) as {
    line: string;
  }[];
  for (const { line: said } of mustGo) {
    const lines = [line(prose, null), line(said, null)];
    for (const verdict of findBoilerplate(lines).values()) fired.add(verdict.rule);
    for (const verdict of findBoilerplate(lines.toReversed()).values()) fired.add(verdict.rule);
  }
  const unfired = [
    ...phraseRules
      .filter(
        ({ lineShape, phraseList }) =>
          !phrasesOf(phraseList).some((phrase) => [...fired].some((one) => one.startsWith(`${lineShape}: ${phrase}`))),
      )
      .map(({ kind, lineShape, phraseList }) => `${kind} ${lineShape}: ${phraseList.trim().slice(0, 60)}`),
    ...names.classRules
      .filter(({ classNames }) => !wordsOf(classNames).some((name) => fired.has(`named ${name}`)))
      .map(({ kind, classNames }) => `${kind} named ${classNames}`),
  ];
  expect(unfired).toEqual([]);
});
