/** The first wait after a failure, and the longest, in milliseconds. */
const FIRST = 30_000;
const LONGEST = 3_600_000;

/**
 * How long to wait after so many failures in a row: each time twice as long, and each machine a little differently (`random` from 0 to 1), so
 * that a server that comes back is not asked by all of them at once.
 */
export function waitAfter(failures: number, random = Math.random()): number {
  const full = Math.min(LONGEST, FIRST * 2 ** Math.min(failures - 1, 20));
  return Math.round(full * (0.5 + random / 2));
}
