import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../scripts/build.ts';

interface Manifest {
  permissions: string[];
  optional_host_permissions?: string[];
  host_permissions?: string[];
}

/** The built extension with another manifest, in a folder of its own. */
function alteredBuild(alter: (manifest: Manifest) => Manifest): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'naqi-altered-'));
  cpSync(build('chrome'), folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  writeFileSync(path, JSON.stringify(alter(JSON.parse(readFileSync(path, 'utf8')))));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/**
 * As it is after its reader has allowed pictures from all hosts. No test can press the button of the browser's own question; so what may be
 * asked for is granted from the start.
 */
export const allowedBuild = () =>
  alteredBuild(({ optional_host_permissions = [], ...manifest }) => ({
    ...manifest,
    host_permissions: optional_host_permissions,
  }));

/** As it would be if browsers gave it only so much room: with the leave to have as much as it likes, none can be made full. */
export const limitedBuild = () =>
  alteredBuild((manifest) => ({
    ...manifest,
    permissions: manifest.permissions.filter((one) => one !== 'unlimitedStorage'),
  }));
