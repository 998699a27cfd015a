import { fold } from '../../lib/arabic/fold';

/** So many are offered. */
const OFFERED = 8;

/** A tag as it is compared: «اقتصاد» and «إقتصاد» are one. */
const folded = (tag: string): string => fold(tag).replace(/\s+/g, ' ').trim();

/** The tags of the library that may be meant, those that begin so first, each lot in the order given. None that is chosen already. */
export function suggestTags(typed: string, all: readonly string[], chosen: readonly string[]): string[] {
  const sought = folded(typed);
  const free = all.filter((tag) => !chosen.includes(tag));
  const begins = free.filter((tag) => folded(tag).startsWith(sought));
  const has = free.filter((tag) => !begins.includes(tag) && folded(tag).includes(sought));
  return [...begins, ...has].slice(0, OFFERED);
}

/** What was typed as a tag, spelled as the library has it if it is there; `null` where nothing was. */
export function tagOf(typed: string, all: readonly string[]): string | null {
  const tag = typed.replace(/\s+/g, ' ').trim();
  if (!tag) return null;
  return all.includes(tag) ? tag : (all.find((one) => folded(one) === folded(tag)) ?? tag);
}
