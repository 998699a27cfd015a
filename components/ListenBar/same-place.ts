/** Where a place among sentences is when they have changed: `at` in `before`, the answer in `after`. */
export function samePlace(before: readonly string[], at: number, after: readonly string[]): number {
  const last = Math.max(0, after.length - 1);
  const nearest = (sentence: string | undefined): number | null => {
    const same = after.flatMap((one, i) => (one === sentence ? [i] : []));
    return same.length ? same.reduce((best, i) => (Math.abs(i - at) < Math.abs(best - at) ? i : best)) : null;
  };
  for (let i = at; i >= 0; i--) {
    const found = nearest(before[i]);
    if (found === null) continue;
    const place = found + at - i;
    // The sentence itself is gone, and not only written otherwise: the next one is still to come.
    const isGone = i < at && at + 1 < before.length && after[place] === before[at + 1];
    return Math.min(isGone ? place - 1 : place, last);
  }
  return Math.min(at, last);
}
