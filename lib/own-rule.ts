/** A rule that the reader has made for a newspaper. It is data: a CSS selector, and what it is for. */

const kinds = ['hide', 'add', 'article'] as const;

/**
 * `hide`: no part of the article. `add`: belongs to it, wherever it stands. `article`: is the article itself, on pages that
 * seem to hold none.
 */
export type OwnKind = (typeof kinds)[number];

export interface OwnRule {
  kind: OwnKind;
  selector: string;
  /** The first words of what it meant when it was made; empty where there were none. */
  says: string;
}

/** The reader's own rules for one newspaper. */
export interface OwnRules {
  /** The newspaper's site: lib/address `siteOf`. */
  host: string;
  rules: OwnRule[];
}

/** The selectors of rules, as the extraction takes them. */
export type OwnSelectors = Readonly<Record<OwnKind, readonly string[]>>;

/** Under this name of the isolated world's global object the content script is handed the selectors. */
export const ownSelectorsName = 'naqiOwnSelectors';

/** Longer ones are no work of a hand. */
const SELECTOR_LETTERS = 500;
const SAID_LETTERS = 120;

/** What is stored or comes from a file as a rule, or `null` where it is none; what it says is worth less than the rule. */
export function ruleFrom(value: unknown): OwnRule | null {
  const { kind, selector, says } = (value ?? {}) as Partial<Record<keyof OwnRule, unknown>>;
  const known = kinds.find((one) => one === kind);
  const trimmed = typeof selector === 'string' ? selector.trim() : '';
  if (!known || !trimmed || trimmed.length > SELECTOR_LETTERS) return null;
  return { kind: known, selector: trimmed, says: typeof says === 'string' ? says.slice(0, SAID_LETTERS) : '' };
}

/** The rules in what is stored or comes from a file; what is broken is left out alone. */
export function rulesFrom(value: unknown): OwnRule[] {
  return Array.isArray(value) ? value.flatMap((one) => ruleFrom(one) ?? []) : [];
}

const isSame = (one: OwnRule, other: OwnRule): boolean => one.kind === other.kind && one.selector === other.selector;

/** The rules with more of them: the same rule is there once. */
export function withRules(rules: readonly OwnRule[], more: readonly OwnRule[]): OwnRule[] {
  const all = [...rules];
  for (const rule of more) if (!all.some((one) => isSame(one, rule))) all.push(rule);
  return all;
}

/** The selectors of rules, by what they are for. */
export function selectorsOf(rules: readonly OwnRule[]): OwnSelectors {
  const of = (wanted: OwnKind) => rules.flatMap(({ kind, selector }) => (kind === wanted ? [selector] : []));
  return { hide: of('hide'), add: of('add'), article: of('article') };
}
