import { inflateSync } from 'fflate';
import { crc32 } from './crc32';

/**
 * Reads a zip of whatever origin out of a file on the disk: its directory first, then each file when it is asked for. Nothing is inflated
 * before the directory has been looked through, and nothing beyond what the directory says of its size.
 */
export interface ZipReader {
  /** In the order of the directory. */
  readonly entries: readonly ZipEntry[];
  /** A file's content. Rejects with `ZipError` where it is not what the directory says. */
  read(entry: ZipEntry): Promise<Uint8Array<ArrayBuffer>>;
}

/** One file of a zip, as little of it as can be: there may be hundreds of thousands. */
export interface ZipEntry {
  path: string;
  /** Bytes in the zip, and unpacked. */
  packed: number;
  size: number;
  crc: number;
  offset: number;
  isDeflated: boolean;
}

/**
 * Why a zip, or a file of it, cannot be read. `not-a-zip`: it is something else; `truncated`: its end is missing; `unsupported`:
 * encrypted, packed in another way, or in several parts; `bomb`: it would unpack to more than its size can mean; `damaged`: its parts
 * contradict each other.
 */
export type ZipProblem = 'not-a-zip' | 'truncated' | 'unsupported' | 'bomb' | 'damaged';

export class ZipError extends Error {
  readonly problem: ZipProblem;
  constructor(problem: ZipProblem, detail: string) {
    super(`${problem}: ${detail}`);
    this.name = 'ZipError';
    this.problem = problem;
  }
}

/** What a zip may be. */
export interface ZipBounds {
  entries: number;
  /** Of one file, unpacked. */
  bytes: number;
  /** How many times the packed size the unpacked one may be: of a file of more than `small` bytes, and of all together. */
  ratio: number;
}

const SMALL = 1_048_576;
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ELSEWHERE = 0xffffffff;
const MANY = 0xffff;
const END_SIZE = 22;
const LOCATOR_SIZE = 20;
const END_64_SIZE = 56;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;
/** Bytes, in UTF-8, of one unit of a text. */
const MOST_OF_A_LETTER = 3;
/** What stands between a file's name and its content: times and owners, as common programs write them. */
const LIKELY_EXTRA = 64;
/** The comment at the end of a zip can be so long. */
const LONGEST_COMMENT = 65_535;
/** The directory is read in pieces of so many bytes. */
const PIECE = 1_048_576;

const part = async (file: Blob, from: number, to: number): Promise<DataView<ArrayBuffer>> =>
  new DataView(await file.slice(from, to).arrayBuffer());

const far = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

interface Directory {
  count: number;
  size: number;
  start: number;
}

async function findDirectory(file: Blob): Promise<Directory> {
  const from = Math.max(0, file.size - END_SIZE - LONGEST_COMMENT);
  const tail = await part(file, from, file.size);
  let at = tail.byteLength - END_SIZE;
  while (at >= 0 && tail.getUint32(at, true) !== END) at--;
  if (at < 0) {
    const head = await part(file, 0, 4);
    const begins = head.byteLength === 4 && head.getUint32(0, true) === LOCAL;
    throw new ZipError(begins ? 'truncated' : 'not-a-zip', 'no end of a directory');
  }
  if (tail.getUint16(at + 4, true) !== tail.getUint16(at + 6, true)) throw new ZipError('unsupported', 'several parts');
  const directory = {
    count: tail.getUint16(at + 10, true),
    size: tail.getUint32(at + 12, true),
    start: tail.getUint32(at + 16, true),
  };
  const { count, size, start } = directory;
  if (count !== MANY && size !== ELSEWHERE && start !== ELSEWHERE) return directory;

  const locatorAt = from + at - LOCATOR_SIZE;
  const locator = locatorAt >= 0 ? await part(file, locatorAt, from + at) : null;
  // A zip that just has so many files has none.
  if (locator?.getUint32(0, true) !== LOCATOR_64) return directory;
  const end = far(locator, 8);
  const record = await part(file, end, end + END_64_SIZE);
  if (record.byteLength < END_64_SIZE || record.getUint32(0, true) !== END_64)
    throw new ZipError('damaged', 'no Zip64 record');
  return { count: far(record, 32), size: far(record, 40), start: far(record, 48) };
}

/** Sizes and place of a file that have no room in its line of the directory. */
function withZip64(entry: ZipEntry, view: DataView, from: number, to: number): ZipEntry {
  const { size, packed, offset } = entry;
  const found = { ...entry };
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    const end = Math.min(to, next + view.getUint16(at + 2, true));
    const take = () => {
      if (next + 8 > end) throw new ZipError('damaged', 'a short Zip64 field');
      next += 8;
      return far(view, next - 8);
    };
    if (size === ELSEWHERE) found.size = take();
    if (packed === ELSEWHERE) found.packed = take();
    if (offset === ELSEWHERE) found.offset = take();
    return found;
  }
  return found;
}

