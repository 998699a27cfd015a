import { text } from '../../lib/i18n';
import { keepLastBackup } from '../../lib/last-backup';
import { OWN_RULES, PREFERENCES } from '../../lib/library/backup/format';
import type { BackupMade, BackupProgress } from '../../lib/library/backup/make-backup';
import { type BackupRefusal, type OpenBackup, openBackup } from '../../lib/library/backup/open-backup';
import { mergePreferences, preferencesFile, readPreferencesFile } from '../../lib/library/backup/preferences-file';
import { stageRestore } from '../../lib/library/backup/staged-restore';
import { readAllOwnRules } from '../../lib/own-rules';
import { ownRulesFile } from '../../lib/own-rules-file';
import { readSetPreferences, setPreferences } from '../../lib/preferences';
import { importRules } from './rules-file';

/** The reader's own day, as it is sorted: `2026-03-14`. */
const today = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

/** Makes a backup of everything and gives it to the reader as a file. Rejects with the signal's reason when that is aborted. */
export async function makeBackupFile(
  tell: (progress: BackupProgress) => void,
  signal: AbortSignal,
): Promise<BackupMade> {
  const [{ makeBackup }, { stageFile }, { download }] = await Promise.all([
    import('../../lib/library/backup/make-backup'),
    import('../../lib/export/staged-file'),
    import('../../lib/export/download'),
  ]);
  const now = new Date();
  const extras = {
    preferences: preferencesFile(await readSetPreferences()),
    ownRules: ownRulesFile(await readAllOwnRules()),
  };
  const staged = await stageFile();
  try {
    const made = await makeBackup((bytes) => staged.write(bytes), extras, tell, { now, signal });
    const file = await staged.finish('application/zip');
    download(`${text('backupFile', today(now))}.zip`, file);
    await keepLastBackup(now.toISOString(), made.sequence);
    return made;
  } catch (error) {
    await staged.discard();
    throw error;
  }
}

/** What of a backup is no article, and was taken over. */
export interface RestoredExtras {
  preferences: number;
  rules: number;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

async function restoreExtras(backup: OpenBackup, preferred: 'own' | 'backup'): Promise<RestoredExtras> {
  const restored: RestoredExtras = { preferences: 0, rules: 0 };
  // A file of these that is damaged takes nothing else with it.
  const read = (path: string) => {
    const entry = backup.find(path);
    return entry ? backup.read(entry).catch(() => null) : null;
  };
  const preferences = await read(PREFERENCES);
  if (preferences) {
    const own = await readSetPreferences();
    const other = readPreferencesFile(preferences);
    const merged = mergePreferences(own, other, preferred === 'own' ? 'own' : 'other');
    const changed = Object.entries(merged).filter(([name, value]) => !same(value, own[name as keyof typeof own]));
    await setPreferences(Object.fromEntries(changed));
    restored.preferences = changed.length;
  }
  const rules = await read(OWN_RULES);
  if (rules) {
    const imported = await importRules(new File([rules], OWN_RULES));
    if (imported.kind === 'rules') restored.rules = imported.added;
  }
  return restored;
}

/**
 * Takes a backup in: preferences and rules at once, the articles are laid before the background, which restores them when it is asked.
 * What is no backup is refused before anything is changed.
 */
export async function takeBackup(file: Blob, preferred: 'own' | 'backup'): Promise<RestoredExtras | BackupRefusal> {
  const backup = await openBackup(file);
  if (typeof backup === 'string') return backup;
  await stageRestore(file, { total: backup.articles.length, made: backup.head.made });
  return restoreExtras(backup, preferred);
}
