import { type ArticleDocument, BODY, database, documentId, SCHEMA } from '../database';
import { mergeDocuments, saysTheSame } from '../merge';
import { migrate } from '../migrate';
import { inTurn } from '../write';
import type { BackupArticle } from './format';
import { type OpenBackup, readAttachment } from './open-backup';

/**
 * What became of an article. `newer`: the one that is here was written by a newer version, and stays as it is. `damaged`: its text is; a
 * picture that is leaves the article and its other pictures.
 */
export type Outcome = { kind: 'added' | 'merged' | 'same' | 'newer' | 'damaged'; name: string; lostPictures: number };

type Attachments = Record<string, { digest?: string; content_type?: string; data?: Blob; stub?: true }>;
type Stored = ArticleDocument & { _id: string; _rev?: string; _attachments?: Attachments };

/** A document is read anew so many times when others keep writing it. */
const TRIES = 5;

/** What tells two sets of attachments apart without reading them. */
const digests = (attachments: Attachments = {}): string =>
  Object.entries(attachments)
    .map(([name, { digest }]) => `${digest} ${name}`)
    .sort()
    .join('\n');

/** The documents of these ids, those that are there. */
async function find(ids: readonly string[]): Promise<Map<string, Stored>> {
  const { rows } = await database().allDocs({ keys: ids.map(documentId), include_docs: true });
  const found = rows.flatMap((row) => ('doc' in row && row.doc ? [migrate(row.doc as Stored)] : []));
  return new Map(found.map((stored) => [stored._id, stored]));
}

interface Planned {
  outcome: Outcome;
  /** What is to be written; nothing where nothing is. */
  document: Stored | null;
}

/** A document with the attachments of the backup. */
async function withAttachments(
  backup: OpenBackup,
  { attachments }: BackupArticle,
  document: Stored,
  outcome: Outcome,
): Promise<Planned> {
  const read: Attachments = {};
  const lost = new Set<string>();
  for (const one of attachments) {
    const content = await readAttachment(backup, one);
    if (content) read[one.name] = { content_type: one.type, data: new Blob([content], { type: one.type }) };
    else lost.add(one.name);
  }
  if (lost.has(BODY) || (document.filled && !read[BODY]))
    return { outcome: { ...outcome, kind: 'damaged' }, document: null };
  const pictures = document.pictures.map((picture) =>
    picture.attachment !== null && !read[picture.attachment] ? { ...picture, attachment: null } : picture,
  );
  return { outcome: { ...outcome, lostPictures: lost.size }, document: { ...document, pictures, _attachments: read } };
}

async function plan(backup: OpenBackup, article: BackupArticle, stored: Stored | undefined): Promise<Planned> {
  const { document, attachments } = article;
  const _id = documentId(article.id);
  const outcome: Outcome = { kind: 'added', name: document.headline, lostPictures: 0 };
  if (!stored) return withAttachments(backup, article, { ...document, _id }, outcome);

  if (stored.schema > SCHEMA) return { outcome: { ...outcome, kind: 'newer' }, document: null };
  const theirs = Object.fromEntries(attachments.map(({ name, digest }) => [name, { digest }]));
  const { merged, body } = mergeDocuments(stored, { ...document, _attachments: theirs } as ArticleDocument);
  const isSameBody = body === 'a' || digests(stored._attachments) === digests(theirs);
  if (isSameBody && saysTheSame(merged, stored)) return { outcome: { ...outcome, kind: 'same' }, document: null };
  const next: Stored = { ...merged, _id, ...(stored._rev && { _rev: stored._rev }) };
  if (!isSameBody) return withAttachments(backup, article, next, { ...outcome, kind: 'merged' });
  return {
    outcome: { ...outcome, kind: 'merged' },
    document: { ...next, ...(stored._attachments && { _attachments: stored._attachments }) },
  };
}

async function write(backup: OpenBackup, articles: readonly BackupArticle[], tries: number): Promise<Outcome[]> {
  const stored = await find(articles.map(({ id }) => id));
  const planned: Planned[] = [];
  for (const article of articles) planned.push(await plan(backup, article, stored.get(documentId(article.id))));
  const documents = planned.flatMap(({ document }) => document ?? []);
  const failed = new Set<string>();
  // Rows come in the order of the documents; those that failed say so.
  const rows = documents.length ? await database().bulkDocs(documents as never[]) : [];
  for (const [i, row] of rows.entries()) {
    if (!('error' in row) || !row.error) continue;
    if (row.status !== 409 || tries === TRIES) throw Object.assign(new Error(row.message), row);
    failed.add((documents[i] as Stored)._id);
  }
  const isAgain = ({ id }: BackupArticle) => failed.has(documentId(id));
  const again = failed.size ? await write(backup, articles.filter(isAgain), tries + 1) : [];
  return [
    ...planned.filter(({ document }) => !document || !failed.has(document._id)).map(({ outcome }) => outcome),
    ...again,
  ];
}

/**
 * Brings articles of a backup into the library: what is not there is added, what is there in another form is merged, by the same rule as
 * between two machines. Run again, it changes nothing.
 */
export function restoreLot(backup: OpenBackup, articles: readonly BackupArticle[]): Promise<Outcome[]> {
  return inTurn(async () => {
    const outcomes: Outcome[] = [];
    // A file may name one article twice: then the second meets the first in the library.
    for (let rest = [...articles]; rest.length; ) {
      const first = new Map(rest.toReversed().map((article) => [article.id, article]));
      outcomes.push(...(await write(backup, [...first.values()], 1)));
      rest = rest.filter((article) => first.get(article.id) !== article);
    }
    return outcomes;
  });
}
