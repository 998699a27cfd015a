import { articleId } from '../address';
import type { Draft, Highlight, Position } from '../article';
import type { Edit, Saved } from '../messages';
import { listBin, listTagged } from './catalogue-lookups';
import { changes } from './changes';
import {
  type ArticleDocument,
  BODY,
  type Body,
  database,
  documentId,
  idOf,
  isConflict,
  isMissing,
  type KeptPicture,
  reopen,
  SCHEMA,
} from './database';
import { adopt } from './import/adopt';
import { announceMoved } from './import/moved';
import { migrate } from './migrate';
import { beginNewLog } from './new-log';
import { wantedPictures } from './pictures/wanted-pictures';
import { tombstone } from './tombstone';
import { NewerError, requireOwnDocument, requireOwnStore } from './version';

/** Days for which a removed article can be brought back. */
const KEPT_DAYS = 30;

/** Tells open pages, and the indexes, that the library has changed. */
export function announce(): void {
  const channel = new BroadcastChannel(changes);
  channel.postMessage(null);
  channel.close();
}

let last: Promise<unknown> = Promise.resolve();

/** What the library itself answers, and no trouble with the disk. */
const isAnswer = (error: unknown): boolean => isMissing(error) || isConflict(error) || error instanceof NewerError;

/**
 * Writes happen one after another, so that two clicks at once do not meet in a revision conflict. One that fails is tried once more with a new
 * connection: a write that the disk refused, whosever it was, has closed the one before, and there may be room by now. To write the same again
 * changes nothing.
 */
export function inTurn<Value>(write: () => Promise<Value>): Promise<Value> {
  const attempt = async (): Promise<Value> => {
    try {
      await beginNewLog();
      await requireOwnStore();
      return await write();
    } catch (error) {
      if (!isAnswer(error)) reopen();
      throw error;
    }
  };
  const own = () =>
    attempt().catch((error) => {
      // Where there is still no room, to open anew fails in words of its own: the first say what it is.
      const same = (again: unknown) => Promise.reject(isAnswer(again) ? again : error);
      return isAnswer(error) ? Promise.reject(error) : attempt().catch(same);
    });
  const turn = last.then(own, own);
  last = turn;
  return turn;
}

/** A document is read anew so many times when others (a synchronisation) keep writing it. */
const TRIES = 5;

/** Reads and writes again where another writer came between reading and writing. */
async function again<Value>(write: () => Promise<Value>): Promise<Value> {
  for (let tries = 1; ; tries++) {
    try {
      return await write();
    } catch (error) {
      if (!isConflict(error) || tries === TRIES) throw error;
    }
  }
}

export type Stored = ArticleDocument & PouchDB.Core.IdMeta & PouchDB.Core.GetMeta;

