import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { zipSync } from 'fflate';

const files = join(import.meta.dirname, 'files');

/** One of the files that are written by hand after the shape that their programs have documented. */
export const aFile = (name: string): File => new File([new Uint8Array(readFileSync(join(files, name)))], name);

/** The text of one of them. */
export const textOfFile = (name: string): string => readFileSync(join(files, name), 'utf8');

/** The bytes of a folder of them as an archive. */
export function packedBytes(folder: string): Uint8Array<ArrayBuffer> {
  const paths = readdirSync(join(files, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const entries = paths.map((path) => [relative(join(files, folder), path), new Uint8Array(readFileSync(path))]);
  return zipSync(Object.fromEntries(entries)) as Uint8Array<ArrayBuffer>;
}

export const packed = (folder: string): File => new File([packedBytes(folder)], `${folder}.zip`);
