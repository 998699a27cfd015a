import type { CDPSession } from 'puppeteer-core';

interface Heap {
  usedSize: number;
  embedderHeapUsedSize?: number;
  backingStorageSize?: number;
}

/** Bytes of a page's heap: of its scripts, its document and its buffers; what nobody needs any more is let go before, if so. */
export async function heapOf(session: CDPSession, collect: boolean): Promise<number> {
  if (collect) for (let i = 0; i < 2; i++) await session.send('HeapProfiler.collectGarbage');
  const heap = (await session.send('Runtime.getHeapUsage')) as Heap;
  return heap.usedSize + (heap.embedderHeapUsedSize ?? 0) + (heap.backingStorageSize ?? 0);
}
