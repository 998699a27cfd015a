/** Nobody saved a page before there was a web. */
const FIRST = Date.UTC(1991, 0, 1);

/**
 * A moment of a file as ISO 8601: seconds since 1970 (browsers also write milliseconds and microseconds), or a written date, with or
 * without a zone; then it is taken for UTC. `null` for what is none, or lies before the web or in the future.
 */
export function momentOf(value: unknown, now = Date.now()): string | null {
  const written = typeof value === 'number' || typeof value === 'string' ? String(value).trim() : '';
  let milliseconds = Number.NaN;
  if (/^\d{9,17}(?:\.\d+)?$/.test(written)) {
    milliseconds = Number(written) * 1000;
    while (milliseconds > 1e14) milliseconds /= 1000;
  } else if (/^\d{4}-\d\d-\d\d/.test(written)) {
    const iso = written.replace(' ', 'T').replace(/([+-]\d\d)(\d\d)$/, '$1:$2');
    const hasZone = /(?:Z|[+-]\d\d:\d\d)$/i.test(iso);
    milliseconds = Date.parse(/T/.test(iso) && !hasZone ? `${iso}Z` : iso);
  }
  const isBelievable = milliseconds >= FIRST && milliseconds <= now + 86_400_000;
  return isBelievable ? new Date(Math.floor(milliseconds)).toISOString() : null;
}
