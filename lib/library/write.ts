import type { Draft } from '../article';
import { changes } from './changes';
import { type ArticleDocument, BODY, type Body, database, documentId, isMissing, SCHEMA } from './database';

/** Days for which a removed article can be brought back. */
const KEPT_DAYS = 30;

function announce(): void {
  const channel = new BroadcastChannel(changes);
  channel.postMessage(null);
  channel.close();
}

let last: Promise<unknown> = Promise.resolve();

/** Writes happen one after another, so that two clicks at once do not meet in a revision conflict. */
function inTurn(write: () => Promise<void>): Promise<void> {
  const turn = last.then(write, write);
  last = turn;
  return turn;
}

type Stored = ArticleDocument & PouchDB.Core.IdMeta & PouchDB.Core.GetMeta;

async function find(id: string): Promise<Stored | null> {
  try {
    return await database().get(documentId(id));
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/**
 * Saves an article, or saves it anew with what the page says now. Resolves when it is on the disk; rejects with what
 * the store said. The background alone calls this.
 */
export function saveArticle(draft: Draft): Promise<void> {
  return inTurn(() => write(draft));
}

async function write({ id, article, removed }: Draft): Promise<void> {
  const { html, text, ...fields } = article;
  const stored = await find(id);
  const body: Body = { html, text, removed };
  await database().put({
    ...fields,
    _id: documentId(id),
    ...(stored ? { _rev: stored._rev } : {}),
    schema: SCHEMA,
    savedAt: stored && !stored.removedAt ? stored.savedAt : new Date().toISOString(),
    removedAt: null,
    _attachments: {
      [BODY]: {
        content_type: 'application/json',
        data: new Blob([JSON.stringify(body)], { type: 'application/json' }),
      },
    },
  });
  announce();
}

function setRemoved(id: string, removedAt: string | null): Promise<void> {
  return inTurn(async () => {
    const stored = await database().get(documentId(id));
    await database().put({ ...stored, removedAt });
    announce();
  });
}

/** Takes an article out of the library. It stays restorable for some weeks. */
export const removeArticle = (id: string): Promise<void> => setRemoved(id, new Date().toISOString());

/** Brings a removed article back, where it was. */
export const restoreArticle = (id: string): Promise<void> => setRemoved(id, null);

/** Forgets for good what was removed weeks ago. What cannot be forgotten now is tried again at the next start. */
export function forgetRemoved(now = Date.now()): Promise<void> {
  return inTurn(async () => {
    const before = new Date(now - KEPT_DAYS * 86_400_000).toISOString();
    const { rows } = await database().allDocs({ include_docs: true });
    const old = rows.flatMap(({ doc }) => (doc?.removedAt && doc.removedAt < before ? [doc] : []));
    for (const doc of old) await database().remove(doc);
  });
}
