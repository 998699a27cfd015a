import { failed } from '../../messages';
import { mayFetchPictures } from '../../picture-access';
import { database, documentId, isMissing } from '../database';
import { migrate } from '../migrate';
import { addPictures, type PictureFile } from '../write';
import { type Fetched, fetchPicture } from './fetch-picture';
import { setPicturesFull } from './room';
import { shrinkPicture } from './shrink-picture';
import { countTry, followWaiting, nextWaiting } from './waiting';

/** Hosts that did not answer are asked so many times, each time the background starts or something is saved. */
const TRIES = 5;
/** After the lead picture so many are written at once: each write makes a revision of the article. */
const LOT = 6;

/** Where pictures come from. */
type Source = (src: string) => Promise<Fetched>;

/** The addresses of the pictures that an article waits for, in order. */
async function waitingOf(id: string): Promise<string[]> {
  try {
    const stored = migrate(await database().get(documentId(id)));
    if (stored.removedAt) return [];
    return stored.pictures.flatMap(({ src, waiting }) => (waiting ? [src] : []));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/**
 * Fetches pictures of an article and keeps them, the first one at once. Resolves with whether some host did not answer; with `give up` its pictures
 * count as ones that cannot be kept.
 */
async function keep(id: string, sources: readonly string[], source: Source, giveUp: boolean): Promise<boolean> {
  let unreachable = false;
  for (let at = 0; at < sources.length; ) {
    const lot = sources.slice(at, at === 0 ? 1 : at + LOT);
    at += lot.length;
    const files = new Map<string, PictureFile>();
    for (const src of lot) {
      const file = await source(src);
      if (file === 'unreachable' && !giveUp) unreachable = true;
      else files.set(src, typeof file === 'string' ? null : await shrinkPicture(file));
    }
    if (!files.size) continue;
    await addPictures(id, files);
    // What was written found room; one that is no picture wrote no file.
    if ([...files.values()].some((file) => file !== null)) await setPicturesFull(false);
  }
  return unreachable;
}

/** Readers who told their browser to be sparing have not chosen this. */
const isSparing = (): boolean =>
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true || !navigator.onLine;

async function keepWaiting(): Promise<void> {
  await followWaiting();
  if (isSparing() || !(await mayFetchPictures())) return;
  for (let next = await nextWaiting(null); next; next = await nextWaiting(next.id)) {
    const { id, tries } = next;
    const unreachable = await keep(id, await waitingOf(id), fetchPicture, tries + 1 >= TRIES);
    if (unreachable) await countTry(id);
  }
  // Those that have got theirs wait no more.
  await followWaiting();
}

let running: Promise<void> | null = null;
let again = false;

/** A full disk is told to the reader where the pictures are missed; everything else is tried again at the next occasion. */
const tell = (error: unknown) => setPicturesFull(failed(error).failure === 'full').catch(() => undefined);

/**
 * Keeps all pictures that any saved article waits for, as far as the reader has allowed it. One run at a time; whoever asks meanwhile is
 * followed by another one. Never rejects.
 */
export function keepPictures(): Promise<void> {
  again = true;
  running ??= (async () => {
    while (again) {
      again = false;
      await keepWaiting().catch(tell);
    }
    running = null;
  })();
  return running;
}

/**
 * Keeps the pictures of one article that its page itself hands out, without any leave to ask for: those of its own site. `sameSite` gives them.
 * Never rejects.
 */
export async function keepPicturesOfPage(id: string, address: string, sameSite: Source): Promise<void> {
  try {
    if (isSparing()) return;
    const { origin } = new URL(address);
    const own = (await waitingOf(id)).filter((src) => new URL(src).origin === origin);
    // A page that does not answer may be asked again by the queue.
    await keep(id, own, sameSite, false);
  } catch (error) {
    await tell(error);
  }
}
