import { articleId } from '../address';
import type { Draft, Highlight, Position } from '../article';
import type { Edit, Saved } from '../messages';
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
import { wantedPictures } from './pictures/wanted-pictures';
import { NewerError, requireOwnDocument, requireOwnStore } from './version';

/** Days for which a removed article can be brought back. */
const KEPT_DAYS = 30;

/** Tells every page that the library has changed. */
export function announce(): void {
  const channel = new BroadcastChannel(changes);
  channel.postMessage(null);
  channel.close();
}

let last: Promise<unknown> = Promise.resolve();

/** Writes happen one after another, so that two clicks at once do not meet in a revision conflict. */
export function inTurn<Value>(write: () => Promise<Value>): Promise<Value> {
  const own = () => requireOwnStore().then(write);
  const turn = last.then(own, own).catch((error) => {
    if (!isMissing(error) && !isConflict(error) && !(error instanceof NewerError)) reopen();
    throw error;
  });
  last = turn;
  return turn;
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
  return inTurn(() => write(draft));
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

/** A document is read anew so many times when others keep writing it. */
const TRIES = 5;

/**
 * Writes what `edit` makes of a document, again if another writer (a synchronisation) came between reading and writing. Nothing is
 * written where it makes nothing of it.
 */
async function change(id: string, edit: (stored: Stored) => Partial<Stored> | null): Promise<void> {
  for (let tries = 1; ; tries++) {
    const found = await database().get(documentId(id));
    requireOwnDocument(found);
    const stored = migrate(found);
    const edited = edit(stored);
    if (!edited) return;
    try {
      await database().put({ ...stored, changedAt: now(), ...edited });
      return;
    } catch (error) {
      if (!isConflict(error) || tries === TRIES) throw error;
    }
  }
}

function changeAll(ids: readonly string[], edit: (stored: Stored) => Partial<Stored> | null): Promise<void> {
  return inTurn(async () => {
    try {
      for (const id of ids) await change(id, edit);
    } finally {
      announce();
    }
  });
}

/** Puts articles into the bin. They stay restorable for some weeks. */
export const removeArticles = (ids: readonly string[]): Promise<void> => changeAll(ids, () => ({ removedAt: now() }));

/** Takes articles out of the bin: they are what they were. */
export const restoreArticles = (ids: readonly string[]): Promise<void> => changeAll(ids, () => ({ removedAt: null }));

/** Ends articles for good: their text and pictures are gone. One that is not there is gone. */
export function forgetArticles(ids: readonly string[]): Promise<void> {
  return inTurn(async () => {
    for (const id of ids) {
      const stored = await find(id);
      if (stored) await database().remove(stored);
    }
    announce();
  });
}

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

/** Changes articles in the same way. Rejects with 404 at the first that is not there; those before it are changed. */
export const editArticles = (ids: readonly string[], edit: Edit): Promise<void> =>
  changeAll(ids, (stored) => edited(stored, edit));

/** From this share on an article counts as read to its end: below it there are only its last lines. */
const END = 0.97;

/** Keeps where the reader stopped in an article, and that its end was reached. One that is not in the library is left alone. */
export function keepPosition(id: string, position: Position): Promise<void> {
  return changeAll([id], (stored) => {
    const finishedAt = stored.finishedAt ?? (position.progress >= END ? now() : null);
    return stored.removedAt ? null : { position, finishedAt };
  }).catch((error) => {
    if (!isMissing(error)) throw error;
  });
}

/** Changes the highlights of an article that is in the library; one that was taken out is missing. */
function changeHighlights(
  id: string,
  edit: (stored: Stored) => Pick<ArticleDocument, 'highlights'> & Partial<ArticleDocument>,
): Promise<void> {
  return changeAll([id], (stored) => {
    if (stored.removedAt) throw Object.assign(new Error('the article was taken out of the library'), { status: 404 });
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

/** Forgets for good what was removed weeks ago. What cannot be forgotten now is tried again at the next start. */
export function forgetRemoved(today = Date.now()): Promise<void> {
  return inTurn(async () => {
    const before = new Date(today - KEPT_DAYS * 86_400_000).toISOString();
    const { rows } = await database().allDocs({ include_docs: true });
    const old = rows.flatMap(({ doc }) =>
      doc?.removedAt && doc.removedAt < before && doc.schema <= SCHEMA ? [doc] : [],
    );
    for (const doc of old) await database().remove(doc);
  });
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
  }).catch((error) => {
    if (!isMissing(error)) throw error;
  });
}
