import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';

export interface BackupMeasure {
  /** Of the file. */
  bytes: number;
  milliseconds: number;
  /** The most that the page's scripts held, and what they held before, in bytes. */
  heap: { before: number; peak: number };
  /** The same of the page's whole process, which Chromium shares with the background; `null` where the system does not tell. */
  process: { before: number; peak: number } | null;
}

/** What a process holds in memory, in bytes; 0 where that is not told. */
function resident(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/** Of all renderers the one that holds most: the one of our pages, where no other page is open. */
async function largestRenderer(page: Page): Promise<number> {
  const protocol = await page.browser().target().createCDPSession();
  const { processInfo } = await protocol.send('SystemInfo.getProcessInfo');
  await protocol.detach();
  return Math.max(0, ...processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => resident(id)));
}

/** Makes a backup of the library that is open in this browser, as its reader would; `page` shows the preferences. The file is downloaded. */
export async function measureBackup(page: Page): Promise<BackupMeasure> {
  const heapNow = async () => (await page.metrics()).JSHeapUsedSize ?? 0;
  const heap = { before: await heapNow(), peak: 0 };
  const memory = { before: await largestRenderer(page), peak: 0 };
  const start = performance.now();
  await page.locator('[data-command="backup"]').click();
  let bytes: string | undefined;
  do {
    heap.peak = Math.max(heap.peak, await heapNow());
    memory.peak = Math.max(memory.peak, await largestRenderer(page));
    if (await page.$('.backup-section [role="alert"]')) throw new Error('the backup failed');
    bytes = await page
      .$eval('[data-backup-bytes]', (one) => (one as HTMLElement).dataset.backupBytes)
      .catch(() => undefined);
    if (!bytes) await wait(50);
  } while (!bytes);
  const milliseconds = performance.now() - start;
  return { bytes: Number(bytes), milliseconds, heap, process: memory.before ? memory : null };
}
