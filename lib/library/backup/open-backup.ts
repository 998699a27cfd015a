import { openZip, type ZipEntry, ZipError, type ZipReader } from '../../zip/zip-reader';
import { BODY, SCHEMA } from '../database';
import {
  type BackupArticle,
  type BackupAttachment,
  type BackupHead,
  type BackupManifest,
  CONTENT,
  FORMAT,
  folderOfArticle,
  HEAD,
  isAttachmentPath,
  MANIFEST,
  OWN_RULES,
  PREFERENCES,
  readJson,
  sha256,
} from './format';
import { documentFrom, isBody, schemaOf } from './read-document';

/**
 * Why a file is not taken. `not-a-backup`: it is something else, a zip or not; `newer`: of a version of this extension that is not yet
 * here; `truncated`: a part is missing at its end; `damaged`; `bomb`: it would unpack to more than it can hold.
 */
export type BackupRefusal = 'not-a-backup' | 'newer' | 'truncated' | 'damaged' | 'bomb';

export interface OpenBackup {
  head: BackupHead;
  /** `null` where the file has none, or a broken one. */
  manifest: BackupManifest | null;
  /** Each has its place in every run: by their paths. */
  articles: readonly ZipEntry[];
  /** Files that are no part of a backup, or have the name of another: they are not read. */
  strange: number;
  /** Files by their paths. */
  find(path: string): ZipEntry | undefined;
  read: ZipReader['read'];
}

const bounds = { entries: 3_000_000, bytes: 268_435_456, ratio: 250 };

const known = new Set([HEAD, PREFERENCES, OWN_RULES, MANIFEST]);

/** A path inside of an article's folder, or one of our own. */
const isOurs = (path: string): boolean => {
  if (known.has(path)) return true;
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return (
    folderOfArticle(`${folder}article.json`) !== null &&
    (path === `${folder}article.json` || isAttachmentPath(path, folder))
  );
};

async function readObject(zip: ZipReader, entry: ZipEntry): Promise<Record<string, unknown>> {
  const content = readJson(await zip.read(entry));
  if (typeof content !== 'object' || content === null || Array.isArray(content)) throw new Error('no object');
  return content as Record<string, unknown>;
}

function manifestFrom({ articles, removed, attachments, bytes, sha256: hash }: Record<string, unknown>) {
  const counts = [articles, removed, attachments, bytes];
  if (!counts.every((count) => Number.isSafeInteger(count)) || typeof hash !== 'string') return null;
  return { articles, removed, attachments, bytes, sha256: hash } as BackupManifest;
}

async function open(file: Blob): Promise<OpenBackup | BackupRefusal> {
  const zip = await openZip(file, bounds);
  const files = new Map<string, ZipEntry>();
  let strange = 0;
  for (const entry of zip.entries) {
    // What only makes a folder says nothing.
    if (entry.path.endsWith('/') && !entry.size) continue;
    if (!isOurs(entry.path) || files.has(entry.path)) strange++;
    else files.set(entry.path, entry);
  }
  const headEntry = files.get(HEAD);
  const head = headEntry && (await readObject(zip, headEntry).catch(() => null));
  if (head?.naqi !== CONTENT || !Number.isInteger(head.format)) return 'not-a-backup';
  if ((head.format as number) > FORMAT) return 'newer';
  const manifestEntry = files.get(MANIFEST);
  const articles = [...files.values()]
    .filter(({ path }) => folderOfArticle(path))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    head: head as unknown as BackupHead,
    manifest: manifestEntry ? await readObject(zip, manifestEntry).then(manifestFrom, () => null) : null,
    articles,
    strange,
    find: (path) => files.get(path),
    read: zip.read,
  };
}

/** Opens a file as a backup, or says why it is none. Rejects where the file itself cannot be read. */
export async function openBackup(file: Blob): Promise<OpenBackup | BackupRefusal> {
  try {
    return await open(file);
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    const { problem } = error;
    return problem === 'not-a-zip' || problem === 'unsupported' ? 'not-a-backup' : problem;
  }
}

/** One article of a backup: its description, and what it cannot be taken for. */
export type ReadArticle =
  | { kind: 'article'; article: BackupArticle; sha256: string }
  /** `name`: its headline if that is known, else its folder. */
  | { kind: 'newer' | 'damaged'; name: string; sha256: string };

const nameIn = (value: unknown, path: string): string => {
  const { headline } = (value ?? {}) as { headline?: unknown };
  return typeof headline === 'string' && headline.trim() ? headline : (path.split('/')[1] ?? path);
};

function attachmentsFrom(value: unknown, folder: string): BackupAttachment[] | null {
  if (!Array.isArray(value)) return null;
  const paths = new Set<string>();
  for (const one of value as Partial<Record<keyof BackupAttachment, unknown>>[]) {
    const { name, path, type, digest, bytes, sha256: hash } = one ?? {};
    const texts = [name, path, type, digest, hash];
    if (!texts.every((text) => typeof text === 'string') || !Number.isSafeInteger(bytes)) return null;
    if (!isAttachmentPath(path as string, folder) || paths.has(path as string)) return null;
    // PouchDB refuses names that begin so.
    if (!name || (name as string).startsWith('_')) return null;
    paths.add(path as string);
  }
  return value as BackupAttachment[];
}

/** Reads the description of an article. */
export async function readBackupArticle(backup: OpenBackup, entry: ZipEntry): Promise<ReadArticle> {
  const folder = folderOfArticle(entry.path) ?? '';
  let hash = '';
  let content = null as { id?: unknown; document?: unknown; attachments?: unknown } | null;
  const damaged = (): ReadArticle => ({ kind: 'damaged', name: nameIn(content?.document, entry.path), sha256: hash });
  try {
    const bytes = await backup.read(entry);
    hash = await sha256(bytes);
    content = readJson(bytes) as typeof content;
  } catch (error) {
    if (error instanceof ZipError || error instanceof SyntaxError) return damaged();
    throw error;
  }
  // What a newer version calls an article only that version knows.
  if (schemaOf(content?.document) > SCHEMA)
    return { kind: 'newer', name: nameIn(content?.document, entry.path), sha256: hash };
  const document = documentFrom(content?.document);
  const attachments = attachmentsFrom(content?.attachments, folder);
  const id = content?.id;
  if (!document || !attachments || typeof id !== 'string' || !id || id.length > 500) return damaged();
  return { kind: 'article', article: { id, document, attachments }, sha256: hash };
}

/** The content of an article's attachment; `null` where it is missing or damaged. */
export async function readAttachment(
  backup: OpenBackup,
  { path, name, bytes, sha256: hash }: BackupAttachment,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const entry = backup.find(path);
  if (!entry || entry.size !== bytes) return null;
  try {
    const content = await backup.read(entry);
    if ((await sha256(content)) !== hash) return null;
    if (name === BODY && !isBody(readJson(content))) return null;
    return content;
  } catch (error) {
    if (error instanceof ZipError || error instanceof SyntaxError) return null;
    throw error;
  }
}
