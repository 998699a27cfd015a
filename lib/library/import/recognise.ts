import { bookmarks, isBookmarks } from './bookmarks';
import { columnsOf } from './csv-list';
import { encodingOf } from './decode';
import type { Item, Program } from './imported-entry';
import { instapaperCsv, isInstapaperCsv } from './instapaper';
import { isOmnivoreZip, omnivoreZip } from './omnivore';
import { isPocketCsv, isPocketHtml, isPocketZip, pocketCsv, pocketHtml, pocketZip } from './pocket';
import { isRaindropCsv, raindropCsv } from './raindrop';
import { isReadwiseCsv, readwiseCsv } from './readwise';
import { headOf, type Source, sourceOfFile } from './source';
import { isWallabagJson, wallabagJson } from './wallabag';
import { openZip, type ZipFiles } from './zip-files';

type Read = (tell: (bytes: number) => void) => AsyncGenerator<Item>;

export type Recognised =
  | { kind: 'list'; program: Program; read: Read }
  /** Our own backup: lib/library/backup restores it. */
  | { kind: 'backup' }
  | { kind: 'refusal'; reason: 'empty' | 'unknown' | 'damaged' };

/** So much of a file says what it is. */
const HEAD = 65_536;

type List = Extract<Recognised, { kind: 'list' }>;

const csvFormats: readonly [Program, (columns: readonly string[]) => boolean, typeof pocketCsv][] = [
  ['pocket', isPocketCsv, pocketCsv],
  ['instapaper', isInstapaperCsv, instapaperCsv],
  ['readwise', isReadwiseCsv, readwiseCsv],
  ['raindrop', isRaindropCsv, raindropCsv],
];

const textFormats: readonly [Program, (head: string) => boolean, typeof pocketHtml][] = [
  ['bookmarks', isBookmarks, bookmarks],
  ['pocket', isPocketHtml, pocketHtml],
  ['wallabag', isWallabagJson, wallabagJson],
];

/** A text as the list of a program, or `null`. */
async function recogniseText(source: Source, bytes: Uint8Array): Promise<List | null> {
  const head = new TextDecoder(
    await encodingOf({ name: null, open: () => new Blob([bytes as BlobPart]).stream() }),
  ).decode(bytes);
  const list = (program: Program, read: typeof pocketCsv): List => ({
    kind: 'list',
    program,
    read: (tell) => read(source, tell),
  });
  const text = textFormats.find(([, is]) => is(head));
  if (text) return list(text[0], text[2]);
  const columns = await columnsOf(head);
  const csv = csvFormats.find(([, is]) => is(columns));
  return csv ? list(csv[0], csv[2]) : null;
}

const BACKUP = 'naqi.json';

async function recogniseZip(zip: ZipFiles): Promise<Recognised> {
  const { paths } = zip;
  if (paths.includes(BACKUP)) return { kind: 'backup' };
  if (isOmnivoreZip(paths)) return { kind: 'list', program: 'omnivore', read: (tell) => omnivoreZip(zip, tell) };
  if (isPocketZip(paths)) return { kind: 'list', program: 'pocket', read: (tell) => pocketZip(zip, tell) };
  // A list that was packed for sending.
  const [only, ...others] = paths.filter((path) => !path.startsWith('__MACOSX/'));
  if (!only || others.length) return { kind: 'refusal', reason: 'unknown' };
  const source = zip.source(only);
  return (await recogniseText(source, await headOf(source, HEAD))) ?? { kind: 'refusal', reason: 'unknown' };
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 0) < 9;

/** Tells by its content whose list a file is; its name says nothing. */
export async function recognise(file: Blob): Promise<Recognised> {
  const source = sourceOfFile(file);
  const head = await headOf(source, HEAD);
  if (!head.length) return { kind: 'refusal', reason: 'empty' };
  if (!isZip(head)) return (await recogniseText(source, head)) ?? { kind: 'refusal', reason: 'unknown' };
  const zip = await openZip(file).catch(() => null);
  return zip
    ? recogniseZip(zip).catch(() => ({ kind: 'refusal', reason: 'damaged' }))
    : { kind: 'refusal', reason: 'damaged' };
}
