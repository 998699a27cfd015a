import { deflateSync } from 'fflate';
import { crc32 } from './crc32';

/**
 * Writes a zip as it comes: each file goes out when it is added, and all that stays in memory is its line of the directory (46 bytes and
 * its name). With Zip64, so that there may be more than 65,535 files and more than 4 GB: fflate's own writer knows none, and zip.js keeps
 * 5 KB for each file.
 */
export interface ZipWriter {
  /** Adds a file. `stored`: as it is, for what is compressed already. */
  add(path: string, content: Uint8Array | string, stored?: boolean): Promise<void>;
  /** Writes the directory; nothing can be added any more. Returns how long the zip is. */
  end(): Promise<number>;
}

export type Write = (bytes: Uint8Array<ArrayBuffer>) => Promise<void>;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
/** Where a field of four or two bytes has no room, and the one of Zip64 holds. */
const ELSEWHERE = 0xffffffff;
const MANY = 0xffff;
const NAMES_ARE_UTF8 = 0x0800;
const VERSION = 20;
const VERSION_64 = 45;
/** What is shorter hardly gets smaller. */
const SMALL = 128;
/** Lines of the directory are joined to pieces of so many bytes. */
const PIECE = 65_536;

const encoder = new TextEncoder();

/** A part of a zip, field after field: the number of bytes and the value. */
function fields(...values: [bytes: 2 | 4 | 8, value: number][]): Uint8Array<ArrayBuffer> {
  const size = values.reduce((sum, [bytes]) => sum + bytes, 0);
  const view = new DataView(new ArrayBuffer(size));
  let at = 0;
  for (const [bytes, value] of values) {
    if (bytes === 2) view.setUint16(at, value, true);
    else if (bytes === 4) view.setUint32(at, value, true);
    else view.setBigUint64(at, BigInt(value), true);
    at += bytes;
  }
  return new Uint8Array(view.buffer);
}

/** A moment as zip has it: the reader's own time, two seconds exactly, from 1980 on. */
function stamp(moment: Date): { time: number; day: number } {
  const year = Math.max(0, moment.getFullYear() - 1980);
  return {
    time: (moment.getHours() << 11) | (moment.getMinutes() << 5) | (moment.getSeconds() >> 1),
    day: (year << 9) | ((moment.getMonth() + 1) << 5) | moment.getDate(),
  };
}

/** `made` is the moment that its files bear. `before`: how many bytes stand before the zip in its file. */
export function zipWriter(write: Write, made: Date, before = 0): ZipWriter {
  const { time, day } = stamp(made);
  let written = before;
  let count = 0;
  let piece = new Uint8Array(PIECE);
  let used = 0;
  const directory: Uint8Array<ArrayBuffer>[] = [];

  const put = async (bytes: Uint8Array<ArrayBuffer>) => {
    written += bytes.length;
    await write(bytes);
  };
  const note = (bytes: Uint8Array<ArrayBuffer>) => {
    if (used + bytes.length > piece.length) {
      directory.push(piece.subarray(0, used));
      piece = new Uint8Array(Math.max(PIECE, bytes.length));
      used = 0;
    }
    piece.set(bytes, used);
    used += bytes.length;
  };

  return {
    async add(path, content, stored = false) {
      const bytes = typeof content === 'string' ? encoder.encode(content) : content;
      const name = encoder.encode(path);
      const packed = stored || bytes.length < SMALL ? bytes : deflateSync(bytes);
      const isSmaller = packed.length < bytes.length;
      const body = (isSmaller ? packed : bytes) as Uint8Array<ArrayBuffer>;
      const offset = written;
      const about: [2 | 4 | 8, number][] = [
        [2, NAMES_ARE_UTF8],
        [2, isSmaller ? 8 : 0],
        [2, time],
        [2, day],
        [4, crc32(bytes)],
        [4, body.length],
        [4, bytes.length],
        [2, name.length],
      ];
      const isFar = offset >= ELSEWHERE;
      const version = isFar ? VERSION_64 : VERSION;
      const extra = isFar ? fields([2, 1], [2, 8], [8, offset]) : new Uint8Array();
      await put(fields([4, LOCAL], [2, VERSION], ...about, [2, 0]));
      await put(name as Uint8Array<ArrayBuffer>);
      await put(body);
      note(
        fields(
          [4, CENTRAL],
          [2, version],
          [2, version],
          ...about,
          [2, extra.length],
          [2, 0],
          [2, 0],
          [2, 0],
          [4, 0],
          [4, isFar ? ELSEWHERE : offset],
        ),
      );
      note(name as Uint8Array<ArrayBuffer>);
      note(extra);
      count++;
    },

    async end() {
      const start = written;
      for (const one of [...directory, piece.subarray(0, used)]) await put(one);
      const size = written - start;
      if (count >= MANY || start >= ELSEWHERE || size >= ELSEWHERE) {
        const end = written;
        await put(
          fields(
            [4, END_64],
            [8, 44],
            [2, VERSION_64],
            [2, VERSION_64],
            [4, 0],
            [4, 0],
            [8, count],
            [8, count],
            [8, size],
            [8, start],
          ),
        );
        await put(fields([4, LOCATOR_64], [4, 0], [8, end], [4, 1]));
      }
      const least = (value: number, most: number) => Math.min(value, most);
      await put(
        fields(
          [4, END],
          [2, 0],
          [2, 0],
          [2, least(count, MANY)],
          [2, least(count, MANY)],
          [4, least(size, ELSEWHERE)],
          [4, least(start, ELSEWHERE)],
          [2, 0],
        ),
      );
      return written;
    },
  };
}
