import type { Draft, Highlight } from '../article';
import { changes } from './changes';
import {
  type ArticleDocument,
  BODY,
  type Body,
  database,
  documentId,
  isConflict,
  isMissing,
  reopen,
  SCHEMA,
} from './database';
import { migrate } from './migrate';

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
  const turn = last.then(write, write).catch((error) => {
    if (!isMissing(error) && !isConflict(error)) reopen();
    throw error;
  });
  last = turn;
  return turn;
}

type Stored = ArticleDocument & PouchDB.Core.IdMeta & PouchDB.Core.GetMeta;

async function find(id: string): Promise<Stored | null> {
  try {
    return migrate(await database().get(documentId(id)));
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
    // What was marked in an older reading of the page is found again in this one.
    highlights: stored?.highlights ?? [],
    _attachments: {
      [BODY]: {
        content_type: 'application/json',
        data: new Blob([JSON.stringify(body)], { type: 'application/json' }),
      },
    },
  });
  announce();
}

/** A document is read anew so many times when others keep writing it. */
const TRIES = 5;

/** Writes what `edit` makes of a document, again if another writer (a synchronisation) came between reading and writing. */
function change(id: string, edit: (stored: Stored) => Partial<ArticleDocument>): Promise<void> {
  return inTurn(async () => {
    for (let tries = 1; ; tries++) {
      const stored = migrate(await database().get(documentId(id)));
      try {
        await database().put({ ...stored, ...edit(stored) });
        break;
      } catch (error) {
        if (!isConflict(error) || tries === TRIES) throw error;
      }
    }
    announce();
  });
}

const setRemoved = (id: string, removedAt: string | null): Promise<void> => change(id, () => ({ removedAt }));

/** Takes an article out of the library. It stays restorable for some weeks. */
export const removeArticle = (id: string): Promise<void> => setRemoved(id, new Date().toISOString());

/** Brings a removed article back, where it was. */
export const restoreArticle = (id: string): Promise<void> => setRemoved(id, null);

/** Changes the highlights of an article that is in the library; one that was taken out is missing. */
function changeHighlights(id: string, edit: (highlights: Highlight[]) => Highlight[]): Promise<void> {
  return change(id, ({ removedAt, highlights }) => {
    if (removedAt) throw Object.assign(new Error('the article was taken out of the library'), { status: 404 });
    return { highlights: edit(highlights) };
  });
}

/** Adds a highlight to an article, or puts it in the place of the one with the same id. */
export function putHighlight(id: string, highlight: Highlight): Promise<void> {
  return changeHighlights(id, (highlights) => {
    const at = highlights.findIndex((one) => one.id === highlight.id);
    return at < 0 ? [...highlights, highlight] : highlights.with(at, highlight);
  });
}

/** Takes a highlight away from an article; one that is not there is away. */
export function removeHighlight(id: string, highlightId: string): Promise<void> {
  return changeHighlights(id, (highlights) => highlights.filter((one) => one.id !== highlightId));
}

/** Forgets for good what was removed weeks ago. What cannot be forgotten now is tried again at the next start. */
export function forgetRemoved(now = Date.now()): Promise<void> {
  return inTurn(async () => {
    const before = new Date(now - KEPT_DAYS * 86_400_000).toISOString();
    const { rows } = await database().allDocs({ include_docs: true });
    const old = rows.flatMap(({ doc }) => (doc?.removedAt && doc.removedAt < before ? [doc] : []));
    for (const doc of old) await database().remove(doc);
  });
}