const decoder = new TextDecoder();

/** The line of the directory at this place of the piece, and where the next one is; `null` where it is not all in the piece. */
function readLine(view: DataView<ArrayBuffer>, at: number): { entry: ZipEntry; next: number } | null {
  if (at + CENTRAL_SIZE > view.byteLength) return null;
  if (view.getUint32(at, true) !== CENTRAL) throw new ZipError('damaged', 'no line of a directory');
  const nameAt = at + CENTRAL_SIZE;
  const extraAt = nameAt + view.getUint16(at + 28, true);
  const commentAt = extraAt + view.getUint16(at + 30, true);
  const next = commentAt + view.getUint16(at + 32, true);
  if (next > view.byteLength) return null;
  const method = view.getUint16(at + 10, true);
  if (view.getUint16(at + 8, true) & 1) throw new ZipError('unsupported', 'encrypted');
  if (method !== 0 && method !== 8) throw new ZipError('unsupported', `packed by method ${method}`);
  const entry: ZipEntry = {
    path: decoder.decode(new Uint8Array(view.buffer, view.byteOffset + nameAt, extraAt - nameAt)),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    crc: view.getUint32(at + 16, true),
    offset: view.getUint32(at + 42, true),
    isDeflated: method === 8,
  };
  return { entry: withZip64(entry, view, extraAt, commentAt), next };
}

/** Refuses what cannot be unpacked in its right mind, by what the directory says of it. */
function check(entries: readonly ZipEntry[], bounds: ZipBounds, end: number): void {
  let packed = 0;
  let size = 0;
  for (const entry of entries) {
    packed += entry.packed;
    size += entry.size;
    if (entry.offset + LOCAL_SIZE + entry.packed > end)
      throw new ZipError('damaged', `${entry.path} is not in the file`);
    if (!entry.isDeflated && entry.packed !== entry.size) throw new ZipError('damaged', `${entry.path} has two sizes`);
    if (entry.size > bounds.bytes) throw new ZipError('bomb', `${entry.path} would be ${entry.size} bytes`);
    if (entry.size > SMALL && entry.size > entry.packed * bounds.ratio)
      throw new ZipError('bomb', `${entry.path} would be ${entry.size} bytes, of ${entry.packed}`);
  }
  if (size > SMALL && size > end * bounds.ratio) throw new ZipError('bomb', `${size} bytes, of ${end}`);
  // Files that share their bytes: many names for one of them.
  if (packed > end) throw new ZipError('bomb', 'files over one another');
}

/** Opens a zip. Rejects with `ZipError`. */
export async function openZip(file: Blob, bounds: ZipBounds): Promise<ZipReader> {
  const { count, size, start } = await findDirectory(file);
  if (count > bounds.entries) throw new ZipError('bomb', `${count} files`);
  const end = start + size;
  if (end > file.size) throw new ZipError('truncated', 'the directory is not all there');
  const entries: ZipEntry[] = [];
  let at = start;
  while (entries.length < count) {
    const piece = await part(file, at, Math.min(end, at + PIECE));
    let within = 0;
    for (let line = readLine(piece, 0); line && entries.length < count; line = readLine(piece, within)) {
      entries.push(line.entry);
      within = line.next;
    }
    if (!within) throw new ZipError('damaged', 'the directory ends too early');
    at += within;
  }
  check(entries, bounds, start);

  return {
    entries,
    async read(entry) {
      // In one piece where the name and what may follow it are no longer than that: to ask for a piece takes longer than to read it.
      const likely = LOCAL_SIZE + entry.path.length * MOST_OF_A_LETTER + LIKELY_EXTRA;
      const piece = await part(file, entry.offset, entry.offset + likely + entry.packed);
      if (piece.byteLength < LOCAL_SIZE || piece.getUint32(0, true) !== LOCAL)
        throw new ZipError('damaged', `${entry.path} is not where it should be`);
      const from = LOCAL_SIZE + piece.getUint16(26, true) + piece.getUint16(28, true);
      const rest = from <= likely ? piece : await part(file, entry.offset, entry.offset + from + entry.packed);
      const packed = new Uint8Array(rest.buffer).subarray(from, from + entry.packed);
      let bytes = packed;
      if (entry.isDeflated) {
        try {
          // With a place of its size to write to, no more than that is ever written.
          bytes = inflateSync(packed, { out: new Uint8Array(entry.size) }) as Uint8Array<ArrayBuffer>;
        } catch (error) {
          throw new ZipError('damaged', `${entry.path}: ${error}`);
        }
      }
      if (bytes.length !== entry.size || crc32(bytes) !== entry.crc)
        throw new ZipError('damaged', `${entry.path} has another checksum`);
      return bytes;
    },
  };
}
