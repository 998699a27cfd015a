import { browser } from 'wxt/browser';
import { type OwnRule, type OwnRules, rulesFrom, withRules } from './own-rule';
import { watchStorage } from './watch-storage';

/**
 * The store of the reader's own rules: one key a newspaper in local storage, so that two pages do not overwrite each other's.
 * They never leave the machine, but in a file that the reader exports.
 */
const prefix = 'own-rules:';

/** Session storage knows when a newspaper's rules have changed: what was read before is read anew. */
const changedKey = (host: string) => `own-rules-changed:${host}`;

/** The rules for a newspaper; none where there are none, or where what is stored is broken. */
export async function readOwnRules(host: string): Promise<OwnRule[]> {
  const key = prefix + host;
  return rulesFrom((await browser.storage.local.get(key))[key]);
}

/** The rules for all newspapers, by the names of their sites. */
export async function readAllOwnRules(): Promise<OwnRules[]> {
  const all = await browser.storage.local.get(null);
  return Object.entries(all)
    .filter(([key]) => key.startsWith(prefix))
    .map(([key, value]) => ({ host: key.slice(prefix.length), rules: rulesFrom(value) }))
    .filter(({ rules }) => rules.length > 0)
    .sort((a, b) => a.host.localeCompare(b.host));
}

/** Puts these rules in the place of a newspaper's. */
export async function setOwnRules(host: string, rules: readonly OwnRule[]): Promise<void> {
  const key = prefix + host;
  await (rules.length ? browser.storage.local.set({ [key]: rules }) : browser.storage.local.remove(key));
  await browser.storage.session.set({ [changedKey(host)]: Date.now() });
}

/** Adds rules to a newspaper's. */
export async function addOwnRules(host: string, more: readonly OwnRule[]): Promise<void> {
  await setOwnRules(host, withRules(await readOwnRules(host), more));
}

/** When the rules for a newspaper were last changed in this session, in milliseconds since 1970; 0 if they were not. */
export async function ownRulesChangedAt(host: string): Promise<number> {
  const key = changedKey(host);
  return ((await browser.storage.session.get(key))[key] as number | undefined) ?? 0;
}

/** Calls back whenever any rule changes, in whichever page; returns how to stop. */
export function watchOwnRules(changed: () => void): () => void {
  return watchStorage('local', (key) => key.startsWith(prefix), changed);
}