/** The document of an article, to be written anew, or `null` if there is none. */
export async function find(id: string): Promise<Stored | null> {
  try {
    const stored = await database().get(documentId(id));
    requireOwnDocument(stored);
    return migrate(stored);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

const now = (): string => new Date().toISOString();

/** An entry of which the reader has done nothing yet. */
export const untouched = () => ({
  highlights: [],
  goneHighlights: {},
  tags: [],
  favourite: false,
  archivedAt: null,
  finishedAt: null,
  position: null,
  importedFrom: null,
  pictures: [],
});

/**
 * Saves an article, or saves it anew with what the page says now: then all that the reader did with it stays. Resolves when it is on
 * the disk, with which of the two it was; rejects with what the store said. The background alone calls this.
 */
export function saveArticle(draft: Draft): Promise<Saved> {
  return inTurn(() => again(() => write(draft)));
}

/**
 * The entry of a list that waits for its text under the address of the tab, where the page itself names another address: what is read
 * there fills it, or it would stay as a twin for ever.
 */
async function findWaiting(id: string, address: string): Promise<Stored | null> {
  const given = await articleId(address);
  const waiting = given === id ? null : await find(given);
  return waiting && !waiting.filled && !waiting.removedAt ? waiting : null;
}

async function write({ id, address, article, removed }: Draft): Promise<Saved> {
  const { html, text, ...fields } = article;
  const stored = await find(id);
  const isThere = stored !== null && !stored.removedAt;
  const waiting = await findWaiting(id, address);
  const body: Body = { html, text, removed };
  const pictures = wantedPictures(article, stored?.pictures ?? []);
  await database().put({
    ...untouched(),
    ...stored,
    ...fields,
    _id: documentId(id),
    schema: stored?.schema ?? SCHEMA,
    savedAt: isThere ? stored.savedAt : now(),
    ...(waiting && adopt(waiting, isThere ? stored : null)),
    changedAt: now(),
    removedAt: null,
    filled: true,
    pictures,
    _attachments: {
      ...without(stored, pictures),
      [BODY]: {
        content_type: 'application/json',
        data: new Blob([JSON.stringify(body)], { type: 'application/json' }),
      },
    },
  });
  if (waiting) {
    await database().remove(waiting);
    announceMoved(idOf(waiting._id), id);
  }
  announce();
  return isThere && stored.filled ? 'updated' : 'saved';
}

const isPicture = (attachment: string): boolean => attachment.startsWith('picture-');

/** The attachments of a document but for the pictures that the article does not have any more. */
function without(stored: Stored | null, pictures: readonly KeptPicture[]): Stored['_attachments'] {
  const kept = new Set(pictures.map(({ attachment }) => attachment));
  return Object.fromEntries(
    Object.entries(stored?._attachments ?? {}).filter(([name]) => !isPicture(name) || kept.has(name)),
  );
}

/** Documents that are read and written at once. */
const LOT = 200;

const missing = (what: string): Error => Object.assign(new Error(what), { status: 404 });

/** Documents as they are now, in one question. Those that are not there are left out. */
async function readStored(ids: readonly string[]): Promise<Stored[]> {
  const { rows } = await database().allDocs({ keys: ids.map(documentId), include_docs: true });
  return rows.flatMap((row) => ('doc' in row && row.doc ? [migrate(row.doc as Stored)] : []));
}

/** Writes documents at once and returns the ids of those that another writer (a synchronisation) has changed since they were read. */
async function writeStored(documents: PouchDB.Core.PutDocument<ArticleDocument>[]): Promise<string[]> {
  const outcomes = documents.length ? await database().bulkDocs(documents) : [];
  return outcomes.flatMap((outcome) => {
    if (!('error' in outcome)) return [];
    if (!isConflict(outcome)) throw outcome;
    return [idOf(outcome.id ?? '')];
  });
}

/** What a document becomes: changed, ended for good at a moment, or left as it is. */
type Edited = Partial<Stored> | { forgottenAt: string } | null;

/**
 * Writes what `edit` makes of each document, lot by lot, again where another writer came between reading and writing. Nothing is written
 * where it makes nothing of it. Rejects with 404 if one of them was not there, and with a NewerError if one is of a newer version: all
 * others are changed by then.
 */
async function changeEach(ids: readonly string[], edit: (stored: Stored) => Edited): Promise<void> {
  let lost = 0;
  let newer: unknown = null;
  for (let start = 0; start < ids.length; start += LOT) {
    let lot = [...new Set(ids.slice(start, start + LOT))];
    for (let tries = 1; lot.length; tries++) {
      const stored = await readStored(lot);
      lost += lot.length - stored.length;
      const documents = stored.flatMap((document) => {
        const edited = edit(document);
        if (!edited) return [];
        try {
          requireOwnDocument(document);
        } catch (error) {
          newer = error;
          return [];
        }
        if ('forgottenAt' in edited) return [tombstone(document, edited.forgottenAt)];
        return [{ ...document, changedAt: now(), ...edited }];
      });
      lot = await writeStored(documents);
      if (lot.length && tries === TRIES) throw Object.assign(new Error('others keep writing'), { status: 409 });
    }
  }
  if (newer) throw newer;
  if (lost) throw missing(`${lost} of ${ids.length} articles are not in the library`);
}

/** One change to any number of articles, told once: `changeEach`. */
function changeAll(ids: readonly string[], edit: (stored: Stored) => Edited): Promise<void> {
  return inTurn(async () => {
    try {
      await changeEach(ids, edit);
    } finally {
      announce();
    }
  });
}

/** Puts articles into the bin. They stay restorable for some weeks. */
export const removeArticles = (ids: readonly string[]): Promise<void> => changeAll(ids, () => ({ removedAt: now() }));

/** Takes articles out of the bin: they are what they were. */
export const restoreArticles = (ids: readonly string[]): Promise<void> => changeAll(ids, () => ({ removedAt: null }));

/** An article that is not there is what was wanted. */
const unlessMissing = (error: unknown): void => {
  if (!isMissing(error)) throw error;
};

/** Ends articles for good: their text and pictures are gone. One that is not there is gone. */
export const forgetArticles = (ids: readonly string[]): Promise<void> =>
  changeAll(ids, () => ({ forgottenAt: now() })).catch(unlessMissing);

/** What an edit makes of a document. */
function edited({ tags, archivedAt, finishedAt }: Stored, edit: Edit): Partial<ArticleDocument> {
  const { addTags = [], removeTags = [], favourite, archived, finished } = edit;
  const added = addTags.map((tag) => tag.trim()).filter(Boolean);
  return {
    tags: [...new Set([...tags, ...added])].filter((tag) => !removeTags.includes(tag)),
    ...(favourite !== undefined && { favourite }),
    ...(archived !== undefined && { archivedAt: archived ? (archivedAt ?? now()) : null }),
    ...(finished !== undefined && { finishedAt: finished ? (finishedAt ?? now()) : null }),
  };
}

/** Changes articles in the same way. */
export const editArticles = (ids: readonly string[], edit: Edit): Promise<void> =>
  changeAll(ids, (stored) => edited(stored, edit));

/** From this share on an article counts as read to its end: below it there are only its last lines. */
const END = 0.97;

/** Keeps where the reader stopped in an article, and that its end was reached. One that is not in the library is left alone. */
export function keepPosition(id: string, position: Position): Promise<void> {
  return changeAll([id], (stored) => {
    const finishedAt = stored.finishedAt ?? (position.progress >= END ? now() : null);
    return stored.removedAt ? null : { position, finishedAt };
  }).catch(unlessMissing);
}

/** Changes the highlights of an article that is in the library; one that was taken out is missing. */
function changeHighlights(
  id: string,
  edit: (stored: Stored) => Pick<ArticleDocument, 'highlights'> & Partial<ArticleDocument>,
): Promise<void> {
  return changeAll([id], (stored) => {
    if (stored.removedAt) throw missing('the article was taken out of the library');
    return edit(stored);
  });
}

/** Adds a highlight to an article, or puts it in the place of the one with the same id. */
export function putHighlight(id: string, highlight: Highlight): Promise<void> {
  return changeHighlights(id, ({ highlights, goneHighlights }) => {
    const at = highlights.findIndex((one) => one.id === highlight.id);
    const { [highlight.id]: _, ...gone } = goneHighlights;
    return {
      highlights: at < 0 ? [...highlights, highlight] : highlights.with(at, highlight),
      goneHighlights: gone,
    };
  });
}

/** Takes a highlight away from an article; one that is not there is away. */
export function removeHighlight(id: string, highlightId: string): Promise<void> {
  return changeHighlights(id, ({ highlights, goneHighlights }) => ({
    highlights: highlights.filter((one) => one.id !== highlightId),
    goneHighlights: { ...goneHighlights, [highlightId]: Date.now() },
  }));
}

/** Ends everything in the bin for good. */
export async function emptyBin(): Promise<void> {
  await forgetBin(await listBin());
}

/** Forgets for good what was removed weeks ago. What cannot be forgotten now is tried again at the next start. */
export async function forgetRemoved(today = Date.now()): Promise<void> {
  const before = new Date(today - KEPT_DAYS * 86_400_000).toISOString();
  await requireOwnStore();
  await forgetBin(await listBin(), before).catch((error) => {
    // An article that a newer version has written is its own to forget; all the others are gone by then.
    if (!(error instanceof NewerError)) throw error;
  });
}

/**
 * Only what is still in the bin, and since before then, if that is said: it may have been restored meanwhile. What a newer version of the
 * extension has written is left to that. The reader decided when it was put into the bin: what was done elsewhere after that counts more.
 */
const forgetBin = (ids: readonly string[], before = '\uffff'): Promise<void> =>
  changeAll(ids, ({ removedAt, schema }) =>
    removedAt && removedAt < before && schema <= SCHEMA ? { forgottenAt: removedAt } : null,
  ).catch(unlessMissing);

/**
 * Gives a tag another name in the whole library, or takes it away everywhere (`null`). A name that there is already: the two become one.
 */
export async function renameTag(tag: string, to: string | null): Promise<void> {
  const name = to?.trim() || null;
  await changeAll(await listTagged(tag), ({ tags }) => {
    if (!tags.includes(tag) || name === tag) return null;
    return { tags: [...new Set(tags.flatMap((one) => (one === tag ? (name ?? []) : one)))] };
  }).catch(unlessMissing);
}

/** A picture as it is to be kept; `null` where there is none that can be. */
export type PictureFile = { blob: Blob; width: number; height: number } | null;

/** The pictures of one article take at most so many bytes. */
const PICTURES_BYTES = 6_000_000;

/**
 * Puts pictures, by their addresses, into a saved article that waits for them. One that has gone meanwhile, or whose pictures are others by now,
 * is left alone.
 */
export function addPictures(id: string, files: ReadonlyMap<string, PictureFile>): Promise<void> {
  return changeAll([id], (stored) => {
    const attachments: Record<string, PouchDB.Core.Attachment> = { ...stored._attachments };
    const names = Object.keys(attachments).filter(isPicture);
    let bytes = names.reduce((sum, name) => sum + ((attachments[name] as { length?: number }).length ?? 0), 0);
    let last = Math.max(0, ...names.map((name) => Number(name.replace('picture-', '')) || 0));
    let isChanged = false;
    const pictures = stored.pictures.map((picture): KeptPicture => {
      const file = files.get(picture.src);
      if (!picture.waiting || file === undefined) return picture;
      isChanged = true;
      const none = { src: picture.src, attachment: null, width: 0, height: 0 };
      if (!file || bytes + file.blob.size > PICTURES_BYTES) return none;
      bytes += file.blob.size;
      last += 1;
      const attachment = `picture-${last}`;
      attachments[attachment] = { content_type: file.blob.type, data: file.blob };
      return { src: picture.src, attachment, width: file.width, height: file.height };
    });
    // The reader has changed nothing.
    return isChanged ? { pictures, _attachments: attachments as never, changedAt: stored.changedAt } : null;
  }).catch(unlessMissing);
}
