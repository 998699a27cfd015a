import { type Write, type ZipWriter, zipWriter } from '../../zip/zip-writer';
import { BODY, type Database, database, documentId, idOf, isMissing, SCHEMA } from '../database';
import { migrate } from '../migrate';
import {
  type BackupArticle,
  type BackupAttachment,
  type BackupHead,
  type BackupManifest,
  CONTENT,
  chained,
  FORMAT,
  folderOf,
  HEAD,
  MANIFEST,
  NO_HASH,
  OWN_RULES,
  PREFERENCES,
  sha256,
} from './format';

/** What goes into a backup besides the library: the texts of two files. */
export interface BackupExtras {
  preferences: string;
  ownRules: string;
}

export interface BackupProgress {
  done: number;
  total: number;
}

export interface BackupMade extends BackupManifest {
  /** Of the zip. */
  size: number;
  /** How far the library's changes were when it was read. */
  sequence: number | string;
}

/** Articles that are read at once. Their pictures are read one article after the other. */
const LOT = 20;

type Row = PouchDB.Core.ExistingDocument<Parameters<Database['put']>[0]> & PouchDB.Core.GetMeta;

const endings: Record<string, string> = {
  'application/json': 'json',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/svg+xml': 'svg',
};

/** Pictures are compressed already. */
const isPacked = (type: string): boolean => /^image\/(?!svg)/.test(type);

/** An article as it is now, with its attachments; `null` where it went in the meantime. */
async function readWhole(id: string): Promise<Row | null> {
  try {
    return (await database().get(id, { attachments: true, binary: true })) as Row;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

async function addArticle(zip: ZipWriter, row: Row): Promise<{ files: number; bytes: number; sha256: string }> {
  const id = idOf(row._id);
  const folder = folderOf(id);
  const files: { about: BackupAttachment; content: Uint8Array<ArrayBuffer> }[] = [];
  let pictures = 0;
  for (const [name, attachment] of Object.entries(row._attachments ?? {})) {
    const { data, content_type: type, digest } = attachment as PouchDB.Core.FullAttachment & { digest: string };
    const content = new Uint8Array(await (data as Blob).arrayBuffer());
    const path = folder + (name === BODY ? BODY : `${++pictures}.${endings[type] ?? 'bin'}`);
    files.push({
      content,
      about: { name, path, type, bytes: content.length, sha256: await sha256(content), digest },
    });
  }
  const document = Object.fromEntries(Object.entries(migrate(row)).filter(([field]) => !field.startsWith('_')));
  const article = { id, document, attachments: files.map(({ about }) => about) } as unknown as BackupArticle;
  const description = new TextEncoder().encode(JSON.stringify(article));
  await zip.add(`${folder}article.json`, description);
  for (const { about, content } of files) await zip.add(about.path, content, isPacked(about.type));
  return {
    files: files.length,
    bytes: files.reduce((sum, { content }) => sum + content.length, description.length),
    sha256: await sha256(description),
  };
}

/**
 * Writes everything that the library has, and the extras, as one zip, an article at a time. Rejects with the signal's reason when that
 * is aborted. What is saved while it is being made may be in it or not.
 */
export async function makeBackup(
  write: Write,
  extras: BackupExtras,
  tell: (progress: BackupProgress) => void,
  { now = new Date(), signal }: { now?: Date; signal?: AbortSignal } = {},
): Promise<BackupMade> {
  const { update_seq: sequence, doc_count: total } = await database().info();
  const zip = zipWriter(write, now);
  const head: BackupHead = { naqi: CONTENT, format: FORMAT, schema: SCHEMA, made: now.toISOString() };
  await zip.add(HEAD, JSON.stringify(head));
  await zip.add(PREFERENCES, extras.preferences);
  await zip.add(OWN_RULES, extras.ownRules);

  const manifest: BackupManifest = { articles: 0, removed: 0, attachments: 0, bytes: 0, sha256: NO_HASH };
  for (let last = documentId(''); ; ) {
    const { rows } = await database().allDocs({ startkey: last, endkey: documentId('\ufff0'), limit: LOT + 1 });
    const next = rows.filter(({ id }) => id !== last);
    if (!next.length) break;
    for (const { id } of next) {
      signal?.throwIfAborted();
      const row = await readWhole(id);
      if (!row) continue;
      const { files, bytes, sha256: hash } = await addArticle(zip, row);
      manifest.articles++;
      if (row.removedAt) manifest.removed++;
      manifest.attachments += files;
      manifest.bytes += bytes;
      manifest.sha256 = await chained(manifest.sha256, hash);
    }
    last = next.at(-1)?.id ?? last;
    tell({ done: manifest.articles, total: Math.max(total, manifest.articles) });
  }
  await zip.add(MANIFEST, JSON.stringify(manifest, null, 2));
  return { ...manifest, size: await zip.end(), sequence };
}
