/**
 * A file that is being made, of whatever size. It grows on the disk, in the extension's own file system (OPFS), and is given to the reader
 * when it is whole: so no half of one is ever left among their files, and memory holds a piece of it at a time. Where there is no such
 * file system (private windows of Firefox) the browser keeps the pieces.
 */
export interface StagedFile {
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** The whole file. */
  finish(type: string): Promise<Blob>;
  /** There will be no file. */
  discard(): Promise<void>;
}

/** Small writes are gathered to pieces of so many bytes. */
const PIECE = 1_048_576;
const FOLDER = 'made-files';
/** A download of a large file takes its time; what was made before that is not needed any more. */
const KEPT_MS = 6 * 3_600_000;

const folder = async (): Promise<FileSystemDirectoryHandle> =>
  (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true });

/** Frees the room of files that were given to the reader long ago, or never finished. */
export async function clearStagedFiles(now = Date.now()): Promise<void> {
  const files = await folder().catch(() => null);
  if (!files) return;
  for await (const name of files.keys()) {
    const madeAt = Number(name.split('-')[0]);
    // One that is being written is not given away.
    if (!(now - madeAt < KEPT_MS)) await files.removeEntry(name).catch(() => undefined);
  }
}

interface Ground {
  put(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  end(type: string): Promise<Blob>;
  drop(): Promise<void>;
}

async function onDisk(): Promise<Ground> {
  const files = await folder();
  const name = `${Date.now()}-${crypto.randomUUID()}`;
  const handle = await files.getFileHandle(name, { create: true });
  const stream = await handle.createWritable();
  return {
    put: (bytes) => stream.write(bytes),
    async end(type) {
      await stream.close();
      const file = await handle.getFile();
      return file.slice(0, file.size, type);
    },
    async drop() {
      await stream.abort().catch(() => undefined);
      await files.removeEntry(name).catch(() => undefined);
    },
  };
}

function inPieces(): Ground {
  let pieces: Blob[] = [];
  return {
    put: async (bytes) => void pieces.push(new Blob([bytes])),
    end: async (type) => new Blob(pieces, { type }),
    async drop() {
      pieces = [];
    },
  };
}

export async function stageFile(): Promise<StagedFile> {
  await clearStagedFiles();
  const ground = await onDisk().catch(inPieces);
  let piece = new Uint8Array(PIECE);
  let used = 0;
  const flush = async () => {
    if (!used) return;
    await ground.put(piece.slice(0, used));
    used = 0;
  };
  return {
    async write(bytes) {
      if (used + bytes.length > PIECE) await flush();
      if (bytes.length >= PIECE) return ground.put(bytes);
      piece.set(bytes, used);
      used += bytes.length;
    },
    async finish(type) {
      await flush();
      piece = new Uint8Array();
      return ground.end(type);
    },
    discard: () => ground.drop(),
  };
}
