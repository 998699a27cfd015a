import { browser } from 'wxt/browser';
import type { Direction } from './article';
import { watchStorage } from './watch-storage';

/**
 * What readers set for themselves. Here and only here live the defaults. Each field is kept on its own (`preference:<name>` in local
 * storage), so that two open pages never overwrite each other's, and a value that is broken, or of a newer version, falls back
 * alone.
 */
interface Field<Value> {
  initial: Value;
  /** The stored value if it is one of this field's, else `undefined`. */
  read(stored: unknown): Value | undefined;
}

function oneOf<const Value extends string>(initial: NoInfer<Value>, values: readonly Value[]): Field<Value> {
  return { initial, read: (stored) => values.find((value) => value === stored) };
}

function within(initial: number, least: number, most: number): Field<number> {
  const read = (stored: unknown) =>
    typeof stored === 'number' && stored >= least && stored <= most ? stored : undefined;
  return { initial, read };
}

const flag = (initial: boolean): Field<boolean> => ({
  initial,
  read: (stored) => (typeof stored === 'boolean' ? stored : undefined),
});

/** A text, or `null` where the reader has chosen none. */
const choice: Field<string | null> = {
  initial: null,
  read: (stored) => (typeof stored === 'string' || stored === null ? stored : undefined),
};

const directions: Field<Readonly<Record<string, Direction>>> = {
  initial: {},
  read: (stored) => {
    if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return undefined;
    const known = Object.entries(stored).filter(([, value]) => value === 'rtl' || value === 'ltr');
    return Object.fromEntries(known) as Record<string, Direction>;
  },
};

export const themes = ['system', 'light', 'sepia', 'dark', 'black', 'contrast'] as const;
/** How many steps the type may be smaller or larger than usual. */
export const sizes = { least: -3, most: 8 } as const;
export const faces = ['noto-naskh', 'ibm-plex', 'vazirmatn', 'amiri', 'markazi'] as const;

/** All fields. Sizes are in the unit that the name or the comment says. */
const fields = {
  theme: oneOf('system', themes),
  face: oneOf('noto-naskh', faces),
  /** Steps of 1.125 from the usual size of the article's type. */
  size: within(0, sizes.least, sizes.most),
  /** Line height, as a multiple of the type's size. */
  leading: within(1.85, 1.5, 2.4),
  /** Longest line, in rem. */
  measure: within(36, 24, 52),
  alignment: oneOf('start', ['start', 'justify']),
  /** Added between words, in em. */
  wordSpacing: within(0, 0, 0.5),
  /** Digits of the article: as it was published, ١٢٣ or 123. */
  digits: oneOf('published', ['published', 'arabic', 'european']),
  tashkeel: oneOf('shown', ['shown', 'hidden']),
  lineGuide: flag(false),
  paragraphFocus: flag(false),
  /** The `voiceURI` of the voice that reads aloud. */
  voice: choice,
  /** Speed of the voice, 1 is its own. */
  speechRate: within(1, 0.5, 3),
  /** Keys that write something are shortcuts. */
  singleKeys: flag(true),
  /** The direction that the reader has set for a newspaper, by its host as lib/address `siteOf` gives it. */
  directions,
} satisfies Record<string, Field<unknown>>;

type Fields = typeof fields;
export type PreferenceName = keyof Fields;
export type Preferences = { [Name in PreferenceName]: Fields[Name]['initial'] };

const names = Object.keys(fields) as PreferenceName[];
const prefix = 'preference:';

/** The defaults. */
export const initialPreferences = Object.fromEntries(names.map((name) => [name, fields[name].initial])) as Preferences;

function fromStored(stored: Record<string, unknown>): Preferences {
  const read = names.map((name) => [name, fields[name].read(stored[prefix + name]) ?? fields[name].initial]);
  return Object.fromEntries(read) as Preferences;
}

/** What holds now: for each field what the reader has set, or the default. Storage that fails costs the choice, not the reading. */
export async function readPreferences(): Promise<Preferences> {
  const stored = await browser.storage.local.get(names.map((name) => prefix + name)).catch(() => ({}));
  return fromStored(stored);
}

/** Those values, by the names of their fields, that are such a field's; what is broken or of a newer version is left out. */
export function preferencesFrom(values: Record<string, unknown>): Partial<Preferences> {
  const read = names.map((name) => [name, Object.hasOwn(values, name) ? fields[name].read(values[name]) : undefined]);
  return Object.fromEntries(read.filter(([, value]) => value !== undefined)) as Partial<Preferences>;
}

/** What the reader has set themselves, without the defaults. */
export async function readSetPreferences(): Promise<Partial<Preferences>> {
  const stored = await browser.storage.local.get(names.map((name) => prefix + name));
  return preferencesFrom(
    Object.fromEntries(Object.entries(stored).map(([key, value]) => [key.slice(prefix.length), value])),
  );
}

/** Sets some fields at once, in every open page. */
export async function setPreferences(values: Partial<Preferences>): Promise<void> {
  await browser.storage.local.set(
    Object.fromEntries(Object.entries(values).map(([name, value]) => [prefix + name, value])),
  );
}

/** Sets one field, in every open page. */
export async function setPreference<Name extends PreferenceName>(name: Name, value: Preferences[Name]): Promise<void> {
  await browser.storage.local.set({ [prefix + name]: value });
}

/** Back to the defaults: the fields that are named, or all. */
export async function resetPreferences(which: readonly PreferenceName[] = names): Promise<void> {
  await browser.storage.local.remove(which.map((name) => prefix + name));
}

/** Calls back with what holds whenever it changes, in whichever page; returns how to stop. */
export function watchPreferences(changed: (preferences: Preferences) => void): () => void {
  return watchStorage(
    'local',
    (key) => key.startsWith(prefix),
    () => void readPreferences().then(changed),
  );
}
