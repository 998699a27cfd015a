import { addOwnRules, readAllOwnRules, readOwnRules } from '../../lib/own-rules';
import { ownRulesFile, readOwnRulesFile } from '../../lib/own-rules-file';

/** Whether the browser understands a selector. */
export function isSelector(selector: string): boolean {
  try {
    document.createDocumentFragment().querySelector(selector);
    return true;
  } catch {
    return false;
  }
}

/** Gives the reader all own rules as a file. */
export async function exportRules(): Promise<void> {
  const file = new Blob([ownRulesFile(await readAllOwnRules())], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `naqi-rules-${new Date().toISOString().slice(0, 10)}.json`;
  link.click();
  // The browser has taken what it needs by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

export type Imported =
  | { kind: 'rules'; added: number; leftOut: number }
  | { kind: 'refusal'; reason: 'other' | 'newer' };

/** Adds the rules of a file to those that are there. Rejects where the store does. */
export async function importRules(file: File): Promise<Imported> {
  const read = readOwnRulesFile(await file.text(), isSelector);
  if (read.kind === 'refusal') return read;
  let added = 0;
  for (const { host, rules } of read.newspapers) {
    const before = (await readOwnRules(host)).length;
    await addOwnRules(host, rules);
    added += (await readOwnRules(host)).length - before;
  }
  return { kind: 'rules', added, leftOut: read.leftOut };
}
