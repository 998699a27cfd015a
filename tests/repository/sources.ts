import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export const root = join(import.meta.dirname, '../..');

/** The files under these folders whose names end so, by their paths in the repository, with their texts. */
export function sources(folders: string[], ending: RegExp): { path: string; text: string }[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && ending.test(entry.name))
      .map((entry) => {
        const file = join(entry.parentPath, entry.name);
        return { path: relative(root, file).replaceAll('\\', '/'), text: readFileSync(file, 'utf8') };
      }),
  );
}

/** Every line that matches, as `path:line: text`, outside comments. */
export function offences(files: { path: string; text: string }[], pattern: RegExp): string[] {
  return files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, i) => {
      const isComment = /^\s*(?:\/\/|\*|\/\*)/.test(line);
      return !isComment && pattern.test(line) ? [`${path}:${i + 1}: ${line.trim()}`] : [];
    }),
  );
}
