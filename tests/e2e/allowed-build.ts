import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../scripts/build.ts';

/**
 * The extension as it is after its reader has allowed pictures from all hosts. No test can press the button of the browser's own question;
 * so what may be asked for is granted from the start, and nothing else is different.
 */
export function allowedBuild(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'naqi-allowed-'));
  cpSync(build('chrome'), folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const { optional_host_permissions, ...manifest } = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...manifest, host_permissions: optional_host_permissions }));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
