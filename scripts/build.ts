import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Complaint } from './system.ts';

const root = join(import.meta.dirname, '..');

/** Everything that a build is made of. */
const sources = [
  'components',
  'entrypoints',
  'lib',
  'public',
  'package-lock.json',
  'wxt.config.ts',
  ...['pack-arabic', 'pack-tables', 'script-program', 'short-declarations'].map((name) => `scripts/${name}.ts`),
];

function newest(path: string): number {
  const info = statSync(path, { throwIfNoEntry: false });
  if (!info) return 0;
  if (!info.isDirectory()) return info.mtimeMs;
  // The folder's own time tells of files that were deleted.
  return Math.max(info.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

export type Target = 'chrome' | 'firefox';

/** The folder of the built extension. */
export const buildFolder = (target: Target): string => join(root, '.output', `${target}-mv3`);

/** Builds the extension, if it is not built or older than its sources, and returns its folder. Prints to the error output only. */
export function build(target: Target): string {
  const folder = buildFolder(target);
  const manifest = join(folder, 'manifest.json');
  const age = Math.max(...sources.map((source) => newest(join(root, source))));
  if (existsSync(manifest) && statSync(manifest).mtimeMs > age) return folder;
  const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs');
  const { status } = spawnSync(process.execPath, [wxt, 'build', '-b', target], { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Complaint('The extension could not be built.');
  return folder;
}
