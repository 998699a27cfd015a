import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What ends a command with one sentence for the person who typed it, and no stack. */
export class Complaint extends Error {}

/** The first of these programs that is on the path, or `null`. */
export function findProgram(...names: string[]): string | null {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      for (const ending of endings) {
        const path = join(folder, name + ending);
        if (folder && isExecutable(path)) return path;
      }
    }
  }
  return null;
}

export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export const isRoot = process.getuid?.() === 0;

/** Whether Debian's packages can be installed without asking anyone. */
export const canInstallPackages = (): boolean => isRoot && findProgram('apt-get') !== null;

/** Installs Debian packages; says on the error output what it does and what went wrong. */
export function installPackages(...packages: string[]): boolean {
  process.stderr.write(`Installing ${packages.join(', ')} with apt-get …\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...args: string[]) => spawnSync('apt-get', ['-q', ...args], { env, encoding: 'utf8' });
  run('update');
  const { status, stderr } = run('install', '-y', '--no-install-recommends', ...packages);
  if (status !== 0) process.stderr.write(stderr);
  return status === 0;
}

/** Runs a command's `main`, turning a complaint into its sentence and exit code 2. */
export async function runCommand(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof Complaint)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}
