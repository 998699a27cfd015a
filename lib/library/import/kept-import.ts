import { browser } from 'wxt/browser';
import { type Program, programs } from './imported-entry';

/** What is known of an import that has not come to its end: which file, and how far. The file itself only its reader can give again. */
export interface KeptImport {
  name: string;
  size: number;
  program: Program;
  /** How many entries of the file were through. */
  entries: number;
}

const key = 'unfinished-import';

/** The import that was stopped, `null` if there is none. */
export async function readKeptImport(): Promise<KeptImport | null> {
  const { name, size, program, entries } = ((await browser.storage.local.get(key))[key] ?? {}) as Partial<KeptImport>;
  const known = programs.find((one) => one === program);
  if (typeof name !== 'string' || typeof size !== 'number' || typeof entries !== 'number' || !known) return null;
  return { name, size, program: known, entries };
}

export async function keepImport(kept: KeptImport): Promise<void> {
  await browser.storage.local.set({ [key]: kept });
}

export async function forgetImport(): Promise<void> {
  await browser.storage.local.remove(key);
}
