import { execFileSync, spawn } from 'node:child_process';
import { canInstallPackages, findProgram, installPackages } from '../../scripts/system.ts';
import { until } from '../../scripts/until.ts';

/** A screen that nobody sees, with a keyboard and a mouse of its own: the browser takes shortcuts from nothing less. */
export interface Desktop {
  /** What the browser on this screen must be started with. */
  env: NodeJS.ProcessEnv;
  /** Presses keys together, named as by xdotool: `alt+shift+s`. */
  press(keys: string): void;
  /** Presses keys one after another, in whatever menu is open. */
  type(...keys: string[]): void;
  /** Clicks with the right button at this point of the screen, and waits for the menu. */
  rightClick(x: number, y: number): Promise<void>;
  close(): void;
}

/** Whether there can be one: on Linux, with Xvfb and xdotool, which are installed where that is possible. */
export function canHaveDesktop(): boolean {
  const isThere = () => findProgram('Xvfb') !== null && findProgram('xdotool') !== null;
  return (
    process.platform === 'linux' &&
    (isThere() || (canInstallPackages() && installPackages('xvfb', 'xdotool') && isThere()))
  );
}

export async function openDesktop(): Promise<Desktop> {
  // The server chooses a free number for its screen and tells it on the descriptor 3.
  const args = ['-displayfd', '3', '-screen', '0', '1280x1000x24', '-nolisten', 'tcp'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  let number = '';
  server.stdio[3]?.on('data', (data) => {
    number += data;
  });
  await until('the screen is there', () => number.endsWith('\n'));
  const env = { ...process.env, DISPLAY: `:${number.trim()}` };
  const xdotool = (...words: string[]) => execFileSync('xdotool', words, { env, stdio: ['ignore', 'pipe', 'ignore'] });

  /** How many windows are on the screen; a menu is one. */
  const windows = () => xdotool('search', '--onlyvisible', '').toString().trim().split('\n').length;

  /** There is no window manager that would give the keyboard to the browser's window. */
  function focus(): void {
    const windows = xdotool('search', '--onlyvisible', '--name', '.').toString().trim().split('\n');
    xdotool('windowfocus', '--sync', windows.at(-1) as string);
  }

  return {
    env,
    press(keys) {
      focus();
      xdotool('key', keys);
    },
    // A menu within a menu opens in its own time, and nothing tells when.
    type: (...keys) => void xdotool('sleep', '0.7', 'key', '--delay', '200', ...keys),
    async rightClick(x, y) {
      focus();
      const before = windows();
      xdotool('mousemove', String(Math.round(x)), String(Math.round(y)), 'click', '3');
      await until('a menu is open', () => windows() > before);
    },
    close: () => void server.kill(),
  };
}
