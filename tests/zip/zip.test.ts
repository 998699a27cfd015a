import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { openZip, type ZipBounds, type ZipEntry, type ZipError } from '../../lib/zip/zip-reader';
import { type ZipWriter, zipWriter } from '../../lib/zip/zip-writer';
import { findProgram } from '../../scripts/system';

const bounds: ZipBounds = { entries: 200_000, bytes: 50_000_000, ratio: 250 };
const made = new Date(2026, 2, 14, 9, 30, 20);
const folder = mkdtempSync(join(tmpdir(), 'naqi-zip-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function zipOf(fill: (zip: ZipWriter) => Promise<void>): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const zip = zipWriter(async (bytes) => void pieces.push(bytes.slice()), made);
  await fill(zip);
  const size = await zip.end();
  const whole = new Uint8Array(await new Blob(pieces).arrayBuffer());
  expect(whole.length).toBe(size);
  return whole;
}

const text = 'انطلقت صباح أمس مكتبة عائمة. '.repeat(40);
const noise = Uint8Array.from({ length: 70_000 }, (_, i) => (i * 2_654_435_761) >>> 24);
const sample = () =>
  zipOf(async (zip) => {
    await zip.add('naqi.json', '{"naqi":1}');
    await zip.add('مقالات/خبر.txt', text);
    await zip.add('picture.jpg', noise, true);
    await zip.add('empty.txt', '');
  });

const open = (bytes: Uint8Array<ArrayBuffer>, other: Partial<ZipBounds> = {}) =>
  openZip(new Blob([bytes]), { ...bounds, ...other });
const problem = (opening: Promise<unknown>) =>
  opening.then(
    () => 'none',
    (error: ZipError) => error.problem,
  );

/** Where these bytes are in a zip, for whoever spoils it there. */
function placeOf(zip: Uint8Array, signature: number, from = 0): number {
  const view = new DataView(zip.buffer);
  for (let at = from; at + 4 <= zip.length; at++) if (view.getUint32(at, true) === signature) return at;
  throw new Error('it is not there');
}
const spoiled = (zip: Uint8Array<ArrayBuffer>, spoil: (view: DataView) => void) => {
  const copy = zip.slice();
  spoil(new DataView(copy.buffer));
  return copy;
};

describe('a zip that was written', () => {
  test('is read by us and by others as what went in', async () => {
    const zip = await sample();
    const { entries, read } = await open(zip);
    expect(entries.map(({ path }) => path)).toEqual(['naqi.json', 'مقالات/خبر.txt', 'picture.jpg', 'empty.txt']);
    const contents = await Promise.all(entries.map(read));
    expect(contents).toEqual([strToU8('{"naqi":1}'), strToU8(text), noise, new Uint8Array()]);
    expect(zip.length).toBeLessThan(noise.length + text.length);
    expect(unzipSync(zip)).toEqual(Object.fromEntries(entries.map(({ path }, i) => [path, contents[i]])));
  });

  test.runIf(findProgram('python3'))('is whole for Python', async () => {
    const path = join(folder, 'sample.zip');
    writeFileSync(path, await sample());
    const program = `import zipfile; z = zipfile.ZipFile('${path}'); print(z.testzip(), z.infolist()[0].date_time)`;
    expect(execFileSync('python3', ['-c', program], { encoding: 'utf8' })).toBe('None (2026, 3, 14, 9, 30, 20)\n');
  });

  test('may have more files than a zip without Zip64', async () => {
    const many = 70_000;
    const zip = await zipOf(async (one) => {
      for (let i = 0; i < many; i++) await one.add(`${i}.txt`, String(i), true);
    });
    const { entries, read } = await open(zip);
    expect(entries).toHaveLength(many);
    expect(await read(entries[many - 1] as never)).toEqual(strToU8(String(many - 1)));
    if (!findProgram('python3')) return;
    const path = join(folder, 'many.zip');
    writeFileSync(path, zip);
    const program = `import zipfile; z = zipfile.ZipFile('${path}'); print(len(z.infolist()), z.read('69999.txt'))`;
    expect(execFileSync('python3', ['-c', program], { encoding: 'utf8' })).toBe(`${many} b'69999'\n`);
  });

  test('may lie beyond 4 GB of its file', async () => {
    const before = 2 ** 32 + 100;
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    const zip = zipWriter(async (bytes) => void pieces.push(bytes.slice()), made, before);
    await zip.add('a.txt', text);
    await zip.add('b.jpg', noise, true);
    const size = await zip.end();
    const end = new Blob(pieces);
    // A file on the disk with nothing in its first four gigabytes.
    const file = { size, slice: (from: number, to: number) => end.slice(from - before, to - before) } as Blob;
    const { entries, read } = await openZip(file, bounds);
    expect(entries.map(({ offset }) => offset >= before)).toEqual([true, true]);
    expect(await Promise.all(entries.map(read))).toEqual([strToU8(text), noise]);
  });
});

describe('a zip of others', () => {
  test('is read, with a comment at its end', async () => {
    const files: Zippable = { 'a.txt': strToU8(text), 'b.txt': [strToU8('ب'), { level: 0 }] };
    const zip = zipSync(files);
    const comment = strToU8('a comment');
    const whole = new Uint8Array([...zip, ...comment]);
    new DataView(whole.buffer).setUint16(zip.length - 2, comment.length, true);
    const { entries, read } = await open(whole);
    expect(await Promise.all(entries.map(read))).toEqual([strToU8(text), strToU8('ب')]);
  });

  test('of another program is read, however much it says between a name and its content', async () => {
    for (const length of [0, 9, 400]) {
      const zip = zipSync({ 'خبر.txt': [strToU8(text), { extra: { 30837: new Uint8Array(length) } }] });
      const { entries, read } = await open(zip);
      expect(new TextDecoder().decode(await read(entries[0] as ZipEntry))).toBe(text);
    }
  });

  test('that is none is refused', async () => {
    expect(await problem(open(strToU8('<!doctype html><p>نص') as never))).toBe('not-a-zip');
    expect(await problem(open(new Uint8Array()))).toBe('not-a-zip');
  });

  test('without its end is refused', async () => {
    const zip = await sample();
    for (const length of [zip.length - 1, zip.length - 60, Math.floor(zip.length / 2), 40])
      expect(await problem(open(zip.slice(0, length)))).toBe('truncated');
  });

  test('encrypted or packed in another way is refused', async () => {
    const zip = await sample();
    const line = placeOf(zip, 0x02014b50);
    expect(await problem(open(spoiled(zip, (view) => view.setUint16(line + 8, 1, true))))).toBe('unsupported');
    expect(await problem(open(spoiled(zip, (view) => view.setUint16(line + 10, 12, true))))).toBe('unsupported');
  });

  test('a file of it that was damaged is named, and the others are read', async () => {
    const zip = await sample();
    const at = placeOf(zip, 0x04034b50, 10) + 80;
    const { entries, read } = await open(spoiled(zip, (view) => view.setUint8(at, view.getUint8(at) ^ 0xff)));
    const read1 = await problem(read(entries[1] as never));
    expect(read1).toBe('damaged');
    expect(await read(entries[2] as never)).toEqual(noise);
  });
});

describe('a bomb is refused before anything of it is unpacked', () => {
  const zeros = (size: number) => zipOf((zip) => zip.add('zeros', new Uint8Array(size)));

  test('by the ratio of one file', async () => {
    expect(await problem(open(await zeros(20_000_000)))).toBe('bomb');
  });

  test('by the size of one file', async () => {
    expect(await problem(open(await zeros(900_000), { bytes: 800_000 }))).toBe('bomb');
  });

  test('by the number of files', async () => {
    expect(await problem(open(await sample(), { entries: 3 }))).toBe('bomb');
  });

  test('by many small files together', async () => {
    const zip = await zipOf(async (one) => {
      for (let i = 0; i < 40; i++) await one.add(`${i}`, new Uint8Array(1_000_000));
    });
    expect(await problem(open(zip))).toBe('bomb');
  });

  test('by many names for the same bytes', async () => {
    const zip = await zipOf(async (one) => {
      await one.add('a', noise, true);
      await one.add('b', noise.subarray(0, 60_000), true);
    });
    const second = placeOf(zip, 0x02014b50, placeOf(zip, 0x02014b50) + 4);
    // The second line of the directory names the first file's place, and half of its bytes.
    const overlapping = spoiled(zip, (view) => {
      view.setUint32(second + 42, 0, true);
      view.setUint32(second + 20, 130_000, true);
      view.setUint32(second + 24, 130_000, true);
    });
    expect(await problem(open(overlapping))).toBe('bomb');
  });

  test('one that lies about its size unpacks to no more than it said', async () => {
    const zip = await zeros(20_000_000);
    const line = placeOf(zip, 0x02014b50);
    const { entries, read } = await open(spoiled(zip, (view) => view.setUint32(line + 24, 1000, true)));
    expect(entries[0]?.size).toBe(1000);
    expect(await problem(read(entries[0] as never))).toBe('damaged');
  });
});
