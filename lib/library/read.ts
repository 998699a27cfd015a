import type { Article, Highlight, Removal } from '../article';
import { changes } from './changes';
import { type ArticleDocument, BODY, type Body, database, documentId, idOf, isMissing } from './database';
import { migrate } from './migrate';

/** A saved article without its body: what a list needs. */
export interface Entry extends Omit<ArticleDocument, 'schema' | 'removedAt'> {
  id: string;
}

export interface SavedArticle {
  id: string;
  /** What the library knows of it besides. */
  kept: Kept;
  article: Article;
  removed: Removal[];
}

/** What an entry has that is not of the article itself. */
export type Kept = Omit<ArticleDocument, keyof Article | 'schema' | 'removedAt'>;

type Stored = ArticleDocument & PouchDB.Core.IdMeta;

function entry(stored: Stored): Entry {
  const { _id, schema: _, removedAt: __, ...fields } = migrate(stored);
  const { _rev, _attachments, ...rest } = fields as typeof fields & { _rev?: string; _attachments?: unknown };
  return { ...rest, id: idOf(_id) };
}

/** An entry, taken apart. */
function split({ id: _, ...fields }: Entry): { kept: Kept; fields: Omit<Article, 'html' | 'text'> } {
  const {
    savedAt,
    highlights,
    changedAt,
    goneHighlights,
    tags,
    favourite,
    archivedAt,
    finishedAt,
    position,
    filled,
    importedFrom,
    pictures,
    ...article
  } = fields;
  const read = { archivedAt, finishedAt, position, favourite, tags, highlights, goneHighlights };
  return { kept: { savedAt, changedAt, filled, importedFrom, pictures, ...read }, fields: article };
}

/** Every saved article, the newest first. */
export async function listEntries(): Promise<Entry[]> {
  const { rows } = await database().allDocs({
    startkey: documentId(''),
    endkey: documentId('\ufff0'),
    include_docs: true,
  });
  return rows
    .flatMap((row) => (row.doc && !row.doc.removedAt ? [entry(row.doc as Stored)] : []))
    .sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
}

/** Whether this article is in the library. An entry that waits for its text is not: saving its page is what fills it. */
export async function isSaved(id: string): Promise<boolean> {
  try {
    const { removedAt, filled } = await database().get(documentId(id));
    // Older versions knew none that waits.
    return !removedAt && filled !== false;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

/** A saved article with its body, or `null` if there is none. */
export async function readArticle(id: string): Promise<SavedArticle | null> {
  try {
    const document = await database().get(documentId(id));
    if (document.removedAt) return null;
    const blob = (await database().getAttachment(documentId(id), BODY)) as Blob;
    const { removed, ...body } = JSON.parse(await blob.text()) as Body;
    const { kept, fields } = split(entry(document));
    return { id, kept, article: { ...fields, ...body }, removed };
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** Calls back whenever anything in the library has changed, in any page; returns how to stop. */
export function watchLibrary(changed: () => void): () => void {
  const channel = new BroadcastChannel(changes);
  channel.onmessage = changed;
  return () => channel.close();
}

/** Tells whether an article is saved, or that the library cannot be opened, now and whenever that changes; returns how to stop. */
export function followSaved(id: string, tell: (saved: boolean) => void, fail: () => void = () => {}): () => void {
  const look = () => isSaved(id).then(tell, fail);
  look();
  return watchLibrary(look);
}

/** The highlights of a saved article; none if it is not saved. */
async function readHighlights(id: string): Promise<Highlight[]> {
  try {
    const document = migrate(await database().get(documentId(id)));
    return document.removedAt ? [] : document.highlights;
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** Tells the highlights of an article, now and whenever anything in the library changes; returns how to stop. */
export function followHighlights(id: string, tell: (highlights: Highlight[]) => void): () => void {
  let asked = 0;
  const look = () => {
    asked++;
    const mine = asked;
    // An answer that was overtaken by a later one is old. A library that cannot be opened says nothing here: the next change will.
    readHighlights(id).then(
      (highlights) => mine === asked && tell(highlights),
      () => undefined,
    );
  };
  look();
  const stop = watchLibrary(look);
  return () => {
    asked++;
    stop();
  };
}
