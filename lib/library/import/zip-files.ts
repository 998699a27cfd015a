import { DamagedFile } from './imported-entry';
import type { Source } from './source';

/** The files in an archive. Each is read on its own, where it lies, so an archive may be larger than memory. */
export interface ZipFiles {
  /** Only names: nothing is ever written under them. */
  paths: readonly string[];
  /** One of the files; it fails where it is damaged, or unpacks to more than it should. */
  source: (path: string) => Source;
}

interface ZipEntry {
  offset: number;
  packed: number;
  method: number;
}

/** More than an export of a lifetime has; what unpacks to more was made to fill disks. */
const MOST_UNPACKED = 1_000_000_000;
const MOST_FILES = 500_000;
const MOST_DIRECTORY = 100_000_000;

const END = 0x06054b50;
const END_64 = 0x06064b50;
const FIND_END_64 = 0x07064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const FILE = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

const viewOf = async (blob: Blob, start: number, end: number): Promise<DataView<ArrayBuffer>> =>
  new DataView(await blob.slice(start, end).arrayBuffer());

const damaged = (why: string): never => {
  throw new DamagedFile(why);
};

interface Directory {
  offset: number;
  size: number;
}

/** Where the directory of the archive lies: its end says so, in archives of more than 65,535 files in a larger form. */
async function findDirectory(file: Blob): Promise<Directory> {
  // The end is followed by a comment of at most 65,535 bytes.
  const from = Math.max(0, file.size - 22 - 65_535);
  const tail = await viewOf(file, from, file.size);
  let at = tail.byteLength - 22;
  while (at >= 0 && tail.getUint32(at, true) !== END) at--;
  if (at < 0) return damaged('the archive has no end');
  const small = { size: tail.getUint32(at + 12, true), offset: tail.getUint32(at + 16, true) };
  const isLarge = small.offset === 0xffffffff || small.size === 0xffffffff || tail.getUint16(at + 10, true) === 0xffff;
  if (!isLarge || at < 20 || tail.getUint32(at - 20, true) !== FIND_END_64) return small;
  const place = Number(tail.getBigUint64(at - 12, true));
  const end = await viewOf(file, place, place + 56);
  if (end.byteLength < 56 || end.getUint32(0, true) !== END_64) return damaged('the archive has no end');
  return { size: Number(end.getBigUint64(40, true)), offset: Number(end.getBigUint64(48, true)) };
}

/** The sizes and the place of a file of more than 4 GB, or in an archive of more, stand in an extra field. */
function largeValues(view: DataView, start: number, end: number): bigint[] {
  for (let at = start; at + 4 <= end; ) {
    const size = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1) {
      const count = Math.floor(Math.min(size, end - at - 4) / 8);
      return Array.from({ length: count }, (_, i) => view.getBigUint64(at + 4 + 8 * i, true));
    }
    at += 4 + size;
  }
  return [];
}

function readDirectory(view: DataView<ArrayBuffer>): Map<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>();
  const names = new TextDecoder();
  let at = 0;
  while (at + 46 <= view.byteLength && view.getUint32(at, true) === DIRECTORY_ENTRY) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    const nameEnd = at + 46 + nameLength;
    const next = nameEnd + extraLength + commentLength;
    if (next > view.byteLength) break;
    const large = largeValues(view, nameEnd, nameEnd + extraLength);
    const wide = (field: number): number => {
      const value = view.getUint32(at + field, true);
      return value === 0xffffffff ? Number(large.shift() ?? value) : value;
    };
    const path = names.decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength)).replaceAll('\\', '/');
    // The order in which the large values stand.
    wide(24);
    const packed = wide(20);
    const offset = wide(42);
    const isReadable = !(view.getUint16(at + 8, true) & ENCRYPTED);
    // Where two files have one name, the first is it: what is added behind it was added by somebody else.
    if (isReadable && !path.endsWith('/') && !entries.has(path) && entries.size < MOST_FILES)
      entries.set(path, { offset, packed, method: view.getUint16(at + 10, true) });
    at = next;
  }
  return entries;
}

/** Opens an archive. Rejects with `DamagedFile` where it is none, or where its end is missing. `most` is what may come out of it in all. */
export async function openZip(file: Blob, most = MOST_UNPACKED): Promise<ZipFiles> {
  const { offset, size } = await findDirectory(file);
  if (size > MOST_DIRECTORY || offset + size > file.size) damaged('the directory of the archive is missing');
  const entries = readDirectory(await viewOf(file, offset, offset + size));
  let left = most;

  /** Passes on what is unpacked, until it is too much. */
  const bounded = () =>
    new TransformStream<Uint8Array, Uint8Array>({
      transform(bytes, controller) {
        left -= bytes.length;
        if (left < 0) controller.error(new DamagedFile('the archive unpacks to too much'));
        else controller.enqueue(bytes);
      },
    });

  async function packedBytes({ offset: start, packed }: ZipEntry): Promise<Blob> {
    const head = await viewOf(file, start, start + 30);
    if (head.byteLength < 30 || head.getUint32(0, true) !== FILE) return damaged('a file of the archive is missing');
    const from = start + 30 + head.getUint16(26, true) + head.getUint16(28, true);
    return from + packed <= file.size ? file.slice(from, from + packed) : damaged('a file of the archive is cut off');
  }

  function open(entry: ZipEntry): ReadableStream<Uint8Array> {
    const { readable, writable } = bounded();
    // An error of the browser's own would reach the reader under another name.
    const alone = { preventAbort: true };
    const pour = async () => {
      const blob = await packedBytes(entry);
      const bytes: ReadableStream<Uint8Array<ArrayBuffer>> = blob.stream();
      if (entry.method === STORED) await bytes.pipeTo(writable, alone);
      else if (entry.method === DEFLATED)
        await bytes.pipeThrough(new DecompressionStream('deflate-raw')).pipeTo(writable, alone);
      else damaged('the archive is packed in an unknown way');
    };
    // Whoever reads hears of it.
    pour().catch((error) =>
      writable.abort(error instanceof DamagedFile ? error : new DamagedFile(String(error))).catch(() => undefined),
    );
    return readable;
  }

  const source = (path: string): Source => {
    const entry = entries.get(path);
    return { name: path, open: () => (entry ? open(entry) : damaged('the archive has no such file')) };
  };
  return { paths: [...entries.keys()], source };
}
