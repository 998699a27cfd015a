import { siteOf } from '../../address';
import { database, documentId, isMissing } from '../database';
import { migrate } from '../migrate';

/** The pictures of a saved article by their addresses; `null` for one that is not kept. */
export type KeptFiles = ReadonlyMap<string, Blob | null>;

/** The pictures of a saved article, as they are kept on the disk; none of an article that is not saved. */
export async function readPictures(id: string): Promise<KeptFiles> {
  try {
    const stored = migrate(await database().get(documentId(id)));
    if (stored.removedAt) return new Map();
    const files = stored.pictures.map(async ({ src, attachment }): Promise<[string, Blob | null]> => {
      const file = attachment && (await readPicture(id, attachment));
      return [src, file || null];
    });
    return new Map(await Promise.all(files));
  } catch (error) {
    if (isMissing(error)) return new Map();
    throw error;
  }
}

/** One kept picture, by the name of its attachment; `null` if it is not there. */
export async function readPicture(id: string, attachment: string): Promise<Blob | null> {
  try {
    return (await database().getAttachment(documentId(id), attachment)) as Blob;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** How many pictures a saved article still waits for, and how many of them lie on other sites than its own. */
export async function countWaiting(id: string): Promise<{ all: number; elsewhere: number }> {
  try {
    const { removedAt, url, pictures } = migrate(await database().get(documentId(id)));
    const waiting = removedAt ? [] : pictures.filter((one) => one.waiting);
    const site = siteOf(url);
    return { all: waiting.length, elsewhere: waiting.filter(({ src }) => siteOf(src) !== site).length };
  } catch (error) {
    if (isMissing(error)) return { all: 0, elsewhere: 0 };
    throw error;
  }
}
