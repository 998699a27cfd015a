import type { LastBackup } from '../../last-backup';
import { database } from '../database';
import { isOfThisLibrary } from '../sequence';

/** A backup of so many days is old, and a reminder that was put away stays away as long. */
const DAYS = 30;
/** So many articles were saved or changed since: fewer are not worth a word. */
const WORTH = 10;

const isOlder = (moment: string, now: number): boolean => now - Date.parse(moment) > DAYS * 86_400_000;

/** Whether to remind the reader of a backup: the last is old or there is none, and there is something new worth keeping. */
export async function isBackupDue({ at, sequence, dismissedAt }: LastBackup, now = Date.now()): Promise<boolean> {
  if (at && !isOlder(at, now)) return false;
  if (dismissedAt && !isOlder(dismissedAt, now)) return false;
  const { update_seq } = await database().info();
  const since = isOfThisLibrary(sequence, update_seq) ? sequence : 0;
  const { results } = await database().changes({ since, limit: WORTH * 3 });
  return results.filter(({ id, deleted }) => id.startsWith('article:') && !deleted).length >= WORTH;
}
