import { browser } from 'wxt/browser';
import type { Position } from './article';

/**
 * Where readers stopped, by the id of the article, whether it is saved or a draft, in local storage: popup and reader share it, and it
 * survives the browser. What is read in a private window stays off the disk, in session storage.
 */
const LIMIT = 500;

interface Kept extends Position {
  /** Milliseconds since 1970. */
  keptAt: number;
}

const prefix = 'position:';

function isKept(stored: unknown): stored is Kept {
  const { block, words, offset, progress, keptAt } = (stored ?? {}) as Partial<Kept>;
  return typeof words === 'string' && [block, offset, progress, keptAt].every(Number.isFinite);
}

/** The place that the library keeps with an article: the reader's own, or the one of another machine. */
export interface SharedPosition {
  position: Position | null;
  /** When anything of the article was last changed: ISO 8601. */
  changedAt: string;
}

/**
 * The place in the article where the reader stopped, or `null`. Of two the library's counts only if it is further and may be newer: who
 * went back here wants to be there, and who read on elsewhere wants to go on.
 */
export async function readPosition(id: string, shared: SharedPosition | null = null): Promise<Position | null> {
  const key = prefix + id;
  const areas = [browser.storage.local, browser.storage.session];
  const stored = await Promise.all(areas.map(async (area) => (await area.get(key))[key]));
  const [newest] = stored.filter(isKept).sort((a, b) => b.keptAt - a.keptAt);
  if (!newest) return shared?.position ?? null;
  const { keptAt, ...position } = newest;
  const further = shared?.position && shared.position.progress > position.progress ? shared.position : null;
  return further && Date.parse(shared?.changedAt ?? '') > keptAt ? further : position;
}

/** The articles for which this page has made room already. */
const hasRoom = new Set<string>();

/** Keeps the place where the reader is now: on the disk, or for this session alone. Of the places on the disk the newest 500 stay. */
export async function keepPosition(id: string, position: Position, onDisk = true): Promise<void> {
  const kept: Kept = { ...position, keptAt: Date.now() };
  const area = onDisk ? browser.storage.local : browser.storage.session;
  await area.set({ [prefix + id]: kept });
  if (!onDisk || hasRoom.has(id)) return;
  hasRoom.add(id);
  await forgetOldest();
}

async function forgetOldest(): Promise<void> {
  const all = Object.entries(await browser.storage.local.get(null)).filter(([key]) => key.startsWith(prefix));
  if (all.length <= LIMIT) return;
  const age = (stored: unknown) => (isKept(stored) ? stored.keptAt : 0);
  const old = all.sort(([, a], [, b]) => age(b) - age(a)).slice(LIMIT);
  await browser.storage.local.remove(old.map(([key]) => key));
}

/** Lets the place in an article that has another id now be found there. */
export async function movePosition(from: string, id: string): Promise<void> {
  const stored = await browser.storage.local.get([prefix + from, prefix + id]);
  if (isKept(stored[prefix + from]) && !isKept(stored[prefix + id])) {
    await browser.storage.local.set({ [prefix + id]: stored[prefix + from] });
  }
  await browser.storage.local.remove(prefix + from);
}
