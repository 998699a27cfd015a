import { crc32, deflateSync } from 'node:zlib';

function chunk(type: string, data: Uint8Array): Buffer {
  const made = Buffer.alloc(data.length + 12);
  made.writeUInt32BE(data.length, 0);
  made.write(type, 4, 'latin1');
  made.set(data, 8);
  made.writeUInt32BE(crc32(new Uint8Array(made.subarray(4, data.length + 8))), data.length + 8);
  return made;
}

/** A PNG of this size. `grain` fills it with what compresses badly, as a photograph does. */
export function aPng(width: number, height: number, grain = false): Buffer {
  const lines = new Uint8Array((width * 3 + 1) * height);
  let state = 1;
  // One of millions of points is black: nobody looks at it.
  for (let at = 0; at < lines.length && height < 5000; at++) {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    if (at % (width * 3 + 1) !== 0) lines[at] = grain ? state >> 16 : at >> 9;
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  const chunks = [
    chunk('IHDR', new Uint8Array(head)),
    chunk('IDAT', new Uint8Array(deflateSync(lines))),
    chunk('IEND', new Uint8Array()),
  ];
  return Buffer.from([...signature, ...chunks.flatMap((one) => [...one])]);
}
