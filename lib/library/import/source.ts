/** Something to read: a file, or a file in an archive. It can be opened more than once. */
export interface Source {
  /** The path in the archive; `null` for the file itself. */
  name: string | null;
  open: () => ReadableStream<Uint8Array>;
}

export const sourceOfFile = (file: Blob): Source => ({ name: null, open: () => file.stream() });

/** Browsers hand out megabytes at once; in smaller pieces less is held, and how far reading is can be said truly. */
const PIECE = 65_536;

/** The bytes of a source. Whoever stops early lets go of it. */
export async function* bytesOf(source: Source): AsyncGenerator<Uint8Array> {
  const reader = source.open().getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      for (let at = 0; at < value.length; at += PIECE) yield value.subarray(at, at + PIECE);
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Its first bytes, at most so many. */
export async function headOf(source: Source, most: number): Promise<Uint8Array> {
  const head = new Uint8Array(most);
  let length = 0;
  for await (const bytes of bytesOf(source)) {
    const part = bytes.subarray(0, most - length);
    head.set(part, length);
    length += part.length;
    if (length === most) break;
  }
  return head.subarray(0, length);
}
