import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { until } from '../../scripts/until.ts';
import type { Session } from './session.ts';

/** The folder where a browser of a test puts what it downloads. */
export interface Downloads {
  /** Waits for the next file that is complete. */
  next(): Promise<{ name: string; path: string; content: Buffer }>;
  close(): void;
}

export async function openDownloads({ browser }: Session): Promise<Downloads> {
  const folder = mkdtempSync(join(tmpdir(), 'naqi-downloads-'));
  const protocol = await browser.target().createCDPSession();
  const known = new Set<string>();
  let completed = 0;
  let seen = 0;
  protocol.on('Browser.downloadProgress', ({ state }) => {
    if (state === 'completed') completed++;
  });
  await protocol.send('Browser.setDownloadBehavior', {
    behavior: 'allow',
    downloadPath: folder,
    eventsEnabled: true,
  });
  return {
    async next() {
      await until('a file is downloaded', () => completed > seen);
      seen++;
      const name = readdirSync(folder).find((one) => !known.has(one)) as string;
      known.add(name);
      const path = join(folder, name);
      return { name, path, content: readFileSync(path) };
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The downloads of a session that `startSession` opens. */
export function startDownloads(session: Session): Downloads {
  const downloads = {} as Downloads;
  beforeAll(async () => {
    Object.assign(downloads, await openDownloads(session));
  });
  afterAll(() => downloads.close?.());
  return downloads;
}
