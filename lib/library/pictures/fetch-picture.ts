/** What is larger is no picture for a newspaper's page. */
const MOST_BYTES = 12_000_000;
const PATIENCE_MS = 20_000;

/** A file from the network; or `gone`: the host says that there is none for us; or `unreachable`: it says nothing, for now. */
export type Fetched = Blob | 'gone' | 'unreachable';

/** The answer's bytes, or `null` as soon as they are too many. */
async function bytesOf({ body }: Response): Promise<Blob | null> {
  const parts: BlobPart[] = [];
  let size = 0;
  const reader = body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done) return new Blob(parts);
    size += value.byteLength;
    if (size > MOST_BYTES) {
      await reader?.cancel();
      return null;
    }
    parts.push(value as BlobPart);
  }
}

/**
 * Fetches a picture that the reader chose to keep. The host learns no more than from an `<img>` of ours: no cookie, no page that it is
 * on. To be called only where the reader has allowed the host.
 */
export async function fetchPicture(src: string): Promise<Fetched> {
  try {
    const response = await fetch(src, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      // What the page has just loaded need not come again.
      cache: 'force-cache',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (response.status >= 500 || response.status === 429) return 'unreachable';
    if (!response.ok) return 'gone';
    return (await bytesOf(response)) ?? 'gone';
  } catch {
    return 'unreachable';
  }
}
