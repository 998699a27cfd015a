import { bytesOf, headOf, type Source } from './source';

/** The character sets that are told apart. Spreadsheets set to Arabic write the last. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1256';

const HEAD = 1024;

function encodingOfHead(head: Uint8Array): Encoding | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  // Lists begin with Latin letters, marks and line ends: in UTF-16 every second byte of those is zero.
  const zeros = [0, 0];
  head.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] as number) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > head.length / 8 && even < odd / 4) return 'utf-16le';
  if (even > head.length / 8 && odd < even / 4) return 'utf-16be';
  return null;
}

/**
 * The character set of a text, which files do not say: UTF-8 unless more of its letters beyond ASCII are broken in it than whole. One
 * broken letter, as where a file was cut off, does not make it another.
 */
export async function encodingOf(source: Source): Promise<Encoding> {
  const known = encodingOfHead(await headOf(source, HEAD));
  if (known) return known;
  const decoder = new TextDecoder('utf-8');
  let broken = 0;
  let whole = 0;
  for await (const bytes of bytesOf(source)) {
    const text = decoder.decode(bytes, { stream: true });
    const letters = text.replace(/[\0-\x7f]+/g, '');
    const bad = letters.length - letters.replaceAll('\ufffd', '').length;
    broken += bad;
    whole += letters.length - bad;
  }
  return broken > whole ? 'windows-1256' : 'utf-8';
}

/** The text of a source, piece by piece; `tell` is called with the bytes of each. */
export async function* textOf(source: Source, tell: (bytes: number) => void): AsyncGenerator<string> {
  const decoder = new TextDecoder(await encodingOf(source));
  for await (const bytes of bytesOf(source)) {
    tell(bytes.length);
    yield decoder.decode(bytes, { stream: true });
  }
  yield decoder.decode();
}
