import { classRules } from '../rules/class-names';
import type { Kind } from '../rules/phrases';
import { attributeOf } from './dom';

/** What an element's `class` and `id` say. Pages repeat a few names over and over, so answers are kept. */

/** Names that say how a box is shown and not what it is: `has-overlay`, `no-print`, `with-sidebar`, `ad-free`. */
const isState = /^(?:has|hide|is|js|no|non|not|show|with|without)[-_]|[-_](?:active|disabled|enabled|free|open)$/i;

const nothing: readonly string[] = [];
const wordsOfNames = new Map<string, readonly string[]>();

function split(names: string | null): readonly string[] {
  if (!names) return nothing;
  let words = wordsOfNames.get(names);
  if (!words) {
    words = names
      .split(/\s+/)
      .filter((name) => !isState.test(name))
      .join(' ')
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter(Boolean);
    wordsOfNames.set(names, words);
  }
  return words;
}

/**
 * Asks whether one of the words in an element's class and id is such a word: `relatedPosts post-share_bar` has related, posts, post,
 * share, bar.
 */
export function namedBy(isSuch: (word: string) => boolean): (element: Element) => boolean {
  const answers = new Map<string, boolean>();
  const ask = (names: string | null): boolean => {
    if (!names) return false;
    let answer = answers.get(names);
    if (answer === undefined) {
      answer = split(names).some(isSuch);
      answers.set(names, answer);
    }
    return answer;
  };
  return (element) => ask(attributeOf(element, 'class')) || ask(attributeOf(element, 'id'));
}

/** The same with a list of words. */
export function namedAs(list: readonly string[]): (element: Element) => boolean {
  const words = new Set(list);
  return namedBy((word) => words.has(word));
}

export interface NameRule {
  kind: Kind;
  strong: boolean;
  weak: boolean;
  name: string;
}

const rulesByFirstWord = new Map<string, { words: readonly string[]; rule: NameRule }[]>();
for (const { kind, strong = false, weak = false, classNames } of classRules) {
  for (const name of classNames.split(' ')) {
    const words = name.split('-');
    const first = words[0] as string;
    rulesByFirstWord.set(first, [
      ...(rulesByFirstWord.get(first) ?? []),
      { words, rule: { kind, strong, weak, name } },
    ]);
  }
}

// The longest name first: `copy-rights` is no `copy`.
for (const rules of rulesByFirstWord.values()) rules.sort((a, b) => b.words.length - a.words.length);

const ruleOfNames = new Map<string, NameRule | null>();

/** The rule of lib/rules/class-names that an element falls under by its class, else by its id, or `null`. */
export const nameRule = (element: Element): NameRule | null =>
  ruleOf(attributeOf(element, 'class')) ?? ruleOf(attributeOf(element, 'id'));

function ruleOf(names: string | null): NameRule | null {
  if (!names) return null;
  const known = ruleOfNames.get(names);
  if (known !== undefined) return known;
  const words = split(names);
  let found: NameRule | null = null;
  words.some((word, at) => {
    const match = rulesByFirstWord.get(word)?.find((one) => one.words.every((part, i) => words[at + i] === part));
    // «popup mfp-hide»: a name that always means it says more.
    if (match && !(found && match.rule.weak)) found = match.rule;
    return found !== null && !found.weak;
  });
  ruleOfNames.set(names, found);
  return found;
}
