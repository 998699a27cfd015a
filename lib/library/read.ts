import type { Article, Removal } from '../article';
import { changes } from './changes';
import { type ArticleDocument, BODY, type Body, database, documentId, idOf, isMissing } from './database';

/** A saved article without its body: what a list needs. */
export interface Entry extends Omit<ArticleDocument, 'schema' | 'removedAt'> {
  id: string;
}

export interface SavedArticle {
  id: string;
  savedAt: string;
  article: Article;
  removed: Removal[];
}

type Stored = ArticleDocument & PouchDB.Core.IdMeta;

function entry({ _id, schema: _, removedAt: __, ...fields }: Stored): Entry {
  const { _rev, _attachments, ...rest } = fields as typeof fields & { _rev?: string; _attachments?: unknown };
  return { ...rest, id: idOf(_id) };
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

/** Whether this article is in the library. */
export async function isSaved(id: string): Promise<boolean> {
  try {
    return !(await database().get(documentId(id))).removedAt;
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
    const { id: _, savedAt, ...fields } = entry(document);
    return { id, savedAt, article: { ...fields, ...body }, removed };
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

/** Tells whether an article is saved, now and whenever that changes; returns how to stop. */
export function followSaved(id: string, tell: (saved: boolean) => void): () => void {
  // A library that cannot be opened says nothing here: the next save will say why.
  const look = () => isSaved(id).then(tell, () => undefined);
  look();
  return watchLibrary(look);
}
